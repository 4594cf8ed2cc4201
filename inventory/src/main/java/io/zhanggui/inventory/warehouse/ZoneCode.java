package io.zhanggui.inventory.warehouse;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Identifier;

/**
 * The code of a zone of a warehouse (库区), the first part of the codes of its locations.
 *
 * @param value 1 to 12 characters without hyphen, no control characters, no blanks at the ends
 */
@Beta
public record ZoneCode(String value) implements Identifier, Comparable<ZoneCode> {

    private static final int LONGEST = 12;

    /**
     * @throws IllegalArgumentException if the text is empty, too long, has a hyphen, blanks at an end or control characters
     */
    public ZoneCode {
        value = Identifier.checked("ZoneCode", value);
        if (value.length() > LONGEST || value.indexOf('-') >= 0) {
            throw new IllegalArgumentException(
                    "ZoneCode '" + value + "' must have at most " + LONGEST + " characters and no hyphen");
        }
    }

    /** Makes an id from its text. */
    public static ZoneCode of(String value) {
        return new ZoneCode(value);
    }

    @Override
    public int compareTo(ZoneCode other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(id.toString())} gives the id back. */
    @Override
    public String toString() {
        return value;
    }
}
