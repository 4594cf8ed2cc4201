package io.zhanggui.core.id;

/**
 * A company that employs, buys, sells and withholds tax (法人主体; 扣缴义务人).
 *
 * @param value 1 to 64 characters, no control characters, no blanks at the ends
 */
public record LegalEntityId(String value) implements Identifier, Comparable<LegalEntityId> {

    public LegalEntityId {
        value = Identifier.checked("LegalEntityId", value);
    }

    /**
     * Makes an id from its text.
     *
     * @throws IllegalArgumentException if the text is empty, too long, has blanks at an end or control characters
     */
    public static LegalEntityId of(String value) {
        return new LegalEntityId(value);
    }

    @Override
    public int compareTo(LegalEntityId other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(id.toString())} gives the id back. */
    @Override
    public String toString() {
        return value;
    }
}
