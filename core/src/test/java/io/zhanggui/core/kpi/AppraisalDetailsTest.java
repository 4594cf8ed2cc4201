package io.zhanggui.core.kpi;

import static io.zhanggui.core.kpi.Weight.weight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
}
