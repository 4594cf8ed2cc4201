package io.zhanggui.core.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.kpi.Better;
import io.zhanggui.core.kpi.Grade;
import io.zhanggui.core.kpi.GradeScale;
import io.zhanggui.core.kpi.KpiException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What follows from a bad grade and from a deviation. */
class FeedbackTest {

    private static final GradeScale SCALE = GradeScale.ofMinima("A", 90, "B", 75, "C", 60, "D", 0);
    private static final LocalDate KNOWN = LocalDate.of(2025, 12, 5);
    private static final FollowUpRule RULE = new FollowUpRule(SCALE, "B", 10, 3);
    private static final PositionId OWNER = PositionId.of("仓储物流经理");
    private static final Standard HOURS =
            new Standard("送达时效", new BigDecimal("48"), Better.LOWER, new BigDecimal("5"), new BigDecimal("15"));

    @Test
    void a_grade_that_is_good_enough_asks_for_nothing() {
        assertThat(RULE.decide(grades("B", "D", "D"), KNOWN)).isEmpty();
        assertThat(RULE.decide(grades("A"), KNOWN)).isEmpty();
    }

    @Test
    void a_grade_below_asks_for_training_and_in_a_row_for_another_position() {
        assertThat(RULE.decide(grades("C"), KNOWN))
                .contains(new FollowUp(FollowUp.Kind.IMPROVEMENT, SCALE.named("C"), 1, LocalDate.of(2025, 12, 15)));
        assertThat(RULE.decide(grades("D", "C", "B", "D"), KNOWN))
                .contains(new FollowUp(FollowUp.Kind.IMPROVEMENT, SCALE.named("D"), 2, LocalDate.of(2025, 12, 15)));
        assertThat(RULE.decide(grades("C", "D", "C"), KNOWN))
                .contains(new FollowUp(FollowUp.Kind.TRANSFER, SCALE.named("C"), 3, LocalDate.of(2025, 12, 15)));
    }

    @Test
    void a_rule_of_follow_ups_is_checked() {
        assertThatThrownBy(() -> new FollowUpRule(SCALE, "X", 10, 3)).isInstanceOf(KpiException.class);
        assertThatThrownBy(() -> new FollowUpRule(SCALE, "B", -1, 3)).hasMessageContaining("-1 and 3");
        assertThatThrownBy(() -> new FollowUpRule(SCALE, "B", 0, 0)).hasMessageContaining("0 and 0");
        assertThat(new FollowUpRule(SCALE, "B", 0, 1).decide(grades("D"), KNOWN))
                .contains(new FollowUp(FollowUp.Kind.TRANSFER, SCALE.named("D"), 1, KNOWN));
        assertThatThrownBy(() -> new FollowUp(FollowUp.Kind.TRANSFER, SCALE.named("D"), 0, KNOWN))
                .hasMessageContaining("at least 1");
    }

    /** 50 hours are 4.2 % above the standard, hence minor; after another adverse one they count one level graver. */
    @Test
    void a_deviation_after_an_adverse_one_is_one_level_graver() {
        Deviation late = HOURS.compare(new BigDecimal("50"));
        assertThat(late.severity()).isEqualTo(Severity.MINOR);
        assertThat(HOURS.compare(new BigDecimal("50"), late).severity()).isEqualTo(Severity.MODERATE);
        Deviation early = HOURS.compare(new BigDecimal("40"));
        assertThat(HOURS.compare(new BigDecimal("50"), early)).isEqualTo(late);
        assertThat(HOURS.compare(new BigDecimal("50"), HOURS.compare(new BigDecimal("48"))))
                .isEqualTo(late);
        assertThat(HOURS.compare(new BigDecimal("40"), late)).isEqualTo(early);
        Standard other = new Standard("x", BigDecimal.ONE, Better.LOWER, BigDecimal.ONE, BigDecimal.ONE);
        assertThatThrownBy(() -> other.compare(BigDecimal.ONE, late)).hasMessageContaining("送达时效");
    }

    @Test
    void an_action_is_effective_if_the_next_deviation_is_less_grave() {
        CorrectiveAction action =
                CorrectiveAction.of(HOURS.compare(new BigDecimal("52")), "加开一班车", OWNER, LocalDate.of(2025, 12, 20));
        assertThat(action.effect()).isEqualTo(CorrectiveAction.Effect.OPEN);
        assertThat(effect(action, "50")).isEqualTo(CorrectiveAction.Effect.EFFECTIVE);
        assertThat(effect(action, "48")).isEqualTo(CorrectiveAction.Effect.EFFECTIVE);
        assertThat(effect(action, "52")).isEqualTo(CorrectiveAction.Effect.INEFFECTIVE);
        assertThat(effect(action, "60")).isEqualTo(CorrectiveAction.Effect.INEFFECTIVE);
    }

    @Test
    void open_actions_come_with_the_first_due_in_front() {
        Deviation late = HOURS.compare(new BigDecimal("52"));
        CorrectiveAction second = CorrectiveAction.of(late, "b", OWNER, LocalDate.of(2025, 12, 21));
        CorrectiveAction first = CorrectiveAction.of(late, "a", OWNER, LocalDate.of(2025, 12, 20));
        CorrectiveAction judged = first.measuredAgain(late);
        assertThat(CorrectiveAction.open(List.of(second, judged, first))).containsExactly(first, second);
        assertThat(first.isOverdue(LocalDate.of(2025, 12, 20))).isFalse();
        assertThat(first.isOverdue(LocalDate.of(2025, 12, 21))).isTrue();
        assertThat(judged.isOverdue(LocalDate.of(2025, 12, 21))).isFalse();
    }

    @Test
    void an_action_corrects_something_and_says_what() {
        Deviation late = HOURS.compare(new BigDecimal("52"));
        assertThatThrownBy(() -> CorrectiveAction.of(HOURS.compare(new BigDecimal("40")), "x", OWNER, KNOWN))
                .hasMessageContaining("FAVOURABLE");
        assertThatThrownBy(() -> CorrectiveAction.of(late, " ", OWNER, KNOWN)).hasMessageContaining("送达时效");
        Standard other = new Standard("x", BigDecimal.ONE, Better.LOWER, BigDecimal.ONE, BigDecimal.ONE);
        assertThatThrownBy(
                        () -> CorrectiveAction.of(late, "x", OWNER, KNOWN).measuredAgain(other.compare(BigDecimal.ONE)))
                .hasMessageContaining("judged by x");
    }

    private static CorrectiveAction.Effect effect(CorrectiveAction action, String next) {
        return action.measuredAgain(HOURS.compare(new BigDecimal(next))).effect();
    }

    private static List<Grade> grades(String... names) {
        return Arrays.stream(names).map(SCALE::named).toList();
    }
}
