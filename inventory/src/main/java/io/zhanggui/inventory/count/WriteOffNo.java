package io.zhanggui.inventory.count;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Identifier;

/**
 * The number of a write-off (报损单号); the ids of its movement and of its approval case are made of it.
 *
 * @param value 1 to 64 characters, no control characters, no blanks at the ends
 */
@Beta
public record WriteOffNo(String value) implements Identifier, Comparable<WriteOffNo> {

    public WriteOffNo {
        value = Identifier.checked("WriteOffNo", value);
    }

    /**
     * Makes a number from its text.
     *
     * @throws IllegalArgumentException if the text is empty, too long, has blanks at an end or control characters
     */
    public static WriteOffNo of(String value) {
        return new WriteOffNo(value);
    }

    @Override
    public int compareTo(WriteOffNo other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(no.toString())} gives the number back. */
    @Override
    public String toString() {
        return value;
    }
}
