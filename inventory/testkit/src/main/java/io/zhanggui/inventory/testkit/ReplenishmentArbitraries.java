package io.zhanggui.inventory.testkit;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.replenishment.PriceBreak;
import io.zhanggui.inventory.replenishment.PriceList;
import io.zhanggui.inventory.replenishment.ServiceGoal;
import io.zhanggui.inventory.replenishment.StockPosition;
import io.zhanggui.inventory.replenishment.SupplyCapacity;
import io.zhanggui.inventory.replenishment.SupplyTerms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What stands against demand, and how articles can be ordered. */
public final class ReplenishmentArbitraries {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

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
        return Combinators.combine(days, deviation).as((mean, spread) -> LeadTime.of(mean, mean == 0 ? 0 : spread));
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

    /**
     * Terms of an article with all that a supplier can ask: prices of both kinds in yuan, least values up to 2,000, capacities
     * from 0 to 1,000.
     */
    @Beta
    public static Arbitrary<SupplyTerms> wideSupplyTerms(Sku article) {
        Arbitrary<SupplyCapacity> capacities = Arbitraries.integers()
                .between(0, 1000)
                .map(most -> SupplyCapacity.perOrder(String.valueOf(most)))
                .injectNull(0.6);
        Arbitrary<Money> leastValues = Arbitraries.integers()
                .between(0, 2000)
                .map(yuan -> Money.ofMajor(CNY, yuan))
                .injectNull(0.6);
        return Combinators.combine(supplyTerms(article), priceLists(), leastValues, capacities, Arbitraries.of(1, 2))
                .as((terms, prices, leastValue, capacity, preference) -> new SupplyTerms(
                        article,
                        terms.supplier(),
                        terms.leadTime(),
                        terms.minimumOrder(),
                        terms.packMultiple(),
                        preference,
                        prices,
                        leastValue,
                        capacity,
                        BigDecimal.ONE));
    }

    /** One to four prices in yuan that fall from break to break, for all units or for those beyond. */
    @Beta
    public static Arbitrary<PriceList> priceLists() {
        Arbitrary<List<Integer>> steps =
                Arbitraries.integers().between(1, 200).list().ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.of(PriceList.Kind.class),
                        Arbitraries.integers().between(100, 9999),
                        steps)
                .as(ReplenishmentArbitraries::priceList);
    }

    private static PriceList priceList(PriceList.Kind kind, int fen, List<Integer> steps) {
        List<PriceBreak> breaks = new ArrayList<>();
        int from = 0;
        int price = fen;
        breaks.add(new PriceBreak(BigDecimal.ZERO, BigMoney.ofMinor(CNY, price)));
        for (int step : steps) {
            from += step;
            price -= price / 10;
            breaks.add(new PriceBreak(BigDecimal.valueOf(from), BigMoney.ofMinor(CNY, price)));
        }
        return new PriceList(kind, breaks);
    }

    /** Goals of each kind. */
    @Beta
    public static Arbitrary<ServiceGoal> serviceGoals() {
        Arbitrary<String> shares = Arbitraries.of("0.3", "0.5", "0.9", "0.95", "0.999");
        return Arbitraries.oneOf(
                shares.map(ServiceGoal::ofCycleService),
                shares.map(ServiceGoal::ofFillRate),
                Arbitraries.integers()
                        .between(1, 5000)
                        .map(fen -> ServiceGoal.ofCosts(BigMoney.ofMinor(CNY, fen), BigMoney.ofMinor(CNY, 50))));
    }

    private static Arbitrary<Quantity> amounts(long least, long most, UnitOfMeasure unit) {
        return Arbitraries.longs()
                .between(least * 1000, most * 1000)
                .map(thousandths -> Quantity.of(BigDecimal.valueOf(thousandths, 3), unit));
    }
}
