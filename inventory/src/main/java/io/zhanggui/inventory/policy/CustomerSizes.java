package io.zhanggui.inventory.policy;

import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.NegativeBinomialDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.Arrays;

/**
 * How many pieces customers ask for at a time, by the demand of a period: one each if it is Poisson; by the logarithmic
 * distribution if it is negative binomial; all demand of a period at once if it is a table.
 *
 * <p>With the rate ν(j) of customers who ask for j, demand for at most y pieces each is C(y) = Σ min(j, y) ν(j) a period: what is
 * served at once with y on hand. A Poisson stream of customers with logarithmic sizes is negative binomial over every stretch of
 * time, with ν(j) = r (1 − p)ʲ / j. Source: Quenouille, A relation between the logarithmic, Poisson, and negative binomial
 * series, Biometrics 5 (1949).
 */
final class CustomerSizes {

    /** What no longer changes the mean. */
    private static final double NOTHING = 1e-18;

    /** C(0), C(1) … to where it is the mean. */
    private final double[] atMost;
    /** Their sums: total[y] = C(0) + … + C(y). */
    private final double[] total;

    private CustomerSizes(double[] atMost) {
        this.atMost = atMost;
        this.total = atMost.clone();
        for (int y = 1; y < total.length; y++) {
            total[y] += total[y - 1];
        }
    }

    static CustomerSizes of(CountDemand demandPerPeriod) {
        double mean = demandPerPeriod.mean();
        if (demandPerPeriod instanceof PoissonDemand) {
            return new CustomerSizes(new double[] {0, mean});
        }
        double[] above =
                demandPerPeriod instanceof NegativeBinomialDemand many ? logarithmic(many) : once(demandPerPeriod);
        double[] atMost = new double[above.length + 1];
        for (int k = 0; k < above.length; k++) {
            atMost[k + 1] = Math.min(atMost[k] + above[k], mean);
        }
        atMost[above.length] = mean;
        return new CustomerSizes(atMost);
    }

    /** The rate of customers who ask for more than k, from the far end, so that only positive terms are added. */
    private static double[] logarithmic(NegativeBinomialDemand demand) {
        double ratio = 1 - demand.success();
        double least = NOTHING * demand.mean() * demand.success();
        double[] rates = new double[64];
        double power = demand.size() * ratio;
        int count = 0;
        while (power > least * (count + 1)) {
            if (count == rates.length) {
                HorizonSearch.checkSteps(2.0 * count);
                rates = Arrays.copyOf(rates, 2 * count);
            }
            rates[count] = power / (count + 1);
            power *= ratio;
            count++;
        }
        for (int k = count - 2; k >= 0; k--) {
            rates[k] += rates[k + 1];
        }
        return Arrays.copyOf(rates, count);
    }

    private static double[] once(CountDemand demand) {
        int most = UnitDemand.of(demand, 1).last();
        double[] above = new double[most];
        for (int k = 0; k < most; k++) {
            above[k] = demand.exceedance(k);
        }
        return above;
    }

    /** C(y) for a y of zero or more. */
    double atMost(double y) {
        return atMost[(int) Math.min(y, atMost.length - 1.0)];
    }

    /** From here on C(y) is the mean. */
    int most() {
        return atMost.length - 1;
    }

    /**
     * The share of demand that is served at once, if the position is equally often at each of r + 1 … r + Q; not a number
     * without demand.
     */
    double fillRate(CountDemand leadTimeDemand, int reorderPoint, int quantity) {
        UnitDemand demand = UnitDemand.of(leadTimeDemand);
        double served = 0;
        for (int i = 0; i < demand.count; i++) {
            double left = (double) reorderPoint - demand.first - i;
            served += demand.probabilities[i] * (total(left + quantity) - total(left));
        }
        return Math.min(served / (quantity * atMost[most()]), 1);
    }

    /** C(1) + … + C(y). */
    private double total(double y) {
        if (y <= 0) {
            return 0;
        }
        int most = most();
        return y <= most ? total[(int) y] : total[most] + (y - most) * atMost[most];
    }
}
