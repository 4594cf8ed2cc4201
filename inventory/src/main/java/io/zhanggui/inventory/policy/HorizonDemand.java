package io.zhanggui.inventory.policy;

/** Demand of a period in steps, with what lies in its upper tail. */
final class HorizonDemand {

    final UnitDemand table;
    /** P(D ≥ first + i). */
    final double[] mass;
    /** E[D; D ≥ first + i]. */
    final double[] moment;

    HorizonDemand(UnitDemand table) {
        this.table = table;
        this.mass = new double[table.count + 1];
        this.moment = new double[table.count + 1];
        for (int i = table.count - 1; i >= 0; i--) {
            mass[i] = mass[i + 1] + table.probabilities[i];
            moment[i] = moment[i + 1] + table.probabilities[i] * (table.first + i);
        }
    }
}
