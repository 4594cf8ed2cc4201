/**
 * Port tests and generators for stock and demand. An integrator starts from
 * {@link io.zhanggui.inventory.testkit.StockEventsTck}, a tester from
 * {@link io.zhanggui.inventory.testkit.MovementArbitraries} for movements, {@link
 * io.zhanggui.inventory.testkit.StockArbitraries} for commands to a stock book, whose laws are {@link
 * io.zhanggui.inventory.testkit.StockLaws}, {@link
 * io.zhanggui.inventory.testkit.DemandArbitraries} for what was sold, and {@link
 * io.zhanggui.inventory.testkit.ReplenishmentArbitraries} for what is in stock and how it can be ordered.
 */
@NullMarked
package io.zhanggui.inventory.testkit;

import org.jspecify.annotations.NullMarked;
