package io.zhanggui.inventory.testkit;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.replenishment.StockPosition;
import io.zhanggui.inventory.replenishment.SupplyTerms;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What stands against demand, and how articles can be ordered. */
public final class ReplenishmentArbitraries {

    private ReplenishmentArbitraries() {}

    /** Stock of an article in a unit: on hand from −200 to 2,000, ordered and reserved up to 500, with three decimals. */
    public static Arbitrary<StockPosition> stockPositions(Sku article, UnitOfMeasure unit) {
        return Combinators.combine(amounts(-200, 2000, unit), amounts(0, 500, unit), amounts(0, 500, unit))
                .as((onHand, onOrder, reserved) -> new StockPosition(article, onHand, onOrder, reserved));
    }

    /** Lead times from 0 to 90 days, certain and random ones. */
    public static Arbitrary<LeadTime> leadTimesInDays() {
        Arbitrary<Double> days = Arbitraries.doubles().between(0, 90).ofScale(1);
        Arbitrary<Double> deviation = Arbitraries.oneOf(
                Arbitraries.just(0.0), Arbitraries.doubles().between(0, 20).ofScale(1));
        return Combinators.combine(days, deviation).as(LeadTime::of);
    }

    /** Terms of an article: minimum from 0 to 500, multiples from 0.001 to 100. */
    public static Arbitrary<SupplyTerms> supplyTerms(Sku article) {
        Arbitrary<BigDecimal> multiples = Arbitraries.oneOf(
                Arbitraries.of("1", "6", "12", "0.5", "0.001").map(BigDecimal::new),
                Arbitraries.longs().between(1, 100_000).map(thousandths -> BigDecimal.valueOf(thousandths, 3)));
        Arbitrary<BigDecimal> minimums = Arbitraries.oneOf(
                Arbitraries.just(BigDecimal.ZERO),
                Arbitraries.integers().between(1, 500).map(BigDecimal::valueOf));
        return Combinators.combine(Arbitraries.of("S01", "S02", "S03"), leadTimesInDays(), minimums, multiples)
                .as((supplier, leadTime, minimum, multiple) ->
                        new SupplyTerms(article, PartyId.of(supplier), leadTime, minimum, multiple));
    }

    private static Arbitrary<Quantity> amounts(long least, long most, UnitOfMeasure unit) {
        return Arbitraries.longs()
                .between(least * 1000, most * 1000)
                .map(thousandths -> Quantity.of(BigDecimal.valueOf(thousandths, 3), unit));
    }
}
