package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line of a payslip that is another than before.
 *
 * @param item the kind of line
 * @param label what the line is called beside its kind; empty if the kind says it all
 * @param before the amount before; {@code null} if there was no such line
 * @param after the amount now; {@code null} if there is no such line any more
 */
@Beta
public record LineChange(
        PayItem item,
        String label,
        @Nullable Money before,
        @Nullable Money after) {

    public LineChange {
        requireNonNull(item, "item");
        requireNonNull(label, "label");
        if (before == null && after == null) {
            throw new IllegalArgumentException("a change of " + item.code() + " needs an amount before or after");
        }
    }

    /** The amount now less the amount before; no line counts as zero. */
    public Money change() {
        if (before == null) {
            return requireNonNull(after);
        }
        return after == null ? before.negated() : after.minus(before);
    }

    /** The kind of line, with the label behind it if there is one. */
    public Term title() {
        return label.isEmpty() ? item : new LabelledItem(item, label);
    }

    /** Masked: the kind of line only. */
    @Override
    public String toString() {
        return "LineChange[" + item.code() + ", ***]";
    }
}
