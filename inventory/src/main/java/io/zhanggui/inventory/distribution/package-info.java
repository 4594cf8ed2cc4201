/**
 * Distribution: which warehouse serves, what moves between warehouses, who gets what when stock is short, and where safety
 * stock stands.
 *
 * <p>Start from {@link io.zhanggui.inventory.distribution.ServingNetwork},
 * {@link io.zhanggui.inventory.distribution.Rebalancing} and {@link io.zhanggui.inventory.distribution.FairShare}, and for
 * warehouses that supply each other from {@link io.zhanggui.inventory.distribution.SerialSystem} (in a row) and
 * {@link io.zhanggui.inventory.distribution.GuaranteedServiceNetwork} (in a tree).
 */
@NullMarked
package io.zhanggui.inventory.distribution;

import org.jspecify.annotations.NullMarked;
