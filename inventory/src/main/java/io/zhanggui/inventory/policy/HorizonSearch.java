package io.zhanggui.inventory.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Backward induction over the periods of a finite horizon. */
final class HorizonSearch {

    private static final int MOST_STEPS = 1_000_000;
    private static final double MOST_WORK = 4e9;
    private static final int LEAST_TOP = 16;
    private static final double NOTHING = 1e-12;

    private final FiniteHorizon horizon;
    private final List<HorizonPeriod> periods;
    private final HorizonStage[] stages;

    HorizonSearch(FiniteHorizon horizon) {
        this.horizon = horizon;
        this.periods = horizon.periods();
        checkOrders();
        checkStock();
        checkShortage();
        this.stages = new HorizonStage[periods.size()];
        for (int t = 0; t < stages.length; t++) {
            HorizonPeriod period = periods.get(t);
            UnitDemand table = UnitDemand.ofStep(period.demand(), horizon.step());
            stages[t] = new HorizonStage(period, table, horizon);
        }
    }

    static void checkSteps(double steps) {
        if (!(steps <= MOST_STEPS)) {
            throw new IllegalArgumentException("demand and costs ask for more than " + MOST_STEPS
                    + " levels. Maybe a larger step or packs instead of units?");
        }
    }

    private void checkWork(int top) {
        double work = 0;
        for (HorizonStage stage : stages) {
            work += (double) top * stage.demand.table.count;
        }
        if (work > MOST_WORK) {
            throw new IllegalArgumentException(
                    "the horizon asks for " + top + " levels of demand that takes up to as many values" + " in each of "
                            + stages.length + " periods. Maybe withStep(…) above " + horizon.step() + "?");
        }
    }

    FiniteHorizonPlan plan() {
        CostToGo first = null;
        for (int top = firstTop(); first == null; top *= 2) {
            checkSteps(top);
            checkWork(top);
            first = induct(top);
        }
        return new HorizonProjection(horizon, stages).plan(first);
    }

    /** The cost from the first period on; null if a level above {@code top} might be better. */
    private @Nullable CostToGo induct(int top) {
        CostToGo next = afterwards(top);
        for (int t = stages.length - 1; t >= 0; t--) {
            if (!stages[t].findBest(next, top)) {
                return null;
            }
            next = stages[t].costToGo(next);
        }
        return next;
    }

    private CostToGo afterwards(int top) {
        double[] left = new double[top];
        for (int x = 1; x <= top; x++) {
            left[x - 1] = horizon.terminalHolding() * horizon.step() * x;
        }
        return new CostToGo(0, 0, horizon.lostSales() ? 0 : horizon.terminalStockout() * horizon.step(), left);
    }

    /** Where the search starts: what sells at most in a period, and what a cheap order covers beyond it. */
    private int firstTop() {
        double all = 0;
        double most = 0;
        double covered = 0;
        for (int t = 0; t < stages.length; t++) {
            UnitDemand table = stages[t].demand.table;
            PolicyCosts costs = periods.get(t).costs();
            all += table.last();
            most = Math.max(most, table.last());
            covered = Math.max(covered, Math.sqrt(2 * costs.order() * table.mean / (costs.holding() * horizon.step())));
        }
        double stock = Math.ceil(horizon.initialStock() / horizon.step());
        double top = Math.max(Math.min(all, most + (Double.isNaN(covered) ? 0 : covered)), stock) + 1;
        checkSteps(top);
        return Math.max((int) top, LEAST_TOP);
    }

    private void checkOrders() {
        for (int t = 1; t < periods.size(); t++) {
            double before = periods.get(t - 1).costs().order();
            double fixed = periods.get(t).costs().order();
            if (before < horizon.discount() * fixed * (1 - NOTHING)) {
                throw new IllegalArgumentException(
                        "the fixed cost of period " + (t + 1) + " must, discounted, be at most"
                                + " that of the period before, " + before + ", but was " + fixed
                                + ": otherwise a reorder point and a level need not be the best rule");
            }
        }
    }

    /** A unit that is bought and kept to the end must cost something, or no order would be large enough. */
    private void checkStock() {
        double kept = horizon.terminalHolding();
        for (int t = periods.size() - 1; t >= 0; t--) {
            HorizonPeriod period = periods.get(t);
            kept = period.costs().holding() + horizon.discount() * kept;
            if (!(period.purchase() + kept > 0)) {
                throw new IllegalArgumentException("a unit bought in period " + (t + 1)
                        + " and kept to the end must cost something but costs " + (period.purchase() + kept)
                        + ". Maybe terminalHolding sells it off for more than it cost?");
            }
        }
    }

    /** To serve a unit must not be dearer than to leave it short, or the rule of two levels need not be the best. */
    private void checkShortage() {
        double end = -horizon.terminalHolding();
        if (!horizon.lostSales()) {
            if (horizon.terminalStockout() < end) {
                throw new IllegalArgumentException(
                        "terminalStockout must not be below what a unit left is sold off for, " + end + ", but was "
                                + horizon.terminalStockout());
            }
            return;
        }
        for (int t = 0; t < periods.size(); t++) {
            double stockout = periods.get(t).costs().stockout();
            double next = horizon.discount()
                    * (t + 1 < periods.size() ? periods.get(t + 1).purchase() : end);
            if (stockout < next * (1 - NOTHING)) {
                throw new IllegalArgumentException("where sales are lost, the stockout cost of period " + (t + 1)
                        + " must be at least " + next
                        + ", what a unit then costs or brings in the next period, but was "
                        + stockout + ". Maybe the margin of a lost unit was left out?");
            }
        }
    }
}
