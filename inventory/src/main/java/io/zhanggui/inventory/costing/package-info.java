/**
 * What stock and the goods that left it cost (存货计价): start from {@link io.zhanggui.inventory.costing.CostLedger} for
 * first-in first-out and moving average, from {@link io.zhanggui.inventory.costing.PeriodicCosts} for the weighted
 * average of a month.
 *
 * <p>Inside, values are whole numbers of a millionth of the smallest unit of the currency, and nothing is ever lost
 * between them; money appears, rounded once, where it is asked for. A new reading of movements starts in {@code CostRun}.
 */
@NullMarked
package io.zhanggui.inventory.costing;

import org.jspecify.annotations.NullMarked;
