/**
 * Replenishment: when to order and how much, for a service that is promised.
 *
 * <p>Start from {@link io.zhanggui.inventory.replenishment.ReorderPoint} where stock is watched all the time, and from
 * {@link io.zhanggui.inventory.replenishment.OrderUpToLevel} where it is reviewed every R periods. Both take demand as a
 * {@link io.zhanggui.inventory.replenishment.NormalDemand}.
 */
@NullMarked
package io.zhanggui.inventory.replenishment;

import org.jspecify.annotations.NullMarked;
