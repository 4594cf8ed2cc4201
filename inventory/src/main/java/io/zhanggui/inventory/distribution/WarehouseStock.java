package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What a warehouse can send (仓库可发库存).
 *
 * @param warehouse the warehouse
 * @param available what is there and not promised; zero or more
 * @param capacity what it can send out in one plan; {@code null} if there is no limit
 */
@Beta
public record WarehouseStock(
        WarehouseId warehouse, Quantity available, @Nullable Quantity capacity) {

    /**
     * @throws IllegalArgumentException if a quantity is negative or the units differ
     */
    public WarehouseStock {
        requireNonNull(warehouse, "warehouse");
        Micro.notNegative(available, "available in " + warehouse);
        if (capacity != null) {
            Micro.sameUnit(capacity, available, "capacity of " + warehouse);
            Micro.notNegative(capacity, "capacity of " + warehouse);
        }
    }

    /** Stock that can all be sent. */
    public static WarehouseStock of(WarehouseId warehouse, Quantity available) {
        return new WarehouseStock(warehouse, available, null);
    }

    /** The same with a limit to what the warehouse can send out. */
    public WarehouseStock sendingAtMost(Quantity most) {
        return new WarehouseStock(warehouse, available, requireNonNull(most, "most"));
    }
}
