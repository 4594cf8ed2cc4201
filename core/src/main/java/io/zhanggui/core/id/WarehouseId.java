package io.zhanggui.core.id;

/**
 * A warehouse or another place that holds stock (仓库).
 *
 * @param value 1 to 64 characters, no control characters, no blanks at the ends
 */
public record WarehouseId(String value) implements Identifier, Comparable<WarehouseId> {

    public WarehouseId {
        value = Identifier.checked("WarehouseId", value);
    }

    /**
     * Makes an id from its text.
     *
     * @throws IllegalArgumentException if the text is empty, too long, has blanks at an end or control characters
     */
    public static WarehouseId of(String value) {
        return new WarehouseId(value);
    }

    @Override
    public int compareTo(WarehouseId other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(id.toString())} gives the id back. */
    @Override
    public String toString() {
        return value;
    }
}
