package io.zhanggui.procurement.supplier;

import static io.zhanggui.core.kpi.Weight.weight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.kpi.KpiError;
import io.zhanggui.core.kpi.KpiException;
import io.zhanggui.core.kpi.Manual;
import io.zhanggui.core.kpi.Measurement;
import io.zhanggui.core.kpi.Measurements;
import io.zhanggui.core.kpi.MissingPolicy;
import io.zhanggui.core.kpi.Score;
import io.zhanggui.core.kpi.ScoringRule;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.table.TableWriter;
import io.zhanggui.core.time.ReportingPeriod;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SupplierScorecardTest {

    private static final PartyId SUPPLIER = PartyId.of("S01");
    private static final ReportingPeriod OCTOBER = ReportingPeriod.parse("2025-10");
    private static final ReportingPeriod NOVEMBER = ReportingPeriod.parse("2025-11");
    private static final Standings STANDINGS = Standings.ofMinima(80, 65, 50, 0);

    private static SupplierScorecard.Builder template() {
        return SupplierScorecard.builder("供应商评分")
                .criterion("OTIF", weight(60), SupplierMetric.OTIF, ScoringRule.parse("linear worst=0 best=1"))
                .criterion("RESPONSE", weight(40), SupplierMetric.MANUAL, Manual.rating())
                .standings(STANDINGS);
    }

    private static OrderedLine line(String promised, Delivery... deliveries) {
        return new OrderedLine(
                OrderNo.of("PO-1"),
                Sku.of("TEA-001"),
                new BigDecimal("100"),
                LocalDate.parse(promised),
                new BigDecimal("10.50"),
                new BigDecimal("10.00"),
                List.of(deliveries));
    }

    private static Delivery delivery(String day, String received, String rejected) {
        return new Delivery(
                LocalDate.parse(day), new BigDecimal(received), new BigDecimal(rejected), LocalDate.parse(day));
    }

    private static SupplierFacts facts(ReportingPeriod period, String rating, OrderedLine... lines) {
        return SupplierFacts.of(
                SUPPLIER,
                period,
                List.of(lines),
                rating == null ? Map.of() : Map.of("RESPONSE", new BigDecimal(rating)));
    }

    @Test
    void a_period_weighs_more_than_the_one_before_it_and_an_empty_one_nothing() {
        OrderedLine good = line("2025-11-10", delivery("2025-11-10", "100", "0"));
        OrderedLine late = line("2025-10-10", delivery("2025-10-11", "100", "0"));
        SupplierEvaluation evaluation = template()
                .window(2)
                .build()
                .evaluate(
                        SUPPLIER,
                        List.of(
                                facts(OCTOBER, "50", good, late),
                                facts(ReportingPeriod.parse("2025-09"), "100", good, late),
                                facts(NOVEMBER, "90", good, late)));

        assertThat(evaluation.score()).hasValue(new BigDecimal("70.7")); // (2 × 96 + 1 × 20) / 3
        assertThat(evaluation.standing()).hasValue(Standing.WARN);
        assertThat(evaluation.explain().toText(Locale.SIMPLIFIED_CHINESE)).isEqualTo("""
                        供应商评价：供应商评分
                          S01：70.7 = 各期得分的加权平均，越近的一期权重越大
                            2025-11：96.0 = 权重 2
                              加权得分：96.0 = 下列各项之和
                                OTIF：60.0 = 100 × 60%
                                  计算得分：100 = 100 × (实际 1 − 最差 0) ÷ (最优 1 − 最差 0)
                                  实际值：1 = 1 ÷ 1
                                RESPONSE：36.0 = 90 × 40%
                                  计算得分：90 = 评分 90
                                  实际值：90
                            2025-10：20.0 = 权重 1
                              加权得分：20.0 = 下列各项之和
                                OTIF：0.0 = 0 × 60%
                                  计算得分：0 = 100 × (实际 0 − 最差 0) ÷ (最优 1 − 最差 0)
                                  实际值：0 = 0 ÷ 1
                                RESPONSE：20.0 = 50 × 40%
                                  计算得分：50 = 评分 50
                                  实际值：50
                            2025-09：– = 无交易或无可计分指标，不计入
                          处置：警示 = 警示（65 至 80 分）
                        """);
    }

    @Test
    void a_period_beyond_the_window_is_shown_and_not_counted() throws IOException {
        OrderedLine good = line("2025-11-10", delivery("2025-11-10", "100", "0"));
        OrderedLine late = line("2025-10-10", delivery("2025-10-11", "100", "0"));
        SupplierEvaluation evaluation = template()
                .window(1)
                .build()
                .evaluate(SUPPLIER, List.of(facts(OCTOBER, null, good, late), facts(NOVEMBER, "90", good, late)));

        assertThat(evaluation.score()).hasValue(new BigDecimal("96.0"));
        assertThat(evaluation.explain().toText(Locale.ENGLISH))
                .contains("2025-10: 0.0 = beyond the window, not counted");
        assertThat(evaluation).hasToString("S01 96.0 ALLOW");
        StringWriter csv = new StringWriter();
        TableWriter.in(Locale.ENGLISH).write(evaluation.toTable(), csv);
        assertThat(csv.toString().replace("\r\n", "\n")).isEqualTo("""
                        Period,Weight,Score,OTIF,RESPONSE
                        2025-11,1,96.0,100.0,90.0
                        2025-10,0,0.0,0.0,
                        """);
    }

    @Test
    void what_was_rejected_does_not_count_and_what_came_in_parts_adds_up() {
        SupplierScorecard card = template().build();
        OrderedLine parts = line("2025-11-10", delivery("2025-11-08", "60", "0"), delivery("2025-11-10", "45", "5"));
        OrderedLine rejected = line("2025-11-10", delivery("2025-11-08", "100", "1"));
        assertThat(measured(card, facts(NOVEMBER, null, parts, rejected), "OTIF"))
                .hasToString("0.5000");
    }

    @Test
    void tolerances_of_days_and_share_include_their_edge() {
        SupplierScorecard card =
                template().tolerance(DeliveryTolerance.of(1, "0.02")).build();
        assertThat(measured(
                        card,
                        facts(
                                NOVEMBER,
                                null,
                                line("2025-11-10", delivery("2025-11-11", "98", "0")),
                                line("2025-11-10", delivery("2025-11-12", "100", "0")),
                                line("2025-11-10", delivery("2025-11-10", "97.99", "0")),
                                line("2025-11-10")),
                        "OTIF"))
                .hasToString("0.2500");
    }

    @Test
    void each_metric_counts_what_falls_into_its_period() {
        SupplierScorecard.Builder builder = SupplierScorecard.builder("all").standings(STANDINGS);
        ScoringRule any = ScoringRule.parse("linear worst=0 best=1");
        for (SupplierMetric metric : SupplierMetric.values()) {
            builder.criterion(metric.name(), weight(metric == SupplierMetric.MANUAL ? 25 : 15), metric, any);
        }
        SupplierScorecard card = builder.build();
        SupplierFacts november = new SupplierFacts(
                SUPPLIER,
                NOVEMBER,
                List.of(
                        line("2025-10-31", delivery("2025-11-01", "50", "10")),
                        line("2025-11-30", delivery("2025-11-30", "90", "4"), delivery("2025-12-01", "99", "99")),
                        line("2025-12-01", delivery("2025-11-30", "60", "6"))),
                List.of(
                        new QuoteRequest(LocalDate.of(2025, 11, 5), LocalDate.of(2025, 11, 5)),
                        new QuoteRequest(LocalDate.of(2025, 11, 5), LocalDate.of(2025, 11, 6)),
                        new QuoteRequest(LocalDate.of(2025, 11, 5), null),
                        new QuoteRequest(LocalDate.of(2025, 12, 5), LocalDate.of(2025, 11, 6))),
                Map.of("MANUAL", new BigDecimal("77")));

        assertThat(measured(card, november, "OTIF")).hasToString("0.0000");
        assertThat(measured(card, november, "OTIF_QUANTITY")).hasToString("0.8600");
        assertThat(measured(card, november, "REJECT_RATE")).hasToString("0.1000"); // 20 / 200
        assertThat(measured(card, november, "PRICE_INDEX")).hasToString("1.0500");
        assertThat(measured(card, november, "QUOTE_RESPONSE")).hasToString("0.3333");
        assertThat(measured(card, november, "MANUAL")).hasToString("77.0000");
        assertThat(november.hasTransactions()).isTrue();
        SupplierFacts nothing = facts(OCTOBER, "90", line("2025-11-30"));
        assertThat(nothing.hasTransactions()).isFalse();
        assertThat(card.measure(nothing).list()).noneMatch(Measurement::isApplicable);
        assertThat(facts(NOVEMBER, null, line("2025-10-10", delivery("2025-11-01", "1", "0")))
                        .hasTransactions())
                .isTrue();
    }

    private static BigDecimal measured(SupplierScorecard card, SupplierFacts facts, String criterion) {
        return card.measure(facts)
                .find(card.kpi(criterion))
                .orElseThrow()
                .value(Rounding.halfUp(4))
                .orElseThrow();
    }

    @Test
    void a_price_without_a_reference_is_left_out_of_the_index() {
        SupplierScorecard card = SupplierScorecard.builder("price")
                .criterion("P", weight(100), SupplierMetric.PRICE_INDEX, ScoringRule.parse("linear worst=2 best=1"))
                .standings(STANDINGS)
                .build();
        OrderedLine unknown = new OrderedLine(
                OrderNo.of("PO"),
                Sku.of("NEW"),
                BigDecimal.ONE,
                LocalDate.of(2025, 11, 1),
                new BigDecimal("99"),
                null,
                List.of());
        assertThat(measured(card, facts(NOVEMBER, null, unknown, line("2025-11-02")), "P"))
                .hasToString("1.0500");
        assertThat(card.evaluate(SUPPLIER, List.of(facts(NOVEMBER, null, unknown)))
                        .score())
                .isEmpty();
    }

    @Test
    void without_any_score_there_is_no_standing_and_nothing_is_blocked() {
        SupplierEvaluation none = template().build().evaluate(SUPPLIER, List.of(facts(NOVEMBER, "90")));
        assertThat(none.score()).isEmpty();
        assertThat(none.standing()).isEmpty();
        assertThat(none.explain().toText(Locale.ENGLISH)).contains("Standing: not evaluated yet");
    }

    @Test
    void the_policy_of_a_criterion_says_what_missing_data_do() {
        OrderedLine good = line("2025-11-10", delivery("2025-11-10", "100", "0"));
        assertThat(template()
                        .build()
                        .evaluate(SUPPLIER, List.of(facts(NOVEMBER, null, good)))
                        .score())
                .hasValue(new BigDecimal("100.0"));
        SupplierScorecard strict = SupplierScorecard.builder("strict")
                .criterion("OTIF", weight(60), SupplierMetric.OTIF, ScoringRule.parse("linear worst=0 best=1"))
                .criterion(new SupplierCriterion(
                        "RESPONSE",
                        "响应",
                        "response",
                        weight(40),
                        SupplierMetric.MANUAL,
                        Manual.rating(),
                        MissingPolicy.ZERO))
                .standings(STANDINGS)
                .build();
        assertThat(strict.evaluate(SUPPLIER, List.of(facts(NOVEMBER, null, good)))
                        .score())
                .hasValue(new BigDecimal("60.0"));
    }

    @Test
    void a_template_is_refused_where_it_could_not_judge() {
        assertRefused(
                KpiError.WEIGHT_SUM,
                () -> template()
                        .criterion("MORE", weight("0.01"), SupplierMetric.MANUAL, Manual.rating())
                        .build());
        assertRefused(
                KpiError.DUPLICATE,
                () -> SupplierScorecard.builder("twice")
                        .criterion("A", weight(50), SupplierMetric.MANUAL, Manual.rating())
                        .criterion("A", weight(50), SupplierMetric.MANUAL, Manual.rating())
                        .standings(STANDINGS)
                        .build());
        assertThatThrownBy(() -> SupplierScorecard.builder("none").build())
                .hasMessageContaining("Maybe Standings.ofMinima");
        assertThatThrownBy(() -> template().window(0)).isInstanceOf(IllegalArgumentException.class);
        assertRefused(KpiError.UNKNOWN, () -> template().build().kpi("OTHER"));
    }

    @Test
    void facts_of_another_supplier_or_a_period_twice_are_refused() {
        SupplierScorecard card = template().build();
        assertThatThrownBy(() -> card.evaluate(PartyId.of("S02"), List.of(facts(NOVEMBER, null))))
                .hasMessage("facts of S01 cannot judge S02");
        assertRefused(
                KpiError.DUPLICATE,
                () -> card.evaluate(SUPPLIER, List.of(facts(NOVEMBER, null), facts(NOVEMBER, "1"))));
    }

    @Test
    void bands_of_standings_have_no_gap_and_no_overlap_and_the_best_score_has_one() {
        assertThat(STANDINGS.of(new BigDecimal("100")).standing()).isEqualTo(Standing.ALLOW);
        assertThat(STANDINGS.of(new BigDecimal("80.0")).standing()).isEqualTo(Standing.ALLOW);
        assertThat(STANDINGS.of(new BigDecimal("79.9")).standing()).isEqualTo(Standing.WARN);
        assertThat(STANDINGS.of(new BigDecimal("0")).standing()).isEqualTo(Standing.BLOCK_PO);
        assertThat(STANDINGS.of(new BigDecimal("-1")).standing()).isEqualTo(Standing.BLOCK_PO);
        StandingBand upper = new StandingBand("A", Standing.ALLOW, new BigDecimal(80), new BigDecimal(100));
        assertRefused(
                KpiError.BAND_GAP,
                () -> Standings.of(
                        new StandingBand("B", Standing.WARN, BigDecimal.ZERO, new BigDecimal("79.9")), upper));
        assertRefused(
                KpiError.BAND_OVERLAP,
                () -> Standings.of(
                        upper, new StandingBand("B", Standing.WARN, BigDecimal.ZERO, new BigDecimal("80.1"))));
        assertRefused(KpiError.BAND_GAP, () -> Standings.of());
        assertThatThrownBy(() -> Standings.ofMinima(80, 65, 65, 0)).hasMessageContaining("has no length");
    }

    @Test
    void an_evaluation_is_rebuilt_from_its_parts() {
        SupplierScorecard card = template().build();
        SupplierEvaluation evaluation = card.evaluateMeasured(
                SUPPLIER,
                List.of(new MeasuredPeriod(
                        NOVEMBER, Measurements.of(card.kpi("OTIF"), "0.9", card.kpi("RESPONSE"), "80"), true)));
        assertThat(evaluation.score()).hasValue(new BigDecimal("86.0"));
        assertThat(new SupplierEvaluation(evaluation.supplier(), template().build(), evaluation.periods()))
                .isEqualTo(evaluation)
                .hasSameHashCodeAs(evaluation);
    }

    @Test
    void equal_scores_share_a_rank_and_those_without_a_score_come_last() throws IOException {
        SupplierScorecard card = template().build();
        List<SupplierEvaluation> all = new ArrayList<>();
        String[] ratings = {"70", null, "90", "90", "60"};
        for (int i = 0; i < ratings.length; i++) {
            Measurement rating = ratings[i] == null
                    ? Measurement.notApplicable(card.kpi("RESPONSE"))
                    : Measurement.of(card.kpi("RESPONSE"), ratings[i]);
            all.add(card.evaluateMeasured(
                    PartyId.of("S" + i),
                    List.of(new MeasuredPeriod(
                            NOVEMBER, Measurements.of(Measurement.notApplicable(card.kpi("OTIF")), rating), true))));
        }
        StringWriter csv = new StringWriter();
        TableWriter.in(Locale.ENGLISH).write(SupplierRanking.of(all).toTable(), csv);
        assertThat(csv.toString().replace("\r\n", "\n")).isEqualTo("""
                        Rank,Supplier,Score,Standing
                        1,S2,90.0,allowed
                        1,S3,90.0,allowed
                        3,S0,70.0,warning
                        4,S4,60.0,no requests for quotes
                        ,S1,,
                        """);
    }

    @Test
    void a_window_weighs_the_newest_most_and_what_is_beyond_nothing() {
        PeriodWindow window = new PeriodWindow(2);
        assertThat(window.mean(List.of(Score.parse("90"), Score.parse("60"), Score.parse("0"))))
                .hasValue(Score.parse("80"));
        assertThat(window.mean(List.of())).isEmpty();
        assertThat(window.weight(2)).isZero();
    }

    @Test
    void a_template_keeps_what_it_was_given() {
        SupplierScorecard card = template()
                .window(3)
                .tolerance(DeliveryTolerance.of(2, "0.01"))
                .rounding(Rounding.CENT)
                .build();
        assertThat(card.window()).isEqualTo(new PeriodWindow(3));
        assertThat(card.tolerance()).isEqualTo(DeliveryTolerance.of(2, "0.01"));
        assertThat(card.rounding()).isEqualTo(Rounding.CENT);
        assertThat(card.standings()).isEqualTo(STANDINGS);
        assertThat(card).isNotEqualTo(template().build()).hasToString("供应商评分 " + card.criteria());
        assertThat(card.kpi("OTIF").unit()).isEqualTo("ratio");
        assertThat(card.kpi("RESPONSE").unit()).isEqualTo("points");
    }

    @Test
    void numbers_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> delivery("2025-11-10", "5", "6")).hasMessageContaining("Maybe rejected");
        assertThatThrownBy(() -> delivery("2025-11-10", "-5", "0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> delivery("2025-11-10", "5", "-1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DeliveryTolerance.of(-1, "0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DeliveryTolerance.of(0, "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DeliveryTolerance.of(0, "-0.01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PeriodEvaluation(NOVEMBER, null, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SupplierMetric.parse("otfi")).hasMessageContaining("OTIF_QUANTITY");
        assertThatThrownBy(() -> new OrderedLine(
                        OrderNo.of("PO"),
                        Sku.of("S"),
                        BigDecimal.ZERO,
                        LocalDate.of(2025, 11, 1),
                        null,
                        null,
                        List.of()))
                .hasMessage("ordered of PO S must be above 0, but is 0");
        assertThat(Delivery.of(LocalDate.of(2025, 11, 1), BigDecimal.TEN).accepted())
                .isEqualByComparingTo("10");
    }

    private static void assertRefused(KpiError code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KpiException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
