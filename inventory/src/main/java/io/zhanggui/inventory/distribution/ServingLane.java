package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * A way on which a warehouse can serve a destination (配送线路).
 *
 * @param from the warehouse
 * @param to the region, shop or customer
 * @param unitCost what a unit costs on it: freight and what else depends on the way; zero or more
 * @param capacity what can go there in one plan; {@code null} if there is no limit
 */
@Beta
public record ServingLane(
        WarehouseId from,
        String to,
        BigMoney unitCost,
        @Nullable Quantity capacity) {

    /**
     * @throws IllegalArgumentException if a figure is negative
     */
    public ServingLane {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        WholeCosts.checked(requireNonNull(unitCost, "unitCost"), "unitCost from " + from + " to " + to);
        if (capacity != null) {
            Micro.notNegative(capacity, "capacity from " + from + " to " + to);
        }
    }

    /** A way without limit. */
    public static ServingLane of(WarehouseId from, String to, BigMoney unitCost) {
        return new ServingLane(from, to, unitCost, null);
    }

    /** The same with a capacity. */
    public ServingLane atMost(Quantity most) {
        return new ServingLane(from, to, unitCost, requireNonNull(most, "most"));
    }
}
