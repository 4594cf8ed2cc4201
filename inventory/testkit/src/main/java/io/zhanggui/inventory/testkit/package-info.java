/**
 * Port tests and generators for stock. An integrator starts from
 * {@link io.zhanggui.inventory.testkit.MovementStreamTck}, a tester from
 * {@link io.zhanggui.inventory.testkit.MovementArbitraries}.
 */
@NullMarked
package io.zhanggui.inventory.testkit;

import org.jspecify.annotations.NullMarked;
