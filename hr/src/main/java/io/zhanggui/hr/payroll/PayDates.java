package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The three dates that choose the rules of a payslip: overtime goes by the work month, insurance by the contribution
 * month, tax by the payment.
 *
 * @param work the month in which the work was done
 * @param contribution the month for which insurance and funds are paid
 * @param payment the day of payment
 */
public record PayDates(YearMonth work, YearMonth contribution, LocalDate payment) {

    public PayDates {
        requireNonNull(work, "work");
        requireNonNull(contribution, "contribution");
        requireNonNull(payment, "payment");
    }

    /** Work and contributions of one month, paid on a day. */
    public static PayDates of(YearMonth month, LocalDate paidOn) {
        return new PayDates(month, month, paidOn);
    }

    @Override
    public String toString() {
        return work + " paid " + payment;
    }
}
