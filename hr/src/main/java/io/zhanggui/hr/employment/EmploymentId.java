package io.zhanggui.hr.employment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Identifier;

/**
 * One employment of a person (任职记录); somebody who comes back has a new one.
 *
 * @param value 1 to 64 characters, no control characters, no blanks at the ends
 */
@Beta
public record EmploymentId(String value) implements Identifier, Comparable<EmploymentId> {

    public EmploymentId {
        value = Identifier.checked("EmploymentId", value);
    }

    /**
     * Makes an id from its text.
     *
     * @throws IllegalArgumentException if the text is empty, too long, has blanks at an end or control characters
     */
    public static EmploymentId of(String value) {
        return new EmploymentId(value);
    }

    @Override
    public int compareTo(EmploymentId other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(id.toString())} gives the id back. */
    @Override
    public String toString() {
        return value;
    }
}
