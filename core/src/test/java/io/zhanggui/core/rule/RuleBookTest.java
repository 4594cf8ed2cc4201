package io.zhanggui.core.rule;

import static io.zhanggui.core.rule.MissingRule.CARRY_FORWARD;
import static io.zhanggui.core.rule.MissingRule.REFUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Dated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeten.extra.LocalDateRange;

class RuleBookTest {

    private static final RuleKey<BigDecimal> RATE = RuleKey.ofDecimal("test.rate");
    private static final RuleKey<BigDecimal> CAP = RuleKey.ofDecimal("test.cap");
    private static final RuleScope SHANGHAI = RuleScope.of("CN-SHANGHAI");
    private static final LocalDate JAN = LocalDate.of(2025, 1, 1);
    private static final LocalDate JUL = LocalDate.of(2025, 7, 1);

    private static final Rule<BigDecimal> OLD_CAP = rule(
            CAP, new Dated<>(LocalDateRange.of(JAN, JUL), null, new BigDecimal("36921")), Confidence.OFFICIAL_TEXT);
    private static final RuleBook BOOK = RuleBook.of(List.of(
            rule(RATE, Dated.from(JAN, new BigDecimal("0.08")), Confidence.OFFICIAL_TEXT),
            rule(RATE, Dated.from(JAN, new BigDecimal("0.085")).published(JUL), Confidence.SINGLE_SOURCE),
            OLD_CAP));

    @Test
    void a_rule_is_looked_up_as_known_on_a_day() {
        assertThat(BOOK.resolve(RATE, SHANGHAI, AsOf.of(JAN), REFUSE).value()).isEqualTo("0.085");
        assertThat(BOOK.resolve(RATE, SHANGHAI, AsOf.of(JAN).knownOn(JAN), REFUSE)
                        .value())
                .isEqualTo("0.08");
        assertThat(BOOK.resolve(RATE, SHANGHAI, AsOf.of(JUL), REFUSE).provisional())
                .isFalse();
    }

