package io.zhanggui.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoringRuleTest {

    private static final Kpi ANY = Kpi.of("ANY", "任意", "any", "", Better.HIGHER);

    /** Texts as files have them, with an actual and its score worked by hand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ratio-higher target=1200000 cap=120              | 1130711.50 | 94.23", // 113071150 / 1200000
                "ratio-higher target=1.00 cap=110                 | 1.2        | 110.00",
                "ratio-higher target=1200000 cap=120 zeroBelow=75%| 899999     | 0.00",
                "ratio-higher target=1200000 cap=120 zeroBelow=75%| 900000     | 75.00",
                "linear worst=0.40 best=0.58                      | 0.5423     | 79.06", // 0.1423 / 0.18
                "linear worst=0.10 best=0                         | 0.0435     | 56.50", // 0.0565 / 0.10
                "banded 95->100, 85->85, 70->60, 0->0             | 90         | 85.00",
                "banded 95→100, 90→80, 0→0                        | 94.999     | 80.00",
                "banded 95% -> 100, 90% -> 80, else -> 10         | 0.93       | 80.00",
                "banded 95%->100, 90%->80, else->10               | -3         | 10.00",
                "step-deduct target=0 step=1 points=5 mode=STARTED_STEPS better=lower | 2.5 | 85.00",
                "step-deduct target=0.005 step=0.005 points=10 mode=FULL_STEPS better=lower | 0.0167 | 80.00",
                "step-deduct target=4.90 step=0.05 points=4 mode=FULL_STEPS | 4.75 | 88.00",
                "step-deduct target=1.00 step=0.05 points=2 mode=STARTED_STEPS full=40 | 0.88 | 34.00",
                "ratio-lower-mirror target=100000 cap=110         | 104000     | 96.00",
                "ratio-lower-mirror target=100000 cap=110         | 80000      | 110.00",
                "ratio-lower-inverse target=90 cap=120            | 90.52      | 99.43", // 9000 / 90.52
                "ratio-lower-inverse target=0.03 cap=120          | -1         | 120.00",
                "target-range lo=95 hi=102 zeroLo=70 zeroHi=120   | 92         | 88.00",
                "target-range lo=95 hi=102 zeroLo=70 zeroHi=120   | 111        | 50.00",
                "target-range lo=95 hi=102 zeroLo=95 zeroHi=102   | 94.99      | 0.00",
                "binary                                           | 1          | 100.00",
                "binary                                           | 0          | 0.00",
                "binary condition=below limit=2.5%                | 0.025      | 0.00",
                "binary condition=at-most limit=2.5%              | 0.025      | 100.00",
                "binary condition=ABOVE limit=2.5%                | 0.025      | 0.00",
                "count-deduct points=5                            | 2          | 90.00",
                "count-deduct points=5 floor=60                   | 30         | 60.00",
                "step-bonus target=1.00 step=0.01 points=1 cap=10 | 1.059      | 5.00",
                "step-bonus target=1 step=0.01 points=1 cap=10 mode=started-steps | 1.051 | 6.00",
                "step-bonus target=1 step=0.01 points=1 cap=10    | 0.5        | 0.00",
                "linear-points 0.04->50, 0.02->100                | 0.05       | 50.00",
                "linear-points 0.04->50, 0.02->100 outside=extend | 0.05       | 25.00",
                "linear-points 0.04->50, 0.02->100 outside=zero   | 0.01       | 0.00",
                "piecewise 0.8->0.5, 1->1, 1.2->2                 | 0.79       | 0.00",
                "piecewise 0.8->0.5, 1->1, 1.2->2 below=clamp     | 0.79       | 0.50",
                "piecewise 0.8->0.5, 1->1, 1.2->2 above=extend    | 1.3        | 2.50",
                "banded-ratio target=5 1.2->20, 1->15, else->0    | 5.5        | 15.00",
                "manual                                           | 88.5       | 88.50",
                "manual                                           | 101        | 100.00",
                "manual cap=120                                   | 101        | 101.00",
                "  MANUAL  cap=120                                | 130        | 120.00",
            })
    void a_text_scores(String text, BigDecimal actual, String score) {
        assertThat(ScoringRule.parse(text).score(Measurement.of(ANY, actual)).rounded())
                .hasToString(score);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ratio-higher target=0                      | INVALID_TARGET",
                "ratio-higher target=-1                     | INVALID_TARGET",
                "ratio-lower-inverse target=0               | INVALID_TARGET",
                "ratio-lower-mirror target=-0.1             | INVALID_TARGET",
                "banded-ratio target=0 1->2                 | INVALID_TARGET",
                "linear worst=1 best=1.0                    | DEGENERATE_RANGE",
                "linear-points 1->2                         | DEGENERATE_RANGE",
                "piecewise 1->2, 1.0->3                     | DEGENERATE_RANGE",
                "target-range lo=3 hi=2 zeroLo=1 zeroHi=4   | DEGENERATE_RANGE",
                "target-range lo=1 hi=2 zeroLo=1.5 zeroHi=4 | DEGENERATE_RANGE",
                "target-range lo=1 hi=2 zeroLo=1 zeroHi=1.5 | DEGENERATE_RANGE",
                "ratio-higher target=1 floor=101 cap=100    | DEGENERATE_RANGE",
                "manual floor=101                           | DEGENERATE_RANGE",
                "step-deduct target=1 step=0 points=1 mode=FULL_STEPS | DEGENERATE_RANGE",
                "step-deduct target=1 step=1 points=-1 mode=FULL_STEPS | INVALID_POINTS",
                "step-bonus target=1 step=1 points=1 cap=-1 | INVALID_POINTS",
                "linear worst=1 best=2 full=-1              | INVALID_POINTS",
                "count-deduct points=-5                     | INVALID_POINTS",
                "banded 1->2, 1.0->3                        | BAND_OVERLAP",
                "step-deduct target=1 step=1 points=1       | INVALID_TEXT",
                "step-deduct target=1 step=1 points=1 mode=HALF_STEPS | INVALID_TEXT",
                "step-deduct target=1 step=1 points=1 mode=FULL_STEPS better=IN_RANGE | INVALID_TEXT",
                "ratio-higher                               | INVALID_TEXT",
                "ratio-higher target=1e6                    | INVALID_TEXT",
                "ratio-higher target=1 target=2             | INVALID_TEXT",
                "ratio-higher target=1 goal=2               | INVALID_TEXT",
                "ratio-higher target=1 1->2                 | INVALID_TEXT",
                "ratio-higher target                        | INVALID_TEXT",
                "banded                                     | INVALID_TEXT",
                "banded else->1                             | INVALID_TEXT",
                "banded 1->1, else->0, else->2              | INVALID_TEXT",
                "banded 1->x                                | INVALID_TEXT",
                "=1+1                                       | INVALID_TEXT",
                "unknown target=1                           | INVALID_TEXT",
            })
    void a_wrong_text_is_refused_with_its_code(String text, KpiError code) {
        assertThatThrownBy(() -> ScoringRule.parse(text))
                .isInstanceOfSatisfying(
                        KpiException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void a_refusal_shows_the_beginning_of_a_long_text_and_what_was_expected() {
        String text = "x".repeat(1_000_000);
        assertThatThrownBy(() -> ScoringRule.parse(text))
                .isInstanceOf(KpiException.class)
                .hasMessage("INVALID_TEXT: '" + "x".repeat(199)
                        + "…' must be a rule such as 'ratio-higher target=1200000 cap=120'");
        assertThatThrownBy(() -> ScoringRule.parse("manual " + text))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThanOrEqualTo(500));
        assertThatThrownBy(() -> ScoringRule.parse("manual cap=" + "9".repeat(1_000_000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThanOrEqualTo(500));
    }

    @Test
    void the_refusal_of_a_negative_target_names_the_rule_that_can() {
        assertThatThrownBy(() -> RatioHigher.of("-1"))
                .hasMessage("INVALID_TARGET: target of ratio-higher must be above 0, but is -1. "
                        + "Maybe linear worst=… best=… for a loss or a negative target?");
    }

    @Test
    void bands_with_a_hole_an_overlap_or_a_closed_top_are_refused() {
        assertRefused(KpiError.BAND_GAP, Band.of(d("2"), null, d("1")), Band.of(null, d("1"), d("0")));
        assertRefused(KpiError.BAND_OVERLAP, Band.of(d("1"), null, d("1")), Band.of(null, d("2"), d("0")));
        assertRefused(KpiError.BAND_OVERLAP, Band.of(d("1"), null, d("1")), Band.of(d("0"), null, d("0")));
        assertRefused(KpiError.BAND_GAP, Band.of(d("1"), d("2"), d("1")));
        assertRefused(KpiError.BAND_GAP);
        assertThatThrownBy(() -> Band.of(d("2"), d("2"), d("1")))
                .isInstanceOfSatisfying(
                        KpiException.class, e -> assertThat(e.code()).isEqualTo(KpiError.DEGENERATE_RANGE));
    }

    private static void assertRefused(KpiError code, Band... bands) {
        assertThatThrownBy(() -> Banded.of(bands))
                .isInstanceOfSatisfying(
                        KpiException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void short_forms_are_the_rules_of_their_texts() {
        assertThat(RatioHigher.of("1200000").cappedAt(120).zeroBelow("0.75"))
                .hasToString("ratio-higher target=1200000 cap=120 zeroBelow=0.75");
        assertThat(RatioHigher.of("100").threshold()).isEmpty();
        assertThat(RatioLower.inverse("0.03").cappedAt(120)).hasToString("ratio-lower-inverse target=0.03 cap=120");
        assertThat(RatioLower.mirror("0.03")).hasToString("ratio-lower-mirror target=0.03");
        assertThat(LinearWorstBest.of("600", "300")).hasToString("linear worst=600 best=300");
        assertThat(LinearPoints.of(Knot.of("4%", "50"), Knot.of("2%", "100")))
                .hasToString("linear-points 0.02->100, 0.04->50");
        assertThat(Piecewise.of(Knot.of("0.8", "0.5"), Knot.of("1", "1"))).hasToString("piecewise 0.8->0.5, 1->1");
        assertThat(Banded.from("0→0,95.0→100")).hasToString("banded 95->100, 0->0");
        assertThat(BandedRatio.of(d("5"), Band.of(d("1"), null, d("15")), Band.of(null, d("1"), d("0"))))
                .hasToString("banded-ratio target=5 1->15, else->0");
        assertThat(StepDeduct.below("99", "0.1", "1", StepMode.FULL_STEPS))
                .hasToString("step-deduct target=99 step=0.1 points=1 mode=FULL_STEPS");
        assertThat(StepDeduct.above("0", "1", "5", StepMode.STARTED_STEPS))
                .hasToString("step-deduct target=0 step=1 points=5 mode=STARTED_STEPS better=lower");
        assertThat(CountDeduct.of("5")).hasToString("count-deduct points=5");
        assertThat(StepBonus.of("1", "0.01", "1", "10")).hasToString("step-bonus target=1 step=0.01 points=1 cap=10");
        assertThat(Binary.yes()).hasToString("binary");
        assertThat(Binary.of(Binary.Condition.AT_MOST, "4%")).hasToString("binary condition=at-most limit=0.04");
        assertThat(Manual.rating().cappedAt(120)).hasToString("manual cap=120");
    }

    /** Below the threshold the score is 0, which no floor can lift. */
    @Test
    void a_threshold_below_which_the_score_is_0_has_no_floor_above_0() {
        assertThatThrownBy(() -> ScoringRule.parse("ratio-higher target=100 floor=0.01 zeroBelow=0.75"))
                .isInstanceOfSatisfying(
                        KpiException.class, e -> assertThat(e.code()).isEqualTo(KpiError.INVALID_POINTS))
                .hasMessageContaining("ratio-higher zeroBelow=0.75 cannot have floor=0.01");
        assertThat(score("ratio-higher target=100 floor=0 zeroBelow=0.75", "50"))
                .isEqualTo("0.00");
        assertThat(score("ratio-higher target=100 floor=-5 zeroBelow=0.75", "-50"))
                .isEqualTo("0.00");
        assertThat(score("ratio-higher target=100 floor=60", "50")).isEqualTo("60.00");
    }

    private static String score(String rule, String actual) {
        return ScoringRule.parse(rule)
                .score(Measurement.of(ANY, actual))
                .rounded(Rounding.CENT)
                .toPlainString();
    }

    @Test
    void equal_numbers_make_equal_rules_whatever_their_zeros() {
        assertThat(ScoringRule.parse("ratio-higher target=1.00 cap=120.0"))
                .isEqualTo(RatioHigher.of(new BigDecimal("1")).cappedAt(120))
                .isEqualTo(RatioHigher.of(new BigDecimal("1E+0")).cappedAt(120));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_rule_explains_itself_in_both_languages_without_a_place_left_open(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Stream.of(
                        "ratio-higher target=3",
                        "ratio-higher target=3 zeroBelow=0.75",
                        "ratio-lower-inverse target=3",
                        "ratio-lower-mirror target=3",
                        "linear worst=1 best=9",
                        "linear-points 1->2, 3->4",
                        "piecewise 1->2, 3->4",
                        "target-range lo=1 hi=2 zeroLo=0 zeroHi=9",
                        "banded 1->2, 0->0",
                        "banded-ratio target=3 1->2, 0->0",
                        "step-deduct target=9 step=1 points=2 mode=FULL_STEPS",
                        "step-deduct target=1 step=1 points=2 mode=FULL_STEPS better=lower",
                        "step-bonus target=1 step=1 points=2 cap=3",
                        "count-deduct points=2",
                        "binary",
                        "manual")
                .map(ScoringRule::parse)
                .forEach(rule -> assertThat(
                                rule.explain(Measurement.of(ANY, "7")).toText(locale))
                        .contains("7")
                        .doesNotContain("{"));
    }

    @Test
    void an_explanation_shows_the_formula_and_what_the_limit_changed() {
        assertThat(RatioHigher.of("1200000")
                        .cappedAt(120)
                        .explain(Measurement.of(ANY, "1500000"))
                        .toText(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("""
                        得分：120 = 125 超过上限，按 120 计
                          计算得分：125 = 100 × 实际 1,500,000 ÷ 目标 1,200,000
                        """);
        assertThat(RatioLower.mirror("0.03")
                        .explain(Measurement.of(ANY, "0.07"))
                        .toText(Locale.ENGLISH))
                .isEqualTo("""
                        Score: 0 = -33.333333 is below the floor, hence 0
                          Calculated score: -33.333333 = 100 × (2 − actual 0.07 ÷ target 0.03)
                        """);
    }

    @Test
    void nothing_to_measure_has_no_score() {
        Measurement none = Measurement.notApplicable(ANY);
        assertThatThrownBy(() -> Manual.rating().score(none))
                .isInstanceOfSatisfying(
                        KpiException.class, e -> assertThat(e.code()).isEqualTo(KpiError.NOT_APPLICABLE));
        assertThatThrownBy(() -> Binary.yes().passes(none))
                .isInstanceOfSatisfying(
                        KpiException.class, e -> assertThat(e.code()).isEqualTo(KpiError.NOT_APPLICABLE));
    }

    @TestFactory
    Stream<DynamicTest> a_condition_at_its_limit() {
        return Stream.of(Binary.Condition.values())
                .map(condition -> DynamicTest.dynamicTest(condition.name(), () -> {
                    Binary rule = Binary.of(condition, "2.5");
                    boolean included = condition == Binary.Condition.AT_LEAST || condition == Binary.Condition.AT_MOST;
                    boolean upwards = condition == Binary.Condition.AT_LEAST || condition == Binary.Condition.ABOVE;
                    assertThat(rule.passes(Measurement.of(ANY, "2.5"))).isEqualTo(included);
                    assertThat(rule.passes(Measurement.of(ANY, "2.51"))).isEqualTo(upwards);
                    assertThat(rule.passes(Measurement.of(ANY, "2.49"))).isEqualTo(!upwards);
                }));
    }

    private static BigDecimal d(String number) {
        return new BigDecimal(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ratio-higher target=1200000 cap=120            | 100 × 实际 x ÷ 目标 1,200,000，最高 120 分",
                "ratio-higher target=1 floor=60 cap=110         | 100 × 实际 x ÷ 目标 1，最低 60 分，最高 110 分",
                "linear worst=0.10 best=0                       | 100 × (实际 x − 最差 0.1) ÷ (最优 0 − 最差 0.1)，最高 100 分",
                "banded 95->100, 85->85, else->10               | 实际 x 按分段（≥ 95 得 100 分，≥ 85 得 85 分，其余得 10 分）对应的分值",
                "step-deduct target=4.90 step=0.05 points=4 mode=FULL_STEPS | 100 分起，实际 x 比目标 4.9 每低 0.05 扣 4 分（满一档才计），最高 100 分",
                "count-deduct points=5                          | 100 分起，发生 x 次，每次扣 5 分，最高 100 分",
                "target-range lo=95 hi=102 zeroLo=70 zeroHi=120 | 实际 x；在 95 至 102 之间得 100 分，向两侧按直线递减，至 70 和 120 为 0 分",
                "manual                                         | 评分 x，最高 100 分"
            })
    void a_table_in_chinese_tells_the_rule_in_words_and_in_english_in_its_own_form(String rule, String chinese) {
        RuleSentence sentence = new RuleSentence(ScoringRule.parse(rule));
        assertThat(sentence.text(Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
        assertThat(sentence.text(Locale.ENGLISH))
                .isEqualTo(ScoringRule.parse(rule).toString());
        assertThat(ScoringRule.parse(sentence.name())).isEqualTo(ScoringRule.parse(rule));
    }

    @Test
    void bands_are_explained_in_words_in_english_too() {
        ScoringRule rule = ScoringRule.parse("banded 95->100, 85->85, else->10");
        assertThat(rule.formula().text(Locale.ENGLISH, "x", rule.parameters().get(0)))
                .isEqualTo("score of actual x by bands (≥ 95 scores 100, ≥ 85 scores 85, the rest scores 10)");
    }
}
