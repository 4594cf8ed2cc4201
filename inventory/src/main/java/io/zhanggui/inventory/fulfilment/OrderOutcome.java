package io.zhanggui.inventory.fulfilment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrderNo;

/**
 * How an order that was due went (订单履约结果).
 *
 * @param order the sales order
 * @param onTime whether all of it was delivered when it was promised
 * @param inFull whether everything ordered was delivered
 * @param undamaged whether nothing of it was broken
 * @param documented whether invoice, delivery note and data were right
 */
@Beta
public record OrderOutcome(OrderNo order, boolean onTime, boolean inFull, boolean undamaged, boolean documented) {

    public OrderOutcome {
        requireNonNull(order, "order");
    }

    /** Whether nothing is wrong with it. */
    public boolean isPerfect() {
        return onTime && inFull && undamaged && documented;
    }
}
