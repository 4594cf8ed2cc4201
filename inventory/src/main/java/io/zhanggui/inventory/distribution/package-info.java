/**
 * Distribution: which warehouse serves which demand, what moves between them, and where safety stock stands.
 *
 * <p>Start from {@link io.zhanggui.inventory.distribution.SerialSystem} for warehouses that supply each other in a row, and
 * from {@link io.zhanggui.inventory.distribution.GuaranteedServiceNetwork} for a tree of them.
 */
@NullMarked
package io.zhanggui.inventory.distribution;

import org.jspecify.annotations.NullMarked;
