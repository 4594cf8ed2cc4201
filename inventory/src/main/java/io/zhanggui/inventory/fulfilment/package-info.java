/**
 * From a released sales order to delivered goods (履约、出库): start from {@link
 * io.zhanggui.inventory.fulfilment.OutboundOrders}; how long it took is {@link
 * io.zhanggui.inventory.fulfilment.OrderCycleTimes}, how well it went {@link
 * io.zhanggui.inventory.fulfilment.PerfectOrders}.
 */
@NullMarked
package io.zhanggui.inventory.fulfilment;

import org.jspecify.annotations.NullMarked;
