/**
 * Inventory policies of one article in one place: when to order and how much, and what service and cost come of it.
 *
 * <p>Start from {@link io.zhanggui.inventory.policy.ReorderPoint} where stock is watched all the time, and from
 * {@link io.zhanggui.inventory.policy.OrderUpToLevel} where it is reviewed every R periods; from
 * {@link io.zhanggui.inventory.policy.MinMaxPolicy} where each order has a cost of its own, and from
 * {@link io.zhanggui.inventory.policy.FiniteHorizon} for a season. All take demand as a
 * {@link io.zhanggui.inventory.probability.DemandDistribution}.
 */
@NullMarked
package io.zhanggui.inventory.policy;

import org.jspecify.annotations.NullMarked;
