package io.zhanggui.inventory.fulfilment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Identifier;

/**
 * The number of a parcel (包裹号), unique within its outbound order.
 *
 * @param value 1 to 64 characters, no control characters, no blanks at the ends
 */
@Beta
public record ParcelNo(String value) implements Identifier, Comparable<ParcelNo> {

    /**
     * @throws IllegalArgumentException if the text is empty, too long, has blanks at an end or control characters
     */
    public ParcelNo {
        value = Identifier.checked("ParcelNo", value);
    }

    /** Makes a number from its text. */
    public static ParcelNo of(String value) {
        return new ParcelNo(value);
    }

    @Override
    public int compareTo(ParcelNo other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(no.toString())} gives the number back. */
    @Override
    public String toString() {
        return value;
    }
}
