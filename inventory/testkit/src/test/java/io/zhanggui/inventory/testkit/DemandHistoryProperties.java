package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.demand.DemandClassification;
import io.zhanggui.inventory.demand.DemandCorrection;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.DemandPeriod;
import io.zhanggui.inventory.demand.ForecastChoice;
import io.zhanggui.inventory.demand.ForecastSelection;
import io.zhanggui.inventory.demand.Promotion;
import io.zhanggui.inventory.demand.Returns;
import io.zhanggui.inventory.demand.SalesBatch;
import io.zhanggui.inventory.demand.SalesLine;
import io.zhanggui.inventory.item.Bundle;
import io.zhanggui.inventory.item.KitPart;
import io.zhanggui.inventory.item.KitRegister;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.threeten.extra.LocalDateRange;

class DemandHistoryProperties {

    private static final LocalDateRange DAYS = LocalDateRange.of(LocalDate.of(2025, 1, 20), LocalDate.of(2025, 4, 20));

    /** Articles of one unit and kits replaced by one another, never in a circle. */
    private static final List<Map<Sku, Sku>> SUCCESSORS = List.of(
            Map.of(),
            Map.of(sku("SKU-00001"), sku("SKU-00003"), sku("SKU-00003"), sku("SKU-00005")),
            Map.of(sku("KIT-1"), sku("KIT-2"), sku("SKU-00002"), sku("SKU-00004")),
            Map.of(sku("KIT-2"), sku("KIT-1")));

    @Property(tries = 300)
    void aHistoryAgreesWithItsSlowTwin(@ForAll("histories") SlowDemandHistory twin) {
        DemandHistory history = build(twin, twin.lines());

        assertThat(history.skus()).containsExactlyInAnyOrderElementsOf(twin.skus());
        assertThat(history.range().getStart()).isEqualTo(twin.periods().get(0).getStart());
        for (Sku sku : twin.skus()) {
            assertThat(history.series(sku)).as(sku.value()).containsExactly(twin.series(sku), within(1e-9));
            assertThat(history.unmatchedReturns(sku))
                    .isCloseTo(twin.unmatched(sku).doubleValue(), within(1e-9));
            assertThat(history.cancelled(sku)).isCloseTo(twin.cancelled(sku).doubleValue(), within(1e-9));
            assertThat(history.unmatchedCancellations(sku))
                    .isCloseTo(twin.unmatchedCancellations(sku).doubleValue(), within(1e-9));
            assertThat(history.unit(sku)).contains(DemandArbitraries.unitOf(sku));
        }
    }

    @Property(tries = 200)
    void theOrderOfLinesDoesNotMatter(@ForAll("histories") SlowDemandHistory twin, @ForAll Random random) {
        List<SalesLine> shuffled = new ArrayList<>(twin.lines());
        Collections.shuffle(shuffled, random);
        DemandHistory history = build(twin, twin.lines());
        DemandHistory other = build(twin, shuffled);

        assertThat(other.skus()).containsExactlyInAnyOrderElementsOf(history.skus());
        assertThat(history.skus())
                .allSatisfy(sku -> assertThat(other.series(sku)).isEqualTo(history.series(sku)));
    }

    /** To the last bit; the lines of a batch are those that went into it. */
    @Property(tries = 200)
    void aBatchHasTheHistoryOfItsLines(@ForAll("histories") SlowDemandHistory twin) {
        SalesBatch batch = batch(twin.lines());
        DemandHistory history = build(twin, twin.lines());
        DemandHistory ofBatch = builder(twin).from(batch);
        assertEqual(ofBatch, history);

        assertThat(batch.lines().toList())
                .isEqualTo(twin.lines().stream()
                        .map(line -> new SalesLine(line.sku(), line.date(), line.quantity(), ""))
                        .toList());
    }

    /** To the last bit, with kits by date, named promotions, stock-outs of all and demand that two articles share. */
    @Property(tries = 200)
    void aBatchHasTheHistoryOfItsLinesWithDatedKitsAndSharedSuccessors(
            @ForAll("histories") SlowDemandHistory twin, @ForAll("registers") KitRegister register) {
        Supplier<DemandHistory.Builder> builder = () -> builder(twin)
                .kits(register)
                .replaced(sku("SKU-00006"), sku("SKU-00008"), DAYS.getStart().plusDays(30), new BigDecimal("0.25"))
                .replaced(sku("SKU-00006"), sku("SKU-00010"), DAYS.getStart().plusDays(40), new BigDecimal("0.7"))
                .promotions(List.of(
                        Promotion.of(
                                "A",
                                DAYS.getStart().plusDays(5),
                                DAYS.getStart().plusDays(9)),
                        Promotion.of(
                                "B",
                                DAYS.getStart().plusDays(50),
                                DAYS.getStart().plusDays(52))))
                .stockOut(List.of(LocalDateRange.of(
                        DAYS.getStart().plusDays(51), DAYS.getStart().plusDays(54))));

        assertEqual(builder.get().from(batch(twin.lines())), builder.get().from(twin.lines().stream()));
    }

