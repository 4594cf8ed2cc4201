/**
 * What happened to stock (库存), what lies where, what is promised and on its way: start from
 * {@link io.zhanggui.inventory.stock.StockBook} and {@link io.zhanggui.inventory.stock.Movement}; a file of movements is
 * read by {@link io.zhanggui.inventory.stock.MovementTable}.
 *
 * <p>What the movements cost is the matter of {@code io.zhanggui.inventory.costing}.
 */
@NullMarked
package io.zhanggui.inventory.stock;

import org.jspecify.annotations.NullMarked;
