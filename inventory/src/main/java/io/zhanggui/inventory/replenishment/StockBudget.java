package io.zhanggui.inventory.replenishment;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.check.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Spends a budget on many articles so that the least demand is lost (资金预算).
 *
 * <p>Lot by lot, each time the one that serves most for its cost. The expected loss is convex in the order, so that what is
 * bought is the best that its own cost can buy; only the rest that is too small for the next lot may be spent a little better,
 * by no more than {@link StockAllocation#gap()}. Source: marginal analysis after Sherbrooke (1968); Fox, Discrete optimization
 * via marginal analysis, Management Science 13 (1966).
 */
@Beta
public final class StockBudget {

    private final List<StockCandidate> candidates;

    private StockBudget(List<StockCandidate> candidates) {
        this.candidates = List.copyOf(candidates);
    }

    /** For these articles. */
    public static StockBudget of(List<StockCandidate> candidates) {
        return new StockBudget(candidates);
    }

    /**
     * The lots that serve most within the budget.
     *
     * @param budget zero or more, in the currency of the candidates' unit costs
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public StockAllocation within(double budget) {
        return spend(Check.notNegative(budget, "budget"), 0);
    }

    /**
     * Every lot that gains at least so much per cost: the frontier of service over budget, by its slope.
     *
     * @param leastReturn above zero; at 1 with {@code unitGain} equal to {@code unitCost}, no lot gains as much
     * @throws IllegalArgumentException if it is not above zero
     */
    public StockAllocation atReturn(double leastReturn) {
        return spend(Double.POSITIVE_INFINITY, Check.positive(leastReturn, "leastReturn"));
    }

    private record Step(int candidate, int lots, double gain, double gainPerCost) implements Comparable<Step> {

        static Step after(int index, int lots, StockCandidate candidate) {
            double gain = candidate.loss(lots) - candidate.loss(lots + 1);
            return new Step(index, lots + 1, gain, gain / candidate.costOfLot());
        }

        /** The greatest return first, of equal ones the first candidate. */
        @Override
        public int compareTo(Step other) {
            int order = Double.compare(other.gainPerCost, gainPerCost);
            return order != 0 ? order : Integer.compare(candidate, other.candidate);
        }
    }

    private StockAllocation spend(double budget, double leastReturn) {
        PriorityQueue<Step> steps = new PriorityQueue<>();
        for (int i = 0; i < candidates.size(); i++) {
            steps.add(Step.after(i, 0, candidates.get(i)));
        }
        int[] lots = new int[candidates.size()];
        double cost = 0;
        double last = Double.NaN;
        double gap = Double.NaN;
        double gainedSince = 0;
        while (!steps.isEmpty()) {
            Step best = steps.remove();
            if (!(best.gain > 0 && best.gainPerCost >= leastReturn)) {
                break;
            }
            StockCandidate candidate = candidates.get(best.candidate);
            if (cost + candidate.costOfLot() > budget) {
                // The first lot too dear bounds what the money left could gain; what it still gains is taken off.
                gap = Double.isNaN(gap) ? best.gainPerCost * (budget - cost) : gap;
                continue;
            }
            cost += candidate.costOfLot();
            gainedSince += Double.isNaN(gap) ? 0 : best.gain;
            lots[best.candidate] = best.lots;
            last = best.gainPerCost;
            steps.add(Step.after(best.candidate, best.lots, candidate));
        }
        return allocation(lots, cost, last, Double.isNaN(gap) ? 0 : Math.max(gap - gainedSince, 0));
    }

    private StockAllocation allocation(int[] lots, double cost, double last, double gap) {
        List<Integer> counts = new ArrayList<>();
        List<Double> quantities = new ArrayList<>();
        double loss = 0;
        for (int i = 0; i < lots.length; i++) {
            counts.add(lots[i]);
            quantities.add(lots[i] * candidates.get(i).lot());
            loss += candidates.get(i).loss(lots[i]);
        }
        return new StockAllocation(counts, quantities, cost, loss, last, gap);
    }
}
