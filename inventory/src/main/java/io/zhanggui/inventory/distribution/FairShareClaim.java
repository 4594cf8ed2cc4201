package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.check.Check;
import java.math.BigDecimal;

/**
 * What somebody wants of a stock that may be short.
 *
 * @param claimant the region, shop, warehouse or customer
 * @param demand what is wanted; nobody gets more; zero or more
 * @param guaranteed what is given before anything is shared (保底); from zero to the demand
 * @param priority 1 goes first, at most 100; a class gets nothing before the one ahead has all it wants
 * @param onHand what the claimant has already; counts for equal cover; zero or more
 * @param demandPerDay what the claimant sells in a day; counts for equal cover; zero or more
 */
@Beta
public record FairShareClaim(
        String claimant, Quantity demand, Quantity guaranteed, int priority, Quantity onHand, BigDecimal demandPerDay) {

    private static final int LAST = 100;

    /**
     * @throws IllegalArgumentException if a figure is outside its range or the units differ
     */
    public FairShareClaim {
        requireNonNull(claimant, "claimant");
        Micro.notNegative(demand, "demand of " + claimant);
        Micro.sameUnit(guaranteed, demand, "guaranteed to " + claimant);
        Micro.notNegative(guaranteed, "guaranteed to " + claimant);
        Check.within(1, LAST, priority, "priority");
        Micro.sameUnit(onHand, demand, "onHand of " + claimant);
        Micro.notNegative(onHand, "onHand of " + claimant);
        requireNonNull(demandPerDay, "demandPerDay");
        if (guaranteed.compareTo(demand) > 0) {
            throw new IllegalArgumentException("guaranteed to " + claimant + " must be at most its demand of " + demand
                    + " but was " + guaranteed);
        }
        if (demandPerDay.signum() < 0) {
            throw new IllegalArgumentException(
                    "demandPerDay of " + claimant + " must not be negative but was " + demandPerDay);
        }
    }

    /** A claim of priority 1 without guarantee and without stock. */
    public static FairShareClaim of(String claimant, Quantity demand) {
        Quantity none = Quantity.zero(demand.unit());
        return new FairShareClaim(claimant, demand, none, 1, none, BigDecimal.ZERO);
    }

    /** The same with what is given before anything is shared. */
    public FairShareClaim guaranteed(Quantity least) {
        return new FairShareClaim(claimant, demand, least, priority, onHand, demandPerDay);
    }

    /** The same with a priority; 1 goes first. */
    public FairShareClaim priority(int value) {
        return new FairShareClaim(claimant, demand, guaranteed, value, onHand, demandPerDay);
    }

    /** The same with what the claimant has already and sells in a day, for equal cover. */
    public FairShareClaim cover(Quantity has, BigDecimal sellsPerDay) {
        return new FairShareClaim(claimant, demand, guaranteed, priority, has, sellsPerDay);
    }
}
