/**
 * Rounding, splitting and exchanging amounts of {@link org.joda.money.Money}; start from
 * {@link io.zhanggui.core.money.Rounding}.
 */
@NullMarked
package io.zhanggui.core.money;

import org.jspecify.annotations.NullMarked;
