package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.probability.LeadTime;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How an article can be ordered (供货条件).
 *
 * @param sku the article
 * @param supplier who delivers it
 * @param leadTime from order to receipt; here in days, whatever the periods of demand
 * @param minimumOrder the least quantity of an order in the unit of the stock, not negative
 * @param packMultiple orders are multiples of this, positive; 1 for whole pieces
 */
public record SupplyTerms(
        Sku sku, PartyId supplier, LeadTime leadTime, BigDecimal minimumOrder, BigDecimal packMultiple) {

    public SupplyTerms {
        requireNonNull(sku, "sku");
        requireNonNull(supplier, "supplier");
        requireNonNull(leadTime, "leadTime");
        requireNonNull(minimumOrder, "minimumOrder");
        requireNonNull(packMultiple, "packMultiple");
        if (minimumOrder.signum() < 0 || packMultiple.signum() <= 0) {
            throw new IllegalArgumentException(
                    "order of " + sku + " needs a minimum from 0 and a positive multiple, but has " + minimumOrder
                            + " and " + packMultiple);
        }
    }

    /** The least quantity that may be ordered and is not below what is wanted: one multiple at least. */
    public BigDecimal orderFor(BigDecimal wanted) {
        requireNonNull(wanted, "wanted");
        BigDecimal packs = wanted.max(minimumOrder).divide(packMultiple, 0, RoundingMode.CEILING);
        return packs.max(BigDecimal.ONE).multiply(packMultiple);
    }
}
