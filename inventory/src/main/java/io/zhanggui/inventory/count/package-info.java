/**
 * Stock-takes and cycle counts (盘点): what is to be counted, what was found, who approved the difference, how exact the book
 * is, and what was lost. Start from {@link io.zhanggui.inventory.count.StockTakes}; what to count when is said by
 * {@link io.zhanggui.inventory.count.CountPlan}.
 */
@NullMarked
package io.zhanggui.inventory.count;

import org.jspecify.annotations.NullMarked;
