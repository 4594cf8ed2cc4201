/**
 * Generators for testers: start from {@link io.zhanggui.inventory.testkit.DemandArbitraries} for what was sold, and from
 * {@link io.zhanggui.inventory.testkit.ReplenishmentArbitraries} for what is in stock and how it can be ordered.
 */
@NullMarked
package io.zhanggui.inventory.testkit;

import org.jspecify.annotations.NullMarked;
