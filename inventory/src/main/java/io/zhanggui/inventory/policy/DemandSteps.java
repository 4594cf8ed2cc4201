package io.zhanggui.inventory.policy;

import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.PoissonDemand;

/** The probabilities of demand for pieces one after the other, up or down, from the least demand on. */
sealed interface DemandSteps {

    /** Up to this mean P(D = 0) is far from the smallest number. */
    double MOST_FROM_ZERO = 500;

    static DemandSteps of(CountDemand demand) {
        return demand instanceof PoissonDemand poisson && poisson.mean() <= MOST_FROM_ZERO
                ? new PoissonSteps(poisson.mean(), 0, Math.exp(-poisson.mean()))
                : new TableSteps(UnitDemand.of(demand, 1), 0);
    }

    /** The demand k that the steps have come to. */
    int k();

    /** P(D = k). */
    double probability();

    /** One more piece. */
    void up();

    /** One piece less. */
    void down();

    /** Whether neither k nor more is ever asked for. */
    boolean ended();

    /** Steps of their own from here. */
    DemandSteps copy();

    /** From neighbour to neighbour, without a table. */
    final class PoissonSteps implements DemandSteps {

        private final double mean;
        private int k;
        private double probability;

        private PoissonSteps(double mean, int k, double probability) {
            this.mean = mean;
            this.k = k;
            this.probability = probability;
        }

        @Override
        public int k() {
            return k;
        }

        @Override
        public double probability() {
            return probability;
        }

        @Override
        public void up() {
            k++;
            probability *= mean / k;
        }

        @Override
        public void down() {
            probability *= k > 0 ? k / mean : 0;
            k--;
        }

        @Override
        public boolean ended() {
            return probability == 0;
        }

        @Override
        public PoissonSteps copy() {
            return new PoissonSteps(mean, k, probability);
        }
    }

    /** Through a table. */
    final class TableSteps implements DemandSteps {

        private final UnitDemand demand;
        private int i;

        private TableSteps(UnitDemand demand, int i) {
            this.demand = demand;
            this.i = i;
        }

        @Override
        public int k() {
            return demand.first + i;
        }

        @Override
        public double probability() {
            return i >= 0 && i < demand.count ? demand.probabilities[i] : 0;
        }

        @Override
        public void up() {
            i++;
        }

        @Override
        public void down() {
            i--;
        }

        @Override
        public boolean ended() {
            return i >= demand.count;
        }

        @Override
        public TableSteps copy() {
            return new TableSteps(demand, i);
        }
    }
}
