package io.zhanggui.core.id;

/**
 * The number of a sales or purchase order (订单号).
 *
 * @param value 1 to 64 characters, no control characters, no blanks at the ends
 */
public record OrderNo(String value) implements Identifier, Comparable<OrderNo> {

    public OrderNo {
        value = Identifier.checked("OrderNo", value);
    }

    /**
     * Makes an id from its text.
     *
     * @throws IllegalArgumentException if the text is empty, too long, has blanks at an end or control characters
     */
    public static OrderNo of(String value) {
        return new OrderNo(value);
    }

    @Override
    public int compareTo(OrderNo other) {
        return value.compareTo(other.value);
    }

    /** The text itself, so that {@code of(id.toString())} gives the id back. */
    @Override
    public String toString() {
        return value;
    }
}
