package io.zhanggui.core.kpi;

import static io.zhanggui.core.kpi.Weight.weight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** 360 degrees, OKR, forced distribution, calibration: what the worked cases leave open. */
class AppraisalSchemesTest {

    @Test
    void ratings_of_an_unknown_group_are_refused_and_a_group_without_ratings_is_left_out() {
        MultiRater appraisal = MultiRater.of(
                RaterGroup.of("supervisor", weight(60)),
                RaterGroup.of("peer", weight(40)).atLeast(2).trimmed(1));
        assertThat(appraisal
                        .score(Map.of("supervisor", numbers("80")))
                        .orElseThrow()
                        .rounded())
                .hasToString("80.00");
        assertThat(appraisal
                        .score(Map.of("supervisor", numbers("80"), "peer", numbers("10", "90", "95", "100")))
                        .orElseThrow()
                        .rounded())
                .hasToString("85.00"); // 48 + 40 % of the mean of 90 and 95
        assertThat(appraisal.score(Map.of("peer", numbers("90")))).isEmpty();
        assertRefused(KpiError.UNKNOWN, () -> appraisal.score(Map.of("peers", numbers("90"))));
        assertRefused(KpiError.WEIGHT_SUM, () -> MultiRater.of(RaterGroup.of("peer", weight(99))));
        assertRefused(
                KpiError.DUPLICATE,
                () -> MultiRater.of(RaterGroup.of("peer", weight(50)), RaterGroup.of("peer", weight(50))));
        assertRefused(
                KpiError.INVALID_POINTS, () -> RaterGroup.of("peer", weight(50)).atLeast(0));
        assertRefused(
                KpiError.INVALID_POINTS, () -> RaterGroup.of("peer", weight(50)).trimmed(-1));
    }

    @Test
    void an_objective_is_the_weighted_mean_of_exact_key_results() {
        Objective objective = Objective.of(
                "增长", KeyResult.of("NPS", "32", "45", "42").weighing("2"), KeyResult.of("响应", "8", "5", "6"));
        assertThat(objective.score()).isEqualTo(Score.parse("86/117")); // (2 × 10/13 + 2/3) / 3
        assertThat(objective.colour()).isEqualTo(Objective.Colour.GREEN);
        assertThat(objective.explain().toText(Locale.SIMPLIFIED_CHINESE)).isEqualTo("""
                        增长：0.74 = 下列各项的加权平均
                          NPS：0.769231 = 权重 2
                          响应：0.666667 = 权重 1
                        """);
        assertThat(Objective.Colour.of(new BigDecimal("0.39"))).isEqualTo(Objective.Colour.RED);
        assertRefused(KpiError.NO_BASIS, () -> Objective.of("empty"));
        assertRefused(KpiError.DEGENERATE_RANGE, () -> KeyResult.of("x", "5", "5", "5"));
        assertRefused(
                KpiError.WEIGHT_RANGE, () -> KeyResult.of("x", "5", "6", "5").weighing("0"));
        assertRefused(KpiError.NO_BASIS, () -> KeyResult.ofMilestones("x", Map.of()));
        assertRefused(KpiError.INVALID_POINTS, () -> new KeyResult("x", BigDecimal.ONE, Score.parse("1.01")));
    }

    @Test
    void quotas_add_up_to_the_group() {
        ForcedDistribution scheme = ForcedDistribution.of("S", "12.5", "A", "37.5", "B", "50");
        for (int people = 0; people < 100; people++) {
            assertThat(scheme.quota(people).orElseThrow().values().stream()
                            .mapToInt(n -> n)
                            .sum())
                    .isEqualTo(people);
        }
        assertThat(scheme.fromGroupOf(10).quota(9)).isEmpty();
        assertThat(scheme.fromGroupOf(10).quota(10)).isPresent();
        assertRefused(KpiError.INVALID_POINTS, () -> scheme.quota(-1));
        assertRefused(KpiError.INVALID_POINTS, () -> scheme.fromGroupOf(-1));
        assertRefused(KpiError.WEIGHT_SUM, () -> ForcedDistribution.of("S", "20", "A", "79"));
    }

