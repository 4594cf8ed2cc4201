package io.zhanggui.inventory.stock;

import io.zhanggui.core.id.Identifier;

/**
 * The number of a stock movement (库存流水号), unique within one article in one warehouse.
 *
 * @param value 1 to 64 characters, no control characters, no blanks at the ends
 */
public record MovementId(String value) implements Identifier, Comparable<MovementId> {

    public MovementId {
        value = Identifier.checked("MovementId", value);
    }

    /**
     * Makes an id from its text.
     *
     * @throws IllegalArgumentException if the text is empty, too long, has blanks at an end or control characters
     */
    public static MovementId of(String value) {
        return new MovementId(value);
    }

    @Override
    public int compareTo(MovementId other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(id.toString())} gives the id back. */
    @Override
    public String toString() {
        return value;
    }
}
