package io.zhanggui.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import java.math.BigDecimal;

/**
 * What an article asks of the pick faces in a period.
 *
 * @param sku the article
 * @param cube the space that its stock needs there, in the unit of the capacities; not negative
 * @param picks in how many orders it was picked; not negative
 */
@Beta
public record SlottingDemand(Sku sku, BigDecimal cube, BigDecimal picks) {

    /**
     * @throws IllegalArgumentException if a figure is negative
     */
    public SlottingDemand {
        requireNonNull(sku, "sku");
        if (cube.signum() < 0) {
            throw new IllegalArgumentException("cube of " + sku + " must not be negative, but is " + cube);
        }
        if (picks.signum() < 0) {
            throw new IllegalArgumentException("picks of " + sku + " must not be negative, but is " + picks);
        }
    }

    /** The demand of an article. */
    public static SlottingDemand of(Sku sku, String cube, long picks) {
        return new SlottingDemand(sku, Figure.parse("cube", cube), BigDecimal.valueOf(picks));
    }
}
