package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.check.Check;

/**
 * The levels of one warehouse in a row.
 *
 * @param stage the warehouse
 * @param echelonBaseStock to which its echelon position is lifted, in units
 * @param localBaseStock to which what is on its way to it and in it, less what it owes the next one, is lifted, in units
 * @param leadTimeDemand the expected demand of its lead time, in units
 */
@Beta
public record StageLevel(SerialStage stage, double echelonBaseStock, double localBaseStock, double leadTimeDemand) {

    /**
     * @throws IllegalArgumentException if a figure is not finite
     */
    public StageLevel {
        requireNonNull(stage, "stage");
        Check.finite(echelonBaseStock, "echelonBaseStock");
        Check.finite(localBaseStock, "localBaseStock");
        Check.notNegative(leadTimeDemand, "leadTimeDemand");
    }

    /** What the local base stock holds beyond the expected demand of the lead time, in units; below zero can be best. */
    public double safetyStock() {
        return localBaseStock - leadTimeDemand;
    }
}
