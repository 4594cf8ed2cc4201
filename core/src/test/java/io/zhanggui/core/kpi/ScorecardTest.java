package io.zhanggui.core.kpi;

import static io.zhanggui.core.kpi.KpiLibrary.COLLECTION_RATE;
import static io.zhanggui.core.kpi.KpiLibrary.ROI;
import static io.zhanggui.core.kpi.KpiLibrary.SALES_ATTAINMENT;
import static io.zhanggui.core.kpi.Weight.weight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.table.TableWriter;
import io.zhanggui.core.time.ReportingPeriod;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ScorecardTest {

    private static final GradeScale GRADES = GradeScale.ofMinima("A", 95, "B", 85, "C", 70, "D", 0);

    private static Scorecard.Builder card() {
        return Scorecard.builder("电商销售经理", YearMonth.of(2025, 11))
                .indicator(
                        SALES_ATTAINMENT, weight(60), RatioHigher.of("1200000").cappedAt(120))
                .indicator(COLLECTION_RATE, weight(40), Banded.from("95%→100, 90%→80, 0→0"));
    }

    private static final Measurements NOVEMBER = Measurements.of(SALES_ATTAINMENT, "1080000", COLLECTION_RATE, "0.93");

    @Test
    void from_measurements_to_score_grade_and_bonus() {
        ScorecardResult result = card().build().score(NOVEMBER);

        assertThat(result.score()).hasValue(new BigDecimal("86.00")); // 90 × 60 % + 80 × 40 %
        Grade grade = result.grade(GRADES);
        assertThat(grade).hasToString("B");
        assertThat(BonusRule.coefficients("A", "1.2", "B", "1.0", "C", "0.8", "D", "0")
                        .bonus(Money.parse("CNY 10000"), grade))
                .isEqualTo(Money.parse("CNY 10000"));
        assertThat(result.explain().toText(Locale.SIMPLIFIED_CHINESE)).isEqualTo("""
                        电商销售经理 2025-11：86.00
                          加权得分：86.00 = 下列各项之和
                            销售目标完成：54.00 = 90 × 60%
                              计算得分：90 = 100 × 实际 1,080,000 ÷ 目标 1,200,000
                              实际值：1,080,000
                            回款率：32.00 = 80 × 40%
                              计算得分：80 = 实际 0.93 按分段（≥ 0.95 得 100 分，≥ 0.9 得 80 分，≥ 0 得 0 分）对应的分值
                              实际值：0.93
                        """);
    }

    @Test
    void the_table_has_a_row_for_each_indicator_and_one_for_the_total() throws Exception {
        ScorecardResult result = card().build()
                .score(Measurements.of(SALES_ATTAINMENT, "1080000").and(Measurement.notApplicable(COLLECTION_RATE)));
        StringWriter csv = new StringWriter();
        TableWriter.in(Locale.ENGLISH).write(result.toTable(), csv);
        assertThat(csv.toString().replace("\r\n", "\n")).isEqualTo("""
                        Indicator,Weight,Rule,Actual,Unit,Score,Contribution
                        Sales attainment,60,ratio-higher target=1200000 cap=120,1080000,CNY,90.00,90.00
                        Collection rate,40,"banded 0.95->100, 0.9->80, 0->0",,ratio,,
                        Total,,,,,,90.00
                        """);

        StringWriter chinese = new StringWriter();
        TableWriter.in(Locale.SIMPLIFIED_CHINESE).write(result.toTable(), chinese);
        assertThat(chinese.toString().replace("\r\n", "\n")).isEqualTo("""
                        指标,权重,计分规则,实际值,单位,得分,加权得分
                        销售目标完成,60,"100 × 实际 x ÷ 目标 1,200,000，最高 120 分",1080000,元,90.00,90.00
                        回款率,40,实际 x 按分段（≥ 0.95 得 100 分，≥ 0.9 得 80 分，≥ 0 得 0 分）对应的分值,,比率,,
                        总分,,,,,,90.00
                        """);
    }

    @Test
    void what_is_not_applicable_follows_the_policy_of_the_card_or_its_own() {
        Measurements one = Measurements.of(SALES_ATTAINMENT, "1080000").and(COLLECTION_RATE.measure("0", "0"));

        assertThat(card().build().score(one).score()).hasValue(new BigDecimal("90.00"));
        assertThat(card().whenMissing(MissingPolicy.ZERO).build().score(one).score())
                .hasValue(new BigDecimal("54.00"));
        assertThat(card().whenMissing(MissingPolicy.FULL).build().score(one).score())
                .hasValue(new BigDecimal("94.00"));
        assertRefused(
                KpiError.NOT_APPLICABLE,
                () -> card().whenMissing(MissingPolicy.ERROR).build().score(one));
        Scorecard own = Scorecard.builder("own", YearMonth.of(2025, 11))
                .indicator(SALES_ATTAINMENT, weight(60), RatioHigher.of("1200000"))
                .item(new Indicator(COLLECTION_RATE, weight(40), Binary.yes(), MissingPolicy.ZERO))
                .build();
        assertThat(own.score(one).score()).hasValue(new BigDecimal("54.00"));
        assertThat(own.score(one).explain().toText(Locale.ENGLISH)).contains("Collection rate: 0.00 = 0 × 40%");
        assertThat(card().build().score(one).explain().toText(Locale.ENGLISH))
                .contains("Collection rate: – = not applicable, the other indicators share its weight");
        assertThat(MissingPolicy.parse("LEAVE_OUT")).isEqualTo(MissingPolicy.parse("REDISTRIBUTE"));
        assertRefused(KpiError.UNKNOWN, () -> MissingPolicy.parse("GUESS"));
    }

    @Test
    void with_nothing_applicable_there_is_no_score_and_no_grade() {
        ScorecardResult result = card().build()
                .score(Measurements.of(
                        Measurement.notApplicable(SALES_ATTAINMENT), Measurement.notApplicable(COLLECTION_RATE)));
        assertThat(result.score()).isEmpty();
        assertThat(result.adjusted(Adjustment.bonus("5", "reason", "evidence")).total())
                .isEmpty();
        assertThat(result.vetoed(Veto.scoreAtMost("59", "reason", "evidence")).total())
                .isEmpty();
        assertThat(result.explain().value()).isEmpty();
        assertThat(result).hasToString("电商销售经理 2025-11 N/A");
        assertRefused(KpiError.NOT_APPLICABLE, () -> result.grade(GRADES));
    }

    @Test
    void groups_are_nested_so_deep_and_no_deeper() {
        IndicatorGroup group = new IndicatorGroup(
                "1", weight(100), List.of(Indicator.of(SALES_ATTAINMENT, weight(100), Manual.rating())));
        for (int depth = 2; depth <= IndicatorGroup.DEEPEST; depth++) {
            group = new IndicatorGroup("" + depth, weight(100), List.of(group));
        }
        IndicatorGroup deepest = group;
        assertThat(Scorecard.builder("deep", ReportingPeriod.parse("2025Q4"))
                        .item(deepest)
                        .build()
                        .score(Measurements.of(SALES_ATTAINMENT, "80"))
                        .score())
                .hasValue(new BigDecimal("80.00"));
        assertThatThrownBy(() -> new IndicatorGroup("one more", weight(100), List.of(deepest)))
                .isInstanceOfSatisfying(
                        KpiException.class, e -> assertThat(e.code()).isEqualTo(KpiError.TOO_DEEP))
                .hasMessageContaining("one more")
                .hasMessageContaining("8");
    }

    @Test
    void a_group_in_which_nothing_applies_gives_its_weight_to_the_others() {
        Scorecard card = Scorecard.builder("bsc", ReportingPeriod.parse("2025Q4"))
                .group("财务", weight(50), Indicator.of(SALES_ATTAINMENT, weight(100), RatioHigher.of("100")))
                .group(
                        "客户",
                        weight(50),
                        Indicator.of(COLLECTION_RATE, weight(40), Manual.rating()),
                        new IndicatorGroup("内部", weight(60), List.of(Indicator.of(ROI, weight(100), Manual.rating()))))
                .build();
        Measurements all = Measurements.of(SALES_ATTAINMENT, "80", COLLECTION_RATE, "50", ROI, "70");

        assertThat(card.score(all).score()).hasValue(new BigDecimal("71.00")); // 40 + (20 + 42) / 2
        assertThat(card.score(all).items().stream().map(ItemScore::effectiveWeight))
                .containsExactly(new BigDecimal("50"), new BigDecimal("20"), new BigDecimal("30"));
        ScorecardResult half = card.score(Measurements.of(SALES_ATTAINMENT, "80")
                .and(Measurement.notApplicable(COLLECTION_RATE))
                .and(Measurement.notApplicable(ROI)));
        assertThat(half.score()).hasValue(new BigDecimal("80.00"));
        List<Explanation> groups = half.explain().parts().get(0).parts();
        assertThat(groups.get(0).value()).hasValue(new BigDecimal("80.00"));
        assertThat(groups.get(1).value()).isEmpty();
        assertThat(card.score(all).explain().parts().get(0).parts().get(1).value())
                .hasValue(new BigDecimal("31.00"));
    }

    @Test
    void weights_must_be_exactly_100_on_each_level() {
        assertRefused(
                KpiError.WEIGHT_SUM,
                () -> card().indicator(ROI, weight("0.01"), Manual.rating()).build());
        assertRefused(
                KpiError.WEIGHT_SUM,
                () -> Scorecard.builder("x", YearMonth.of(2025, 11))
                        .group("g", weight(100), Indicator.of(ROI, weight(99), Manual.rating()))
                        .build());
        assertRefused(
                KpiError.WEIGHT_SUM,
                () -> Scorecard.builder("x", YearMonth.of(2025, 11))
                        .normalised()
                        .indicator(ROI, weight(0), Manual.rating())
                        .build());
        assertRefused(
                KpiError.WEIGHT_SUM,
                () -> Scorecard.builder("x", YearMonth.of(2025, 11)).build());
        assertRefused(KpiError.WEIGHT_RANGE, () -> weight(101));
        assertRefused(KpiError.WEIGHT_RANGE, () -> weight("-0.5"));
        assertThatThrownBy(() -> weight("0.0000000000001")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_card_is_scored_with_each_of_its_indicators_once_and_in_its_unit() {
        Scorecard card = card().build();
        assertRefused(
                KpiError.DUPLICATE,
                () -> card().normalised()
                        .indicator(ROI, weight(10), Manual.rating())
                        .indicator(ROI.in("times"), weight(10), Manual.rating())
                        .build());
        assertRefused(KpiError.DUPLICATE, () -> Measurements.of(ROI, "1", ROI, "2"));
        assertRefused(KpiError.NOT_MEASURED, () -> card.score(Measurements.of(SALES_ATTAINMENT, "1")));
        assertRefused(
                KpiError.UNIT_MISMATCH,
                () -> card.score(Measurements.of(SALES_ATTAINMENT, "1", COLLECTION_RATE.in(Kpi.PERCENT), "93")));
        assertThat(card.score(Measurements.of(ROI, "4")
                                .and(COLLECTION_RATE, "0.93")
                                .and(SALES_ATTAINMENT, "1080000"))
                        .score())
                .hasValue(new BigDecimal("86.00"));
    }

    @Test
    void points_are_added_and_taken_off_within_the_limits_before_a_veto() {
        ScorecardResult result =
                card().limits(BigDecimal.ZERO, new BigDecimal(90)).build().score(NOVEMBER);
        ScorecardResult more =
                result.adjusted(Adjustment.bonus("8", "大促支援", "会议纪要")).adjusted(Adjustment.malus("1.5", "迟交报表", "邮件"));

        assertThat(more.score()).hasValue(new BigDecimal("90.00"));
        assertThat(more.explain().toText(Locale.SIMPLIFIED_CHINESE))
                .contains("加分：8 〔大促支援〕 〔会议纪要〕", "减分：-1.5", "总分上下限：90.00 = 92.50 超过上限，按 90.00 计");
        assertThat(result.adjusted(Adjustment.malus("99", "reason", "evidence")).score())
                .hasValue(new BigDecimal("0.00"));
        assertThat(more.vetoed(Veto.scoreAtMost("59", "泄密", "报告")).score()).hasValue(new BigDecimal("59.00"));
        assertThat(more.vetoed(Veto.scoreAtMost("95", "泄密", "报告")).score()).hasValue(new BigDecimal("90.00"));
        assertThat(more.vetoed(Veto.toZero("泄密", "报告")).score()).hasValue(new BigDecimal("0.00"));
        ScorecardResult graded = more.vetoed(Veto.gradeAtMost("C", "投诉", "报告"));
        assertThat(graded.score()).hasValue(new BigDecimal("90.00"));
        assertThat(graded.grade(GRADES)).hasToString("C");
        assertThat(more.vetoed(Veto.gradeAtMost("A", "投诉", "报告")).grade(GRADES)).hasToString("B");
        assertThat(graded.explain().toText(Locale.ENGLISH)).contains("Veto: C = grade is capped 〔投诉〕 〔报告〕");
        assertRefused(
                KpiError.UNKNOWN,
                () -> more.vetoed(Veto.gradeAtMost("E", "投诉", "报告")).grade(GRADES));
        assertRefused(KpiError.INVALID_POINTS, () -> result.adjusted(Adjustment.bonus("0.001", "reason", "evidence")));
    }

    @Test
    void an_adjustment_or_a_veto_needs_reason_and_evidence() {
        assertThatThrownBy(() -> Adjustment.bonus("1", " ", "evidence")).hasMessage("reason must not be blank");
        assertThatThrownBy(() -> Veto.toZero("reason", "")).hasMessage("evidence must not be blank");
        assertThatThrownBy(() -> new Veto(Veto.Effect.ZERO_SCORE, BigDecimal.ONE, null, "reason", "evidence"))
                .hasMessageContaining("Maybe use toZero");
        assertRefused(KpiError.INVALID_POINTS, () -> Adjustment.bonus("0", "reason", "evidence"));
        assertRefused(KpiError.INVALID_POINTS, () -> Adjustment.malus("-1", "reason", "evidence"));
        assertRefused(KpiError.DEGENERATE_RANGE, () -> card().limits(BigDecimal.TEN, BigDecimal.ONE));
    }

    @Test
    void a_card_is_rebuilt_from_its_accessors() {
        Scorecard card = card().whenMissing(MissingPolicy.ZERO)
                .limits(null, new BigDecimal("120.0"))
                .rounding(Rounding.halfUp(1))
                .build();
        Scorecard.Builder again = Scorecard.builder(card.title(), card.period())
                .whenMissing(card.missing())
                .limits(card.floor().orElse(null), card.cap().orElse(null))
                .rounding(card.rounding());
        card.items().forEach(again::item);
        assertThat(again.build()).isEqualTo(card).hasSameHashCodeAs(card);
        assertThat(card.forPeriod(ReportingPeriod.parse("2025-12"))).isNotEqualTo(card);
        assertThat(card.forPeriod(ReportingPeriod.parse("2025-12"))
                        .score(NOVEMBER)
                        .score())
                .hasValue(new BigDecimal("86.0"));
        assertThatThrownBy(() -> ScorecardResult.restore(card, NOVEMBER, List.of(), List.of(), List.of()))
                .hasMessageContaining("2 indicators, but there are 0 scores");
        assertRefused(
                KpiError.NOT_MEASURED,
                () -> ScorecardResult.restore(
                        card,
                        Measurements.of(ROI, "1"),
                        List.of(Optional.empty(), Optional.empty()),
                        List.of(),
                        List.of()));
    }

    @Test
    void a_grade_scale_is_refused_where_a_score_has_two_grades() {
        assertThat(GRADES.grade(new BigDecimal("94.99"))).hasToString("B");
        assertThat(GRADES.grade(new BigDecimal("-3"))).hasToString("D");
        assertRefused(KpiError.BAND_OVERLAP, () -> GradeScale.ofMinima("A", 95, "B", 95));
        assertRefused(KpiError.DUPLICATE, () -> GradeScale.ofMinima("A", 95, "A", 85));
        assertRefused(KpiError.BAND_GAP, () -> new GradeScale(List.of()));
        assertRefused(KpiError.UNKNOWN, () -> GRADES.named("S"));
    }

    @Test
    void a_bonus_rule_knows_its_grades_only() {
        BonusRule rule = BonusRule.coefficients("A", "1.2", "B", "1.005");
        assertThat(rule.bonus(Money.parse("CNY 0.50"), GRADES.named("B"))).isEqualTo(Money.parse("CNY 0.50"));
        assertThat(rule.bonus(Money.parse("CNY 1.00"), GRADES.named("B"))).isEqualTo(Money.parse("CNY 1.01"));
        assertRefused(KpiError.UNKNOWN, () -> rule.bonus(Money.parse("CNY 1"), GRADES.named("D")));
        assertRefused(KpiError.DUPLICATE, () -> BonusRule.coefficients("A", "1", "A", "2"));
        assertRefused(KpiError.INVALID_POINTS, () -> BonusRule.coefficients("A", "-1"));
        assertThatThrownBy(() -> BonusRule.coefficients("A")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BonusRule(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_bonus_is_rounded_once_and_explains_its_factors_but_shows_no_amount_by_accident() {
        Bonus bonus = BonusRule.coefficients("A", "1.2")
                .explained(Money.parse("CNY 10000"), GRADES.named("A"))
                .times(Score.parse("2/3"))
                .forMonths("7");
        assertThat(bonus.amount()).isEqualTo(Money.parse("CNY 4666.67"));
        assertThat(bonus.amount(Rounding.WHOLE)).isEqualTo(Money.parse("CNY 4667"));
        assertThat(bonus).hasToString("Bonus[***]");
        assertThat(bonus.explain().toText(Locale.SIMPLIFIED_CHINESE)).isEqualTo("""
                        绩效奖金：4,666.67 元 = 下列各项之积
                          奖金基数：10,000.00 元
                          等级系数：1.2
                          系数：0.666667
                          月数 ÷ 12：7
                        """);
        assertThat(Bonus.countedMonths(9, 0)).isEqualByComparingTo("9");
        assertThat(Bonus.countedMonths(9, 10)).isEqualByComparingTo("9.5");
        assertThat(Bonus.countedMonths(9, 11)).isEqualByComparingTo("10");
        assertThatThrownBy(() -> Bonus.countedMonths(9, 32)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bonus.countedMonths(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_pool_without_weights_or_with_a_member_twice_is_refused_and_masks_pay() {
        BonusPool empty = BonusPool.of(Money.parse("CNY 100"));
        BonusPool one = empty.with(PersonId.of("P1"), BigDecimal.ONE, BigDecimal.ZERO);
        assertRefused(KpiError.NO_BASIS, empty::shares);
        assertRefused(KpiError.NO_BASIS, one::shares);
        assertRefused(KpiError.DUPLICATE, () -> one.with(PersonId.of("P1"), BigDecimal.ONE, BigDecimal.ONE));
        assertRefused(
                KpiError.INVALID_POINTS, () -> one.with(PersonId.of("P2"), BigDecimal.ONE.negate(), BigDecimal.ONE));
        assertThat(one).hasToString("BonusPool[1 members, ***]");
        assertThat(one.members().get(0)).hasToString("Member[P1, ***]");
    }

    private static void assertRefused(KpiError code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KpiException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void what_is_missing_is_named() {
        assertThatNullPointerException()
                .isThrownBy(() -> Scorecard.builder("own", YearMonth.of(2025, 11))
                        .indicator(KpiLibrary.ROI, weight(100), Manual.rating())
                        .build()
                        .score(null))
                .withMessage("measurements");
    }
}
