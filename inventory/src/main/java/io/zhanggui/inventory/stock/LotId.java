package io.zhanggui.inventory.stock;

import io.zhanggui.core.id.Identifier;

/**
 * The number of a lot (批次号) of an article: goods that were made together and expire together.
 *
 * @param value 1 to 64 characters, no control characters, no blanks at the ends
 */
public record LotId(String value) implements Identifier, Comparable<LotId> {

    public LotId {
        value = Identifier.checked("LotId", value);
    }

    /**
     * Makes an id from its text.
     *
     * @throws IllegalArgumentException if the text is empty, too long, has blanks at an end or control characters
     */
    public static LotId of(String value) {
        return new LotId(value);
    }

    @Override
    public int compareTo(LotId other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(id.toString())} gives the id back. */
    @Override
    public String toString() {
        return value;
    }
}
