package io.zhanggui.hr.china;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.RuleNotFoundException;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.attendance.Proration;
import io.zhanggui.hr.china.labour.AverageWage;
import io.zhanggui.hr.china.labour.ChinaLabour;
import io.zhanggui.hr.china.labour.LabourRules;
import io.zhanggui.hr.china.labour.LengthOfService;
import io.zhanggui.hr.china.tax.BasicDeduction;
import io.zhanggui.hr.china.tax.ChinaTax;
import io.zhanggui.hr.china.tax.SettlementFacts;
import io.zhanggui.hr.china.tax.TaxViolation;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.PayrollViolation;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.YearToDate;
import java.time.LocalDate;
import java.time.YearMonth;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts of another income, another currency, another city, or that contradict each other. */
class FactsOfOthersTest {

    private static final PersonId PERSON = PersonId.of("P007");
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate NOVEMBER = LocalDate.of(2025, 11, 28);
    private static final Money USD = Money.parse("USD 36000.00");

    private final ChinaTax tax = ChinaPayroll.rules().tax(NOVEMBER, Knowledge.ALL);
    private final ChinaLabour labour = ChinaPayroll.rules()
            .labour(Place.SHANGHAI, NOVEMBER, Knowledge.ALL)
            .with(LabourRules.AVERAGE_MONTH, cny("12434.00"));

    @Test
    void the_year_to_date_of_an_intern_or_a_non_resident_does_not_continue_with_wages() {
        PayrollRules interns = ChinaPayroll.rules().interns(dates(10), Knowledge.ALL);
        PayrollRules abroad = ChinaPayroll.rules().nonResidents(Coverage.in(Place.SHANGHAI), dates(10), Knowledge.ALL);
        PayrollRules wages = wages(11);
        for (PayrollRules other : new PayrollRules[] {interns, abroad}) {
            Payslip slip = other.calculate(input(other).build());
            assertThat(slip.yearToDate().yearName())
                    .isEqualTo(other.tax().yearName())
                    .isNotEmpty();

            PayrollInput mixed = input(wages).yearToDate(slip.yearToDate()).build();
            assertThat(wages.check(mixed).has(PayrollViolation.YEAR_TO_DATE_OF_OTHER_INCOME))
                    .isTrue();
            assertThatIllegalArgumentException().isThrownBy(() -> SettlementFacts.of(slip.yearToDate()));
        }
    }

    @Test
    void an_intern_continues_an_interns_year_and_begins_wages_at_none() {
        PayrollRules october = ChinaPayroll.rules().interns(dates(10), Knowledge.ALL);
        PayrollRules november = ChinaPayroll.rules().interns(dates(11), Knowledge.ALL);
        Payslip first = october.calculate(
                input(october).yearToDate(YearToDate.none(2025, CNY)).build());
        Payslip second = november.calculate(
                input(november).yearToDate(first.yearToDate()).build());
        PayrollRules wages = wages(12);
        Payslip hired = wages.calculate(
                input(wages).yearToDate(YearToDate.none(2025, CNY)).build());

        assertThat(second.yearToDate().income()).isEqualTo(cny("40000.00"));
        assertThat(hired.yearToDate().income()).isEqualTo(cny("20000.00"));
        assertThat(hired.yearToDate().yearName()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> first.yearToDate().plus(hired.yearToDate()));
    }

