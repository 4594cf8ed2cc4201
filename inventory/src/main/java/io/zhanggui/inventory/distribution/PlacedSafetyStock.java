package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.check.Check;

/**
 * What one place promises, and the safety stock that it needs for it.
 *
 * @param stage the place
 * @param inbound after how long all its suppliers deliver, in periods
 * @param outbound after how long it delivers, in periods
 * @param demandDeviation the standard deviation of the demand of a period that it sees, in units
 * @param safetyStock what it holds: safety factor × deviation × √(net time), in units
 */
@Beta
public record PlacedSafetyStock(
        ServiceStage stage, int inbound, int outbound, double demandDeviation, double safetyStock) {

    /**
     * @throws IllegalArgumentException if a figure is negative or not finite, or it promises more time than it needs
     */
    public PlacedSafetyStock {
        requireNonNull(stage, "stage");
        Check.atLeast(0, inbound, "inbound");
        Check.within(0, Math.addExact(inbound, stage.processingTime()), outbound, "outbound");
        Check.notNegative(demandDeviation, "demandDeviation");
        Check.notNegative(safetyStock, "safetyStock");
    }

    static PlacedSafetyStock of(ServiceStage stage, int inbound, int outbound, double deviation) {
        double time = inbound + stage.processingTime() - outbound;
        return new PlacedSafetyStock(
                stage, inbound, outbound, deviation, stage.safetyFactor() * deviation * Math.sqrt(time));
    }

    /** The time that its stock must cover: inbound + processing − outbound, in periods. */
    public int netTime() {
        return inbound + stage.processingTime() - outbound;
    }

    /** What the safety stock costs to hold, in money per period. */
    public double cost() {
        return stage.holdingCost() * safetyStock;
    }

    /** Whether it holds safety stock. */
    public boolean isStocked() {
        return netTime() > 0;
    }
}
