package io.zhanggui.finance.contract;

import io.zhanggui.core.id.Identifier;

/**
 * The number of an obligation within its contract, the same in every version.
 *
 * @param value 1 to 64 characters, no control characters, no blanks at the ends
 */
public record ObligationId(String value) implements Identifier, Comparable<ObligationId> {

    public ObligationId {
        value = Identifier.checked("ObligationId", value);
    }

    /**
     * Makes an id from its text.
     *
     * @throws IllegalArgumentException if the text is empty, too long, has blanks at an end or control characters
     */
    public static ObligationId of(String value) {
        return new ObligationId(value);
    }

    @Override
    public int compareTo(ObligationId other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(id.toString())} gives the id back. */
    @Override
    public String toString() {
        return value;
    }
}