    @ParameterizedTest
    @CsvSource({"2025-06-01, true", "2025-02-01, true", "2025-01-31, false", "2024-06-01, false", ", false"})
    void the_whole_years_deduction_is_not_for_who_joined_after_january(LocalDate since, boolean refused) {
        PayrollRules rules = wages(6);
        PayrollInput.Builder input = input(rules).taxStatus(BasicDeduction.UPFRONT_60000);
        if (since != null) {
            input.employedSince(since);
        }

        assertThat(rules.check(input.build()).has(TaxViolation.NOT_SINCE_JANUARY))
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({
        // months and last month of the year to date, joined, payment, refused
        "3, 3, , 12, true",
        "3, 3, 2025-12-01, 12, true",
        "3, 3, 2025-03-01, 4, true",
        "3, 3, 2025-01-01, 12, false",
        "3, 9, 2025-07-15, 10, false",
        "3, 9, , 10, false",
        "3, 9, , 9, false",
        "3, 9, , 11, true",
        "0, 0, 2025-07-15, 7, false",
        "0, 0, , 7, false",
    })
    void a_first_job_has_no_wages_before_it(int months, int last, LocalDate since, int payment, boolean refused) {
        PayrollRules rules = wages(payment);
        Money zero = cny("0.00");
        PayrollInput.Builder input = input(rules)
                .taxStatus(BasicDeduction.FIRST_JOB)
                .yearToDate(new YearToDate(2025, months, last, cny("30000.00"), zero, zero, zero, zero));
        if (since != null) {
            input.employedSince(since);
        }

        assertThat(rules.check(input.build()).has(TaxViolation.WAGES_EARLIER_IN_YEAR))
                .isEqualTo(refused);
    }

    @Test
    void figures_in_yuan_do_not_apply_to_another_currency() {
        refusedCurrency("wage", () -> wages(11).schemes().get(0).contribute(USD));
        refusedCurrency("bonus", () -> tax.bonus().separate(USD));
        refusedCurrency("net", () -> tax.bonus().grossUp(USD));
        refusedCurrency("income", () -> tax.severance().tax(USD, cny("149208.00")));
        refusedCurrency("averageWage", () -> tax.severance().tax(cny("600000.00"), USD));
        refusedCurrency("total", () -> AverageWage.of(USD));
        refusedCurrency(
                "lastMonth",
                () -> labour.compensation()
                        .compensation(AverageWage.of(cny("10000.00")), LengthOfService.of(3, 0, 0), USD));
        refusedCurrency("counted", () -> labour.minimumWage().check(USD, cny("0.00")));
        refusedCurrency("ownContributions", () -> labour.minimumWage().check(cny("3000.00"), USD));
        refusedCurrency("hourly", () -> labour.minimumWage().reaches(USD));
        refusedCurrency("monthlyWage", () -> labour.sickPay().month(USD, 3));
        refusedCurrency("figure", () -> labour.with(LabourRules.AVERAGE_MONTH, USD));
    }

    private static void refusedCurrency(String name, ThrowingCallable call) {
        assertThatIllegalArgumentException()
                .isThrownBy(call)
                .withMessageContaining(name + " must be in CNY")
                .withMessageContaining("is in USD");
    }

    @Test
    void a_tax_limit_has_no_negative_base() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        tax.taxFree(Place.SHANGHAI.scope()).annuity(cny("100.00"), cny("-5000.00"), cny("12434.00")))
                .withMessage("base is negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        tax.taxFree(Place.SHANGHAI.scope()).housingFund(cny("100.00"), cny("5000.00"), cny("-0.01")))
                .withMessage("cityAverage is negative");
    }

    @Test
    void a_misspelt_city_is_refused_by_attendance_and_labour_law() {
        Place misspelt = Place.of("CN-SHANGHIA");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChinaPayroll.rules()
                        .attendance(misspelt, YearMonth.of(2025, 11), Knowledge.ALL, Proration.RATIO, Rounding.CENT))
                .withMessageContaining("no rules of CN-SHANGHIA");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChinaPayroll.rules().labour(misspelt, NOVEMBER, Knowledge.ALL))
                .withMessageContaining("Maybe one of")
                .withMessageContaining("CN-SHANGHAI");
    }

    @Test
    void what_a_city_lacks_is_named_with_the_city_also_after_a_figure_was_given() {
        ChinaLabour early = ChinaPayroll.rules()
                .labour(Place.HANGZHOU, LocalDate.of(1999, 1, 1), Knowledge.ALL)
                .with(LabourRules.AVERAGE_MONTH, cny("12434.00"))
                .with(LabourRules.AVERAGE_YEAR, cny("149208.00"));

        assertThat(early.averageYear().value()).isEqualByComparingTo("149208");
        org.assertj.core.api.Assertions.assertThatExceptionOfType(RuleNotFoundException.class)
                .isThrownBy(() -> early.with(LabourRules.HOURS_PER_DAY, new java.math.BigDecimal("8"))
                        .minimumWage())
                .withMessageContaining("CN-HANGZHOU");
    }

    private static PayrollRules wages(int month) {
        return ChinaPayroll.rules().resolve(Place.SHANGHAI, dates(month), Knowledge.ALL);
    }

    private static PayrollInput.Builder input(PayrollRules rules) {
        PayrollInput.Builder input = PayrollInput.builder(PERSON, rules).basePay(cny("20000.00"));
        return rules.schemes().isEmpty() ? input : input.housingFundRate("0.07");
    }

    private static PayDates dates(int month) {
        return PayDates.of(YearMonth.of(2025, month), LocalDate.of(2025, month, 28));
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
