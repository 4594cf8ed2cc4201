package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import java.time.YearMonth;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An earning of an earlier month as it should have been, and what was paid of it.
 *
 * @param item the kind of the earning
 * @param label what it is called beside its kind; empty if the kind says it all
 * @param of the month of work
 * @param due what should have been paid
 * @param paid what the stored slips paid, earlier corrections included
 * @param why how what is due came about; {@code null} if it was given as it is
 */
@Beta
public record CorrectedPay(
        PayItem item,
        String label,
        YearMonth of,
        Money due,
        Money paid,
        @Nullable Explanation why) {

    public CorrectedPay {
        requireNonNull(item, "item");
        requireNonNull(label, "label");
        requireNonNull(of, "of");
        requireNonNull(due, "due");
        requireNonNull(paid, "paid");
    }

    /** What is due less what was paid; negative if too much was paid. */
    public Money difference() {
        return due.minus(paid);
    }

    /** The difference as a fact of a payslip. */
    public BackPay backPay() {
        return new BackPay(item, label, of, difference(), explain());
    }

    /** Why so much is made good. */
    public Explanation explain() {
        String month = label.isEmpty() ? of.toString() : label + " " + of;
        Explanation explanation =
                Explanation.of(item, difference()).formula(PayrollTerm.PAY_DUE_LESS_PAID, due, paid, month);
        return why == null ? explanation : explanation.with(why);
    }

    /** Masked: kind and month only. */
    @Override
    public String toString() {
        return "CorrectedPay[" + item.code() + ", " + of + ", ***]";
    }
}
