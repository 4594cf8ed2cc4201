package io.zhanggui.inventory.lotsizing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.inventory.check.Check;
import java.util.ArrayList;
import java.util.List;

/**
 * The order quantity of least cost if the price falls with the quantity (数量折扣下的经济批量), goods included.
 *
 * <p>With c(Q) charged for an order, a period costs (D / Q) (K + c(Q)) + i c(Q) / 2. Within a price this has one valley, so
 * that each price is searched at its own best quantity and beside its ends, and the cheapest answer wins; of equal ones the
 * smaller quantity. Source: Hadley and Whitin (1963); Snyder and Shen, Fundamentals of Supply Chain Theory, 2nd ed. (2019),
 * section 3.4.
 *
 * @param demandPerPeriod D, demand per period, in units
 * @param orderCost K, what an order costs whatever its size, in money
 * @param holdingRate i, what it costs to hold goods for one period as a share of their price, above zero
 * @param prices the prices
 * @param limits what can be ordered
 * @param tiers the best order at each price
 * @param tier the price of the chosen one, 0 for the first
 */
public record DiscountedOrderQuantity(
        double demandPerPeriod,
        double orderCost,
        double holdingRate,
        PriceBreaks prices,
        OrderLimits limits,
        List<PriceTier> tiers,
        int tier) {

    /**
     * @throws IllegalArgumentException if a figure is out of its range or not finite, or the tiers are not those of the
     *     prices
     */
    public DiscountedOrderQuantity {
        Check.notNegative(demandPerPeriod, "demandPerPeriod");
        Check.notNegative(orderCost, "orderCost");
        Check.positive(holdingRate, "holdingRate");
        requireNonNull(prices, "prices");
        requireNonNull(limits, "limits");
        tiers = List.copyOf(tiers);
        Check.within(prices.breaks().size(), prices.breaks().size(), tiers.size(), "the number of tiers");
        Check.within(0, tiers.size() - 1, tier, "tier");
    }

    /** The best order of any quantity; see {@link #of(PriceBreaks, double, double, double, OrderLimits)}. */
    public static DiscountedOrderQuantity of(
            PriceBreaks prices, double demandPerPeriod, double orderCost, double holdingRate) {
        return of(prices, demandPerPeriod, orderCost, holdingRate, OrderLimits.none());
    }

    /**
     * The best order within limits.
     *
     * @param demandPerPeriod zero or more, in units per period
     * @param orderCost zero or more, in money
     * @param holdingRate above zero, per period: 0.2 for a fifth of the price
     * @throws IllegalArgumentException if a figure is out of its range or not finite
     */
    public static DiscountedOrderQuantity of(
            PriceBreaks prices, double demandPerPeriod, double orderCost, double holdingRate, OrderLimits limits) {
        Check.notNegative(demandPerPeriod, "demandPerPeriod");
        Check.notNegative(orderCost, "orderCost");
        Check.positive(holdingRate, "holdingRate");
        int count = prices.breaks().size();
        List<PriceTier> tiers = new ArrayList<>(count);
        int best = 0;
        for (int i = 0; i < count; i++) {
            PriceTier tier = tier(prices, i, demandPerPeriod, orderCost, holdingRate, limits);
            tiers.add(tier);
            if (tier.isPossible() && !(tiers.get(best).cost() <= tier.cost())) {
                best = i;
            }
        }
        return new DiscountedOrderQuantity(demandPerPeriod, orderCost, holdingRate, prices, limits, tiers, best);
    }

    private static PriceTier tier(
            PriceBreaks prices, int index, double demand, double orderCost, double holdingRate, OrderLimits limits) {
        PriceBreak price = prices.breaks().get(index);
        if (demand == 0) {
            return new PriceTier(price, 0, index == 0 ? 0 : Double.NaN, index == 0 ? 0 : Double.NaN);
        }
        double paidOnce = orderCost + prices.surcharge(index);
        double unlimited = Math.sqrt(2 * demand * paidOnce / (holdingRate * price.unitPrice()));
        double next = index + 1 < prices.breaks().size()
                ? prices.breaks().get(index + 1).from()
                : Double.POSITIVE_INFINITY;
        double smaller = unlimited < next ? limits.atMost(unlimited) : limits.below(next);
        double larger = limits.atLeast(Math.max(unlimited, price.from()));
        double costOfSmaller =
                smaller >= price.from() ? cost(prices, demand, orderCost, holdingRate, smaller) : Double.NaN;
        double costOfLarger = larger < next ? cost(prices, demand, orderCost, holdingRate, larger) : Double.NaN;
        return Double.isNaN(costOfLarger) || costOfSmaller <= costOfLarger
                ? new PriceTier(price, unlimited, Double.isNaN(costOfSmaller) ? Double.NaN : smaller, costOfSmaller)
                : new PriceTier(price, unlimited, larger, costOfLarger);
    }

    private static double cost(
            PriceBreaks prices, double demand, double orderCost, double holdingRate, double quantity) {
        if (quantity == 0) { // an order costs nothing, so that goods are ordered as they are asked for
            return demand * prices.breaks().get(0).unitPrice();
        }
        double charge = prices.charge(quantity);
        return demand / quantity * (orderCost + charge) + holdingRate * charge / 2;
    }

    /** What to order, in units; zero if there is no demand. */
    public double quantity() {
        return tiers.get(tier).quantity();
    }

    /** What that costs per period with the goods, in money. */
    public double cost() {
        return tiers.get(tier).cost();
    }

    /**
     * What another quantity costs per period with the goods, within the limits or not.
     *
     * @throws IllegalArgumentException if the quantity is not above zero
     */
    public double cost(double quantity) {
        return cost(prices, demandPerPeriod, orderCost, holdingRate, Check.positive(quantity, "quantity"));
    }

    /** Why this quantity: what the best order at each price would cost. */
    public Explanation explain() {
        if (demandPerPeriod == 0) {
            return Explanation.of(LotTerm.DISCOUNTED_QUANTITY, quantity()).formula(LotTerm.NO_DEMAND);
        }
        List<Explanation> parts = new ArrayList<>();
        if (quantity() > 0) {
            double charge = prices.charge(quantity());
            parts.add(Explanation.of(LotTerm.DISCOUNTED_COST, cost())
                    .formula(
                            LotTerm.DISCOUNTED_COST_FORMULA,
                            demandPerPeriod * charge / quantity(),
                            demandPerPeriod * orderCost / quantity(),
                            holdingRate * charge / 2));
        }
        tiers.forEach(each -> parts.add(explain(each)));
        return Explanation.of(LotTerm.DISCOUNTED_QUANTITY, quantity())
                .formula(
                        LotTerm.DISCOUNTED_FORMULA,
                        prices.kind(),
                        tiers.get(tier).price().unitPrice())
                .with(parts);
    }

    private static Explanation explain(PriceTier tier) {
        Term label = LotTerm.TIER.with(tier.price().unitPrice(), tier.price().from());
        return tier.isPossible()
                ? Explanation.of(label, tier.cost()).formula(LotTerm.TIER_FORMULA, tier.quantity(), tier.unlimited())
                : Explanation.of(label, null).formula(LotTerm.TIER_WITHOUT_ORDER, tier.unlimited());
    }
}
