package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.stock.Goods;
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

    /** Article, warehouse, and goods and place where there are such. */
    @Override
    public String toString() {
        return stock
                + (goods.lot() == null ? "" : " lot " + goods.lot())
                + (goods.owner() == null ? "" : " of " + goods.owner())
                + (location.isEmpty() ? "" : " at " + location);
    }
}
