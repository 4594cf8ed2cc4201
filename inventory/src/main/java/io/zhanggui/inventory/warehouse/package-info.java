/**
 * Where goods lie (仓库、库位): start from {@link io.zhanggui.inventory.warehouse.LayoutHistory} for zones and locations with
 * their changes, and from {@link io.zhanggui.inventory.warehouse.Slotting} for what should lie nearer.
 *
 * <p>How much lies in which location is the host's {@link io.zhanggui.inventory.warehouse.Placement}.
 */
@NullMarked
package io.zhanggui.inventory.warehouse;

import org.jspecify.annotations.NullMarked;