    @Test
    void an_expired_figure_is_refused_or_carried_forward_as_provisional() {
        assertThat(BOOK.find(CAP, SHANGHAI, AsOf.of(JUL), REFUSE)).isEmpty();
        ResolvedRule<BigDecimal> carried = BOOK.resolve(CAP, SHANGHAI, AsOf.of(JUL), CARRY_FORWARD);
        assertThat(carried.rule()).isEqualTo(OLD_CAP);
        assertThat(carried.provisional()).isTrue();
        assertThat(carried.text(Locale.ENGLISH))
                .isEqualTo("doc 1; provisional: carried forward from an expired figure");
        assertThat(carried.text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("doc 1；暂沿用已到期的数值");
    }

    @Test
    void a_figure_in_force_is_never_provisional() {
        assertThat(BOOK.resolve(CAP, SHANGHAI, AsOf.of(JUL.minusDays(1)), CARRY_FORWARD)
                        .provisional())
                .isFalse();
    }

    @Test
    void what_expired_is_told_with_its_facts() {
        AsOf asOf = AsOf.of(JUL);
        assertThatThrownBy(() -> BOOK.resolve(CAP, SHANGHAI, asOf, REFUSE))
                .isInstanceOfSatisfying(RuleNotFoundException.class, e -> {
                    assertThat(e.key()).isEqualTo(CAP);
                    assertThat(e.scope()).isEqualTo(SHANGHAI);
                    assertThat(e.asOf()).isEqualTo(asOf);
                })
                .hasMessage("no rule test.cap for CN-SHANGHAI on 2025-07-01, all knowledge; the last one ended before"
                        + " 2025-07-01. Maybe carry it forward, or add the new figure?");
    }

    @Test
    void what_was_never_there_is_told_apart() {
        assertThatThrownBy(() -> BOOK.resolve(CAP, RuleScope.EVERYWHERE, AsOf.of(JAN), CARRY_FORWARD))
                .isInstanceOf(RuleNotFoundException.class)
                .hasMessage(
                        "no rule test.cap for everywhere on 2025-01-01, all knowledge. Maybe add it with a rule pack"
                                + " of your own?");
        assertThatThrownBy(() -> BOOK.resolve(CAP, SHANGHAI, AsOf.of(JAN.minusDays(1)), CARRY_FORWARD))
                .hasMessageEndingWith("; every figure starts later or was published later");
    }

    @Test
    void a_host_replaces_or_adds_figures() {
        Rule<BigDecimal> own =
                rule(CAP, new Dated<>(LocalDateRange.of(JAN, JUL), null, BigDecimal.TEN), Confidence.COMPANY);
        Rule<BigDecimal> next = rule(CAP, Dated.from(JUL, BigDecimal.ONE), Confidence.COMPANY);
        RuleBook with = BOOK.with(RuleBook.of(List.of(own, next)));
        assertThat(with.resolve(CAP, SHANGHAI, AsOf.of(JAN), REFUSE).rule()).isEqualTo(own);
        assertThat(with.resolve(CAP, SHANGHAI, AsOf.of(JUL), REFUSE).rule()).isEqualTo(next);
        assertThat(with.rules()).hasSize(4);
        assertThat(BOOK.rules()).hasSize(3).contains(OLD_CAP);
    }

    @Test
    void one_call_lists_what_is_unverified() {
        assertThat(BOOK.unverified()).singleElement().satisfies(rule -> {
            assertThat(rule.confidence()).isEqualTo(Confidence.SINGLE_SOURCE);
            assertThat(rule)
                    .hasToString("test.rate in CN-SHANGHAI: 0.085 from 2025-01-01, published 2025-07-01 (doc 1,"
                            + " SINGLE_SOURCE)");
        });
    }

    @ParameterizedTest
    @EnumSource(Confidence.class)
    void evidence_says_when_it_is_unverified(Confidence confidence) {
        ResolvedRule<BigDecimal> rule =
                new ResolvedRule<>(rule(RATE, Dated.from(JAN, BigDecimal.ONE), confidence), false);
        boolean unverified = switch (confidence) {
            case CONFLICT, SINGLE_SOURCE, FROM_MEMORY -> true;
            case OFFICIAL_TEXT, SECONDARY, DERIVED, COMPANY -> false;
        };
        assertThat(rule.unverified()).isEqualTo(unverified);
        assertThat(rule.text(Locale.ENGLISH).contains("unverified")).isEqualTo(unverified);
        assertThat(rule.text(Locale.SIMPLIFIED_CHINESE).contains("未核实")).isEqualTo(unverified);
    }

    @Test
    void evidence_without_a_document_names_its_source_or_its_rule() {
        assertThat(text(new Citation("", "example page", ""))).isEqualTo("example page");
        assertThat(text(new Citation("", "", "a note"))).isEqualTo("test.rate");
    }

    @Test
    void two_figures_with_one_start_and_publication_are_refused() {
        assertThatThrownBy(() -> RuleBook.of(List.of(OLD_CAP, OLD_CAP)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("two entries start on 2025-01-01 and were published on the same day");
    }

    @Test
    void a_key_of_another_type_with_the_same_code_is_refused() {
        RuleKey<Rounding> wrong = RuleKey.ofRounding("test.rate");
        assertThatThrownBy(() -> BOOK.find(wrong, SHANGHAI, AsOf.of(JAN), REFUSE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rule test.rate is asked for as Rounding, but the book holds BigDecimal");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"}) // a caller who ignores the types
    void a_value_of_another_type_is_refused() {
        assertThatThrownBy(() -> rule((RuleKey) RATE, Dated.from(JAN, "x"), Confidence.COMPANY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value of rule test.rate must be a BigDecimal, but is x");
    }

    @Test
    void keys_are_equal_by_code() {
        assertThat(RATE).isEqualTo(RuleKey.ofDecimal("test.rate")).hasSameHashCodeAs(RuleKey.ofDecimal("test.rate"));
        assertThat(RATE).isNotEqualTo(CAP).hasToString("test.rate");
        assertThat(RATE.code()).isEqualTo("test.rate");
        assertThatThrownBy(() -> RuleKey.ofDecimal(" ")).hasMessage("code of a rule key is blank");
    }

    @Test
    void scopes_have_no_blanks_at_an_end() {
        assertThat(RuleScope.of("")).isEqualTo(RuleScope.EVERYWHERE).hasToString("everywhere");
        assertThatThrownBy(() -> RuleScope.of("CN ")).hasMessage("scope 'CN ' has blanks at an end");
    }

    @Test
    void a_document_number_from_memory_is_told_beside_the_document() {
        Citation citation = new Citation("Act 1", "page", "number from memory; rounded later");

        assertThat(text(citation)).isEqualTo("Act 1; document number from memory");
        assertThat(citation.numberFromMemory()).isTrue();
        assertThat(Citation.of("Act 1").numberFromMemory()).isFalse();
    }

    @Test
    void rules_are_a_table_for_people() {
        Table table = RuleBook.table(BOOK.rules());

        assertThat(table.columns()).hasSize(11);
        assertThat(table.rows()).hasSize(3);
        assertThat(table.rows().get(1).subList(0, 7))
                .containsExactly("test.rate", "CN-SHANGHAI", JAN, null, JUL, new BigDecimal("0.085"), "");
        assertThat(table.rows().get(2).get(3)).isEqualTo(JUL);
        assertThat(((Term) table.rows().get(1).get(7)).text(Locale.ENGLISH))
                .isEqualTo("unverified: one unofficial source");
        assertThat(table.rows().get(0).subList(8, 11)).containsExactly("doc 1", "page", "");
    }

    @Test
    void a_citation_of_a_document_is_its_text() {
        assertThat(Citation.of("Act 1")).hasToString("Act 1").isEqualTo(new Citation("Act 1", "", ""));
    }

    private static String text(Citation citation) {
        return new ResolvedRule<>(
                        new Rule<>(RATE, SHANGHAI, Dated.from(JAN, BigDecimal.ONE), "", citation, Confidence.COMPANY),
                        false)
                .text(Locale.ENGLISH);
    }

    private static <T> Rule<T> rule(RuleKey<T> key, Dated<T> value, Confidence confidence) {
        return new Rule<>(key, SHANGHAI, value, "", new Citation("doc 1", "page", ""), confidence);
    }
}
