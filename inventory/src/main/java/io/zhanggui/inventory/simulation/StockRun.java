package io.zhanggui.inventory.simulation;

import io.zhanggui.inventory.check.Check;
import java.util.SplittableRandom;

/**
 * One run of one article: receive, review and order, serve, count. All state is here, in whole millionths of a unit: sums and
 * differences of whole numbers are exact.
 */
final class StockRun {

    static final int MOST_LEAD_TIME = 1_000_000;
    private static final double MILLION = 1e6;

    private final StockSimulator simulator;
    private final SplittableRandom random;
    private double onHand;
    private double owed;
    private double onOrder;
    /** What arrives, by period, in a ring that grows with the lead times. */
    private double[] arrivals = new double[16];

    private int lastArrival;
    private boolean shortInCycle;
    private boolean cycleMeasured;
    private boolean servedInCycle;

    double demand;
    double served;
    double shortage;
    double stock;
    double waiting;
    double ordered;
    int orders;
    int cycles;
    int cyclesServed;
    int periods;
    int periodsServed;

    StockRun(StockSimulator simulator, SplittableRandom random) {
        this.simulator = simulator;
        this.random = random;
        this.onHand = millionths(simulator.openingStock());
    }

    static double millionths(double units) {
        return Math.rint(units * MILLION);
    }

    static double units(double millionths) {
        return millionths / MILLION;
    }

    StockRun run() {
        DemandSource source = simulator.source();
        int end = simulator.periods();
        int start = simulator.warmUp();
        for (int period = 0; period < end; period++) {
            boolean measured = period >= start;
            receive(period, measured);
            if (period % simulator.reviewEvery() == 0) {
                review(period, measured);
            }
            serve(source == null ? simulator.demandOf(period) : millionths(source.next(random)), measured);
        }
        return this;
    }

    private void receive(int period, boolean measured) {
        int at = period & (arrivals.length - 1);
        double arrived = arrivals[at];
        if (arrived == 0) {
            return;
        }
        arrivals[at] = 0;
        onOrder -= arrived;
        endCycle(measured);
        double forWaiting = Math.min(owed, arrived);
        owed -= forWaiting;
        onHand += arrived - forWaiting;
    }

    /**
     * A cycle is from one arrival to the next, of those in one period to those in another; the one in which measuring begins
     * does not count.
     */
    private void endCycle(boolean measured) {
        if (measured && cycleMeasured && servedInCycle) {
            cycles++;
            if (!shortInCycle) {
                cyclesServed++;
            }
        }
        cycleMeasured = measured;
        servedInCycle = false;
        shortInCycle = false;
    }

    private void review(int period, boolean measured) {
        double units = simulator.rule().order(period, units(onHand), units(onHand + onOrder - owed));
        double quantity = millionths(units);
        if (!(quantity > 0 && quantity < Double.POSITIVE_INFINITY)) {
            if (quantity > 0 || Double.isNaN(quantity)) {
                throw new IllegalArgumentException(
                        "the rule must order a finite number but was " + units + " in period " + period);
            }
            return;
        }
        if (measured) {
            orders++;
            ordered += quantity;
        }
        double leadTime = Math.rint(simulator.leadTimes().next(random));
        Check.within(0, MOST_LEAD_TIME, leadTime, "leadTime");
        lastArrival = Math.max(lastArrival, period + (int) leadTime);
        onOrder += quantity;
        reserve(period, lastArrival);
        arrivals[lastArrival & (arrivals.length - 1)] += quantity;
        receive(period, measured);
    }

    /** Makes the ring hold the periods from {@code period} to {@code last}. */
    private void reserve(int period, int last) {
        int size = arrivals.length;
        if (last - period < size) {
            return;
        }
        double[] wider = new double[Integer.highestOneBit(last - period) << 1];
        for (int i = 0; i < size; i++) {
            wider[(period + i) & (wider.length - 1)] = arrivals[(period + i) & (size - 1)];
        }
        arrivals = wider;
    }

    private void serve(double asked, boolean measured) {
        servedInCycle = true;
        double now = Math.min(onHand, asked);
        double missing = asked - now;
        onHand -= now;
        if (missing > 0) {
            shortInCycle = true;
            if (simulator.shortages() == ShortageRule.BACKORDERED) {
                owed += missing;
            }
        }
        if (measured) {
            periods++;
            periodsServed += missing > 0 ? 0 : 1;
            demand += asked;
            served += now;
            shortage += missing;
            stock += onHand;
            waiting += owed;
        }
    }
}
