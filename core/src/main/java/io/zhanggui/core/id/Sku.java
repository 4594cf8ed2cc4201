package io.zhanggui.core.id;

/**
 * A stock keeping unit; upper and lower case differ (商品编码).
 *
 * @param value 1 to 64 characters, no control characters, no blanks at the ends
 */
public record Sku(String value) implements Identifier, Comparable<Sku> {

    public Sku {
        value = Identifier.checked("Sku", value);
    }

    /**
     * Makes an id from its text.
     *
     * @throws IllegalArgumentException if the text is empty, too long, has blanks at an end or control characters
     */
    public static Sku of(String value) {
        return new Sku(value);
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(id.toString())} gives the id back. */
    @Override
    public String toString() {
        return value;
    }
}
