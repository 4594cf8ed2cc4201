package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * What a warehouse has of an article, and what it should have.
 *
 * @param warehouse the warehouse
 * @param position what it has and what is on its way to it, less what is promised; below zero where it owes
 * @param target what it should have; what is above can go elsewhere; zero or more
 * @param shortageCost what a unit below the target costs, zero or more; {@code null} if it is to be filled up as far as it
 *     can be, whatever that costs
 */
@Beta
public record StockTarget(
        WarehouseId warehouse,
        Quantity position,
        Quantity target,
        @Nullable BigMoney shortageCost) {

    /**
     * @throws IllegalArgumentException if the target or the cost is negative, or the units differ
     */
    public StockTarget {
        requireNonNull(warehouse, "warehouse");
        requireNonNull(position, "position");
        Micro.sameUnit(target, position, "target of " + warehouse);
        Micro.notNegative(target, "target of " + warehouse);
        if (shortageCost != null) {
            WholeCosts.checked(shortageCost, "shortageCost of " + warehouse);
        }
    }

    /** A warehouse that is to be filled up as far as it can be. */
    public static StockTarget of(WarehouseId warehouse, Quantity position, Quantity target) {
        return new StockTarget(warehouse, position, target, null);
    }

    /** The same, to be filled up where a unit costs less to bring than to be short. */
    public StockTarget shortageCost(BigMoney cost) {
        return new StockTarget(warehouse, position, target, requireNonNull(cost, "cost"));
    }

    /** What is above the target; zero if nothing is. */
    public Quantity surplus() {
        Quantity above = position.minus(target);
        return above.signum() > 0 ? above : Quantity.zero(target.unit());
    }

    /** What is missing to the target; zero if nothing is. */
    public Quantity missing() {
        Quantity below = target.minus(position);
        return below.signum() > 0 ? below : Quantity.zero(target.unit());
    }
}
