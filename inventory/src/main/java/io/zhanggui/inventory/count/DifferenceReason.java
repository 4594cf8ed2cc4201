package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Why a line differs, and who makes it good (差异原因及处理).
 *
 * @param item the line
 * @param cause why
 * @param responsible whose fault it is; {@code null} if nobody's, or nobody knows
 * @param compensation what the responsible person or an insurer is to pay, positive; {@code null} if nothing
 * @param note what else is to be said; empty if nothing
 */
@Beta
public record DifferenceReason(
        CountItem item,
        CountCause cause,
        @Nullable PersonId responsible,
        @Nullable Money compensation,
        String note) implements Comparable<DifferenceReason> {

    public DifferenceReason {
        requireNonNull(item, "item");
        requireNonNull(cause, "cause");
        requireNonNull(note, "note");
        if (compensation != null && !compensation.isPositive()) {
            throw new IllegalArgumentException(
                    "compensation for " + item + " must be positive, but is " + compensation);
        }
    }

    /** A cause that is nobody's fault. */
    public static DifferenceReason of(CountItem item, CountCause cause) {
        return new DifferenceReason(item, cause, null, null, "");
    }

    /** The same with whose fault it is. */
    public DifferenceReason responsible(PersonId person) {
        return new DifferenceReason(item, cause, requireNonNull(person, "person"), compensation, note);
    }

    /** The same with what is to be paid for it. */
    public DifferenceReason compensation(Money amount) {
        return new DifferenceReason(item, cause, responsible, requireNonNull(amount, "amount"), note);
    }

    /** The same with what else is to be said. */
    public DifferenceReason note(String text) {
        return new DifferenceReason(item, cause, responsible, compensation, text);
    }

    /** Everything that it says, for fingerprints. */
    List<@Nullable Object> parts() {
        return Arrays.asList(item, cause, responsible, compensation, note);
    }

    /** The item; no person, cause, amount or note. */
    @Override
    public String toString() {
        return "DifferenceReason[" + item + "]";
    }

    /** By item. */
    @Override
    public int compareTo(DifferenceReason other) {
        return item.compareTo(other.item);
    }
}
