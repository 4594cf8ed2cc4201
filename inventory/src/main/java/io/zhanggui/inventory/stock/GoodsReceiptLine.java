package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import java.util.List;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * One article of a delivery (收货明细).
 *
 * @param sku the article
 * @param lot the lot; {@code null} if the article is not kept in lots
 * @param serials the numbers of the pieces that are accepted; none where pieces have no numbers
 * @param ordered how much the supplier was to deliver, not negative; 0 for what nobody ordered
 * @param delivered how much came (到货), not negative
 * @param rejected how much of that is not accepted (拒收), from 0 to {@code delivered}
 * @param reason why; {@code null} just if nothing is rejected
 * @param unitCost what one accepted unit costs, without deductible tax, not negative
 */
@Beta
public record GoodsReceiptLine(
        Sku sku,
        @Nullable LotId lot,
        List<SerialNumber> serials,
        Quantity ordered,
        Quantity delivered,
        Quantity rejected,
        @Nullable String reason,
        BigMoney unitCost) {

    public GoodsReceiptLine {
        requireNonNull(sku, "sku");
        serials = List.copyOf(serials);
        requireNonNull(unitCost, "unitCost");
        if (ordered.signum() < 0 || rejected.signum() < 0 || delivered.compareTo(rejected) < 0) {
            throw new IllegalArgumentException("line of " + sku + " cannot have ordered " + ordered + ", delivered "
                    + delivered + " and rejected " + rejected);
        }
        if (!ordered.unit().equals(delivered.unit())) {
            throw new IllegalArgumentException(
                    "line of " + sku + " has " + ordered + " ordered, but " + delivered + " delivered");
        }
        if ((reason != null) != (rejected.signum() > 0) || (reason != null && Identifier.isBlank(reason))) {
            throw new IllegalArgumentException(
                    "line of " + sku + " has " + rejected + " rejected for the reason " + reason);
        }
    }

    /** A line of which everything that came is accepted. */
    public static GoodsReceiptLine accepted(Sku sku, Quantity ordered, Quantity delivered, BigMoney unitCost) {
        return new GoodsReceiptLine(
                sku, null, List.of(), ordered, delivered, Quantity.zero(delivered.unit()), null, unitCost);
    }

    /** The same, of which so much of what came is not accepted. */
    public GoodsReceiptLine rejecting(Quantity quantity, String why) {
        return new GoodsReceiptLine(
                sku, lot, serials, ordered, delivered, quantity, requireNonNull(why, "why"), unitCost);
    }

    /** The same of a lot. */
    public GoodsReceiptLine lot(LotId id) {
        return new GoodsReceiptLine(
                sku, requireNonNull(id, "id"), serials, ordered, delivered, rejected, reason, unitCost);
    }

    /** The same with the numbers of the pieces that are accepted. */
    public GoodsReceiptLine serials(List<SerialNumber> numbers) {
        return new GoodsReceiptLine(sku, lot, numbers, ordered, delivered, rejected, reason, unitCost);
    }

    /** What comes into stock (实收): delivered less rejected. */
    public Quantity accepted() {
        return delivered.minus(rejected);
    }

    /** What is accepted more than was ordered; negative if the supplier still owes something (欠交). */
    public Quantity difference() {
        return accepted().minus(ordered);
    }
}
