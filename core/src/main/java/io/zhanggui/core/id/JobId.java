package io.zhanggui.core.id;

/**
 * A job (职务): a kind of work with its grade and requirements, which any number of positions may share.
 *
 * @param value 1 to 64 characters, no control characters, no blanks at the ends
 */
public record JobId(String value) implements Identifier, Comparable<JobId> {

    public JobId {
        value = Identifier.checked("JobId", value);
    }

    /**
     * Makes an id from its text.
     *
     * @throws IllegalArgumentException if the text is empty, too long, has blanks at an end or control characters
     */
    public static JobId of(String value) {
        return new JobId(value);
    }

    @Override
    public int compareTo(JobId other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(id.toString())} gives the id back. */
    @Override
    public String toString() {
        return value;
    }
}
