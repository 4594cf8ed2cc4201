package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Fingerprint;
import org.joda.money.Money;

/**
 * What one calculation of a pay run came to.
 *
 * @param revision 1 for the first calculation, one more with each
 * @param slips the number of payslips
 * @param leftOut the number of people without one, because they were refused or the calculation failed
 * @param gross the sum of gross pay
 * @param net the sum of net pay
 * @param employerCost the sum of gross pay and the employer's contributions
 * @param content the fingerprint of all payslips, whatever the order of calculation
 */
public record PayRunTotals(
        int revision, int slips, int leftOut, Money gross, Money net, Money employerCost, Fingerprint content) {

    public PayRunTotals {
        if (revision < 1 || slips < 0 || leftOut < 0) {
            throw new IllegalArgumentException("revision must be at least 1 and counts not negative, but are "
                    + revision + ", " + slips + ", " + leftOut);
        }
        requireNonNull(gross, "gross");
        requireNonNull(net, "net");
        requireNonNull(employerCost, "employerCost");
        requireNonNull(content, "content");
    }

    /** Masked: counts only, for a run may hold one person. */
    @Override
    public String toString() {
        return "revision " + revision + ", " + slips + " payslips, " + leftOut + " left out";
    }
}
