package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.quantity.Quantity;
import java.util.Collections;
import java.util.List;

/**
 * How much lies there of one lot and owner (批次结存).
 *
 * @param goods which lot, and whose
 * @param quantity how much; negative where more left than there was, and the host bears that
 * @param serials the numbers of the pieces, ascending; none where pieces have no numbers
 */
@Beta
public record GoodsOnHand(Goods goods, Quantity quantity, List<SerialNumber> serials) {

    public GoodsOnHand {
        requireNonNull(goods, "goods");
        requireNonNull(quantity, "quantity");
        serials = List.copyOf(serials);
    }

    /** Whether the piece of that number is here. */
    public boolean has(SerialNumber serial) {
        return Collections.binarySearch(serials, serial) >= 0;
    }

    boolean isNothing() {
        return quantity.isZero() && serials.isEmpty();
    }
}
