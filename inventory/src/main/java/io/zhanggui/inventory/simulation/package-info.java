/**
 * What a policy would have done (仿真): a history or sampled demand, replayed period by period under any ordering rule.
 *
 * <p>Start from {@link io.zhanggui.inventory.simulation.StockSimulator}. It proves the closed formulas of package policy, and
 * shows what they cannot: lost sales, random lead times, targets that follow a season.
 */
@NullMarked
package io.zhanggui.inventory.simulation;

import org.jspecify.annotations.NullMarked;
