package io.zhanggui.hr.employment;

import static io.zhanggui.hr.employment.LabourRules.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class EmploymentTest {

    private static final LocalDate HIRED = LocalDate.of(2025, 3, 10);
    private static final LocalDate RAISED = LocalDate.of(2025, 7, 16);

    private final Employment raised = begun().pay(
                    PayTerms.from(HIRED, cny("10000.00")).allowance("餐补", cny("500.00")))
            .pay(PayTerms.from(RAISED, cny("12000.00")))
            .build();

    @Test
    void pay_terms_hold_until_the_day_before_the_next() {
        assertThat(raised.pay().get(0).lastDay()).isEqualTo(LocalDate.of(2025, 7, 15));
        assertThat(raised.payOn(RAISED.minusDays(1)).orElseThrow().monthlyWage())
                .isEqualTo(cny("10000.00"));
        assertThat(raised.payOn(RAISED).orElseThrow().monthlyWage()).isEqualTo(cny("12000.00"));
        assertThat(raised.payOn(HIRED.minusDays(1))).isEmpty();
        assertThat(raised.leaving(RAISED).payOn(RAISED)).isPresent();
        assertThat(raised.leaving(RAISED).payOn(RAISED.plusDays(1))).isEmpty();
    }

    @Test
    void the_order_in_which_rows_are_given_does_not_matter() {
        PayTerms first = PayTerms.from(HIRED, cny("1.00")).until(RAISED.minusDays(1));
        PayTerms second = PayTerms.from(RAISED, cny("2.00"));

        assertThat(begun().payRows(List.of(second, first)).build())
                .isEqualTo(begun().payRows(List.of(first, second)).build());
    }

    @Test
    void payFrom_ends_what_held_before() {
        LocalDate next = LocalDate.of(2026, 1, 1);
        Employment again = raised.payFrom(PayTerms.from(next, cny("13000.00")));

        assertThat(again.pay()).hasSize(3);
        assertThat(again.pay().get(1).lastDay()).isEqualTo(next.minusDays(1));
        assertThat(again.payOn(next).orElseThrow().monthlyWage()).isEqualTo(cny("13000.00"));
        assertThatThrownBy(() -> raised.payFrom(PayTerms.from(LocalDate.of(2025, 7, 1), cny("1.00"))))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("2025-03-10 – 2025-07-15")
                .hasMessageContaining("2025-07-01 …");
        assertThatThrownBy(() -> raised.payFrom(PayTerms.from(RAISED, cny("1.00"))))
                .isInstanceOf(RejectedException.class);
    }

    @Test
    void days_in_a_month_are_those_from_the_first_day_to_the_last() {
        Employment left = raised.leaving(LocalDate.of(2025, 8, 31));

        assertThat(left.daysIn(YearMonth.of(2025, 3))).contains(LocalDateRange.of(HIRED, LocalDate.of(2025, 4, 1)));
        assertThat(left.daysIn(YearMonth.of(2025, 2))).isEmpty();
        assertThat(left.daysIn(YearMonth.of(2025, 8)).orElseThrow().lengthInDays())
                .isEqualTo(31);
        assertThat(left.daysIn(YearMonth.of(2025, 9))).isEmpty();
        assertThat(raised.daysIn(YearMonth.of(2030, 1))).isPresent();
        assertThat(begun().pay(wage("1.00"))
                        .lastDay(HIRED)
                        .build()
                        .daysIn(YearMonth.of(2025, 3))
                        .orElseThrow()
                        .lengthInDays())
                .isEqualTo(1);
    }

    @Test
    void a_leaver_before_joining_is_refused_with_both_days() {
        Violations found = begun().lastDay(HIRED.minusDays(1)).pay(wage("1.00")).check();

        assertThat(rules(found)).containsExactly(EmploymentViolation.LEFT_BEFORE_HIRED);
        assertThat(found.list().get(0).text(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("P007.lastDay “2025-03-09”：离职日不得早于入职日 2025-03-10，请核对");
        assertThatThrownBy(() -> raised.leaving(HIRED.minusDays(1))).isInstanceOf(RejectedException.class);
    }

    @Test
    void negative_pay_is_refused_without_showing_the_amount() {
        Violations found = begun().pay(PayTerms.from(HIRED, cny("-1234.56"))
                        .allowance("餐补", cny("-77.00"))
                        .performanceBase(cny("-0.01")))
                .check();

        assertThat(rules(found)).containsOnly(EmploymentViolation.PAY_NEGATIVE).hasSize(3);
        assertThat(found.list())
                .extracting(Violation::path)
                .containsExactly("P007.pay[0].monthlyWage", "P007.pay[0].performanceBase", "P007.pay[0].allowance 餐补");
        assertThat(found.toString()).contains("***").doesNotContain("1234").doesNotContain("77");
    }

    @Test
    void zero_pay_is_allowed() {
        assertThat(begun().pay(wage("0.00")).check().isEmpty()).isTrue();
    }

    @Test
    void overlapping_rows_are_refused_with_both_named() {
        Violations found = begun().payRows(
                        List.of(wage("1.00"), PayTerms.from(RAISED, cny("2.00")).until(LocalDate.of(2025, 12, 31))))
                .check();

        assertThat(rules(found)).containsExactly(EmploymentViolation.PAY_OVERLAPS);
        assertThat(found.toString())
                .contains("P007.pay[1].from '2025-07-16'")
                .contains("the pay terms of 2025-03-10 … and those of 2025-07-16 – 2025-12-31");
    }

    @Test
    void a_row_overlaps_an_earlier_one_that_a_shorter_one_hides() {
        LocalDate may = LocalDate.of(2025, 5, 1);
        Violations found = begun().payRows(List.of(
                        wage("1.00").until(LocalDate.of(2025, 9, 30)),
                        PayTerms.from(may, cny("2.00")).until(may),
                        PayTerms.from(RAISED, cny("3.00"))))
                .check();

        assertThat(rules(found)).containsExactly(EmploymentViolation.PAY_OVERLAPS, EmploymentViolation.PAY_OVERLAPS);
        assertThat(found.list().get(1).toString()).contains("2025-03-10 – 2025-09-30 and those of 2025-07-16 …");
    }

    @Test
    void rows_that_share_one_day_overlap_and_rows_that_meet_do_not() {
        PayTerms first = wage("1.00").until(RAISED);

        assertThat(rules(begun().payRows(List.of(first, PayTerms.from(RAISED, cny("2.00"))))
                        .check()))
                .containsExactly(EmploymentViolation.PAY_OVERLAPS);
        assertThat(begun().payRows(List.of(first, PayTerms.from(RAISED.plusDays(1), cny("2.00"))))
                        .check()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void days_without_pay_terms_are_refused_wherever_they_are() {
        PayTerms late = PayTerms.from(RAISED, cny("2.00"));
        LocalDate end = LocalDate.of(2025, 12, 31);

        assertGap(begun().pay(late), "from 2025-03-10 to 2025-07-15");
        assertGap(begun().payRows(List.of(wage("1.00").until(HIRED), late)), "from 2025-03-11 to 2025-07-15");
        assertGap(begun().pay(wage("1.00").until(RAISED)), "from 2025-07-17 to …");
        assertGap(begun().lastDay(end).pay(wage("1.00").until(end.minusDays(1))), "from 2025-12-31 to 2025-12-31");
        assertThat(begun().lastDay(end).pay(wage("1.00").until(end)).check().isEmpty())
                .isTrue();
        assertThat(begun().lastDay(end)
                        .pay(wage("1.00").until(end.plusDays(9)))
                        .check()
                        .isEmpty())
                .isTrue();
        assertThat(rules(begun().check())).containsExactly(EmploymentViolation.NO_PAY_TERMS);
    }

    @Test
    void pay_terms_outside_of_employment_are_refused() {
        LocalDate end = LocalDate.of(2025, 6, 30);

        assertThat(rules(begun().pay(PayTerms.from(HIRED.minusDays(1), cny("1.00")))
                        .check()))
                .containsExactly(EmploymentViolation.PAY_BEFORE_HIRED);
        assertThat(rules(begun().lastDay(end)
                        .pay(wage("1.00"))
                        .pay(PayTerms.from(end.plusDays(1), cny("2.00")))
                        .check()))
                .containsExactly(EmploymentViolation.PAY_AFTER_LEAVING);
        assertThat(begun().lastDay(end)
                        .pay(wage("1.00"))
                        .pay(PayTerms.from(end, cny("2.00")))
                        .check()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        Violations found = begun().workingSince(HIRED.plusDays(1))
                .probationUntil(HIRED.minusDays(1))
                .payRows(List.of(
                        wage("-1.00").until(HIRED.minusDays(1)),
                        PayTerms.from(RAISED, Money.parse("HKD 1.00"))
                                .allowance("a", cny("1.00"))
                                .allowance("a", cny("1.00"))))
                .check();

        assertThat(rules(found))
                .containsExactly(
                        EmploymentViolation.WORKING_SINCE_AFTER_HIRED,
                        EmploymentViolation.PROBATION_BEFORE_HIRED,
                        EmploymentViolation.PAY_ENDS_BEFORE_IT_BEGINS,
                        EmploymentViolation.PAY_NEGATIVE,
                        EmploymentViolation.CURRENCIES_DIFFER,
                        EmploymentViolation.CURRENCIES_DIFFER,
                        EmploymentViolation.ALLOWANCE_TWICE);
        assertThat(begun().workingSince(HIRED)
                        .probationUntil(HIRED)
                        .pay(wage("1.00"))
                        .check()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void terms_pay_alike_whatever_their_days_their_unit_and_the_order_of_allowances() {
        PayTerms terms = wage("1.00").allowance("a", cny("1.00")).allowance("b", cny("2.00"));

        assertThat(terms.paysLike(PayTerms.from(RAISED, cny("1.00"))
                        .allowance("b", cny("2.00"))
                        .allowance("a", cny("1.00"))
                        .unit(OrgUnitId.of("OPS"))
                        .until(RAISED)))
                .isTrue();
        assertThat(terms.paysLike(wage("1.00").allowance("a", cny("1.00")))).isFalse();
        assertThat(terms.paysLike(wage("1.00").allowance("a", cny("1.00")).allowance("c", cny("2.00"))))
                .isFalse();
        assertThat(terms.paysLike(terms.performanceBase(cny("3.00")))).isFalse();
        assertThat(wage("1.00").paysLike(wage("2.00"))).isFalse();
    }

    @Test
    void nothing_shows_pay_as_text() {
        PayTerms terms = raised.pay().get(0).performanceBase(cny("3000.00")).unit(OrgUnitId.of("OPS"));

        assertThat(List.of(raised, terms, terms.allowances()).toString())
                .doesNotContain("10000")
                .doesNotContain("3000")
                .doesNotContain("500")
                .contains("Employment[E-1, P007, ACME, 2025-03-10, ***]");
        assertThat(raised.leaving(RAISED)).hasToString("Employment[E-1, P007, ACME, 2025-03-10 to 2025-07-16, ***]");
    }

    @Test
    void every_word_has_a_text_in_both_languages() {
        Stream.of(EmploymentTerm.values(), EmploymentViolation.values(), EmploymentKind.values())
                .flatMap(Arrays::stream)
                .map(Term.class::cast)
                .forEach(term -> {
                    assertThat(term.text(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
                    assertThat(term.text(Locale.ENGLISH)).isNotBlank();
                });
    }

    @Test
    void an_allowance_needs_a_label() {
        assertThatThrownBy(() -> wage("1.00").allowance(" ", cny("1.00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("label");
    }

    private static void assertGap(Employment.Builder builder, String days) {
        Violations found = builder.check();
        assertThat(rules(found)).containsExactly(EmploymentViolation.PAY_GAP);
        assertThat(found.toString()).contains(days);
    }

    private static List<Term> rules(Violations found) {
        return found.list().stream().map(Violation::rule).toList();
    }

    private static PayTerms wage(String amount) {
        return PayTerms.from(HIRED, cny(amount));
    }

    private static Employment.Builder begun() {
        return Employment.builder(EmploymentId.of("E-1"), PersonId.of("P007"), LegalEntityId.of("ACME"), HIRED);
    }

    @Test
    void pay_terms_end_on_a_day_that_has_a_next_one() {
        PayTerms open = PayTerms.from(LocalDate.of(2025, 1, 1), Money.parse("CNY 30000.00"));
        assertThatThrownBy(() -> open.until(LocalDate.MAX))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2025-01-01")
                .hasMessageContaining("Maybe give none");
        assertThat(open.until(LocalDate.MAX.minusDays(1)).lastDay()).isEqualTo(LocalDate.MAX.minusDays(1));
    }
}
