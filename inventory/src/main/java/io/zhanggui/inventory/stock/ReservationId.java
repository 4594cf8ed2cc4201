package io.zhanggui.inventory.stock;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Identifier;

/**
 * The number of a reservation (预留单号), unique within its stock.
 *
 * @param value 1 to 64 characters, no control characters, no blanks at the ends
 */
@Beta
public record ReservationId(String value) implements Identifier, Comparable<ReservationId> {

    public ReservationId {
        value = Identifier.checked("ReservationId", value);
    }

    /**
     * Makes an id from its text.
     *
     * @throws IllegalArgumentException if the text is empty, too long, has blanks at an end or control characters
     */
    public static ReservationId of(String value) {
        return new ReservationId(value);
    }

    @Override
    public int compareTo(ReservationId other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(id.toString())} gives the id back. */
    @Override
    public String toString() {
        return value;
    }
}
