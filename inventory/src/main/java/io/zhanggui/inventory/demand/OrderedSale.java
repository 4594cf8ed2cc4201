package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.inventory.check.Check;

/**
 * A sales line with the order that it stands in (订单行).
 *
 * @param order the number of the order
 * @param line the number of the line in it, 1 or more
 * @param sale what was ordered, on the day of the order
 */
@Beta
public record OrderedSale(OrderNo order, int line, SalesLine sale) {

    /**
     * @throws IllegalArgumentException if the number of the line is below 1
     */
    public OrderedSale {
        requireNonNull(order, "order");
        requireNonNull(sale, "sale");
        Check.atLeast(1, line, "line");
    }
}
