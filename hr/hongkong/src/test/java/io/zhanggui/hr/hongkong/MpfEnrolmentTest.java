package io.zhanggui.hr.hongkong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MpfEnrolmentTest {

    private static final HongKongPayroll PAYROLL = HongKongPayroll.rules(Rounding.CENT);
    private static final Money WAGE = hkd("25000.00");

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2024-02-29, 2024-03-10", // a leap year
        "2023-01-01, 2023-03-01, 2023-04-10",
        "2025-09-02, 2025-10-31, 2025-11-10",
        "2025-09-03, 2025-11-01, 2025-12-10",
        "2025-11-02, 2025-12-31, 2026-01-10",
        "2025-11-03, 2026-01-01, 2026-02-10",
    })
    void the_first_payment_is_due_on_the_10th_after_the_month_of_day_60(
            LocalDate hired, LocalDate covered, LocalDate due) {
        MpfEnrolment enrolment = PAYROLL.enrolment(hired, Knowledge.ALL);
        assertThat(enrolment.coveredOn()).isEqualTo(covered);
        assertThat(enrolment.firstPaymentDue()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04-01, 2025-04, false",
        "2025-04-01, 2025-05, true", // day 30 is the last of April, no incomplete period follows
        "2025-04-02, 2025-05, false", // day 30 is the first of May
        "2025-04-02, 2025-06, true",
        "2025-03-01, 2025-03, false",
        "2025-03-01, 2025-04, true", // day 31 is the last of March
        "2024-02-01, 2024-03, false", // day 30 is the first of March
        "2023-01-31, 2023-03, false", // day 30 is the first of March
        "2024-01-31, 2024-03, true", // day 30 is the 29th of February
    })
    void the_employee_is_free_for_30_days_and_the_incomplete_period_that_follows(
            LocalDate hired, YearMonth month, boolean owes) {
        assertThat(PAYROLL.enrolment(hired, Knowledge.ALL).employeeOwes(WagePeriod.month(month)))
                .isEqualTo(owes);
    }

    @ParameterizedTest
    @CsvSource({"2025-04-28, false", "2025-05-01, true", "2025-05-05, true", "2025-04-30, false"})
    void a_week_counts_by_its_first_day(LocalDate first, boolean owes) {
        MpfEnrolment enrolment = PAYROLL.enrolment(LocalDate.of(2025, 4, 1), Knowledge.ALL);
        assertThat(enrolment.employeeOwesFrom()).isEqualTo(LocalDate.of(2025, 5, 1));
        assertThat(enrolment.employeeOwes(WagePeriod.of(first, first.plusDays(7))))
                .isEqualTo(owes);
    }

    @Test
    void the_employer_owes_from_the_day_of_hire() {
        MpfEnrolment enrolment = PAYROLL.enrolment(LocalDate.of(2025, 9, 16), Knowledge.ALL);
        assertThat(enrolment.employerOwes(WagePeriod.day(LocalDate.of(2025, 9, 15))))
                .isFalse();
        assertThat(enrolment.employerOwes(WagePeriod.day(LocalDate.of(2025, 9, 16))))
                .isTrue();
    }

    @Test
    void nothing_is_paid_before_the_month_of_day_60() {
        MpfEnrolment enrolment = PAYROLL.enrolment(LocalDate.of(2025, 9, 16), Knowledge.ALL);
        WagePeriod october = WagePeriod.month(YearMonth.of(2025, 10));
        assertThat(enrolment.paysWith(october)).isFalse();
        Payslip slip = slip(enrolment, october, List.of());
        assertThat(slip.employeeContributions()).isEqualTo(hkd("0.00"));
        assertThat(slip.employerContributions()).isEqualTo(hkd("0.00"));
        assertThat(slip.contributions().get(0).employeeExempt()).isTrue();
        assertThat(slip.contributions().get(0).employerExempt()).isTrue();
    }

    @Test
    void the_first_payment_brings_the_employers_arrears() {
        MpfEnrolment enrolment = PAYROLL.enrolment(LocalDate.of(2025, 9, 16), Knowledge.ALL);
        MpfContribution september = PAYROLL.contribution(
                WagePeriod.of(LocalDate.of(2025, 9, 16), LocalDate.of(2025, 10, 1)), hkd("12500.00"), Knowledge.ALL);
        MpfContribution october = PAYROLL.contribution(WagePeriod.month(YearMonth.of(2025, 10)), WAGE, Knowledge.ALL);

        Payslip slip = slip(enrolment, WagePeriod.month(YearMonth.of(2025, 11)), List.of(september, october));

        assertThat(slip.employeeContributions()).isEqualTo(hkd("1250.00")); // of November alone
        assertThat(slip.employerContributions()).isEqualTo(hkd("3125.00")); // 625 + 1250 + 1250
        assertThat(slip.arrears()).extracting(each -> each.of().toString()).containsExactly("2025-09", "2025-10");
        assertThat(slip.arrears())
                .allSatisfy(each -> assertThat(each.employee()).isEqualTo(hkd("0.00")));
    }

    @Test
    void arrears_of_a_period_for_which_the_employee_owes_have_both_sides() {
        MpfEnrolment enrolment =
                PAYROLL.enrolment(LocalDate.of(2025, 4, 5), Knowledge.ALL); // day 60 is the 3rd of June
        WagePeriod week = WagePeriod.of(LocalDate.of(2025, 5, 12), LocalDate.of(2025, 5, 19));
        MpfContribution waiting = PAYROLL.contribution(week, hkd("4000.00"), Knowledge.ALL);

        Payslip slip = slip(enrolment, WagePeriod.month(YearMonth.of(2025, 6)), List.of(waiting));

        assertThat(slip.arrears().get(0).employee()).isEqualTo(hkd("200.00"));
        assertThat(slip.arrears().get(0).employer()).isEqualTo(hkd("200.00"));
        assertThat(slip.contributions().get(0).employeeExempt()).isFalse();
    }

    @Test
    void an_employee_who_is_still_free_when_covered_owes_nothing() {
        MpfEnrolment usual = PAYROLL.enrolment(LocalDate.of(2025, 9, 16), Knowledge.ALL);
        MpfEnrolment covered = new MpfEnrolment(
                usual.hired(), usual.employeeFree(), usual.coveredAfter(), usual.firstPayment()); // 30 and 60 swapped
        WagePeriod october = WagePeriod.month(YearMonth.of(2025, 10));

        Payslip slip = slip(covered, october, List.of());

        assertThat(slip.employeeContributions()).isEqualTo(hkd("0.00"));
        assertThat(slip.employerContributions()).isEqualTo(hkd("1250.00"));
    }

    @Test
    void what_does_not_wait_is_refused() {
        MpfEnrolment enrolment = PAYROLL.enrolment(LocalDate.of(2025, 9, 16), Knowledge.ALL);
        WagePeriod october = WagePeriod.month(YearMonth.of(2025, 10));
        WagePeriod november = WagePeriod.month(YearMonth.of(2025, 11));
        WagePeriod december = WagePeriod.month(YearMonth.of(2025, 12));
        WagePeriod august = WagePeriod.month(YearMonth.of(2025, 8));
        assertThatThrownBy(() -> slip(enrolment, october, List.of(contribution(october))))
                .hasMessage("contributions of 2025-10 do not wait for the pay of 2025-10; the employee is covered on"
                        + " 2025-11-14");
        assertThatThrownBy(() -> slip(enrolment, december, List.of(contribution(november))))
                .hasMessageContaining("2025-11 do not wait for the pay of 2025-12");
        assertThatThrownBy(() -> slip(enrolment, november, List.of(contribution(august))))
                .hasMessageContaining("2025-08 do not wait");
    }

    @Test
    void the_same_days_do_not_wait_twice() {
        MpfEnrolment enrolment = PAYROLL.enrolment(LocalDate.of(2025, 9, 16), Knowledge.ALL);
        WagePeriod october = WagePeriod.month(YearMonth.of(2025, 10));
        WagePeriod november = WagePeriod.month(YearMonth.of(2025, 11));
        MpfContribution waiting = contribution(october);
        MpfContribution part = contribution(WagePeriod.of(LocalDate.of(2025, 10, 27), LocalDate.of(2025, 11, 1)));

        assertThatThrownBy(() -> slip(enrolment, november, List.of(waiting, waiting)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2025-10 wait twice");
        assertThatThrownBy(() -> slip(enrolment, november, List.of(waiting, part)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wait twice");
    }

    @Test
    void relevant_income_is_in_hongkong_dollars_and_not_negative() {
        WagePeriod october = WagePeriod.month(YearMonth.of(2025, 10));

        assertThatThrownBy(() -> PAYROLL.contribution(october, hkd("-100.00"), Knowledge.ALL))
                .hasMessage("relevantIncome of 2025-10 is negative");
        assertThatThrownBy(() -> PAYROLL.contribution(october, Money.parse("CNY 20000.00"), Knowledge.ALL))
                .hasMessage("relevantIncome must be in HKD, but is in CNY");
        assertThat(PAYROLL.contribution(october, hkd("0.00"), Knowledge.ALL)
                        .contribution()
                        .employer())
                .isEqualTo(hkd("0.00"));
    }

    private static MpfContribution contribution(WagePeriod period) {
        return PAYROLL.contribution(period, WAGE, Knowledge.ALL);
    }

    private static Payslip slip(MpfEnrolment enrolment, WagePeriod period, List<MpfContribution> waiting) {
        PayrollRules rules =
                PAYROLL.resolve(PayDates.of(period.month(), period.month().atEndOfMonth()), Knowledge.ALL);
        PayrollInput.Builder input =
                PayrollInput.builder(PersonId.of("P001"), rules).basePay(WAGE);
        return rules.calculate(enrolment.addTo(input, period, WAGE, waiting).build());
    }

    private static Money hkd(String amount) {
        return Money.parse("HKD " + amount);
    }
}
