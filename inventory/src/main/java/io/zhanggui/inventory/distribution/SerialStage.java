package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.inventory.check.Check;

/**
 * A warehouse in a row of warehouses that supply each other.
 *
 * @param warehouse the warehouse
 * @param leadTime from its order to the arrival if its supplier has the goods, zero or more, in periods
 * @param echelonHoldingCost what a unit costs to hold for a period here more than at the supplier, above zero, in money
 */
@Beta
public record SerialStage(WarehouseId warehouse, double leadTime, double echelonHoldingCost) {

    /**
     * @throws IllegalArgumentException if a figure is out of its range or not finite
     */
    public SerialStage {
        requireNonNull(warehouse, "warehouse");
        Check.notNegative(leadTime, "leadTime");
        if (echelonHoldingCost == 0) {
            throw new IllegalArgumentException("echelonHoldingCost of " + warehouse
                    + " must be above zero but was 0. Maybe leave its supplier out and add the two lead times, because what"
                    + " costs no more to hold here is best held here?");
        }
        Check.positive(echelonHoldingCost, "echelonHoldingCost");
    }

    /** A warehouse. */
    public static SerialStage of(WarehouseId warehouse, double leadTime, double echelonHoldingCost) {
        return new SerialStage(warehouse, leadTime, echelonHoldingCost);
    }
}
