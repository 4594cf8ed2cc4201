package io.zhanggui.inventory.fulfilment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.item.Item;
import io.zhanggui.inventory.item.ShelfLife;
import io.zhanggui.inventory.stock.FefoAllocation;
import io.zhanggui.inventory.stock.Lot;
import io.zhanggui.inventory.stock.LotId;
import io.zhanggui.inventory.stock.LotStock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which lots goods are picked (拣货批次): what expires first goes first, and what is blocked, expired or too near its end stays; see
 * {@link FefoAllocation}.
 */
@Beta
public final class PickLots {

    private static final PickLots NONE = new PickLots(Map.of(), Map.of(), LocalDate.MIN);

    private final Map<Lot.Key, LotStock> lots;
    private final Map<Sku, Integer> leastDays;
    private final LocalDate day;

    private PickLots(Map<Lot.Key, LotStock> lots, Map<Sku, Integer> leastDays, LocalDate day) {
        this.lots = lots;
        this.leastDays = leastDays;
        this.day = day;
    }

    /** No lots: of goods that are in none. */
    public static PickLots none() {
        return NONE;
    }

    /**
     * The lots of a warehouse.
     *
     * @param lots what is known of each lot and when it came in; how much there is does not matter, because what lies in the
     *     locations counts
     * @param items the articles, for the least life on shipment; one that is not there needs no more than to be good
     * @param day the day on which the goods leave
     * @throws IllegalArgumentException if a lot stands there twice
     */
    public static PickLots of(Collection<LotStock> lots, Collection<Item> items, LocalDate day) {
        Map<Lot.Key, LotStock> known = new HashMap<>();
        for (LotStock each : lots) {
            if (known.put(each.lot().key(), each) != null) {
                throw new IllegalArgumentException("lot " + each.lot().key() + " is given twice");
            }
        }
        Map<Sku, Integer> least = new HashMap<>();
        for (Item item : items) {
            ShelfLife life = item.shelfLife();
            least.put(item.sku(), life == null ? 0 : life.leftOnShipment());
        }
        return new PickLots(known, least, day);
    }

    /**
     * How much to take of each lot, in the order of taking; of what is in no lot, under {@code null}, last.
     *
     * @param there what lies there of the article, by lot
     * @throws IllegalArgumentException if nobody told of a lot
     */
    Map<@Nullable LotId, Quantity> choose(Sku sku, Map<@Nullable LotId, Quantity> there, Quantity wanted) {
        List<LotStock> stocks = new ArrayList<>();
        Quantity plain = Quantity.zero(wanted.unit());
        for (Map.Entry<@Nullable LotId, Quantity> each : there.entrySet()) {
            LotId lot = each.getKey();
            if (lot == null) {
                plain = each.getValue();
            } else {
                LotStock known = known(sku, lot);
                stocks.add(new LotStock(known.lot(), each.getValue(), known.receivedOn()));
            }
        }
        FefoAllocation allocation = FefoAllocation.of(stocks, wanted, day, leastDays.getOrDefault(sku, 0));
        Map<@Nullable LotId, Quantity> chosen = new LinkedHashMap<>();
        allocation.picks().forEach(pick -> chosen.put(pick.stock().lot().id(), pick.quantity()));
        Quantity rest = allocation.missing().compareTo(plain) < 0 ? allocation.missing() : plain;
        if (rest.signum() > 0) {
            chosen.put(null, rest);
        }
        return chosen;
    }

    private LotStock known(Sku sku, LotId lot) {
        Lot.Key key = new Lot.Key(sku, lot);
        LotStock known = lots.get(key);
        if (known == null) {
            throw new IllegalArgumentException(
                    "lot " + key + " lies in a location, but nobody told of it. Maybe give its PickLots?");
        }
        return known;
    }
}
