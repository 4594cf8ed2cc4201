package io.zhanggui.inventory.testkit;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.demand.SalesLine;
import io.zhanggui.inventory.item.Kits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.threeten.extra.LocalDateRange;

/**
 * Sales lines of a small shop, and series of demand per period.
 *
 * <p>The shop has ten articles, so that lines of one article meet. Those with an even number are sold in pieces, the
 * others in kilograms with up to three decimals.
 */
public final class DemandArbitraries {

    private static final List<Sku> ARTICLES = IntStream.rangeClosed(1, 10)
            .mapToObj(number -> Sku.of("SKU-%05d".formatted(number)))
            .toList();

    private static final List<Sku> KITS = List.of(Sku.of("KIT-1"), Sku.of("KIT-2"));

    private DemandArbitraries() {}

    /** The articles of the shop, {@code SKU-00001} to {@code SKU-00010}. */
    public static Arbitrary<Sku> articles() {
        return Arbitraries.of(ARTICLES);
    }

    /** The unit that an article of the shop is sold in. */
    public static UnitOfMeasure unitOf(Sku article) {
        return isInPieces(article) ? UnitOfMeasure.PIECE : UnitOfMeasure.KILOGRAM;
    }

    /** What is sold of an article at a time: one piece or a thousandth of a kilogram to 1,000 of them. */
    public static Arbitrary<Quantity> soldOf(Sku article) {
        int decimals = isInPieces(article) ? 0 : 3;
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 1000))
                .map(amount -> Quantity.of(
                        BigDecimal.valueOf(amount).movePointLeft(decimals == 3 && amount <= 12 ? 1 : decimals),
                        unitOf(article)));
    }

    /** Lines of the shop's articles on days of a range; one in five is a return. */
    public static Arbitrary<SalesLine> salesLines(LocalDateRange days) {
        return articles().flatMap(article -> lines(article, soldOf(article), days));
    }

    /** Lines of the {@link #kits()} on days of a range; one in five is a return. */
    public static Arbitrary<SalesLine> salesLinesOfKits(LocalDateRange days) {
        Arbitrary<Quantity> few = Arbitraries.longs().between(1, 5).map(Quantity::ofPieces);
        return Arbitraries.of(KITS).flatMap(kit -> lines(kit, few, days));
    }

    /** Two kits, {@code KIT-1} and {@code KIT-2}, of one to four of the shop's articles each. */
    public static Arbitrary<Kits> kits() {
        return Combinators.combine(components(), components())
                .as((first, second) -> withKit(withKit(Kits.none(), KITS.get(0), first), KITS.get(1), second));
    }

    /**
     * Series of 1 to 120 periods, oldest first: steady, wild, now and then, with a trend, and without any demand.
     *
     * <p>No observation is negative; all have at most two decimals.
     */
    public static Arbitrary<double[]> demandSeries() {
        Arbitrary<Double> size = Arbitraries.doubles().between(0.5, 1000).ofScale(2);
        Arbitrary<Double> steady = Arbitraries.doubles().between(90, 110).ofScale(2);
        Arbitrary<Double> seldom = Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.just(0.0)), Tuple.of(1, size));
        Arbitrary<double[]> trend = Combinators.combine(
                        Arbitraries.integers().between(1, 120),
                        Arbitraries.integers().between(-9, 9))
                .as((periods, slope) -> IntStream.range(0, periods)
                        .mapToDouble(period -> Math.max(0, 500 + slope * period))
                        .toArray());
        return Arbitraries.oneOf(series(steady), series(size), series(seldom), trend, series(Arbitraries.just(0.0)));
    }

    private static Arbitrary<double[]> series(Arbitrary<Double> demand) {
        return demand.array(double[].class).ofMinSize(1).ofMaxSize(120);
    }

    private static Arbitrary<SalesLine> lines(Sku sku, Arbitrary<Quantity> sold, LocalDateRange days) {
        Arbitrary<Boolean> returned =
                Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true)));
        return Combinators.combine(
                        Arbitraries.integers().between(0, days.lengthInDays() - 1),
                        sold,
                        returned,
                        Arbitraries.of("天猫", "京东", ""))
                .as((day, quantity, back, channel) -> new SalesLine(
                        sku, days.getStart().plusDays(day), back ? quantity.negated() : quantity, channel));
    }

    private static boolean isInPieces(Sku article) {
        return (article.value().charAt(article.value().length() - 1) - '0') % 2 == 0;
    }

    /** Articles with their quantities, as pairs. */
    private static Arbitrary<List<Map.Entry<Sku, Quantity>>> components() {
        return articles()
                .flatMap(article -> soldOf(article).map(quantity -> Map.entry(article, quantity)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .uniqueElements(Map.Entry::getKey);
    }

    private static Kits withKit(Kits kits, Sku kit, List<Map.Entry<Sku, Quantity>> components) {
        Kits more = kits;
        for (Map.Entry<Sku, Quantity> each : components) {
            more = more.plus(kit, each.getKey(), each.getValue());
        }
        return more;
    }
}
