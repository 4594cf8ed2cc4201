package io.zhanggui.inventory.fulfilment;

import io.zhanggui.core.violation.Violations;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What is to be done to an outbound order.
 *
 * @param check everything that stands against it
 * @param act does it to an order against which nothing stands
 */
record OutboundTask(Function<OutboundOrder, Violations> check, UnaryOperator<OutboundOrder> act) {}
