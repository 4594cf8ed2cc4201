/**
 * Port tests and generators. An integrator starts from {@link io.zhanggui.core.testkit.RepositoryTck}, who has a port of
 * their own proves its tests with {@link io.zhanggui.core.testkit.TckMatrix}, and a tester starts from
 * {@link io.zhanggui.core.testkit.MoneyArbitraries}.
 */
@NullMarked
package io.zhanggui.core.testkit;

import org.jspecify.annotations.NullMarked;
