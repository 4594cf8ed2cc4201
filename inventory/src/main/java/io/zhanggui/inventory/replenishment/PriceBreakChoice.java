package io.zhanggui.inventory.replenishment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Whether a lower price pays: what it saves on the whole quantity against buying the extra units later at the average price
 * of the smaller order, less the cost of holding them. An extra unit i would otherwise be bought i / d days later, so that e of
 * them lie e² / 2d unit-days.
 */
final class PriceBreakChoice {

    private static final double DAYS_OF_YEAR = 365;

    private PriceBreakChoice() {}

    /**
     * The quantity that is cheapest in the long run, not below the one given.
     *
     * @param perDay d, expected demand of a day
     * @param holdingPerYear what holding costs in a year, as a share of the price
     */
    static BigDecimal best(SupplyTerms terms, BigDecimal quantity, double perDay, double holdingPerYear) {
        @Nullable PriceList prices = terms.prices();
        if (prices == null || perDay <= 0 || quantity.signum() <= 0) {
            return quantity;
        }
        double needed = quantity.doubleValue();
        double average = cost(prices, quantity) / needed;
        BigDecimal best = quantity;
        double most = 0;
        for (PriceBreak each : prices.breaks()) {
            if (each.from().compareTo(quantity) > 0) {
                BigDecimal candidate = terms.orderFor(each.from());
                double units = candidate.doubleValue();
                double cost = cost(prices, candidate);
                double extra = units - needed;
                double holding = extra * extra / (2 * perDay) * holdingPerYear / DAYS_OF_YEAR * cost / units;
                double saved = average * units - cost - holding;
                if (saved > most && terms.withinCapacity(candidate).compareTo(candidate) == 0) {
                    best = candidate;
                    most = saved;
                }
            }
        }
        return best;
    }

    private static double cost(PriceList prices, BigDecimal quantity) {
        return prices.cost(quantity).getAmount().doubleValue();
    }
}
