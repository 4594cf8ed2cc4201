package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import java.util.Comparator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order to take something from net pay as far as it goes (扣款指令): an instalment of a loan, a garnishment, damages.
 *
 * @param item the kind of line, for example {@link PayrollItem#GARNISHMENT}
 * @param label what it is called beside its kind, for example the number of the court's notice; may be empty
 * @param wanted what is to be taken this month, with what earlier months left; not negative
 * @param priority the lowest number is served first; equal ones by the code of their kind, then by label, then the smaller
 *     ones first, whatever the order in which they are given
 * @param keeps the net pay that must remain after it; not negative
 * @param atMost the most that the law allows to be taken this month; {@code null} if there is no such limit
 * @param why on what the amounts rest; {@code null} if they were given as they are
 */
@Beta
public record DeductionOrder(
        PayItem item,
        String label,
        Money wanted,
        int priority,
        Money keeps,
        @Nullable Money atMost,
        @Nullable Explanation why) {

    /** The order in which they are served, the same whatever the order of the facts. */
    static final Comparator<DeductionOrder> SERVED = Comparator.comparingInt(DeductionOrder::priority)
            .thenComparing(order -> order.item().code())
            .thenComparing(DeductionOrder::label)
            .thenComparing(DeductionOrder::wanted)
            .thenComparing(DeductionOrder::keeps)
            .thenComparing(DeductionOrder::atMost, Comparator.nullsLast(Comparator.naturalOrder()));

    public DeductionOrder {
        PayrollPosting.requireTellable("order", item);
        requireNonNull(label, "label");
        requireNonNull(wanted, "wanted");
        requireNonNull(keeps, "keeps");
        if (!keeps.getCurrencyUnit().equals(wanted.getCurrencyUnit())
                || (atMost != null && !atMost.getCurrencyUnit().equals(wanted.getCurrencyUnit()))) {
            throw new IllegalArgumentException("order of " + item.code() + " mixes currencies");
        }
    }

    /** An order without a limit but what must remain. */
    public DeductionOrder(PayItem item, String label, Money wanted, int priority, Money keeps) {
        this(item, label, wanted, priority, keeps, null, null);
    }

    /** The first of its amounts that is negative, by its name; {@code null} if none is. */
    @Nullable
    String negative() {
        return wanted.isNegative()
                ? "wanted"
                : keeps.isNegative() ? "keeps" : atMost != null && atMost.isNegative() ? "atMost" : null;
    }

    /** The kind of line with its label. */
    public Term title() {
        return new PayLine(item, label, wanted).title();
    }

    /** What it takes of a net pay, in minor units. */
    long takes(long net) {
        long most = atMost == null ? Long.MAX_VALUE : atMost.getAmountMinorLong();
        long room = Math.max(0, net - keeps.getAmountMinorLong());
        return Math.min(Math.min(wanted.getAmountMinorLong(), most), room);
    }

    /** Masked: kind and priority only. */
    @Override
    public String toString() {
        return "DeductionOrder[" + item.code() + ", priority " + priority + ", ***]";
    }
}
