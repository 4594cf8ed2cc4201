package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;

/**
 * By which rule an article is replenished (补货策略): reviewed at fixed intervals, ordered up to the level of a goal.
 *
 * @param goal what the stock is held for
 * @param shape how demand until the next arrival is distributed
 * @param reviewDays the days from one review to the next, at least 1
 * @param isReplenished whether it is ordered at all; not for what is sold out (停止补货)
 */
@Beta
public record ReplenishmentPolicy(ServiceGoal goal, DemandShape shape, int reviewDays, boolean isReplenished) {

    /**
     * @throws IllegalArgumentException if the days are below 1
     */
    public ReplenishmentPolicy {
        requireNonNull(goal, "goal");
        requireNonNull(shape, "shape");
        if (reviewDays < 1) {
            throw new IllegalArgumentException("days between reviews must be at least 1, but is " + reviewDays);
        }
    }

    /** A goal, reviewed every so many days, for normal demand; see the constructor. */
    public static ReplenishmentPolicy of(ServiceGoal goal, int reviewDays) {
        return new ReplenishmentPolicy(goal, DemandShape.NORMAL, reviewDays, true);
    }

    /** The same for another goal. */
    public ReplenishmentPolicy goal(ServiceGoal other) {
        return new ReplenishmentPolicy(other, shape, reviewDays, isReplenished);
    }

    /** The same for demand of another shape. */
    public ReplenishmentPolicy shape(DemandShape other) {
        return new ReplenishmentPolicy(goal, other, reviewDays, isReplenished);
    }

    /** The same with another time between reviews; see the constructor. */
    public ReplenishmentPolicy reviewEvery(int days) {
        return new ReplenishmentPolicy(goal, shape, days, isReplenished);
    }

    /** The same for an article that is not ordered any more. */
    public ReplenishmentPolicy stopped() {
        return new ReplenishmentPolicy(goal, shape, reviewDays, false);
    }
}
