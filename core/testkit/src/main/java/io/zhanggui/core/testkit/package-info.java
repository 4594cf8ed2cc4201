/**
 * Port tests and generators. An integrator starts from {@link io.zhanggui.core.testkit.RepositoryTck}, a tester from
 * {@link io.zhanggui.core.testkit.MoneyArbitraries}.
 */
@NullMarked
package io.zhanggui.core.testkit;

import org.jspecify.annotations.NullMarked;
