package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import java.util.Comparator;

/**
 * One article in one warehouse: what is counted, valued and issued together. Keys are ordered by article, then
 * warehouse.
 *
 * @param sku the article
 * @param warehouse where it lies
 */
public record StockKey(Sku sku, WarehouseId warehouse) implements Comparable<StockKey> {

    private static final Comparator<StockKey> ORDER =
            Comparator.comparing(StockKey::sku).thenComparing(StockKey::warehouse);

    public StockKey {
        requireNonNull(sku, "sku");
        requireNonNull(warehouse, "warehouse");
    }

    /** The key of an article in a warehouse. */
    public static StockKey of(Sku sku, WarehouseId warehouse) {
        return new StockKey(sku, warehouse);
    }

    @Override
    public int compareTo(StockKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return sku + " in " + warehouse;
    }
}
