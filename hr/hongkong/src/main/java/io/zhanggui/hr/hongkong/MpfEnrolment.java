package io.zhanggui.hr.hongkong;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.hr.payroll.PayrollInput;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;

/**
 * When a new employee and the employer begin to contribute (登记参加强积金计划): the employer from the first day on, the
 * employee after some days and the incomplete wage period that follows, both paid for the first time after the employee
 * is covered.
 *
 * @param hired the first day of the employment, which is day 1
 * @param coveredAfter the day of employment from which the employee is covered
 * @param employeeFree the days at first for which the employee pays nothing
 * @param firstPayment the day of the month on which the first contributions are due
 */
@Beta
public record MpfEnrolment(
        LocalDate hired,
        ResolvedRule<Integer> coveredAfter,
        ResolvedRule<Integer> employeeFree,
        ResolvedRule<Integer> firstPayment) {

    public MpfEnrolment {
        requireNonNull(hired, "hired");
        requireNonNull(coveredAfter, "coveredAfter");
        requireNonNull(employeeFree, "employeeFree");
        requireNonNull(firstPayment, "firstPayment");
    }

    /** The day on which the employee is covered (第 60 日); an employment that ends before it owes nothing. */
    public LocalDate coveredOn() {
        return hired.plusDays(coveredAfter.value() - 1L);
    }

    /** The day on which the first contributions are due, those of all wage periods before included. */
    public LocalDate firstPaymentDue() {
        return YearMonth.from(coveredOn()).plusMonths(1).atDay(firstPayment.value());
    }

    /** The first day whose wage period, if it begins on that day or later, the employee contributes for. */
    public LocalDate employeeOwesFrom() {
        return hired.plusDays(employeeFree.value());
    }

    /** Whether the employee contributes for a wage period: not if it begins within the free days. */
    public boolean employeeOwes(WagePeriod period) {
        return !period.first().isBefore(employeeOwesFrom());
    }

    /** Whether the employer contributes for a wage period: for each that ends on the day of hire or later. */
    public boolean employerOwes(WagePeriod period) {
        return !period.last().isBefore(hired);
    }

    /** Whether contributions are paid with the pay of a period; those of periods in earlier months wait for the first payment. */
    public boolean paysWith(WagePeriod period) {
        return !period.month().isBefore(YearMonth.from(coveredOn()));
    }

    /**
     * Adds to the facts of a payslip what each side owes for the period: both sides exempt as long as nothing is paid, the
     * employee alone while free, and with the first payment the contributions of the earlier periods as arrears.
     *
     * @param input begun under rules for the same period
     * @param relevantIncome the relevant income of the period, the base of both sides
     * @param waiting the contributions of earlier periods that wait for this payment, as if both sides owed them; empty
     *     unless this is the first
     * @throws IllegalArgumentException if one that waits is not of an earlier month, or was to be paid before, or two of them are
     *     of the same days; or if the relevant income is negative
     */
    public PayrollInput.Builder addTo(
            PayrollInput.Builder input, WagePeriod period, Money relevantIncome, List<MpfContribution> waiting) {
        if (relevantIncome.isNegative()) {
            throw new IllegalArgumentException("relevantIncome of " + period + " is negative");
        }
        input.contributionBase(HongKongPayItem.MPF_EMPLOYEE, relevantIncome);
        boolean pays = paysWith(period);
        if (!pays || !employeeOwes(period)) {
            input.exempt(HongKongPayItem.MPF_EMPLOYEE);
        }
        if (!pays || !employerOwes(period)) {
            input.exempt(HongKongPayItem.MPF_EMPLOYER);
        }
        Set<WagePeriod> seen = new HashSet<>();
        for (MpfContribution earlier : waiting) {
            requireWaiting(earlier.period(), period);
            requireNotSeen(earlier.period(), seen);
            input.arrears((employeeOwes(earlier.period()) ? earlier : earlier.employeeFree()).arrears());
        }
        return input;
    }

    private static void requireNotSeen(WagePeriod period, Set<WagePeriod> seen) {
        for (WagePeriod other : seen) {
            if (other.range().overlaps(period.range())) {
                throw new IllegalArgumentException(
                        "contributions of " + period + " wait twice, also with those of " + other);
            }
        }
        seen.add(period);
    }

    private void requireWaiting(WagePeriod earlier, WagePeriod period) {
        if (!paysWith(period) || paysWith(earlier) || !employerOwes(earlier)) {
            throw new IllegalArgumentException("contributions of " + earlier + " do not wait for the pay of " + period
                    + "; the employee is covered on " + coveredOn());
        }
    }
}
