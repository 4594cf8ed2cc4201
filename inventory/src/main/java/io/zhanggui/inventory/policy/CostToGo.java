package io.zhanggui.inventory.policy;

/** V(x): the least expected cost from a period on with x steps on hand; a straight line up to {@link #low}. */
final class CostToGo {

    final int low;
    /** V(x) = base − slope · x for x up to {@link #low}. */
    final double base;

    final double slope;
    /** V(low + 1), V(low + 2) … */
    private final double[] above;

    CostToGo(int low, double base, double slope, double[] above) {
        this.low = low;
        this.base = base;
        this.slope = slope;
        this.above = above;
    }

    double at(int x) {
        return x <= low ? base - slope * x : above[x - low - 1];
    }

    /** E[V(x − D)]. What lies on the line is summed by the mass of D and its mean. */
    double expected(int x, HorizonDemand demand) {
        UnitDemand table = demand.table;
        int onLine = x - low;
        if (onLine <= table.first) {
            return base - slope * (x - table.mean);
        }
        int count = Math.min(onLine - table.first, table.count);
        double sum = 0;
        for (int i = 0, at = onLine - table.first - 1; i < count; i++, at--) {
            sum += table.probabilities[i] * above[at];
        }
        return sum + demand.mass[count] * (base - slope * x) + slope * demand.moment[count];
    }
}
