/**
 * Ten weeks of orders for a shop, planned and by simple rules, on its own sales (补货示例):
 * {@link io.zhanggui.examples.replenishment.Replenishment} is the command,
 * {@link io.zhanggui.examples.replenishment.PlannedOrders} plans with the library, and
 * {@link io.zhanggui.examples.replenishment.Replay} is the warehouse.
 */
@NullMarked
package io.zhanggui.examples.replenishment;

import org.jspecify.annotations.NullMarked;
