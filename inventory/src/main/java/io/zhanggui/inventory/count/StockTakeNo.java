package io.zhanggui.inventory.count;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Identifier;

/**
 * The number of a count sheet (盘点单号). The ids of its adjustments and approval cases begin with it.
 *
 * @param value 1 to 48 characters, no control characters, no blanks at the ends
 */
@Beta
public record StockTakeNo(String value) implements Identifier, Comparable<StockTakeNo> {

    private static final int MOST = 48;

    public StockTakeNo {
        value = Identifier.checked("StockTakeNo", value);
        if (value.length() > MOST) {
            throw new IllegalArgumentException(
                    "StockTakeNo must have 1 to " + MOST + " characters, but has " + value.length());
        }
    }

    /**
     * Makes a number from its text.
     *
     * @throws IllegalArgumentException if the text is empty, too long, has blanks at an end or control characters
     */
    public static StockTakeNo of(String value) {
        return new StockTakeNo(value);
    }

    @Override
    public int compareTo(StockTakeNo other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(no.toString())} gives the number back. */
    @Override
    public String toString() {
        return value;
    }
}
