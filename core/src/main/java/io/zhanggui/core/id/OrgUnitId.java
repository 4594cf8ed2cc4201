package io.zhanggui.core.id;

/**
 * A unit of the organisation: company, department, group (部门).
 *
 * @param value 1 to 64 characters, no control characters, no blanks at the ends
 */
public record OrgUnitId(String value) implements Identifier, Comparable<OrgUnitId> {

    public OrgUnitId {
        value = Identifier.checked("OrgUnitId", value);
    }

    /**
     * Makes an id from its text.
     *
     * @throws IllegalArgumentException if the text is empty, too long, has blanks at an end or control characters
     */
    public static OrgUnitId of(String value) {
        return new OrgUnitId(value);
    }

    @Override
    public int compareTo(OrgUnitId other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(id.toString())} gives the id back. */
    @Override
    public String toString() {
        return value;
    }
}