    @Test
    void ties_at_the_edge_of_a_quota() {
        List<BigDecimal> scores = numbers("90", "95", "90", "80.0", "70");
        assertThat(TiePolicy.INCLUDE_TIES.count(scores, 2)).isEqualTo(3);
        assertThat(TiePolicy.EXCLUDE_TIES.count(scores, 2)).isEqualTo(1);
        assertThat(TiePolicy.STRICT.count(scores, 2)).isEqualTo(2);
        for (TiePolicy policy : TiePolicy.values()) {
            assertThat(policy.count(scores, 0)).isZero();
            assertThat(policy.count(scores, 1)).isEqualTo(1);
            assertThat(policy.count(scores, 3)).isEqualTo(3);
            assertThat(policy.count(scores, 9)).isEqualTo(5);
            assertRefused(KpiError.INVALID_POINTS, () -> policy.count(scores, -1));
        }
        assertThat(TiePolicy.EXCLUDE_TIES.count(numbers("80", "80.0"), 1)).isZero();
    }

    @Test
    void caps_of_grades_round_down_and_name_what_is_over() {
        GradeCaps caps = GradeCaps.of("S", "5", "A", "20");
        assertThat(caps.most("A", 24)).isEqualTo(4);
        assertThat(caps.most("B", 24)).isEqualTo(24);
        assertThat(caps.check(Map.of("A", 4, "B", 20), 24).isEmpty()).isTrue();
        assertThat(caps.check(Map.of("S", 2, "A", 5), 24).text(Locale.ENGLISH))
                .isEqualTo("S: 2 people have it, but only 1 may\nA: 5 people have it, but only 4 may");
        assertRefused(KpiError.WEIGHT_RANGE, () -> GradeCaps.of("A", "101"));
    }

    @Test
    void calibration_leaves_a_company_of_one_group_as_it_is() {
        Calibration one = new Calibration(Map.of("A", numbers("70", "80", "93")));
        assertThat(one.byMeanRatio("A", new BigDecimal("80"))).isEqualTo(Score.parse("80"));
        assertThat(one.byStandardScore("A", new BigDecimal("80"), Rounding.CENT))
                .hasToString("80.00");
        assertRefused(KpiError.UNKNOWN, () -> one.byMeanRatio("B", BigDecimal.ONE));
        assertRefused(KpiError.NO_BASIS, () -> new Calibration(Map.of("A", List.of())));
        assertRefused(KpiError.NO_BASIS, () -> new Calibration(Map.of()));
        assertRefused(
                KpiError.NO_BASIS, () -> new Calibration(Map.of("A", numbers("0"))).byMeanRatio("A", BigDecimal.ONE));
    }

    @Test
    void calibration_keeps_the_scores_that_it_was_given() {
        List<BigDecimal> given = new ArrayList<>(numbers("70", "90"));
        Calibration calibration = new Calibration(Map.of("A", given));
        given.clear();
        assertThat(calibration.groups()).isEqualTo(Map.of("A", numbers("70", "90")));
        assertThat(calibration.byMeanRatio("A", new BigDecimal("80"))).isEqualTo(Score.parse("80"));
    }

    @Test
    void tiers_of_one_name_are_refused() {
        assertRefused(
                KpiError.DUPLICATE,
                () -> new ForcedDistribution(
                        List.of(
                                new ForcedDistribution.Tier("A", Weight.weight(20)),
                                new ForcedDistribution.Tier("B", Weight.weight(60)),
                                new ForcedDistribution.Tier("A", Weight.weight(20))),
                        0));
    }

    @Test
    void scores_are_averaged_exactly() {
        assertThat(Score.weightedMean(List.of(Score.parse("90"), Score.parse("80")), 2, 1))
                .hasValue(Score.parse("260/3"));
        assertThat(Score.weightedMean(List.of())).isEmpty();
        assertThat(Score.weightedMean(List.of(Score.parse("90")), 0)).isEmpty();
        assertRefused(KpiError.WEIGHT_RANGE, () -> Score.weightedMean(List.of(Score.parse("90")), -1));
        assertThatThrownBy(() -> Score.weightedMean(List.of(), 1)).isInstanceOf(IllegalArgumentException.class);
        assertRefused(KpiError.INVALID_TEXT, () -> Score.parse("1/0"));
        assertRefused(KpiError.INVALID_TEXT, () -> Score.parse("a/3"));
        assertRefused(KpiError.INVALID_TEXT, () -> Score.parse("1E5"));
    }

    private static List<BigDecimal> numbers(String... numbers) {
        return Stream.of(numbers).map(BigDecimal::new).toList();
    }

    private static void assertRefused(KpiError code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KpiException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
