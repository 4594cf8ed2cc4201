package io.zhanggui.core.violation;

import static io.zhanggui.core.violation.ConstraintTerm.BANK_CARD;
import static io.zhanggui.core.violation.ConstraintTerm.CONSTRAINT;
import static io.zhanggui.core.violation.ConstraintTerm.WEIGHTS_OF_100;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ViolationsTest {

    private static final Violation WEIGHTS = Violation.of(WEIGHTS_OF_100, "indicators");

    @Test
    void a_violation_reads_as_path_value_and_reason() {
        assertThat(WEIGHTS.rejecting(new BigDecimal("99.5")).text(Locale.ENGLISH))
                .isEqualTo("indicators '99.5': the weights must add up to exactly 100");
        assertThat(WEIGHTS.rejecting(99).text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("indicators “99”：权重合计必须正好等于 100");
        assertThat(WEIGHTS.text(Locale.ENGLISH)).isEqualTo("indicators: the weights must add up to exactly 100");
        assertThat(Violation.of(WEIGHTS_OF_100, "").text(Locale.ENGLISH))
                .isEqualTo("the weights must add up to exactly 100");
        assertThat(Violation.of(WEIGHTS_OF_100, "").rejecting(99).text(Locale.ENGLISH))
                .isEqualTo("'99': the weights must add up to exactly 100");
    }

    @Test
    void arguments_stand_in_the_text_as_people_read_them() {
        assertThat(Violation.of(CONSTRAINT, "a", Money.parse("CNY 1234567.80")).text(Locale.ENGLISH))
                .isEqualTo("a: 1,234,567.80 CNY");
    }

    @Test
    void a_violation_has_a_stable_code_that_its_english_text_shows() {
        assertThat(WEIGHTS.code()).isEqualTo("constraint.weights-of-100");
        assertThat(WEIGHTS)
                .hasToString("indicators: the weights must add up to exactly 100 [constraint.weights-of-100]");
    }

    @Test
    void violations_keep_the_order_of_finding() {
        Violations found = Violations.builder()
                .addIf(true, BANK_CARD, "card")
                .addIf(false, CONSTRAINT, "never", "x")
                .add(WEIGHTS)
                .build();
        assertThat(found.list()).extracting(Violation::path).containsExactly("card", "indicators");
        assertThat(found.isEmpty()).isFalse();
        assertThat(found.has(BANK_CARD)).isTrue();
        assertThat(found.has(CONSTRAINT)).isFalse();
    }

    @Test
    void violations_read_one_per_line() {
        Violations found = Violations.of(WEIGHTS).plus(Violations.of(Violation.of(CONSTRAINT, "a", "no")));
        assertThat(found.text(Locale.ENGLISH)).isEqualTo("indicators: the weights must add up to exactly 100\na: no");
        assertThat(found)
                .hasToString("indicators: the weights must add up to exactly 100 [constraint.weights-of-100]; "
                        + "a: no [constraint.constraint]");
    }

    @Test
    void none_is_accepted() {
        assertThat(Violations.none().isEmpty()).isTrue();
        assertThat(Violations.builder().build()).isEqualTo(Violations.none());
        assertThat(Violations.none().plus(Violations.none())).isEqualTo(Violations.none());
        assertThatCode(() -> Violations.none().throwIfAny()).doesNotThrowAnyException();
    }

    @Test
    void what_was_built_does_not_change_with_later_findings() {
        Violations.Builder builder = Violations.builder().add(WEIGHTS);
        Violations found = builder.build();
        builder.add(WEIGHTS);
        assertThat(found.list()).hasSize(1);
    }

    @Test
    void a_rejection_holds_everything_that_is_wrong() {
        Violations found = Violations.of(WEIGHTS, Violation.of(CONSTRAINT, "a", "no"));
        assertThatThrownBy(found::throwIfAny)
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.violations()).isEqualTo(found))
                .hasMessage(found.toString());
    }

    @Test
    void a_rejection_without_a_violation_is_a_bug() {
        assertThatThrownBy(() -> new RejectedException(Violations.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a rejection needs at least one violation");
    }
}
