package io.zhanggui.core.id;

/**
 * A shop on a platform or an own site (店铺).
 *
 * @param value 1 to 64 characters, no control characters, no blanks at the ends
 */
public record ShopId(String value) implements Identifier, Comparable<ShopId> {

    public ShopId {
        value = Identifier.checked("ShopId", value);
    }

    /**
     * Makes an id from its text.
     *
     * @throws IllegalArgumentException if the text is empty, too long, has blanks at an end or control characters
     */
    public static ShopId of(String value) {
        return new ShopId(value);
    }

    @Override
    public int compareTo(ShopId other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(id.toString())} gives the id back. */
    @Override
    public String toString() {
        return value;
    }
}
