package io.zhanggui.core.kpi;

import static io.zhanggui.core.kpi.Weight.weight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from scores: tiers of a group, verdicts on objectives, moves by hand, coefficients from a curve. */
class AppraisalDetailsTest {

    private static final ForcedDistribution TIERS = ForcedDistribution.of("A", "20", "B", "60", "C", "20");

    /** Of 5 one may be A, three B, one C; two are equal at the edge of A. */
    @ParameterizedTest
    @CsvSource({"INCLUDE_TIES, AABBC", "EXCLUDE_TIES, BBBBC", "STRICT, ABBBC"})
    void tiers_follow_the_scores_and_the_policy_for_ties(TiePolicy ties, String expected) {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        scores.put("worst", new BigDecimal("60"));
        scores.put("first", new BigDecimal("95"));
        scores.put("third", new BigDecimal("80"));
        scores.put("second", new BigDecimal("95.0"));
        scores.put("fourth", new BigDecimal("70"));
        Map<String, String> assigned = TIERS.assign(scores, ties).orElseThrow();
        assertThat(assigned.keySet()).containsExactly("first", "second", "third", "fourth", "worst");
        assertThat(String.join("", assigned.values())).isEqualTo(expected);
    }

    @Test
    void all_who_are_equal_share_a_tier_and_small_groups_are_exempt() {
        Map<String, BigDecimal> equal = Map.of("a", BigDecimal.TEN, "b", BigDecimal.TEN, "c", BigDecimal.TEN);
        assertThat(TIERS.assign(equal, TiePolicy.INCLUDE_TIES).orElseThrow().values())
                .containsOnly("A");
        assertThat(TIERS.assign(equal, TiePolicy.EXCLUDE_TIES).orElseThrow().values())
                .containsOnly("B");
        assertThat(TIERS.fromGroupOf(4).assign(equal, TiePolicy.STRICT)).isEmpty();
        assertThat(TIERS.fromGroupOf(3).assign(equal, TiePolicy.STRICT)).isPresent();
        assertThat(TIERS.assign(Map.<String, BigDecimal>of(), TiePolicy.STRICT).orElseThrow())
                .isEmpty();
    }

    /** Of an aspirational objective 0.6 to 0.7 is expected, of a committed one 1. */
    @ParameterizedTest
    @CsvSource({
        "59, BELOW_EXPECTATION, BELOW_EXPECTATION",
        "60, AS_EXPECTED, BELOW_EXPECTATION",
        "70, AS_EXPECTED, BELOW_EXPECTATION",
        "71, ABOVE_EXPECTATION, BELOW_EXPECTATION",
        "99, ABOVE_EXPECTATION, BELOW_EXPECTATION",
        "100, ABOVE_EXPECTATION, AS_EXPECTED"
    })
    void a_verdict_depends_on_the_kind(String actual, Objective.Verdict aspirational, Objective.Verdict committed) {
        Objective objective = Objective.of("上新", KeyResult.of("上架", "0", "100", actual));
        assertThat(objective.verdict()).isEqualTo(aspirational);
        assertThat(objective.committed().verdict()).isEqualTo(committed);
        assertThat(objective.committed().kind()).isEqualTo(Objective.Kind.COMMITTED);
    }

