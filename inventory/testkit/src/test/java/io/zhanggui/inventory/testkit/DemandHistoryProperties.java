package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.demand.DemandClassification;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.DemandPeriod;
import io.zhanggui.inventory.demand.ForecastChoice;
import io.zhanggui.inventory.demand.ForecastSelection;
import io.zhanggui.inventory.demand.Returns;
import io.zhanggui.inventory.demand.SalesBatch;
import io.zhanggui.inventory.demand.SalesLine;
import io.zhanggui.inventory.item.Kits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
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

        assertThat(batch.lines().toList())
                .isEqualTo(twin.lines().stream()
                        .map(line -> new SalesLine(line.sku(), line.date(), line.quantity(), ""))
                        .toList());
        assertThat(ofBatch.range()).isEqualTo(history.range());
        assertThat(List.copyOf(ofBatch.skus())).isEqualTo(List.copyOf(history.skus()));
        assertThat(history.skus()).allSatisfy(sku -> {
            assertThat(ofBatch.series(sku)).isEqualTo(history.series(sku));
            assertThat(ofBatch.unmatchedReturns(sku)).isEqualTo(history.unmatchedReturns(sku));
            assertThat(ofBatch.unit(sku)).isEqualTo(history.unit(sku));
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
            assertThat(twin.excluded().isEmpty() && series[0] == 0 && series.length > 1)
                    .isFalse();
        }
    }

    @Property(tries = 200)
    void everySeriesGetsAChoiceThatReadsWellInBothLanguages(@ForAll("series") double[] series) {
        ForecastChoice choice = ForecastSelection.builder().build().choose(series);

        assertThat(choice.classification()).isEqualTo(DemandClassification.of(series));
        assertThat(choice.explain().parts()).hasSize(1 + choice.candidates().size());
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

    @Provide
    Arbitrary<SlowDemandHistory> histories() {
        Arbitrary<List<SalesLine>> lines = Arbitraries.frequencyOf(
                        Tuple.of(4, DemandArbitraries.salesLines(DAYS)),
                        Tuple.of(1, DemandArbitraries.salesLinesOfKits(DAYS)))
                .list()
                .ofMaxSize(60);
        Arbitrary<List<LocalDateRange>> excluded = Combinators.combine(
                        Arbitraries.integers().between(0, 89),
                        Arbitraries.integers().between(0, 50))
                .as((from, length) -> LocalDateRange.of(
                        DAYS.getStart().plusDays(from), DAYS.getStart().plusDays(from + length)))
                .list()
                .ofMaxSize(3);
        Arbitrary<LocalDateRange> ranges = Combinators.combine(
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.integers().between(62, 95))
                .as((from, length) -> LocalDateRange.of(
                        DAYS.getStart().plusDays(from), DAYS.getStart().plusDays(from + length)));
        Arbitrary<Kits> kits = DemandArbitraries.kits();
        return Combinators.combine(
                        Arbitraries.of(DemandPeriod.class),
                        ranges,
                        Arbitraries.of(Returns.class),
                        kits,
                        Arbitraries.of(SUCCESSORS),
                        excluded,
                        lines)
                .as(SlowDemandHistory::new);
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
        return builder.returns(twin.returns())
                .kits(twin.kits())
                .exclude(twin.excluded())
                .between(twin.days().getStart(), twin.days().getEnd());
    }

    private static Sku sku(String value) {
        return Sku.of(value);
    }
}
