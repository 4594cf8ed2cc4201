package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.quantity.Quantity;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much lies there of one lot and owner (批次结存).
 *
 * @param goods which lot, and whose
 * @param quantity how much; negative where more left than there was, and the host bears that
 * @param serials the numbers of the pieces, ascending; none where pieces have no numbers
 * @param since the earliest day on which something of the lot came in since there was none of it (入库日); {@code null} if
 *     the goods are not in lots
 */
@Beta
public record GoodsOnHand(
        Goods goods,
        Quantity quantity,
        List<SerialNumber> serials,
        @Nullable LocalDate since) {

    public GoodsOnHand {
        requireNonNull(goods, "goods");
        requireNonNull(quantity, "quantity");
        serials = List.copyOf(serials);
        if ((goods.lot() == null) != (since == null)) {
            throw new IllegalArgumentException(
                    goods + " must have the day since when just if it is a lot, but has " + since);
        }
    }

    /** Goods that are not in lots and have no numbers. */
    public static GoodsOnHand of(Goods goods, Quantity quantity) {
        return new GoodsOnHand(goods, quantity, List.of(), null);
    }

    /** Whether the piece of that number is here. */
    public boolean has(SerialNumber serial) {
        return Collections.binarySearch(serials, serial) >= 0;
    }

    boolean isNothing() {
        return quantity.isZero() && serials.isEmpty();
    }
}
