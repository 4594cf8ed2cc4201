package io.zhanggui.inventory.policy;

import io.zhanggui.inventory.probability.CountDemand;
import java.util.Arrays;

/**
 * G(y): what holding and shortage cost on average until the next review, if y is on hand and on order after this one.
 *
 * <p>It is summed over the ends of the periods that the review decides for, L + 1 to L + R from now. What is left over is
 * the sum of P(D ≤ k) over k below y, which adds up what is positive and loses no digits. The table grows as it is asked.
 */
final class PositionCost {

    private final double holding;
    private final double stockout;
    private final UnitDemand[] demands;
    /** P(D ≤ known − 1) and E[(known − D)⁺], for each demand. */
    private final double[] cumulative;

    private final double[] leftOver;
    private final double means;
    private double[] table;
    private int known;

    private PositionCost(double holding, double stockout, UnitDemand[] demands) {
        this.holding = holding;
        this.stockout = stockout;
        this.demands = demands;
        this.cumulative = new double[demands.length];
        this.leftOver = new double[demands.length];
        this.means = Arrays.stream(demands).mapToDouble(each -> each.mean).sum();
        this.table = new double[demands[demands.length - 1].last() + 2];
    }

    /** Costs of the R periods that a review decides for. */
    static PositionCost of(CountDemand demand, PolicyCosts costs, Review review) {
        UnitDemand[] demands = new UnitDemand[review.period()];
        for (int i = 0; i < demands.length; i++) {
            demands[i] = UnitDemand.of(demand, review.leadTime() + i + 1);
        }
        return new PositionCost(costs.holding(), costs.stockout(), demands);
    }

    /** Costs at the end of one stretch of time. */
    static PositionCost of(UnitDemand demand, double holding, double stockout) {
        return new PositionCost(holding, stockout, new UnitDemand[] {demand});
    }

    double at(int position) {
        if (position < 0) {
            return below(position);
        }
        if (position >= known) {
            extend(position + 1);
        }
        return table[position];
    }

    /** Σ weights[j] · G(top − j) over j below {@code count}. */
    double weighted(double[] weights, int top, int count) {
        if (top >= known) {
            extend(top + 1);
        }
        int inTable = Math.max(0, Math.min(count, top + 1));
        double sum = 0;
        for (int j = 0; j < inTable; j++) {
            sum += weights[j] * table[top - j];
        }
        for (int j = inTable; j < count; j++) {
            sum += weights[j] * below(top - j);
        }
        return sum;
    }

    /** The position of least cost. */
    int best() {
        int position = 0;
        while (at(position + 1) < at(position)) {
            position++;
        }
        return position;
    }

    /** Below zero nothing is ever left over. */
    private double below(int position) {
        return stockout * (means - (double) demands.length * position);
    }

    private void extend(int size) {
        HorizonSearch.checkSteps(size);
        if (size > table.length) {
            table = Arrays.copyOf(table, Math.max(size, 2 * table.length));
        }
        for (int position = known; position < size; position++) {
            double cost = 0;
            for (int i = 0; i < demands.length; i++) {
                UnitDemand demand = demands[i];
                double left = leftOver[i];
                cost += holding * left + stockout * Math.max(left - position + demand.mean, 0);
                int k = position - demand.first;
                if (k >= 0 && k < demand.count) {
                    cumulative[i] += demand.probabilities[k];
                }
                leftOver[i] = left + cumulative[i];
            }
            table[position] = cost;
        }
        known = size;
    }
}
