package io.zhanggui.procurement.testkit;

import static io.zhanggui.core.kpi.Weight.weight;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.kpi.Manual;
import io.zhanggui.core.kpi.ScoringRule;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.testkit.DateArbitraries;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.procurement.supplier.Delivery;
import io.zhanggui.procurement.supplier.DeliveryPerformance;
import io.zhanggui.procurement.supplier.DeliveryTolerance;
import io.zhanggui.procurement.supplier.OrderedLine;
import io.zhanggui.procurement.supplier.QualificationState;
import io.zhanggui.procurement.supplier.QuoteRequest;
import io.zhanggui.procurement.supplier.Standings;
import io.zhanggui.procurement.supplier.Supplier;
import io.zhanggui.procurement.supplier.SupplierEvaluation;
import io.zhanggui.procurement.supplier.SupplierFacts;
import io.zhanggui.procurement.supplier.SupplierMetric;
import io.zhanggui.procurement.supplier.SupplierQualification;
import io.zhanggui.procurement.supplier.SupplierRanking;
import io.zhanggui.procurement.supplier.SupplierScorecard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every supplier. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, tries = 100)
class SupplierProperties {

    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);

    private static final SupplierScorecard CARD = SupplierScorecard.builder("评分")
            .criterion("OTIF", weight(30), SupplierMetric.OTIF, ScoringRule.parse("linear worst=0.3 best=0.9"))
            .criterion("QTY", weight(10), SupplierMetric.OTIF_QUANTITY, ScoringRule.parse("ratio-higher target=1"))
            .criterion("QUALITY", weight(30), SupplierMetric.REJECT_RATE, ScoringRule.parse("linear worst=0.5 best=0"))
            .criterion("PRICE", weight(20), SupplierMetric.PRICE_INDEX, ScoringRule.parse("linear worst=2 best=0.5"))
            .criterion("SERVICE", weight(10), SupplierMetric.MANUAL, Manual.rating())
            .standings(Standings.ofMinima(80, 65, 50, 0))
            .build();

    @Provide
    Arbitrary<List<OrderedLine>> lines() {
        return SupplierArbitraries.orderedLines(FIRST).list().ofMaxSize(8);
    }

    private static SupplierEvaluation evaluate(String id, List<OrderedLine> lines) {
        PartyId supplier = PartyId.of(id);
        List<SupplierFacts> facts = new ArrayList<>();
        for (int month = 0; month < 4; month++) {
            facts.add(SupplierFacts.of(
                    supplier,
                    ReportingPeriod.month(YearMonth.from(FIRST).plusMonths(month)),
                    lines,
                    Map.of("SERVICE", BigDecimal.valueOf(60 + 10L * month))));
        }
        return CARD.evaluate(supplier, facts);
    }

    @Property
    void on_time_and_in_full_agrees_with_a_day_by_day_ledger(
            @ForAll("lines") List<OrderedLine> lines, @ForAll @IntRange(max = 10) int days) {
        DeliveryPerformance performance = DeliveryPerformance.of(lines, DeliveryTolerance.of(days, "0"));
        int inFull = 0;
        for (OrderedLine line : lines) {
            Map<LocalDate, BigDecimal> stock = new TreeMap<>();
            for (Delivery delivery : line.deliveries()) {
                stock.merge(delivery.deliveredOn(), delivery.received(), BigDecimal::add);
                stock.merge(delivery.deliveredOn(), delivery.rejected().negate(), BigDecimal::add);
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (LocalDate day = FIRST.minusDays(30);
                    !day.isAfter(line.promised().plusDays(days));
                    day = day.plusDays(1)) {
                sum = sum.add(stock.getOrDefault(day, BigDecimal.ZERO));
            }
            inFull += sum.compareTo(line.ordered()) >= 0 ? 1 : 0;
        }
        assertThat(performance.linesInFull()).isEqualTo(inFull);
        assertThat(performance.onTime()).isBetween(BigDecimal.ZERO, performance.ordered());
    }

    @Property
    void more_tolerance_never_makes_it_worse(
            @ForAll("lines") List<OrderedLine> lines, @ForAll @IntRange(max = 20) int days) {
        DeliveryPerformance strict = DeliveryPerformance.of(lines, DeliveryTolerance.NONE);
        DeliveryPerformance lenient = DeliveryPerformance.of(lines, DeliveryTolerance.of(days, "0.05"));
        assertThat(lenient.linesInFull()).isGreaterThanOrEqualTo(strict.linesInFull());
        assertThat(lenient.onTime()).isGreaterThanOrEqualTo(strict.onTime());
    }

    @Property
    void the_day_of_entry_decides_nothing(@ForAll("lines") List<OrderedLine> lines) {
        List<OrderedLine> enteredLate = lines.stream()
                .map(line -> with(
                        line,
                        line.deliveries().stream()
                                .map(delivery -> new Delivery(
                                        delivery.deliveredOn(),
                                        delivery.received(),
                                        delivery.rejected(),
                                        delivery.recordedOn().plusYears(1)))
                                .toList()))
                .toList();
        assertThat(evaluate("S", enteredLate).exact())
                .isEqualTo(evaluate("S", lines).exact());
    }

    @Property
    void the_order_of_lines_and_deliveries_does_not_matter(
            @ForAll("lines") List<OrderedLine> lines, @ForAll Random random) {
        List<OrderedLine> shuffled = new ArrayList<>();
        for (OrderedLine line : lines) {
            List<Delivery> deliveries = new ArrayList<>(line.deliveries());
            Collections.shuffle(deliveries, random);
            shuffled.add(with(line, deliveries));
        }
        Collections.shuffle(shuffled, random);
        assertThat(evaluate("S", shuffled).exact())
                .isEqualTo(evaluate("S", lines).exact());
    }

    @Property
    void a_score_lies_between_the_worst_and_the_best_period(@ForAll("lines") List<OrderedLine> lines) {
        SupplierEvaluation evaluation = evaluate("S", lines);
        List<BigDecimal> scores = evaluation.periods().stream()
                .map(period -> period.result())
                .filter(Objects::nonNull)
                .map(result -> result.score().orElseThrow())
                .toList();
        if (scores.isEmpty()) {
            assertThat(evaluation.score()).isEmpty();
            assertThat(evaluation.standing()).isEmpty();
        } else {
            assertThat(evaluation.score().orElseThrow()).isBetween(Collections.min(scores), Collections.max(scores));
            assertThat(evaluation.standing()).isPresent();
        }
    }

    @Property
    void ranks_count_how_many_are_better(
            @ForAll("lines") List<OrderedLine> one,
            @ForAll("lines") List<OrderedLine> two,
            @ForAll("lines") List<OrderedLine> three) {
        List<SupplierEvaluation> all =
                List.of(evaluate("S1", one), evaluate("S2", two), evaluate("S3", three), evaluate("S4", three));
        for (SupplierRanking.Place place : SupplierRanking.of(all).places()) {
            BigDecimal own = place.evaluation().score().orElse(null);
            Long better = own == null
                    ? null
                    : all.stream()
                            .filter(other -> other.score()
                                    .filter(score -> score.compareTo(own) > 0)
                                    .isPresent())
                            .count();
            assertThat(place.rank()).isEqualTo(better == null ? null : better.intValue() + 1);
        }
    }

    @Property
    void rates_lie_between_0_and_1(@ForAll("lines") List<OrderedLine> lines) {
        DeliveryPerformance performance = DeliveryPerformance.of(lines, DeliveryTolerance.NONE);
        Rounding four = Rounding.halfUp(4);
        assertThat(performance.lineRate(four).isEmpty()).isEqualTo(lines.isEmpty());
        performance.lineRate(four).ifPresent(rate -> assertThat(rate).isBetween(BigDecimal.ZERO, BigDecimal.ONE));
        performance.quantityRate(four).ifPresent(rate -> assertThat(rate).isBetween(BigDecimal.ZERO, BigDecimal.ONE));
    }

    private static OrderedLine with(OrderedLine line, List<Delivery> deliveries) {
        return new OrderedLine(
                line.order(),
                line.sku(),
                line.ordered(),
                line.promised(),
                line.price(),
                line.referencePrice(),
                deliveries);
    }

    @Provide
    Arbitrary<Supplier> suppliers() {
        return SupplierArbitraries.suppliers();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return DateArbitraries.dates();
    }

    @Provide
    Arbitrary<SupplierFacts> facts() {
        return SupplierArbitraries.facts(PartyId.of("S1"), ReportingPeriod.month(YearMonth.from(FIRST)));
    }

    @Property
    void the_order_of_qualifications_decides_nothing(
            @ForAll("suppliers") Supplier supplier, @ForAll("days") LocalDate day) {
        List<SupplierQualification> reversed = new ArrayList<>(supplier.qualifications());
        Collections.reverse(reversed);
        Supplier other =
                new Supplier(supplier.id(), supplier.name(), supplier.creditCode(), supplier.categories(), reversed);
        assertThat(other.qualification(day)).isEqualTo(supplier.qualification(day));
        assertThat(other.qualifiedUntil()).isEqualTo(supplier.qualifiedUntil());
    }

    @Property
    void a_supplier_with_a_qualification_that_has_ended_on_every_name_is_not_qualified(
            @ForAll("suppliers") Supplier supplier) {
        supplier.qualifiedUntil()
                .ifPresent(last -> assertThat(supplier.qualification(last.plusDays(1)))
                        .isNotEqualTo(QualificationState.QUALIFIED));
    }

    @Property
    void what_is_measured_does_not_depend_on_the_order_of_lines_and_quotes(@ForAll("facts") SupplierFacts facts) {
        List<OrderedLine> lines = new ArrayList<>(facts.lines());
        List<QuoteRequest> quotes = new ArrayList<>(facts.quotes());
        Collections.reverse(lines);
        Collections.reverse(quotes);
        SupplierFacts other = new SupplierFacts(facts.supplier(), facts.period(), lines, quotes, facts.ratings());
        assertThat(CARD.evaluate(facts.supplier(), List.of(other)).score())
                .isEqualTo(CARD.evaluate(facts.supplier(), List.of(facts)).score());
    }
}
