package io.zhanggui.inventory.fulfilment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.SerialNumber;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What of an article is in a parcel.
 *
 * @param sku the article
 * @param goods which lot, and whose
 * @param serials the numbers of the pieces, each once; none where pieces have no numbers, otherwise as many as the quantity
 * @param quantity how much, positive
 */
@Beta
public record ParcelLine(Sku sku, Goods goods, List<SerialNumber> serials, Quantity quantity) {

    /**
     * @throws IllegalArgumentException if the quantity is not positive, or the numbers are not as many, or not each once
     */
    public ParcelLine {
        requireNonNull(sku, "sku");
        requireNonNull(goods, "goods");
        serials = List.copyOf(serials);
        if (requireNonNull(quantity, "quantity").signum() <= 0) {
            throw new IllegalArgumentException("quantity of " + sku + " must be positive, but is " + quantity);
        }
        if (!serials.isEmpty()
                && (quantity.amount().compareTo(BigDecimal.valueOf(serials.size())) != 0
                        || new HashSet<>(serials).size() < serials.size())) {
            throw new IllegalArgumentException(quantity + " of " + sku + " cannot have the numbers " + serials);
        }
    }

    /** Goods of the company's own, not in lots. */
    public static ParcelLine of(Sku sku, Quantity quantity) {
        return new ParcelLine(sku, Goods.OWN, List.of(), quantity);
    }

    /** How much there is of each article; of one in several units only what is in the first. */
    static Map<Sku, Quantity> sums(List<ParcelLine> lines) {
        Map<Sku, Quantity> sums = new TreeMap<>();
        lines.forEach(line -> sums.merge(
                line.sku(), line.quantity(), (one, other) -> one.unit().equals(other.unit()) ? one.plus(other) : one));
        return sums;
    }

    /** The same of a lot or an owner. */
    public ParcelLine goods(Goods which) {
        return new ParcelLine(sku, which, serials, quantity);
    }

    /** The same with the numbers of the pieces. */
    public ParcelLine serials(List<SerialNumber> numbers) {
        return new ParcelLine(sku, goods, numbers, quantity);
    }
}
