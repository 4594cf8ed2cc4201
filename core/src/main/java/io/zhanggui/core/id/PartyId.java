package io.zhanggui.core.id;

/**
 * A customer, supplier or platform on the other side of a contract (往来单位).
 *
 * @param value 1 to 64 characters, no control characters, no blanks at the ends
 */
public record PartyId(String value) implements Identifier, Comparable<PartyId> {

    public PartyId {
        value = Identifier.checked("PartyId", value);
    }

    /**
     * Makes an id from its text.
     *
     * @throws IllegalArgumentException if the text is empty, too long, has blanks at an end or control characters
     */
    public static PartyId of(String value) {
        return new PartyId(value);
    }

    @Override
    public int compareTo(PartyId other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(id.toString())} gives the id back. */
    @Override
    public String toString() {
        return value;
    }
}
