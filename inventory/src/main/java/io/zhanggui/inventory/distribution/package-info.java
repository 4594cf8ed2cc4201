/**
 * Distribution: which warehouse serves, what moves between warehouses, and who gets what when stock is short.
 *
 * <p>Start from {@link io.zhanggui.inventory.distribution.ServingNetwork},
 * {@link io.zhanggui.inventory.distribution.Rebalancing} and {@link io.zhanggui.inventory.distribution.FairShare};
 * {@link io.zhanggui.inventory.distribution.FlowNetwork} is the general problem behind the first two.
 */
@NullMarked
package io.zhanggui.inventory.distribution;

import org.jspecify.annotations.NullMarked;
