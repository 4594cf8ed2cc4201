package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of a payslip.
 *
 * @param item the kind of line
 * @param label what this line is called beside its kind; empty if the kind says it all
 * @param amount the amount; deductions are positive
 * @param why how the amount came about, with the same value; {@code null} if it was given as it is
 */
public record PayLine(
        PayItem item, String label, Money amount, @Nullable Explanation why) {

    public PayLine {
        requireNonNull(item, "item");
        requireNonNull(label, "label");
        requireNonNull(amount, "amount");
        if (why != null && !why.value().equals(Optional.of(amount))) {
            throw new IllegalArgumentException(
                    "the explanation of " + item.code() + " has another value than the line");
        }
    }

    /** A line whose amount was given as it is. */
    public PayLine(PayItem item, String label, Money amount) {
        this(item, label, amount, null);
    }

    /** The kind of line, with the label behind it if there is one. */
    public Term title() {
        return label.isEmpty() ? item : new LabelledItem(item, label);
    }

    /** Why the amount is what it is. */
    public Explanation explain() {
        return why != null ? why : Explanation.of(title(), amount);
    }

    /** Masked: the kind of line only. */
    @Override
    public String toString() {
        return "PayLine[" + item.code() + ", ***]";
    }
}
