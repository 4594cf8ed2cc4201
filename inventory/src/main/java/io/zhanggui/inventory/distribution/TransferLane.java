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
 * @param fixedCost what each transfer costs, however much it moves; zero or more
 * @param leadDays the days until it arrives; zero or more
 * @param capacity what can move in one plan; {@code null} if there is no limit
 */
@Beta
public record TransferLane(
        WarehouseId from,
        WarehouseId to,
        BigMoney unitCost,
        BigMoney fixedCost,
        int leadDays,
        @Nullable Quantity capacity) {

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
    }

    /** A way without fixed cost and limit. */
    public static TransferLane of(WarehouseId from, WarehouseId to, BigMoney unitCost, int leadDays) {
        return new TransferLane(from, to, unitCost, BigMoney.zero(unitCost.getCurrencyUnit()), leadDays, null);
    }

    /** The same with a cost of each transfer, such as that of a lorry. */
    public TransferLane fixedCost(BigMoney cost) {
        return new TransferLane(from, to, unitCost, cost, leadDays, capacity);
    }

    /** The same with a capacity. */
    public TransferLane atMost(Quantity most) {
        return new TransferLane(from, to, unitCost, fixedCost, leadDays, requireNonNull(most, "most"));
    }
}
