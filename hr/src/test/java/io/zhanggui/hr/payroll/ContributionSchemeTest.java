package io.zhanggui.hr.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.violation.RejectedException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContributionSchemeTest {

    private final ContributionScheme medical = ContributionScheme.named("medical")
            .rates("0.098", "0.02")
            .employeeFlat("3")
            .limits("7162", "35811")
            .rounded(Rounding.CENT);

    @ParameterizedTest
    @CsvSource({
        "5000.00, 7162.00, 146.24, 701.88",
        "7162.01, 7162.01, 146.24, 701.88",
        "10000.00, 10000.00, 203.00, 980.00",
        "99999.99, 35811.00, 719.22, 3509.48"
    })
    void base_is_limited_and_each_side_rounded(String wage, String base, String employee, String employer) {
        Contribution line = medical.contribute(cny(wage));

        assertThat(line.base()).isEqualTo(cny(base));
        assertThat(line.employee()).isEqualTo(cny(employee));
        assertThat(line.employer()).isEqualTo(cny(employer));
        assertThat(line.total()).isEqualTo(cny(employee).plus(cny(employer)));
        assertThat(line.toString()).doesNotContain(employee);
    }

    @Test
    void a_contribution_explains_both_sides() {
        Contribution line = medical.contribute(cny("5000.00"));

        assertThat(line.explainEmployee().toText(Locale.ENGLISH))
                .contains("medical-employee: 146.24 CNY = 7,162.00 CNY × 2% + 3")
                .contains("7,162.00 CNY = reported 5,000.00 CNY, at least 7,162 and at most 35,811");
        assertThat(line.explainEmployer().value()).contains(cny("701.88"));
    }

    @Test
    void a_chosen_rate_holds_for_both_sides_within_inclusive_limits() {
        ContributionScheme fund =
                ContributionScheme.named("fund").chosenRate("0.05", "0.07").rounded(Rounding.WHOLE);

        // 2690 × 5 % = 134.50
        assertThat(fund.contribute(cny("2690.00"), new BigDecimal("0.05")).total())
                .isEqualTo(cny("270.00"));
        assertThat(fund.contribute(cny("2690.00"), new BigDecimal("0.07")).employee())
                .isEqualTo(cny("188.00"));
        assertRefused(() -> fund.contribute(cny("1.00")), PayrollViolation.RATE_MISSING);
        assertRefused(() -> fund.contribute(cny("1.00"), new BigDecimal("0.0701")), PayrollViolation.RATE_NOT_ALLOWED);
        assertRefused(() -> fund.contribute(cny("1.00"), new BigDecimal("0.04")), PayrollViolation.RATE_NOT_ALLOWED);
    }

    @Test
    void a_chosen_rate_is_a_multiple_of_its_step() {
        ContributionScheme fund = ContributionScheme.named("fund")
                .chosenRate("0.05", "0.12")
                .rateStep("0.01")
                .rounded(Rounding.WHOLE);

        assertThat(fund.contribute(cny("1000.00"), new BigDecimal("0.060")).employee())
                .isEqualTo(cny("60.00"));
        assertRefused(() -> fund.contribute(cny("1.00"), new BigDecimal("0.065")), PayrollViolation.RATE_NOT_IN_STEPS);
        assertRefused(() -> fund.contribute(cny("1.00"), new BigDecimal("0.13")), PayrollViolation.RATE_NOT_ALLOWED);
        assertThat(new SchemeFigures(fund, 2).surelyAllows(new BigDecimal("0.065")))
                .isFalse();
        assertThat(new SchemeFigures(fund, 2).surelyAllows(new BigDecimal("0.12")))
                .isTrue();
        assertThatThrownBy(() -> ContributionScheme.named("x")
                        .chosenRate("0.05", "0.12")
                        .rateStep("0")
                        .rounded(Rounding.CENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("step must be positive");
    }

    @Test
    void the_limits_of_a_rate_are_one_source_that_is_named_once() {
        ContributionScheme fund =
                ContributionScheme.named("fund").chosenRate("0.05", "0.07").rounded(Rounding.WHOLE);
        Contribution line = fund.contribute(cny("1000.00"), new BigDecimal("0.06"));

        assertThat(line.explainEmployee().evidence())
                .extracting(why -> why.text(Locale.ENGLISH))
                .containsExactly("company.fund.least-rate", "company.fund.most-rate");
    }

    @Test
    void figures_that_cannot_be_counted_with_are_refused_with_their_names() {
        assertThatThrownBy(() -> ContributionScheme.named("x")
                        .rates("0.00000001", "0")
                        .rounded(Rounding.CENT)
                        .contribute(cny("1.00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("company.x.employer-rate");
        assertThatThrownBy(() -> ContributionScheme.named("x")
                        .rates("0.1", "0")
                        .rounded(Rounding.halfUp(3))
                        .contribute(cny("1.00")))
                .hasMessageContaining("x-employee is rounded to 3 HALF_UP");
        assertThatThrownBy(() -> ContributionScheme.named("x")
                        .rates("0.1", "0")
                        .limits("2", "1")
                        .rounded(Rounding.CENT))
                .hasMessageContaining("above its cap");
        assertThatThrownBy(() -> ContributionScheme.named("x").rounded(Rounding.CENT))
                .hasMessageContaining("either a rate or the limits");
        assertThatThrownBy(() -> PayItem.of("社保")).hasMessageContaining("supplementary-fund");
    }

    @Test
    void sums_and_differences_go_side_by_side() {
        Contribution line = medical.contribute(cny("10000.00"));
        Contributions two = Contributions.of(CurrencyUnit.of("CNY"), List.of(line, line));

        assertThat(two).isEqualTo(new Contributions(cny("406.00"), cny("1960.00")));
        assertThat(two.minus(new Contributions(cny("6.00"), cny("2000.00"))))
                .isEqualTo(new Contributions(cny("400.00"), cny("-40.00")));
        assertThat(two.total()).isEqualTo(cny("2366.00"));
        assertThat(two.toString()).doesNotContain("406");
        assertThat(Contributions.of(CurrencyUnit.JPY, List.of()).total()).isEqualTo(Money.zero(CurrencyUnit.JPY));
    }

    @Test
    void every_term_has_texts_in_both_languages() {
        for (Term[] terms : List.<Term[]>of(PayrollTerm.values(), PayrollItem.values(), PayrollViolation.values())) {
            for (Term term : terms) {
                assertThat(term.text(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
                assertThat(term.text(Locale.ENGLISH)).isNotBlank();
            }
        }
    }

    @Test
    void a_label_stands_behind_its_kind() {
        PayLine meal = new PayLine(PayrollItem.ALLOWANCE, "meal", cny("1.00"));

        assertThat(meal.title().text(Locale.ENGLISH)).isEqualTo("Allowance: meal");
        assertThat(meal.title().text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("津贴补贴（meal）");
        assertThat(new PayLine(PayrollItem.BASE_PAY, "", cny("1.00")).title()).isEqualTo(PayrollItem.BASE_PAY);
    }

    @Test
    void a_line_is_not_explained_by_another_amount() {
        var other = io.zhanggui.core.explain.Explanation.of(PayrollItem.BONUS, cny("2.00"));
        assertThatThrownBy(() -> new PayLine(PayrollItem.BONUS, "", cny("1.00"), other))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Term rule) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.violations().has(rule)).isTrue());
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
