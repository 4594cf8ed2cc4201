/**
 * Holding what is against what should be (控制): a {@link io.zhanggui.core.control.Standard} judges an actual and gives a
 * {@link io.zhanggui.core.control.Deviation} with a severity; a {@link io.zhanggui.core.control.GoalTree} breaks a central
 * goal down to periods and positions.
 */
@NullMarked
package io.zhanggui.core.control;

import org.jspecify.annotations.NullMarked;
