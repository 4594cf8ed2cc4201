package io.zhanggui.inventory.lotsizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Best quantities against all others. */
class LotSizeProperties {

    private static List<LotSize> models(double demand, LotCosts costs, double penalty) {
        return List.of(
                EconomicOrderQuantity.of(demand, costs),
                BackorderedOrderQuantity.of(demand, costs, penalty),
                EconomicProductionQuantity.of(demand, costs, demand * (1 + penalty)),
                RandomYieldOrderQuantity.ofAdditiveYield(demand, costs, -penalty, penalty),
                RandomYieldOrderQuantity.ofMultiplicativeYield(demand, costs, 0.8, 0.1),
                DisruptedOrderQuantity.of(demand, costs, penalty, 0.5, 3));
    }

    @Property(tries = 200)
    void no_quantity_costs_less_than_the_best(
            @ForAll @DoubleRange(min = 0.1, max = 10_000) double demand,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double order,
            @ForAll @DoubleRange(min = 0.01, max = 100) double holding,
            @ForAll @DoubleRange(min = 0.1, max = 50) double penalty) {
        for (LotSize lot : models(demand, LotCosts.of(order, holding), penalty)) {
            double tolerance = 1e-9 * lot.cost();
            assertThat(lot.cost(lot.quantity())).isCloseTo(lot.cost(), within(tolerance));
            for (double factor = 1.0 / 64; factor <= 64; factor *= 1.25) {
                double other = lot.cost(factor * lot.quantity());
                assertThat(Double.isNaN(other) || other >= lot.cost() - tolerance)
                        .as("%s times %s", lot, factor)
                        .isTrue();
            }
        }
    }

    @Property(tries = 200)
    void no_multiple_within_limits_costs_less_than_the_feasible_lot(
            @ForAll @IntRange(min = 1, max = 2000) int demand,
            @ForAll @IntRange(min = 1, max = 300) int order,
            @ForAll @IntRange(min = 1, max = 9) int holding,
            @ForAll @IntRange(min = 1, max = 30) int pack,
            @ForAll @IntRange(max = 100) int minimum,
            @ForAll @IntRange(min = 1, max = 300) int room) {
        double maximum = Math.max(pack, (minimum + pack - 1) / pack * pack) + room;
        OrderLimits limits = OrderLimits.ofPack(pack).withMinimum(minimum).withMaximum(maximum);
        for (LotSize lot : models(demand, LotCosts.of(order, holding), 2.5)) {
            double least = Double.POSITIVE_INFINITY;
            double best = 0;
            for (double quantity = pack; quantity <= maximum; quantity += pack) {
                double cost = lot.cost(quantity);
                if (quantity >= minimum && cost < least) {
                    least = cost;
                    best = quantity;
                }
            }
            if (best > 0) {
                FeasibleLot feasible = lot.within(limits);
                assertThat(feasible.cost()).isCloseTo(least, within(1e-9 * least));
                assertThat(lot.cost(feasible.quantity())).isCloseTo(least, within(1e-9 * least));
                assertThat(feasible.quantity() % pack).isZero();
                assertThat(feasible.quantity()).isBetween((double) minimum, maximum);
            }
        }
    }

    @Property(tries = 300)
    void no_multiple_costs_less_at_any_price(
            @ForAll DiscountKind kind,
            @ForAll @IntRange(min = 1, max = 3000) int demand,
            @ForAll @IntRange(max = 300) int order,
            @ForAll @IntRange(min = 1, max = 9) int tenths,
            @ForAll @IntRange(min = 1, max = 25) int pack,
            @ForAll @IntRange(min = 1, max = 200) int firstBreak,
            @ForAll @IntRange(min = 1, max = 300) int secondBreak,
            @ForAll @IntRange(max = 200) int minimum) {
        PriceBreaks prices = new PriceBreaks(kind, List.of(new PriceBreak(0, 10)))
                .withBreak(firstBreak, 9.5)
                .withBreak(firstBreak + secondBreak, 7);
        double maximum = 25 * 40.0;
        OrderLimits limits = OrderLimits.ofPack(pack).withMinimum(minimum).withMaximum(maximum);

        DiscountedOrderQuantity best = DiscountedOrderQuantity.of(prices, demand, order, tenths / 10.0, limits);

        double least = Double.POSITIVE_INFINITY;
        for (double quantity = pack; quantity <= maximum; quantity += pack) {
            if (quantity >= minimum) {
                least = Math.min(least, best.cost(quantity));
            }
        }
        assertThat(best.cost()).isCloseTo(least, within(1e-9 * least));
        assertThat(best.quantity() % pack).isZero();
        assertThat(best.quantity()).isBetween((double) minimum, maximum);
        assertThat(best.cost(best.quantity())).isCloseTo(best.cost(), within(1e-9 * least));
        assertThat(prices.tier(best.quantity())).isEqualTo(best.tier());
    }

    @Property(tries = 200)
    void no_quantity_costs_less_at_any_price_without_limits(
            @ForAll DiscountKind kind,
            @ForAll @IntRange(min = 1, max = 3000) int demand,
            @ForAll @IntRange(min = 1, max = 300) int order,
            @ForAll @IntRange(min = 1, max = 200) int firstBreak,
            @ForAll @IntRange(min = 1, max = 300) int secondBreak) {
        PriceBreaks prices = new PriceBreaks(kind, List.of(new PriceBreak(0, 10)))
                .withBreak(firstBreak, 9.5)
                .withBreak(firstBreak + secondBreak, 7);

        DiscountedOrderQuantity best = DiscountedOrderQuantity.of(prices, demand, order, 0.2);

        for (double quantity = 0.5; quantity <= 3000; quantity += 0.5) {
            assertThat(best.cost(quantity)).isGreaterThanOrEqualTo(best.cost() * (1 - 1e-12));
        }
        assertThat(best.cost(best.quantity())).isCloseTo(best.cost(), within(1e-9 * best.cost()));
    }
}
