package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.quantity.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is there of a lot.
 *
 * @param lot the lot
 * @param quantity how much of it is free to leave, not negative
 * @param receivedOn when it came in (入库日); of several days the first one
 */
@Beta
public record LotStock(Lot lot, Quantity quantity, LocalDate receivedOn) {

    public LotStock {
        requireNonNull(lot, "lot");
        requireNonNull(receivedOn, "receivedOn");
        if (requireNonNull(quantity, "quantity").signum() < 0) {
            throw new IllegalArgumentException(
                    "quantity of lot " + lot.id() + " must not be negative, but is " + quantity);
        }
    }

    /**
     * The company's own lots in a stock, by lot number: of each what is there, less what is promised of that lot. Promises of
     * any goods of the article are not taken off, because no lot is theirs yet; {@link StockLevel#available()} knows them.
     *
     * @param lots the lots of the article, as {@link LotRepository#ofArticle} gives them; others do not matter
     * @throws IllegalArgumentException if a lot of the stock is not among the lots
     */
    public static List<LotStock> of(StockLevel level, Collection<Lot> lots) {
        Map<Lot.Key, Lot> known = new HashMap<>();
        lots.forEach(lot -> known.put(lot.key(), lot));
        List<LotStock> stocks = new ArrayList<>();
        for (GoodsOnHand each : level.goods()) {
            LotId number = each.goods().lot();
            Quantity free = each.quantity().minus(level.reserved(each.goods()));
            if (number == null || !each.goods().isOwn() || free.signum() <= 0) {
                continue;
            }
            Lot lot = known.get(new Lot.Key(level.stock().sku(), number));
            if (lot == null) {
                throw new IllegalArgumentException("lot " + number + " lies there as " + level.stock()
                        + ", but is not among the lots. Maybe read those of the article?");
            }
            stocks.add(new LotStock(lot, free, requireNonNull(each.since(), "since")));
        }
        return List.copyOf(stocks);
    }
}
