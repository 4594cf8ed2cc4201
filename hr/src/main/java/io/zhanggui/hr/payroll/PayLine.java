package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import org.joda.money.Money;

/**
 * One line of a payslip.
 *
 * @param item the kind of line
 * @param label what this line is called beside its kind; empty if the kind says it all
 * @param amount the amount; deductions are positive
 */
public record PayLine(PayItem item, String label, Money amount) {

    public PayLine {
        requireNonNull(item, "item");
        requireNonNull(label, "label");
        requireNonNull(amount, "amount");
    }

    /** Masked: the kind of line only. */
    @Override
    public String toString() {
        return "PayLine[" + item.code() + ", ***]";
    }
}
