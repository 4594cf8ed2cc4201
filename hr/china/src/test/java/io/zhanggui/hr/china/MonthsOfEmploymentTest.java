package io.zhanggui.hr.china;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.china.tax.BasicDeduction;
import io.zhanggui.hr.china.tax.CumulativeTax;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.PayrollViolation;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.YearToDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The basic deduction is 5,000 for each month of employment in the year until the payment (国家税务总局公告2018年第61号,
 * article 6), not for each payslip.
 */
class MonthsOfEmploymentTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    @ParameterizedTest
    @CsvSource({
        // paid on, months before, last month before, employed since, months that then count
        "2025-03-31, 0, 0, , 1", // unknown: the month of payment
        "2025-03-31, 2, 2, , 3", // month after month
        "2025-03-20, 3, 3, , 3", // a second payment in March
        "2025-06-30, 2, 2, , 6", // March to May without pay
        "2025-03-31, 0, 0, 2019-05-01, 3", // employed all the year, first paid in March
        "2025-12-05, 0, 0, 2025-11-26, 2", // joined after the cut-off, November paid in December
        "2025-11-30, 0, 0, 2025-11-26, 1",
        "2025-11-30, 0, 0, 2025-01-01, 11",
        "2025-01-10, 0, 0, 2024-12-20, 1", // last year's month counts there
        "2025-09-30, 3, 3, 2025-08-15, 5", // left in March, returned in August: 3 + August and September
        "2025-03-31, 2, 2, 2025-01-15, 3", // known, and no gap
        "2025-04-30, 3, 3, 2025-04-10, 4", // left in March, returned in April
        "2025-03-31, 3, 3, 2025-03-25, 3", // returned in the month of leaving
        "2025-12-31, 11, 11, 2018-01-01, 12",
        "2025-12-31, 12, 12, 2018-01-01, 12"
    })
    void months_until_the_payment_count_once_each(
            LocalDate paid, int months, int lastMonth, @Nullable LocalDate since, int expected) {
        Payslip slip = slip(paid, before(months, lastMonth), since, null);

        assertThat(((CumulativeTax) slip.tax()).countedMonths()).isEqualTo(expected);
        assertThat(slip.yearToDate().months()).isEqualTo(expected);
        assertThat(slip.yearToDate().lastMonth()).isEqualTo(paid.getMonthValue());
        assertThat(slip.explain().toText(Locale.ENGLISH)).contains("5,000 a month × " + expected + " ");
    }

    @Test
    void an_extra_run_adds_no_month_and_the_next_month_adds_one() {
        YearToDate year = YearToDate.none(2025, CNY);
        for (String paid : List.of("2025-01-15", "2025-02-15", "2025-02-25", "2025-02-28", "2025-03-15")) {
            year = slip(LocalDate.parse(paid), year, null, null).yearToDate();
        }
        assertThat(year.months()).isEqualTo(3);
        assertThat(year.income()).isEqualTo(cny("100000.00"));
    }

    @Test
    void first_job_and_upfront_deduction_go_by_the_calendar_whatever_months_count() {
        YearToDate before = before(1, 5);
        LocalDate june = LocalDate.of(2025, 6, 30);

        assertThat(((CumulativeTax) slip(june, before, null, BasicDeduction.FIRST_JOB)
                                .tax())
                        .countedMonths())
                .isEqualTo(6);
        assertThat(((CumulativeTax) slip(june, before, null, BasicDeduction.UPFRONT_60000)
                                .tax())
                        .countedMonths())
                .isEqualTo(12);
        assertThat(slip(june, before, null, BasicDeduction.FIRST_JOB)
                        .yearToDate()
                        .months())
                .isEqualTo(2);
    }

    @Test
    void a_payment_before_the_year_to_date_or_before_the_month_of_joining_is_refused() {
        PayrollInput ahead = input(LocalDate.of(2025, 6, 30), before(6, 7), null, null);
        assertThat(ahead.rules().check(ahead).has(PayrollViolation.YEAR_TO_DATE_AHEAD))
                .isTrue();
        assertThat(ahead.rules().check(ahead).list().get(0).text(Locale.ENGLISH))
                .contains("2025-07")
                .contains("2025-06-30");
        PayrollInput sameMonth = input(LocalDate.of(2025, 6, 30), before(6, 6), LocalDate.of(2025, 6, 30), null);
        assertThat(sameMonth.rules().check(sameMonth).isEmpty()).isTrue();

        for (LocalDate later : List.of(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 1, 1))) {
            PayrollInput early = input(LocalDate.of(2025, 6, 30), before(0, 0), later, null);
            assertThat(early.rules().check(early).has(PayrollViolation.EMPLOYED_LATER))
                    .isTrue();
            assertThatThrownBy(() -> early.rules().calculate(early)).hasMessageContaining(later.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        // paid on, months before, last month before, employed since, until, months that then count
        "2025-12-15, 11, 11, , 2025-11-30, 11", // left in November, paid in December
        "2025-12-15, 10, 10, , 2025-11-30, 11", // and November is paid only then
        "2025-11-15, 10, 10, , 2025-11-30, 11",
        "2025-12-15, 0, 0, , 2025-11-30, 1", // nothing else known: one month, but not December's
        "2025-12-15, 0, 0, 2025-10-20, 2025-11-30, 2",
        "2025-12-15, 0, 0, 2025-10-20, 2026-01-31, 3", // goes on
        "2025-01-15, 0, 0, , 2024-12-31, 0", // left before the year
        "2025-01-15, 0, 0, 2019-01-01, 2024-12-31, 0",
        "2025-03-15, 1, 1, 2019-01-01, 2025-01-31, 1"
    })
    void months_after_the_last_day_do_not_count(
            LocalDate paid, int months, int lastMonth, @Nullable LocalDate since, LocalDate until, int expected) {
        PayrollInput.Builder facts = facts(paid, before(months, lastMonth)).employedUntil(until);
        if (since != null) {
            facts.employedSince(since);
        }
        PayrollInput input = facts.build();
        Payslip slip = input.rules().calculate(input);

        assertThat(((CumulativeTax) slip.tax()).countedMonths()).isEqualTo(expected);
        assertThat(slip.yearToDate().months()).isEqualTo(expected);
        assertThat(slip.yearToDate().lastMonth()).isEqualTo(paid.getMonthValue());
        assertThat(input.employedUntil()).contains(until);
    }

    @Test
    void an_employment_that_ends_before_it_begins_is_refused() {
        LocalDate paid = LocalDate.of(2025, 6, 30);
        PayrollInput backwards = facts(paid, before(0, 0))
                .employedSince(LocalDate.of(2025, 6, 2))
                .employedUntil(LocalDate.of(2025, 6, 1))
                .build();
        assertThat(backwards.rules().check(backwards).has(PayrollViolation.EMPLOYED_BACKWARDS))
                .isTrue();
        PayrollInput oneDay = facts(paid, before(0, 0))
                .employedSince(LocalDate.of(2025, 6, 1))
                .employedUntil(LocalDate.of(2025, 6, 1))
                .build();
        assertThat(oneDay.rules().check(oneDay).isEmpty()).isTrue();
    }

    /** cn.json: tax = cumulative tax − cumulative reliefs − withheld, not negative. */
    @ParameterizedTest
    @CsvSource({
        // relief before, relief of the month, tax of the month; without any: (20000 − 5000) × 3 % = 450.00
        "0.00, 0.00, 450.00",
        "0.00, 100.00, 350.00",
        "30.00, 100.00, 320.00",
        "0.00, 450.00, 0.00",
        "0.00, 450.01, 0.00"
    })
    void a_relief_is_taken_off_the_cumulative_tax(String before, String relief, String tax) {
        PayrollInput input = facts(LocalDate.of(2025, 1, 31), before(0, 0).withReliefs(cny(before)))
                .taxRelief(cny(relief))
                .build();
        Payslip slip = input.rules().calculate(input);

        assertThat(slip.tax().amount()).isEqualTo(cny(tax));
        assertThat(slip.yearToDate().reliefs()).isEqualTo(cny(before).plus(cny(relief)));
        assertThat(slip.tax().basis().orElseThrow().reliefs())
                .isEqualTo(cny(before).plus(cny(relief)));
        String text = slip.explain().toText(Locale.SIMPLIFIED_CHINESE);
        if (relief.equals("0.00")) {
            assertThat(text).doesNotContain("减免");
        } else {
            assertThat(text).contains("累计减免税额：");
        }
    }

    @Test
    void a_relief_is_refused_where_the_tax_has_none() {
        PayrollRules wages = rules(LocalDate.of(2025, 1, 31));
        PayrollRules nonResident = wages.taxedBy(ChinaPayroll.rules()
                .tax(LocalDate.of(2025, 1, 31), Knowledge.ALL)
                .nonResident());
        PayrollInput input = PayrollInput.builder(PersonId.of("P1"), nonResident)
                .basePay(cny("20000.00"))
                .taxRelief(cny("1.00"))
                .build();
        assertThat(nonResident.check(input).has(PayrollViolation.RELIEF_NOT_TAKEN))
                .isTrue();
    }

    @Test
    void a_year_to_date_is_consistent_in_itself() {
        assertThatThrownBy(() -> before(13, 13)).hasMessageContaining("13");
        assertThatThrownBy(() -> before(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> before(3, 2)).hasMessageContaining("3 to 12").hasMessageContaining("2");
        assertThatThrownBy(() -> before(3, 13)).isInstanceOf(IllegalArgumentException.class);
        assertThat(before(0, 1).months())
                .as("left before the year, paid in January")
                .isZero();
        assertThat(before(12, 12).months()).isEqualTo(12);
        assertThatThrownBy(() -> year(1, 1, "1.00", "-0.01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tax");
        assertThatThrownBy(() ->
                        new YearToDate(2025, 1, 1, cny("1"), cny("1"), cny("1"), cny("1"), Money.parse("USD 1.00")))
                .hasMessageContaining("USD");
    }

    @Test
    void years_to_date_of_one_employer_add_up_and_count_a_common_month_once() {
        YearToDate one = year(3, 4, "100.00", "3.00").withApart(List.of("a", "b"));
        YearToDate other = year(2, 6, "50.00", "1.00").withApart(List.of("b", "c"));

        YearToDate sum = one.plus(other);
        assertThat(sum).isEqualTo(year(3, 6, "150.00", "4.00").withApart(List.of("a", "b", "c")));
        assertThatThrownBy(() -> one.plus(YearToDate.none(2024, CNY))).hasMessageContaining("2024");
        assertThatThrownBy(() -> one.plus(YearToDate.none(2025, CurrencyUnit.USD)))
                .hasMessageContaining("USD");
    }

    private static YearToDate before(int months, int lastMonth) {
        return year(months, lastMonth, "0.00", "0.00");
    }

    private static YearToDate year(int months, int lastMonth, String income, String tax) {
        Money zero = cny("0.00");
        return new YearToDate(2025, months, lastMonth, cny(income), zero, zero, zero, cny(tax));
    }

    private static Payslip slip(
            LocalDate paid, YearToDate before, @Nullable LocalDate since, @Nullable BasicDeduction status) {
        PayrollInput input = input(paid, before, since, status);
        return input.rules().calculate(input);
    }

    private static PayrollInput input(
            LocalDate paid, YearToDate before, @Nullable LocalDate since, @Nullable BasicDeduction status) {
        PayrollInput.Builder facts = PayrollInput.builder(PersonId.of("P1"), insured(paid))
                .basePay(cny("20000.00"))
                .housingFundRate("0.07")
                .yearToDate(before);
        if (since != null) {
            facts.employedSince(since);
        }
        if (status != null) {
            facts.taxStatus(status);
        }
        return facts.build();
    }

    private static PayrollRules insured(LocalDate paid) {
        return ChinaPayroll.rules()
                .resolve(Place.SHANGHAI, PayDates.of(YearMonth.from(paid).minusMonths(1), paid), Knowledge.ALL);
    }

    private static PayrollRules rules(LocalDate paid) {
        return insured(paid).uninsured();
    }

    private static PayrollInput.Builder facts(LocalDate paid, YearToDate before) {
        return PayrollInput.builder(PersonId.of("P1"), rules(paid))
                .basePay(cny("20000.00"))
                .yearToDate(before);
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
