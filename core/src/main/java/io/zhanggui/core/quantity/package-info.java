/**
 * Quantities with a unit of measure; start from {@link io.zhanggui.core.quantity.Quantity}.
 */
@NullMarked
package io.zhanggui.core.quantity;

import org.jspecify.annotations.NullMarked;
