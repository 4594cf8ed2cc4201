package io.zhanggui.inventory.warehouse;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Identifier;

/**
 * The code of a zone of a warehouse (库区), the first part of the codes of its locations.
 *
 * @param value 1 to 12 characters without hyphen, no control characters, no blanks at the ends
 */
@Beta
public record ZoneId(String value) implements Identifier, Comparable<ZoneId> {

    private static final int LONGEST = 12;

    /**
     * @throws IllegalArgumentException if the text is empty, too long, has a hyphen, blanks at an end or control characters
     */
    public ZoneId {
        value = Identifier.checked("ZoneId", value);
        if (value.length() > LONGEST || value.indexOf('-') >= 0) {
            throw new IllegalArgumentException(
                    "ZoneId '" + value + "' must have at most " + LONGEST + " characters and no hyphen");
        }
    }

    /** Makes an id from its text. */
    public static ZoneId of(String value) {
        return new ZoneId(value);
    }

    @Override
    public int compareTo(ZoneId other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(id.toString())} gives the id back. */
    @Override
    public String toString() {
        return value;
    }
}
