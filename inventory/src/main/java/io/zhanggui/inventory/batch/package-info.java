/** Work on many items in slices, for the packages of this module; not exported. Start at {@link io.zhanggui.inventory.batch.Slices}. */
@NullMarked
package io.zhanggui.inventory.batch;

import org.jspecify.annotations.NullMarked;
