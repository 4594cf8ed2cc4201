package io.zhanggui.hr.china.tax;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.rule.RuleScope;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.hr.china.ChinaPayroll;
import java.time.LocalDate;
import java.time.YearMonth;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may have which basic deduction, and what is free of tax up to a limit. */
class TaxLimitsTest {

    private static final RuleScope SHANGHAI = RuleScope.of("CN-SHANGHAI");
    private static final RuleScope ELSEWHERE = RuleScope.of("CN-XIAOCHENG");

    @Test
    void a_first_job_needs_a_year_without_wages_and_cumulative_labour_income() {
        BasicDeductionCheck check = on("2025-07-31").basicDeduction();

        assertThat(check.checkFirstJob(EarlierIncome.none()).isEmpty()).isTrue();
        assertThat(check.checkFirstJob(new EarlierIncome(true, true)).list())
                .extracting(Violation::rule)
                .containsExactly(TaxViolation.WAGES_EARLIER_IN_YEAR, TaxViolation.LABOUR_EARLIER_IN_YEAR);
        assertThat(on("2020-06-30")
                        .basicDeduction()
                        .checkFirstJob(EarlierIncome.none())
                        .text(SIMPLIFIED_CHINESE))
                .contains("当年首次取得工资薪金");
        assertThat(check.rules()).hasSize(2);
        assertThat(on("2020-06-30").basicDeduction().rules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12, 60000.00, true, false, true",
        "12, 60000.01, true, false, false",
        "11, 50000.00, true, false, false",
        "12, 50000.00, false, false, false",
        "12, 50000.00, true, true, false",
    })
    void the_whole_years_deduction_has_four_conditions(
            int months, String wages, boolean sinceJanuary, boolean optedOut, boolean eligible) {
        BasicDeductionCheck check = on("2025-01-31").basicDeduction();

        var found = check.checkUpfront(new LastYear(months, cny(wages)), sinceJanuary, optedOut);
        assertThat(found.list()).hasSize(eligible ? 0 : 1);
        assertThat(found.toString()).doesNotContain("60000.01").doesNotContain("50000");
    }

    @Test
    void the_whole_years_deduction_names_every_reason_and_the_limit() {
        var found = on("2025-01-31").basicDeduction().checkUpfront(new LastYear(3, cny("99999.00")), false, true);

        assertThat(found.list()).hasSize(4);
        assertThat(found.text(ENGLISH)).contains("exceed 60,000.00 CNY").contains("3 months");
        assertThat(on("2020-12-31")
                        .basicDeduction()
                        .checkUpfront(new LastYear(12, cny("1.00")), true, false)
                        .has(TaxViolation.MODE_NOT_AVAILABLE))
                .isTrue();
        assertThat(new LastYear(12, cny("54321.00")).toString()).doesNotContain("54321");
        assertThatIllegalArgumentException().isThrownBy(() -> new LastYear(13, cny("0.00")));
        assertThatIllegalArgumentException().isThrownBy(() -> new LastYear(-1, cny("0.00")));
    }

    @ParameterizedTest
    @CsvSource({
        "12000.00, 0.00, 12000.00",
        "12000.01, 0.00, 12000.00",
        "1000.00, 11000.00, 1000.00",
        "2000.00, 11000.00, 1000.00",
        "500.00, 12000.00, 0.00",
        "500.00, 13000.00, 0.00",
    })
    void an_individual_pension_has_12000_a_year(String paid, String before, String allowed) {
        TaxFreePart part = on("2025-06-30").taxFree(ELSEWHERE).individualPension(cny(paid), cny(before));

        assertThat(part.allowed()).isEqualTo(cny(allowed));
        assertThat(part.taxed().plus(part.allowed())).isEqualTo(cny(paid));
        assertThat(part.check().isEmpty()).isEqualTo(paid.equals(allowed));
        assertThat(part.explain().value()).contains(cny(allowed));
    }

