package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.check.Check;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * What a destination wants.
 *
 * <p>Without a shortage cost it is served as far as it can be, whatever the freight; the priority says who goes first. With
 * a shortage cost it is served after these, where the freight is worth it.
 *
 * @param destination the region, shop or customer, as in the lanes
 * @param quantity what is wanted; zero or more
 * @param priority 1 goes first, at most 100; counts only without a shortage cost
 * @param shortageCost what a unit costs that is not served, zero or more; {@code null} if it must be served
 */
@Beta
public record ServingDemand(
        String destination,
        Quantity quantity,
        int priority,
        @Nullable BigMoney shortageCost) {

    private static final int LAST = 100;

    /**
     * @throws IllegalArgumentException if a figure is negative, the priority outside its range, or there is a priority
     *     beside a shortage cost
     */
    public ServingDemand {
        requireNonNull(destination, "destination");
        Micro.notNegative(quantity, "demand of " + destination);
        Check.within(1, LAST, priority, "priority");
        if (shortageCost != null) {
            WholeCosts.checked(shortageCost, "shortageCost of " + destination);
            if (priority != 1) {
                throw new IllegalArgumentException("priority of " + destination + " is " + priority
                        + " beside a shortage cost of " + shortageCost + ". Maybe say one of them only?");
            }
        }
    }

    /** What must be served as far as it can be. */
    public static ServingDemand of(String destination, Quantity quantity) {
        return new ServingDemand(destination, quantity, 1, null);
    }

    /** The same with a priority; 1 goes first. */
    public ServingDemand priority(int value) {
        return new ServingDemand(destination, quantity, value, shortageCost);
    }

    /** The same, to be served where a unit costs less than being short. */
    public ServingDemand shortageCost(BigMoney cost) {
        return new ServingDemand(destination, quantity, priority, requireNonNull(cost, "cost"));
    }
}
