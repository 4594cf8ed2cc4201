package io.zhanggui.hr.china;

import static io.zhanggui.hr.china.ChinaPayItem.PENSION_EMPLOYEE;
import static io.zhanggui.hr.china.tax.SpecialDeduction.CHILD_EDUCATION;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.rule.Citation;
import io.zhanggui.core.rule.Confidence;
import io.zhanggui.core.rule.Rule;
import io.zhanggui.core.rule.RuleBook;
import io.zhanggui.core.rule.RuleKey;
import io.zhanggui.core.rule.RuleNotFoundException;
import io.zhanggui.core.rule.RuleScope;
import io.zhanggui.core.time.Dated;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.hr.china.tax.CumulativeWithholding;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.PayrollViolation;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.TaxWithheld;
import io.zhanggui.hr.payroll.TaxableMonth;
import io.zhanggui.hr.payroll.YearToDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class ChinaPayrollTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);

    private final PayrollRules rules = rulesOf(NOVEMBER);

    @Test
    void payslip_of_shanghai_adds_up_to_the_cent() {
        Payslip slip = rules.calculate(input().build());

        assertThat(slip.gross()).isEqualTo(cny("20500.00"));
        assertThat(slip.line(PENSION_EMPLOYEE).amount()).isEqualTo(cny("1640.00"));
        assertThat(slip.employeeContributions()).isEqualTo(cny("3587.50")); // 1640 + 410 + 102.50 + 1435
        // 20500 - 5000 - 3587.50 - 2000 = 9912.50, at 3 %
        assertThat(slip.tax().minor()).isEqualTo(297_38);
        assertThat(slip.net()).isEqualTo(cny("16615.12"));
    }

    @Test
    void explanation_cites_and_adds_up() {
        Payslip slip = rules.calculate(input().build());

        String text = slip.explain().toText(SIMPLIFIED_CHINESE);

        assertThat(text).contains("养老保险（个人）：1,640.00 元 = 20,500.00 元 × 8%").contains("未核实");
        assertThat(slip.unverified()).anyMatch(rule -> rule.rule().key().code().equals("cn.housing-fund.cap"));
    }

    @Test
    void rate_outside_the_limits_is_refused_with_its_limits() {
        PayrollInput input = input().housingFundRate("0.08").build();

        assertThatThrownBy(() -> rules.calculate(input))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.violations().has(PayrollViolation.RATE_NOT_ALLOWED))
                                .isTrue())
                .hasMessageContaining("between 5% and 7%");
    }

    @Test
    void expired_figures_are_refused_unless_carried_forward() {
        PayDates late = PayDates.of(YearMonth.of(2027, 9), YearMonth.of(2027, 9).atEndOfMonth());

        assertThatThrownBy(() -> ChinaPayroll.rules().resolve(Place.SHANGHAI, late, Knowledge.ALL))
                .isInstanceOf(RuleNotFoundException.class)
                .hasMessageContaining("carry it forward");
        assertThat(ChinaPayroll.rules()
                        .carryForward()
                        .resolve(Place.SHANGHAI, late, Knowledge.ALL)
                        .provisional())
                .isNotEmpty();
    }

    @Test
    void limits_of_a_base_that_are_not_published_yet_are_refused_instead_of_left_out() {
        // the limits of 2026-07 were published on 2026-08-18; those before ended with June
        PayDates july = PayDates.of(YearMonth.of(2026, 7), LocalDate.of(2026, 7, 31));
        Knowledge beforeTheNotice = Knowledge.upTo(LocalDate.of(2026, 8, 1));

        assertThatThrownBy(() -> ChinaPayroll.rules().resolve(Place.SHANGHAI, july, beforeTheNotice))
                .isInstanceOf(RuleNotFoundException.class)
                .hasMessageContaining("cn.pension.floor");

        PayrollRules carried = ChinaPayroll.rules().carryForward().resolve(Place.SHANGHAI, july, beforeTheNotice);
        Payslip slip = carried.calculate(PayrollInput.builder(PersonId.of("P007"), carried)
                .basePay(cny("100000.00"))
                .housingFundRate("0.07")
                .build());
        assertThat(slip.base(PENSION_EMPLOYEE)).isEqualTo(cny("37302.00"));
        assertThat(carried.provisional())
                .anyMatch(rule -> rule.rule().key().code().equals("cn.pension.cap"));
    }

    @Test
    void a_cap_of_a_hosts_own_city_that_has_expired_is_refused_instead_of_left_out() {
        RuleBook own = RuleBook.of(Stream.of("pension", "medical", "unemployment", "injury")
                .flatMap(scheme -> Stream.of(
                        rule("cn." + scheme + ".cap", "2025-07-01", "2026-07-01", "20000"),
                        rule("cn." + scheme + ".employer-rate", "2025-07-01", null, "0.1"),
                        rule("cn." + scheme + ".employee-rate", "2025-07-01", null, "0.1")))
                .toList());
        PayDates july = PayDates.of(YearMonth.of(2026, 7), LocalDate.of(2026, 7, 31));

        assertThatThrownBy(() -> ChinaPayroll.rules().with(own).resolve(Place.of("CN-XIAOCHENG"), july, Knowledge.ALL))
                .isInstanceOf(RuleNotFoundException.class)
                .hasMessageContaining("cn.pension.cap");
    }

    @Test
    void limits_of_a_base_that_begin_later_are_refused_instead_of_left_out() {
        // rates of Shanghai are known from 2022-10 on, limits from 2023-07 on
        PayDates may = PayDates.of(YearMonth.of(2023, 5), LocalDate.of(2023, 5, 31));

        assertThatThrownBy(() -> ChinaPayroll.rules().resolve(Place.SHANGHAI, may, Knowledge.ALL))
                .isInstanceOf(RuleNotFoundException.class)
                .hasMessageContaining("cn.pension.floor");
    }

    private static Rule<BigDecimal> rule(String key, String from, @Nullable String until, String value) {
        LocalDateRange valid = until == null
                ? LocalDateRange.ofUnboundedEnd(LocalDate.parse(from))
                : LocalDateRange.of(LocalDate.parse(from), LocalDate.parse(until));
        return new Rule<>(
                RuleKey.ofDecimal(key),
                RuleScope.of("CN-XIAOCHENG"),
                new Dated<>(valid, null, new BigDecimal(value)),
                "",
                Citation.of("an invented notice"),
                Confidence.COMPANY);
    }

    @Test
    void year_to_date_of_one_slip_goes_into_the_next() {
        YearToDate yearToDate = YearToDate.none(2025, cny("0").getCurrencyUnit());
        long tax = 0;
        for (int month = 1; month <= 12; month++) {
            Payslip slip = monthOf(month, yearToDate);
            yearToDate = slip.yearToDate();
            tax += slip.tax().minor();
        }
        assertThat(yearToDate.months()).isEqualTo(12);
        assertThat(yearToDate.tax().getAmountMinorLong()).isEqualTo(tax);
    }

    @Test
    void a_second_payment_in_a_month_gives_no_second_basic_deduction() {
        CumulativeWithholding tax = ChinaPayroll.rules().withholding(LocalDate.of(2025, 3, 31), Knowledge.ALL);
        YearToDate year = YearToDate.none(2025, cny("0").getCurrencyUnit());
        for (int month = 1; month <= 3; month++) {
            year = pay(tax, year, month, "10000.00").after();
        }
        TaxWithheld extra = pay(tax, year, 3, "10000.00");
        TaxWithheld april = pay(tax, extra.after(), 4, "10000.00");

        // 40000 − 3 × 5000 = 25000 at 3 % is 750, of which 450 were withheld; not 40000 − 4 × 5000
        assertThat(extra.amount()).isEqualTo(cny("300.00"));
        // 50000 − 4 × 5000 = 30000 at 3 % is 900, less 750
        assertThat(april.amount()).isEqualTo(cny("150.00"));
    }

    private static TaxWithheld pay(CumulativeWithholding tax, YearToDate before, int month, String income) {
        LocalDate payment = YearMonth.of(2025, month).atEndOfMonth();
        return tax.withhold(TaxableMonth.of(payment, before, cny(income), cny("0.00"), cny("0.00"), cny("0.00")));
    }

    @Test
    void a_year_to_date_of_another_year_is_no_base_for_a_payment() {
        YearToDate lastYear = YearToDate.none(2024, cny("0").getCurrencyUnit());

        assertThatThrownBy(() -> pay(
                        ChinaPayroll.rules().withholding(LocalDate.of(2025, 3, 31), Knowledge.ALL),
                        lastYear,
                        3,
                        "10000.00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2024")
                .hasMessageContaining("2025-03-31");
    }

    @Test
    void a_rate_that_is_finer_than_can_be_counted_with_is_refused_not_failed() {
        PayrollInput input = input().housingFundRate("0.0600001").build();

        assertThat(rules.check(input).has(PayrollViolation.RATE_NOT_ALLOWED)).isTrue();
    }

    private Payslip monthOf(int month, YearToDate before) {
        PayrollRules monthly = rulesOf(YearMonth.of(2025, month));
        return monthly.calculate(PayrollInput.builder(PersonId.of("P007"), monthly)
                .basePay(cny("30000.00"))
                .housingFundRate("0.07")
                .yearToDate(before)
                .build());
    }

    private static PayrollRules rulesOf(YearMonth month) {
        return ChinaPayroll.rules().resolve(Place.SHANGHAI, PayDates.of(month, month.atEndOfMonth()), Knowledge.ALL);
    }

    private PayrollInput.Builder input() {
        return PayrollInput.builder(PersonId.of("P007"), rules)
                .basePay(cny("20000.00"))
                .allowance("meal", cny("500.00"))
                .housingFundRate("0.07")
                .specialDeduction(CHILD_EDUCATION, cny("2000.00"));
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