    @Test
    void a_move_by_hand_has_a_reason_and_moves_something() {
        Stamp stamp = Stamp.by(PersonId.of("P900")).at(Instant.parse("2025-12-01T12:00:00Z"));
        BigDecimal before = new BigDecimal("86.5");
        assertThat(new ManualCalibration(before, new BigDecimal("85"), stamp.reason("尺度偏宽")).difference())
                .isEqualByComparingTo("-1.5");
        assertThatThrownBy(() -> new ManualCalibration(before, new BigDecimal("86.50"), stamp.reason("x")))
                .isInstanceOf(KpiException.class);
        assertThatThrownBy(() -> new ManualCalibration(before, BigDecimal.ONE, stamp))
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> new ManualCalibration(before, BigDecimal.ONE, stamp.reason(" ")))
                .hasMessageContaining("from 86.5 to 1");
    }

    /** 90 lies half way from 80, which pays 0.8, to 100, which pays 1: 10,000 · 0.9. */
    @Test
    void a_curve_gives_the_coefficient_of_a_score() {
        Piecewise curve = Piecewise.of(Knot.of("80", "0.8"), Knot.of("100", "1"), Knot.of("120", "1.5"));
        Bonus base = Bonus.of(Money.parse("CNY 10000.00"));
        assertThat(base.times(curve, new BigDecimal("90")).amount()).isEqualTo(Money.parse("CNY 9000.00"));
        assertThat(base.times(curve, new BigDecimal("80")).amount()).isEqualTo(Money.parse("CNY 8000.00"));
        assertThat(base.times(curve, new BigDecimal("79.99")).amount()).isEqualTo(Money.parse("CNY 0.00"));
        assertThat(base.times(curve, new BigDecimal("130")).amount()).isEqualTo(Money.parse("CNY 15000.00"));
    }

    @Test
    void a_factor_below_0_is_refused_and_0_is_none_of_the_base() {
        Bonus base = Bonus.of(Money.parse("CNY 10000.00"));
        assertThatThrownBy(() -> base.times("-0.01"))
                .isInstanceOf(KpiException.class)
                .hasMessage("INVALID_POINTS: a bonus cannot have -0.01 as a factor");
        assertThatThrownBy(() -> base.forMonths("-7")).hasMessageContaining("-7 as a factor");
        assertThatThrownBy(() -> base.times(Score.parse("-1/3"))).hasMessageContaining("as a factor");
        assertThat(base.times("0").amount()).isEqualTo(Money.parse("CNY 0.00"));
        assertThat(base.forMonths("0").amount()).isEqualTo(Money.parse("CNY 0.00"));
    }

    @Test
    void an_appraisal_by_many_explains_itself_and_hides_what_too_few_said() {
        MultiRater raters = MultiRater.of(
                RaterGroup.of("上级", weight(60)),
                RaterGroup.of("同级", weight(40)).atLeast(3),
                RaterGroup.of("下级", weight(0)));
        Map<String, List<BigDecimal>> ratings =
                Map.of("上级", List.of(new BigDecimal("90")), "同级", List.of(BigDecimal.ONE, BigDecimal.TEN));
        assertThat(raters.explain(ratings).toText(Locale.SIMPLIFIED_CHINESE)).isEqualTo("""
            360 度评估：90.00 = 下列各项的加权平均
              上级：90 = 权重 60%
              同级：– = 评分不足 3 份，不予显示，权重由其他评价组按比例分担
              下级：– = 评分不足 1 份，不予显示，权重由其他评价组按比例分担
            """);
    }

    /** 5,000 · 1.2 and 3,000 · 1 share 100 as 6 to 3; the cent that is left goes to the greater remainder. */
    @Test
    void a_pool_explains_the_share_of_each_member() {
        BonusPool pool = BonusPool.of(Money.parse("CNY 100.00"))
                .with(PersonId.of("P001"), new BigDecimal("5000"), new BigDecimal("1.2"))
                .with(PersonId.of("P002"), new BigDecimal("3000"), BigDecimal.ONE);
        assertThat(pool.explain().toText(Locale.SIMPLIFIED_CHINESE)).isEqualTo("""
            奖金包：100.00 元 = 下列各项之和
              P001：66.67 元 = 100.00 元 × (5,000 × 1.2) ÷ 9,000，按最大余数法取整
              P002：33.33 元 = 100.00 元 × (3,000 × 1) ÷ 9,000，按最大余数法取整
            """);
        assertThat(pool.explain().toText(Locale.ENGLISH)).contains("÷ 9,000, by the largest remainder");
        BonusPool empty = BonusPool.of(Money.parse("CNY 100.00"));
        assertRefused(KpiError.NO_BASIS, empty::explain);
    }

    /** All five: mean 75, squares 25, 225, 225, 25 and 0, hence the root of 500 ÷ 5; the lenient group: mean 85, deviation 5. */
    @Test
    void a_calibrated_score_explains_itself() {
        Calibration raters = new Calibration(Map.of(
                "宽", List.of(new BigDecimal("80"), new BigDecimal("90")),
                "严", List.of(new BigDecimal("60"), new BigDecimal("70")),
                "平", List.of(new BigDecimal("75"))));
        BigDecimal ninety = new BigDecimal("90");
        assertThat(raters.explainByMeanRatio("宽", ninety).toText(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("校准得分：79.411765 = 90 × 总均值 75 ÷ 宽均值 85\n");
        assertThat(raters.explainByStandardScore("宽", ninety, Rounding.CENT).toText(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("校准得分：85.00 = 总均值 75 + 总标准差 10 × (90 − 宽均值 85) ÷ 宽标准差 5\n");
        assertThat(raters.explainByStandardScore("平", ninety, Rounding.CENT).toText(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("校准得分：75.00 = 平各分相同，取总均值\n");
        assertThat(raters.explainByStandardScore("严", new BigDecimal("60"), Rounding.CENT)
                        .toText(Locale.ENGLISH))
                .isEqualTo("Calibrated score: 65.00 = mean of all 75 + standard deviation of all 10"
                        + " × (60 − mean of 严 65) ÷ standard deviation of 严 5\n");
        assertRefused(KpiError.UNKNOWN, () -> raters.explainByMeanRatio("松", ninety));
        assertRefused(KpiError.UNKNOWN, () -> raters.explainByStandardScore("松", ninety, Rounding.CENT));
    }

    private static void assertRefused(KpiError code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KpiException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
