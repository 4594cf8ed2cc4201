package io.zhanggui.inventory.item;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.repository.MemoryRepository;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Versioned;
import java.util.Comparator;
import java.util.stream.Stream;

/** Articles in memory. */
final class MemoryItemRepository extends MemoryRepository<Sku, Item> implements ItemRepository {

    private static final Comparator<Item> BY_NUMBER = Comparator.comparing(Item::sku);

    MemoryItemRepository(MemoryStore store) {
        super(store, Item::sku);
    }

    @Override
    public Stream<Versioned<Item>> inCategory(CategoryPath category) {
        requireNonNull(category, "category");
        return select(item -> item.category() != null && category.contains(item.category()), BY_NUMBER);
    }

    @Override
    public Stream<Versioned<Item>> withBarcode(Barcode barcode) {
        requireNonNull(barcode, "barcode");
        return select(item -> item.barcodes().contains(barcode), BY_NUMBER);
    }

    @Override
    public Stream<Versioned<Item>> replacedBy(Sku successor) {
        requireNonNull(successor, "successor");
        return select(item -> successor.equals(item.successor()), BY_NUMBER);
    }
}
