package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.check.Check;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;

/**
 * Goals under which the last unit in stock of every article earns the same for its value (等边际收益): money in stock serves the
 * most where its return is equal everywhere.
 *
 * <p>A unit served counts by its value and, with a weight w, as a unit: an article may run short with the risk r / (1 − w +
 * w · p̃ / p), at its price p and the median price p̃, within 0.0001 and 0.95. So with w = 0 all have the risk r, and with
 * more weight on units the cheap ones are kept more safely. Source: the Lagrangian of service under a budget for stock, as in
 * Silver, Pyke and Thomas, Inventory and Production Management in Supply Chains, 4th ed. (2017), chapter 6.
 *
 * @param risk of an article at the median price, above 0 and below 1
 * @param unitWeight w, 0 to 1
 */
@Beta
public record EqualReturn(double risk, double unitWeight) {

    private static final double MOST_RISK = 0.95;
    private static final double LEAST_RISK = 1e-4;

    /**
     * @throws IllegalArgumentException if a figure is outside its range
     */
    public EqualReturn {
        Check.probability(risk, "risk");
        Check.within(0, 1, unitWeight, "unitWeight");
    }

    /** At this risk of the article with the median price; all count by value alone. */
    public static EqualReturn atRisk(double risk) {
        return new EqualReturn(risk, 0);
    }

    /** The same where units served count, too, and not value alone. */
    public EqualReturn withUnitWeight(double weight) {
        return new EqualReturn(risk, weight);
    }

    /**
     * The goal of each article, for {@link ReplenishmentPlanner.Builder#goals(Map)}.
     *
     * @param prices of a unit of each article, above zero and in one currency; empty gives no goals
     * @throws IllegalArgumentException if a price is not above zero, or two currencies are mixed
     */
    public Map<Sku, ServiceGoal> goals(Map<Sku, BigMoney> prices) {
        Map<Sku, ServiceGoal> goals = new HashMap<>();
        if (prices.isEmpty()) {
            return goals;
        }
        List<BigMoney> sorted = prices.entrySet().stream()
                .map(each -> checked(
                        each.getKey(),
                        each.getValue(),
                        prices.values().iterator().next()))
                .sorted()
                .toList();
        double usual = sorted.get(sorted.size() / 2).getAmount().doubleValue();
        prices.forEach((sku, price) -> {
            double gain =
                    1 - unitWeight + unitWeight * usual / price.getAmount().doubleValue();
            double own = Math.max(LEAST_RISK, Math.min(MOST_RISK, risk / gain));
            goals.put(sku, new ServiceGoal.CycleService(1 - own));
        });
        return goals;
    }

    private static BigMoney checked(Sku sku, BigMoney price, BigMoney other) {
        if (!requireNonNull(price, "price").isPositive()) {
            throw new IllegalArgumentException("the price of " + sku + " must be above zero but is " + price);
        }
        if (!price.isSameCurrency(other)) {
            throw new IllegalArgumentException(
                    "the price of " + sku + " is " + price + ", but others are in " + other.getCurrencyUnit());
        }
        return price;
    }
}