    @Test
    void pilots_of_the_individual_pension_began_in_2022_as_far_as_anyone_remembers() {
        TaxFreePart pilot = on("2023-06-30").taxFree(SHANGHAI).individualPension(cny("100.00"), cny("0.00"));
        TaxFreePart elsewhere = on("2023-06-30").taxFree(ELSEWHERE).individualPension(cny("100.00"), cny("0.00"));

        assertThat(pilot.allowed()).isEqualTo(cny("100.00"));
        assertThat(pilot.explain().toText(ENGLISH)).contains("unverified");
        assertThat(elsewhere.allowed()).isEqualTo(cny("0.00"));
        assertThat(elsewhere.check().has(TaxViolation.TAX_FREE_NOT_AVAILABLE)).isTrue();
        assertThat(on("2025-06-30").taxFree(ELSEWHERE).tax(cny("1000.00"))).isEqualTo(cny("30.00"));
        assertThatThrownBy(() -> on("2021-06-30").taxFree(ELSEWHERE).tax(cny("1000.00")))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({
        // 4 % of 10,000; of three times 5,000 at most
        "500.00, 10000.00, 5000.00, 400.00",
        "500.00, 15000.00, 5000.00, 500.00",
        "700.00, 15000.00, 5000.00, 600.00",
        "700.00, 15000.01, 5000.00, 600.00",
        "700.00, 99999.00, 5000.00, 600.00",
    })
    void an_annuity_has_four_percent_of_a_capped_base(String paid, String base, String city, String allowed) {
        TaxFreePart part = on("2025-06-30").taxFree(SHANGHAI).annuity(cny(paid), cny(base), cny(city));

        assertThat(part.allowed()).isEqualTo(cny(allowed));
        assertThat(part.explain().toText(ENGLISH)).contains("财税〔2013〕103号");
    }

    @ParameterizedTest
    @CsvSource({
        "1200.00, 10000.00, 12434.00, 1200.00",
        "1200.01, 10000.00, 12434.00, 1200.00",
        "9000.00, 60000.00, 12434.00, 4476.24",
    })
    void a_housing_fund_has_twelve_percent_of_a_capped_wage(String paid, String own, String city, String allowed) {
        TaxFreePart part = on("2025-06-30").taxFree(SHANGHAI).housingFund(cny(paid), cny(own), cny(city));

        assertThat(part.allowed()).isEqualTo(cny(allowed));
        assertThat(part.check().isEmpty()).isEqualTo(paid.equals(allowed));
        assertThat(part.check().toString()).doesNotContain(paid.equals(allowed) ? "?" : paid);
        assertThat(part).hasToString("TaxFreePart[HOUSING_FUND, ***]");
    }

    @Test
    void a_foreigner_chooses_allowances_or_deductions_until_the_end_of_2027() {
        DeductionClaims chosen = DeductionClaims.of().choosingAllowances();
        TaxFreeLimits in2027 = on("2027-12-31").taxFree(SHANGHAI);

        assertThat(in2027.foreignAllowances(cny("8000.00"), chosen).allowed()).isEqualTo(cny("8000.00"));
        assertThat(in2027.foreignAllowances(cny("8000.00"), DeductionClaims.of())
                        .check()
                        .has(TaxViolation.TAX_FREE_ABOVE_LIMIT))
                .isTrue();
        assertThat(on("2028-01-01")
                        .taxFree(SHANGHAI)
                        .foreignAllowances(cny("8000.00"), chosen)
                        .check()
                        .has(TaxViolation.TAX_FREE_NOT_AVAILABLE))
                .isTrue();
        DeductionClaims both = chosen.plus(DeductionClaim.elderlySupport(YearMonth.of(2027, 1)));
        assertThat(in2027.foreignAllowances(cny("8000.00"), both).allowed()).isEqualTo(cny("0.00"));
        assertThatIllegalArgumentException().isThrownBy(() -> in2027.foreignAllowances(cny("-1.00"), chosen));
    }

    private static ChinaTax on(String day) {
        return ChinaPayroll.rules().tax(LocalDate.parse(day), Knowledge.ALL);
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
