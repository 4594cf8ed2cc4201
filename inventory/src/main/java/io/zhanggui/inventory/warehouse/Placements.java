package io.zhanggui.inventory.warehouse;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.WarehouseId;

/** Knows what lies where now; the host implements it with whatever moves its goods about. */
@Beta
@FunctionalInterface
public interface Placements {

    /** What lies where in a warehouse now; asked inside the unit of work of the change. */
    Placement of(WarehouseId warehouse);
}
