package io.zhanggui.inventory.stock;

import io.zhanggui.core.id.Identifier;

/**
 * The number of one piece (序列号), unique within its article.
 *
 * @param value 1 to 64 characters, no control characters, no blanks at the ends
 */
public record SerialNumber(String value) implements Identifier, Comparable<SerialNumber> {

    public SerialNumber {
        value = Identifier.checked("SerialNumber", value);
    }

    /**
     * Makes a number from its text.
     *
     * @throws IllegalArgumentException if the text is empty, too long, has blanks at an end or control characters
     */
    public static SerialNumber of(String value) {
        return new SerialNumber(value);
    }

    @Override
    public int compareTo(SerialNumber other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(id.toString())} gives the id back. */
    @Override
    public String toString() {
        return value;
    }
}
