package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.LotId;
import io.zhanggui.inventory.stock.StockKey;
import java.util.Comparator;

/**
 * What one line of a count sheet counts: which goods of an article, and where they lie. Items are ordered by stock, then
 * goods, then location.
 *
 * @param stock the article and the warehouse
 * @param goods which lot, and whose
 * @param location the place in the warehouse (货位) as people call it; empty if the sheet does not go by places
 */
@Beta
public record CountItem(StockKey stock, Goods goods, String location) implements Comparable<CountItem> {

    private static final Comparator<CountItem> ORDER = Comparator.comparing(CountItem::stock)
            .thenComparing((CountItem item) -> item.goods())
            .thenComparing(CountItem::location);

    public CountItem {
        requireNonNull(stock, "stock");
        requireNonNull(goods, "goods");
        requireNonNull(location, "location");
    }

    /** The company's own goods of a stock, wherever they lie. */
    public static CountItem of(StockKey stock) {
        return new CountItem(stock, Goods.OWN, "");
    }

    /** The same of a lot or of an owner. */
    public CountItem goods(Goods which) {
        return new CountItem(stock, which, location);
    }

    /** The same at a place of the warehouse. */
    public CountItem at(String place) {
        return new CountItem(stock, goods, place);
    }

    @Override
    public int compareTo(CountItem other) {
        return ORDER.compare(this, other);
    }

    /** How a person reads it. */
    Term term() {
        LotId lot = goods.lot();
        PartyId owner = goods.owner();
        Term term = CountTerm.ITEM.with(stock.sku().value(), stock.warehouse().value());
        term = lot == null ? term : CountTerm.ITEM_LOT.with(term, lot.value());
        term = owner == null ? term : CountTerm.ITEM_OWNER.with(term, owner.value());
        return location.isEmpty() ? term : CountTerm.ITEM_PLACE.with(term, location);
    }

    /** Where a violation is, in no language: warehouse, article, lot, owner and place, as far as there are such. */
    String path() {
        LotId lot = goods.lot();
        PartyId owner = goods.owner();
        String all = String.join(
                "/",
                stock.warehouse().value(),
                stock.sku().value(),
                lot == null ? "" : lot.value(),
                owner == null ? "" : owner.value(),
                location);
        int end = all.length();
        while (all.charAt(end - 1) == '/') {
            end--;
        }
        return all.substring(0, end);
    }

    /** Article, warehouse, and goods and place where there are such. */
    @Override
    public String toString() {
        return stock
                + (goods.lot() == null ? "" : " lot " + goods.lot())
                + (goods.owner() == null ? "" : " of " + goods.owner())
                + (location.isEmpty() ? "" : " at " + location);
    }
}
