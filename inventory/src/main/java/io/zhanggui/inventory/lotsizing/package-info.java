/**
 * Lot sizes (批量): how much to order at a time, so that ordering and holding together cost least.
 *
 * <p>Start from {@link io.zhanggui.inventory.lotsizing.EconomicOrderQuantity} where demand is steady, from
 * {@link io.zhanggui.inventory.lotsizing.DiscountedOrderQuantity} where the price falls with the quantity, from
 * {@link io.zhanggui.inventory.lotsizing.LotSizingProblem} where demand differs from period to period, and from
 * {@link io.zhanggui.inventory.lotsizing.JointReplenishment} where several articles share an order.
 */
@NullMarked
package io.zhanggui.inventory.lotsizing;

import org.jspecify.annotations.NullMarked;
