package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * What procurement is asked to buy (采购申请), as plain data: a host hands it on.
 *
 * @param key under which it is safe to hand on twice
 * @param supplier from whom
 * @param deliverTo where the goods are wanted
 * @param orderDay when to order
 * @param lines what, at least one
 */
@Beta
public record PurchaseRequest(
        CommandKey key, PartyId supplier, WarehouseId deliverTo, LocalDate orderDay, List<Line> lines) {

    /**
     * @throws IllegalArgumentException if there is no line
     */
    public PurchaseRequest {
        requireNonNull(key, "key");
        requireNonNull(supplier, "supplier");
        requireNonNull(deliverTo, "deliverTo");
        requireNonNull(orderDay, "orderDay");
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("purchase request " + key + " has no lines");
        }
    }

    /**
     * One article.
     *
     * @param sku the article
     * @param quantity how much, positive
     * @param expectedOn when it is expected
     * @param unitPrice what a unit costs on average; {@code null} if nobody said
     */
    @Beta
    public record Line(
            Sku sku,
            Quantity quantity,
            LocalDate expectedOn,
            @Nullable BigMoney unitPrice) {

        /**
         * @throws IllegalArgumentException if the quantity is not positive
         */
        public Line {
            requireNonNull(sku, "sku");
            requireNonNull(quantity, "quantity");
            requireNonNull(expectedOn, "expectedOn");
            if (quantity.signum() <= 0) {
                throw new IllegalArgumentException("quantity of " + sku + " must be positive but is " + quantity);
            }
        }
    }
}
