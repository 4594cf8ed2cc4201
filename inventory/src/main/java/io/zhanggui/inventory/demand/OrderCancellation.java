package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.check.Check;
import org.jspecify.annotations.Nullable;

/**
 * An order, or a part of one, that was cancelled before it was shipped (取消订单); what comes back after shipping is a return.
 *
 * @param order the number of the order
 * @param line the number of the line, 0 for all of them
 * @param quantity how much of the line, positive; nothing for all of it
 */
@Beta
public record OrderCancellation(
        OrderNo order, int line, @Nullable Quantity quantity) {

    /**
     * @throws IllegalArgumentException if the line is below 0, or a quantity is not positive or stands without a line
     */
    public OrderCancellation {
        requireNonNull(order, "order");
        Check.atLeast(0, line, "line");
        if (quantity != null && (quantity.signum() <= 0 || line == 0)) {
            throw new IllegalArgumentException("cancelled of order " + order
                    + " must be a positive quantity of a line, but is " + quantity + " of line " + line);
        }
    }

    /** A whole order. */
    public static OrderCancellation of(OrderNo order) {
        return new OrderCancellation(order, 0, null);
    }

    /**
     * A whole line.
     *
     * @throws IllegalArgumentException if the line is below 0
     */
    public static OrderCancellation ofLine(OrderNo order, int line) {
        return new OrderCancellation(order, line, null);
    }

    /**
     * A part of a line.
     *
     * @throws IllegalArgumentException if the line is below 1 or the quantity not positive
     */
    public static OrderCancellation ofLine(OrderNo order, int line, Quantity quantity) {
        return new OrderCancellation(order, line, requireNonNull(quantity, "quantity"));
    }
}
