package io.zhanggui.core.id;

/**
 * A person who works for or with the company; never an identity number.
 *
 * @param value 1 to 64 characters, no control characters, no blanks at the ends
 */
public record PersonId(String value) implements Identifier, Comparable<PersonId> {

    public PersonId {
        value = Identifier.checked("PersonId", value);
    }

    /**
     * Makes an id from its text.
     *
     * @throws IllegalArgumentException if the text is empty, too long, has blanks at an end or control characters
     */
    public static PersonId of(String value) {
        return new PersonId(value);
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(id.toString())} gives the id back. */
    @Override
    public String toString() {
        return value;
    }
}
