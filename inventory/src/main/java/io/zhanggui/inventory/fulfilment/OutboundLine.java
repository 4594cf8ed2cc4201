package io.zhanggui.inventory.fulfilment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;

/**
 * One article of an outbound order, each article once, kits taken apart.
 *
 * @param sku the article
 * @param ordered what is to leave, positive
 * @param picked what was found so far, less what was put back
 * @param cancelled what is not to leave any more
 * @param missing what was not found when picking ended, or was put back afterwards
 */
@Beta
public record OutboundLine(Sku sku, Quantity ordered, Quantity picked, Quantity cancelled, Quantity missing) {

    /**
     * @throws IllegalArgumentException if a quantity is negative, units differ, or the parts are more than was ordered
     */
    public OutboundLine {
        requireNonNull(sku, "sku");
        Quantity parts = picked.plus(cancelled).plus(missing);
        boolean negative = picked.signum() < 0 || cancelled.signum() < 0 || missing.signum() < 0;
        if (ordered.signum() <= 0 || negative || parts.compareTo(ordered) > 0) {
            throw new IllegalArgumentException("line of " + sku + " cannot have picked " + picked + ", cancelled "
                    + cancelled + " and missing " + missing + " of " + ordered);
        }
    }

    /** A line of which nothing was picked yet. */
    public static OutboundLine of(Sku sku, Quantity ordered) {
        Quantity none = Quantity.zero(ordered.unit());
        return new OutboundLine(sku, ordered, none, none, none);
    }

    /** What is still to be picked. */
    public Quantity open() {
        return ordered.minus(picked).minus(cancelled).minus(missing);
    }

    OutboundLine picking(Quantity more) {
        return new OutboundLine(sku, ordered, picked.plus(more), cancelled, missing);
    }

    OutboundLine unpicking(Quantity less) {
        return new OutboundLine(sku, ordered, picked.minus(less), cancelled, missing);
    }

    OutboundLine cancelling(Quantity more) {
        return new OutboundLine(sku, ordered, picked, cancelled.plus(more), missing);
    }

    OutboundLine missingTheRest() {
        return new OutboundLine(sku, ordered, picked, cancelled, missing.plus(open()));
    }

    OutboundLine putBack() {
        Quantity none = Quantity.zero(ordered.unit());
        return new OutboundLine(sku, ordered, none, ordered.minus(missing), missing);
    }
}
