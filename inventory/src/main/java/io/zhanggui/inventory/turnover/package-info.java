/**
 * How fast stock turns and which articles matter (库存周转与分类): start from {@link
 * io.zhanggui.inventory.turnover.Turnover}, {@link io.zhanggui.inventory.turnover.AbcClassification} and {@link
 * io.zhanggui.inventory.turnover.XyzClassification}.
 *
 * <p>Figures of a group are ratios of sums, never means of ratios; what is undefined stays undefined.
 */
@NullMarked
package io.zhanggui.inventory.turnover;

import org.jspecify.annotations.NullMarked;
