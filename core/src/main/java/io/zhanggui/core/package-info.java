/** The mark of what may still move, {@link io.zhanggui.core.Beta}; every feature has a package below this one. */
@NullMarked
package io.zhanggui.core;

import org.jspecify.annotations.NullMarked;
