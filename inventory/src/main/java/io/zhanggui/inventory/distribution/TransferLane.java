package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.check.Check;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * A way on which goods can move from one warehouse to another (调拨线路).
 *
 * @param from where they leave
 * @param to where they arrive
 * @param unitCost what a unit costs; zero or more
 * @param fixedCost what each transfer of an article costs, however much it moves, such as its picking and papers; zero or more.
 *     Articles are planned one by one, and each pays it: the cost of a lorry that they share belongs in the unit cost
 * @param leadDays the days until it arrives; zero or more
 * @param capacity what can move of an article in one plan; {@code null} if there is no limit
 */
@Beta
public record TransferLane(
        WarehouseId from,
        WarehouseId to,
        BigMoney unitCost,
        BigMoney fixedCost,
        int leadDays,
        @Nullable Quantity capacity) {

    /**
     * @throws IllegalArgumentException if a figure is negative, currencies differ, or both ends are one warehouse
     */
    public TransferLane {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "a transfer lane must lead to another warehouse but " + from + " is at both ends");
        }
        String name = " from " + from + " to " + to;
        WholeCosts.checked(requireNonNull(unitCost, "unitCost"), "unitCost" + name);
        WholeCosts.checked(requireNonNull(fixedCost, "fixedCost"), unitCost.getCurrencyUnit(), "fixedCost" + name);
        Check.atLeast(0, leadDays, "leadDays" + name);
        if (capacity != null) {
            Micro.notNegative(capacity, "capacity" + name);
        }
    }

    /** A way without fixed cost and limit. */
    public static TransferLane of(WarehouseId from, WarehouseId to, BigMoney unitCost, int leadDays) {
        return new TransferLane(from, to, unitCost, BigMoney.zero(unitCost.getCurrencyUnit()), leadDays, null);
    }

    /** The same with a cost of each transfer of an article. */
    public TransferLane fixedCost(BigMoney cost) {
        return new TransferLane(from, to, unitCost, cost, leadDays, capacity);
    }

    /** The same with a capacity for each article. */
    public TransferLane atMost(Quantity most) {
        return new TransferLane(from, to, unitCost, fixedCost, leadDays, requireNonNull(most, "most"));
    }
}
