/**
 * How fast stock turns, what lies too long and which articles matter (库存周转、库龄与分类): start from {@link
 * io.zhanggui.inventory.turnover.TurnoverReport}, {@link io.zhanggui.inventory.turnover.StockAgeing}, {@link
 * io.zhanggui.inventory.turnover.SlowStock} and {@link io.zhanggui.inventory.turnover.ClassMatrix}.
 *
 * <p>Figures of a group are ratios of sums, never means of ratios; what is undefined stays undefined and says why.
 */
@NullMarked
package io.zhanggui.inventory.turnover;

import org.jspecify.annotations.NullMarked;
