package io.zhanggui.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.item.Item;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** How each article lies in a warehouse (存储属性表); one that is not in it is plain, and nobody measured it. */
@Beta
public final class StorageCatalog {

    private static final StorageCatalog NONE = new StorageCatalog(Map.of());

    private final Map<Sku, ItemStorage> items;

    private StorageCatalog(Map<Sku, ItemStorage> items) {
        this.items = items;
    }

    /** A catalogue in which no article is. */
    public static StorageCatalog none() {
        return NONE;
    }

    /**
     * A catalogue of articles.
     *
     * @throws IllegalArgumentException if an article stands there twice
     */
    public static StorageCatalog of(Collection<ItemStorage> items) {
        Map<Sku, ItemStorage> all = new TreeMap<>();
        for (ItemStorage item : items) {
            if (all.put(item.sku(), item) != null) {
                throw new IllegalArgumentException("storage of " + item.sku() + " is given twice");
            }
        }
        return new StorageCatalog(Collections.unmodifiableMap(all));
    }

    /**
     * A catalogue of plain articles as their items measure them, in litres and kilograms; see {@link ItemStorage#from}.
     *
     * @throws IllegalArgumentException if an article stands there twice
     */
    public static StorageCatalog ofItems(Collection<Item> items) {
        return of(items.stream().map(ItemStorage::from).toList());
    }

    /** How an article lies. */
    public ItemStorage of(Sku sku) {
        ItemStorage known = items.get(requireNonNull(sku, "sku"));
        return known == null ? ItemStorage.of(sku) : known;
    }
}
