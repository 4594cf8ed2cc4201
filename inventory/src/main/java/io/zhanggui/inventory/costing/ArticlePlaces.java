package io.zhanggui.inventory.costing;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.inventory.stock.StockKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The warehouses of an article, numbered in the order in which they were first heard of. */
final class ArticlePlaces {

    private final Sku sku;
    private final List<StockKey> stocks = new ArrayList<>(1);
    private final Map<WarehouseId, Integer> numbers = new HashMap<>(2);
    private @Nullable WarehouseId last;
    private int numberOfLast;

    ArticlePlaces(Sku sku) {
        this.sku = sku;
    }

    int count() {
        return stocks.size();
    }

    StockKey stock(int place) {
        return stocks.get(place);
    }

    /** The number of a warehouse; it gets one if it has none. */
    int of(WarehouseId warehouse) {
        if (warehouse.equals(last)) {
            return numberOfLast;
        }
        Integer known = numbers.get(warehouse);
        if (known == null) {
            known = stocks.size();
            numbers.put(warehouse, known);
            stocks.add(StockKey.of(sku, warehouse));
        }
        last = warehouse;
        numberOfLast = known;
        return known;
    }

    /** The number of a warehouse; -1 if it has none. */
    int find(WarehouseId warehouse) {
        return numbers.getOrDefault(warehouse, -1);
    }

    /** Forgets the warehouses from the given one on. */
    void truncate(int first) {
        while (stocks.size() > first) {
            numbers.remove(stocks.remove(stocks.size() - 1).warehouse());
        }
        last = null;
    }
}
