package io.zhanggui.inventory.item;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Repository;
import io.zhanggui.core.repository.Versioned;
import java.util.stream.Stream;

/**
 * The port that stores articles. Beside the rules of {@link Repository} adapters keep these:
 *
 * <ol start="11">
 *   <li>{@link #inCategory} gives the articles of the category and of all below it, and no others; a category whose name
 *       only begins like that is another one.
 *   <li>{@link #withBarcode} gives every article that has exactly that barcode, whatever its place among the barcodes.
 *   <li>{@link #replacedBy} gives every article that names the other as its successor itself.
 * </ol>
 */
@Beta
public interface ItemRepository extends Repository<Sku, Item> {

    /** The articles of a category and below, by number; the caller closes the stream. */
    Stream<Versioned<Item>> inCategory(CategoryPath category);

    /** The articles with a barcode, by number; the caller closes the stream. */
    Stream<Versioned<Item>> withBarcode(Barcode barcode);

    /** The articles whose place another one takes, by number; the caller closes the stream. */
    Stream<Versioned<Item>> replacedBy(Sku successor);

    /** An empty repository in the store. */
    static ItemRepository inMemory(MemoryStore store) {
        return new MemoryItemRepository(store);
    }
}
