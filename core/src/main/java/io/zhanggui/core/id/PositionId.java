package io.zhanggui.core.id;

/**
 * A position that exists whether or not somebody holds it (岗位).
 *
 * @param value 1 to 64 characters, no control characters, no blanks at the ends
 */
public record PositionId(String value) implements Identifier, Comparable<PositionId> {

    public PositionId {
        value = Identifier.checked("PositionId", value);
    }

    /**
     * Makes an id from its text.
     *
     * @throws IllegalArgumentException if the text is empty, too long, has blanks at an end or control characters
     */
    public static PositionId of(String value) {
        return new PositionId(value);
    }

    @Override
    public int compareTo(PositionId other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(id.toString())} gives the id back. */
    @Override
    public String toString() {
        return value;
    }
}
