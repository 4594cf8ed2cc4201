package io.zhanggui.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Dated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class RuleLookupTest {

    private static final RuleKey<BigDecimal> RATE = RuleKey.ofRate("test.rate");
    private static final RuleKey<BigDecimal> CAP = RuleKey.ofAmount("test.cap");
    private static final RuleScope CITY = RuleScope.of("CN-CITY");
    private static final RuleScope CHINA = RuleScope.of("CN");
    private static final LocalDate JAN = LocalDate.of(2025, 1, 1);
    private static final LocalDate JUL = LocalDate.of(2025, 7, 1);

    private static final RuleBook BOOK = RuleBook.of(List.of(
            rule(CITY, LocalDateRange.of(JAN, JUL), "0.15"), rule(CHINA, LocalDateRange.ofUnboundedEnd(JAN), "0.16")));

    @Test
    void the_nearest_scope_comes_first() {
        assertThat(lookup(JAN, MissingRule.REFUSE).get(RATE).value()).isEqualTo("0.15");
        assertThat(new RuleLookup(BOOK, List.of(CHINA), AsOf.of(JAN), MissingRule.REFUSE)
                        .get(RATE)
                        .value())
                .isEqualTo("0.16");
    }

    @Test
    void what_has_expired_nearby_is_not_replaced_by_what_holds_farther_off() {
        assertThat(lookup(JUL, MissingRule.REFUSE).find(RATE)).isEmpty();
        assertThatThrownBy(() -> lookup(JUL, MissingRule.REFUSE).get(RATE))
                .isInstanceOf(RuleNotFoundException.class)
                .hasMessageContaining("CN-CITY");
        assertThatThrownBy(() -> lookup(JUL, MissingRule.REFUSE).ifAny(RATE)).isInstanceOf(RuleNotFoundException.class);
        assertThat(lookup(JUL, MissingRule.CARRY_FORWARD).get(RATE)).satisfies(carried -> {
            assertThat(carried.value()).isEqualTo("0.15");
            assertThat(carried.provisional()).isTrue();
        });
    }

    @Test
    void what_was_never_given_anywhere_is_missing_in_the_nearest_scope() {
        assertThat(lookup(JAN, MissingRule.REFUSE).ifAny(CAP)).isEmpty();
        assertThat(lookup(JAN, MissingRule.REFUSE).find(CAP)).isEmpty();
        assertThatThrownBy(() -> lookup(JAN, MissingRule.REFUSE).get(CAP))
                .isInstanceOf(RuleNotFoundException.class)
                .hasMessageStartingWith("no rule test.cap for CN-CITY");
    }

    @Test
    void a_lookup_without_scopes_is_refused() {
        assertThatThrownBy(() -> new RuleLookup(BOOK, List.of(), AsOf.of(JAN), MissingRule.REFUSE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RuleScope.EVERYWHERE");
    }

    private static RuleLookup lookup(LocalDate day, MissingRule missing) {
        return new RuleLookup(BOOK, List.of(CITY, CHINA), AsOf.of(day), missing);
    }

    private static Rule<BigDecimal> rule(RuleScope scope, LocalDateRange days, String value) {
        return new Rule<>(
                RATE,
                scope,
                new Dated<>(days, null, new BigDecimal(value)),
                "",
                Citation.of("Act 1"),
                Confidence.COMPANY);
    }
}