    @Property(tries = 100)
    void correctionsSayHowTheSeriesDiffersFromWhatWasSold(@ForAll("histories") SlowDemandHistory twin) {
        DemandHistory corrected = build(twin, twin.lines());
        DemandHistory plain = builder(new SlowDemandHistory(
                        twin.period(),
                        twin.days(),
                        twin.returns(),
                        twin.kits(),
                        twin.successors(),
                        List.of(),
                        Map.of(),
                        twin.cancelled(),
                        twin.lines()))
                .from(twin.lines().stream());

        for (Sku sku : corrected.skus()) {
            double difference = corrected.corrections(sku).stream()
                    .mapToDouble(DemandCorrection::difference)
                    .sum();
            assertThat(DoubleStream.of(corrected.series(sku)).sum())
                    .isCloseTo(DoubleStream.of(plain.series(sku)).sum() + difference, within(1e-6));
            assertThat(corrected.corrections(sku))
                    .allMatch(each -> each.excludedDays() > 0 || each.demand() > each.sold())
                    .allMatch(each -> each.stockOutDays() + each.excludedDays() > 0);
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                assertThat(corrected.explain(sku).toText(locale)).doesNotContain("NaN", "{", "null", "Infinity");
            }
        }
    }

    private static void assertEqual(DemandHistory one, DemandHistory other) {
        assertThat(one.range()).isEqualTo(other.range());
        assertThat(List.copyOf(one.skus())).isEqualTo(List.copyOf(other.skus()));
        assertThat(other.skus()).allSatisfy(sku -> {
            assertThat(one.series(sku)).isEqualTo(other.series(sku));
            assertThat(one.unmatchedReturns(sku)).isEqualTo(other.unmatchedReturns(sku));
            assertThat(one.cancelled(sku)).isEqualTo(other.cancelled(sku));
            assertThat(one.unmatchedCancellations(sku)).isEqualTo(other.unmatchedCancellations(sku));
            assertThat(one.corrections(sku)).isEqualTo(other.corrections(sku));
            assertThat(one.lifts(sku)).isEqualTo(other.lifts(sku));
            assertThat(one.unit(sku)).isEqualTo(other.unit(sku));
        });
    }

    private static SalesBatch batch(List<SalesLine> lines) {
        SalesBatch.Builder rows = SalesBatch.builder(lines.size() / 2);
        for (SalesLine line : lines) {
            rows.add(
                    rows.article(line.sku(), line.quantity().unit()),
                    line.date().toEpochDay(),
                    line.quantity().amount().movePointRight(6).longValueExact());
        }
        return rows.build();
    }

    @Property(tries = 200)
    void demandIsNetSalesAndUnmatchedReturns(@ForAll("lines") List<SalesLine> lines) {
        DemandHistory history = DemandHistory.daily().from(lines.stream());

        for (Sku sku : history.skus()) {
            double net = lines.stream()
                    .filter(line -> line.sku().equals(sku))
                    .mapToDouble(line -> line.quantity().amount().doubleValue())
                    .sum();
            double sum = DoubleStream.of(history.series(sku)).sum();
            assertThat(sum).isCloseTo(net + history.unmatchedReturns(sku), within(1e-6));
            assertThat(DoubleStream.of(history.series(sku))).allMatch(demand -> demand == 0 || demand > 1e-4);
        }
    }

    @Property(tries = 200)
    void aSeriesBeginsWithItsFirstDemandOrIsOnePeriodOfNone(@ForAll("histories") SlowDemandHistory twin) {
        DemandHistory history = build(twin, twin.lines());

        for (Sku sku : history.skus()) {
            double[] series = history.series(sku);
            assertThat(series).hasSizeBetween(1, twin.periods().size());
            assertThat(DoubleStream.of(series)).allMatch(demand -> demand >= 0 && Double.isFinite(demand));
            assertThat(twin.excluded().isEmpty() && twin.stockOuts().isEmpty() && series[0] == 0 && series.length > 1)
                    .isFalse();
        }
    }

    @Property(tries = 200)
    void everySeriesGetsAChoiceThatReadsWellInBothLanguages(@ForAll("series") double[] series) {
        ForecastChoice choice = ForecastSelection.builder().build().choose(series);

        assertThat(choice.classification()).isEqualTo(DemandClassification.of(series));
        int parts = choice.explain().parts().size();
        assertThat(choice.explain().parts().subList(parts - choice.candidates().size(), parts))
                .extracting(part -> part.value().orElseThrow())
                .containsExactlyElementsOf(choice.candidates().stream()
                        .map(candidate -> (Object) candidate.model().label())
                        .toList());
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(choice.explain().toText(locale)).doesNotContain("NaN", "{", "null", "Infinity");
        }
    }

    @Provide
    Arbitrary<double[]> series() {
        return DemandArbitraries.demandSeries();
    }

    @Provide
    Arbitrary<List<SalesLine>> lines() {
        return DemandArbitraries.salesLines(DAYS).list().ofMinSize(1).ofMaxSize(60);
    }

    /** Two kits of articles in pieces, one of which changes and one of which is not sold any more after some days. */
    @Provide
    Arbitrary<KitRegister> registers() {
        return Arbitraries.integers()
                .between(0, 80)
                .map(day -> KitRegister.of(List.of(
                        Bundle.kit(sku("KIT-1"), DAYS.getStart().minusDays(1), part("SKU-00002", 3))
                                .changed(DAYS.getStart().plusDays(day), part("SKU-00004", 1), part("SKU-00006", 2)),
                        Bundle.kit(sku("KIT-2"), DAYS.getStart().plusDays(5), part("SKU-00006", 4))
                                .changed(DAYS.getStart().plusDays(day + 10L)))));
    }

    private static KitPart part(String sku, long pieces) {
        return KitPart.of(sku(sku), Quantity.ofPieces(pieces), BigDecimal.ONE);
    }

    @Provide
    Arbitrary<SlowDemandHistory> histories() {
        Arbitrary<SalesLine> line = Arbitraries.frequencyOf(
                Tuple.of(4, DemandArbitraries.salesLines(DAYS)), Tuple.of(1, DemandArbitraries.salesLinesOfKits(DAYS)));
        Arbitrary<LocalDateRange> someDays = Combinators.combine(
                        Arbitraries.integers().between(0, 89),
                        Arbitraries.integers().between(0, 50))
                .as((from, length) -> LocalDateRange.of(
                        DAYS.getStart().plusDays(from), DAYS.getStart().plusDays(from + length)));
        Arbitrary<LocalDateRange> ranges = Combinators.combine(
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.integers().between(62, 95))
                .as((from, length) -> LocalDateRange.of(
                        DAYS.getStart().plusDays(from), DAYS.getStart().plusDays(from + length)));
        Arbitrary<SlowDemandHistory> sold = Combinators.combine(
                        Arbitraries.of(DemandPeriod.class),
                        ranges,
                        Arbitraries.of(Returns.class),
                        DemandArbitraries.kits(),
                        Arbitraries.of(SUCCESSORS),
                        someDays.list().ofMaxSize(3),
                        line.list().ofMaxSize(60))
                .as((period, range, returns, kits, successors, excluded, lines) -> new SlowDemandHistory(
                        period, range, returns, kits, successors, excluded, Map.of(), List.of(), lines));
        Arbitrary<Map<Sku, List<LocalDateRange>>> stockOuts = Arbitraries.maps(
                        DemandArbitraries.articles(), someDays.list().ofMaxSize(2))
                .ofMaxSize(4);
        return Combinators.combine(
                        sold,
                        stockOuts,
                        line.filter(each -> each.quantity().signum() > 0).list().ofMaxSize(8),
                        Arbitraries.integers().between(0, 20))
                .as(DemandHistoryProperties::withStockOutsAndCancellations);
    }

    /** Cancels the lines given, which mostly are unmatched, and some that were sold. */
    private static SlowDemandHistory withStockOutsAndCancellations(
            SlowDemandHistory sold, Map<Sku, List<LocalDateRange>> stockOuts, List<SalesLine> cancelled, int every) {
        List<SalesLine> all = new ArrayList<>(every == 0 ? List.of() : cancelled);
        for (int i = 0; every > 0 && i < sold.lines().size(); i += every) {
            if (sold.lines().get(i).quantity().signum() > 0) {
                all.add(sold.lines().get(i));
            }
        }
        return new SlowDemandHistory(
                sold.period(),
                sold.days(),
                sold.returns(),
                sold.kits(),
                sold.successors(),
                sold.excluded(),
                stockOuts,
                all,
                sold.lines());
    }

    private static DemandHistory build(SlowDemandHistory twin, List<SalesLine> lines) {
        return builder(twin).from(lines.stream());
    }

    private static DemandHistory.Builder builder(SlowDemandHistory twin) {
        DemandHistory.Builder builder = switch (twin.period()) {
            case DAY -> DemandHistory.daily();
            case WEEK -> DemandHistory.weekly();
            case MONTH -> DemandHistory.monthly();
        };
        twin.successors().forEach(builder::replaced);
        twin.stockOuts().forEach(builder::stockOut);
        return builder.returns(twin.returns())
                .kits(twin.kits())
                .exclude(twin.excluded())
                .cancelled(twin.cancelled())
                .between(twin.days().getStart(), twin.days().getEnd());
    }

    private static Sku sku(String value) {
        return Sku.of(value);
    }
}
