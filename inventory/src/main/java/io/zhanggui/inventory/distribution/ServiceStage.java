package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.inventory.check.Check;
import org.jspecify.annotations.Nullable;

/**
 * A place in a tree that can hold safety stock: a supplier's store, a central warehouse, a shop.
 *
 * @param place the place
 * @param processingTime from when all its goods are there until they can leave, zero or more, in whole periods
 * @param holdingCost what a unit costs to hold here for a period, zero or more, in money
 * @param demandDeviation the standard deviation of the demand of a period that it sees; absent if it follows from the places
 *     that it supplies, as if their demands were independent: where they rise and fall together, give it
 * @param safetyFactor how many standard deviations of demand it covers, zero or more
 * @param inboundTime what its suppliers outside of the tree promise, zero or more, in whole periods
 * @param promise the longest that it may let its customers wait, in whole periods; absent if it is free, or 0 where nothing
 *     in the tree is supplied by it
 */
@Beta
public record ServiceStage(
        WarehouseId place,
        int processingTime,
        double holdingCost,
        @Nullable Double demandDeviation,
        double safetyFactor,
        int inboundTime,
        @Nullable Integer promise) {

    private static final int MOST_TIME = 10_000;

    /**
     * @throws IllegalArgumentException if a figure is out of its range or not finite
     */
    public ServiceStage {
        requireNonNull(place, "place");
        Check.within(0, MOST_TIME, processingTime, "processingTime");
        Check.notNegative(holdingCost, "holdingCost");
        if (demandDeviation != null) {
            Check.notNegative(demandDeviation, "demandDeviation");
        }
        Check.notNegative(safetyFactor, "safetyFactor");
        Check.within(0, MOST_TIME, inboundTime, "inboundTime");
        if (promise != null) {
            Check.within(0, MOST_TIME, promise, "promise");
        }
    }

    /**
     * A place that covers one standard deviation of demand, which is enough in 84 % of cycles only, until {@link
     * #withSafetyFactor} or {@link GuaranteedServiceNetwork.Builder#cycleService} says more. Its demand follows from the
     * places that it supplies, and it is supplied at once from outside.
     *
     * @param processingTime at most 10,000 periods
     */
    public static ServiceStage of(WarehouseId place, int processingTime, double holdingCost) {
        return new ServiceStage(place, processingTime, holdingCost, null, 1, 0, null);
    }

    /** The same with the standard deviation of the demand of a period. */
    public ServiceStage withDemandDeviation(double deviation) {
        return new ServiceStage(place, processingTime, holdingCost, deviation, safetyFactor, inboundTime, promise);
    }

    /** The same covering another number of standard deviations: 1.645 for 95 %. */
    public ServiceStage withSafetyFactor(double factor) {
        return new ServiceStage(place, processingTime, holdingCost, demandDeviation, factor, inboundTime, promise);
    }

    /** The same with a time that suppliers outside of the tree promise, in periods. */
    public ServiceStage withInboundTime(int periods) {
        return new ServiceStage(place, processingTime, holdingCost, demandDeviation, safetyFactor, periods, promise);
    }

    /** The same with the longest that its customers may wait, in periods. */
    public ServiceStage withPromise(int periods) {
        return new ServiceStage(
                place, processingTime, holdingCost, demandDeviation, safetyFactor, inboundTime, periods);
    }
}
