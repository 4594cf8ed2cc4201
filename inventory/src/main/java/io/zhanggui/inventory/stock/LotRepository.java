package io.zhanggui.inventory.stock;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Repository;
import io.zhanggui.core.repository.Versioned;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The port that stores lots. Beside the rules of {@link Repository} adapters keep these:
 *
 * <ol start="11">
 *   <li>{@link #ofArticle} gives every lot of the article, blocked ones too, and no other.
 *   <li>{@link #expiringBefore} gives every lot that expires before the day, however long ago, and none that does not expire.
 * </ol>
 */
@Beta
public interface LotRepository extends Repository<Lot.Key, Lot> {

    /** The lots of an article, by number; the caller closes the stream. */
    Stream<Versioned<Lot>> ofArticle(Sku sku);

    /** The lots that expire before a day, by expiry, then article, then number; the caller closes the stream. */
    Stream<Versioned<Lot>> expiringBefore(LocalDate day);

    /** An empty repository in the store. */
    static LotRepository inMemory(MemoryStore store) {
        return new MemoryLotRepository(store);
    }
}
