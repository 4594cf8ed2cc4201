/**
 * Why a result is what it is; start from {@link io.zhanggui.core.explain.Explanation}.
 */
@NullMarked
package io.zhanggui.core.explain;

import org.jspecify.annotations.NullMarked;
