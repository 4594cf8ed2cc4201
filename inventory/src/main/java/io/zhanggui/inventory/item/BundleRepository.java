package io.zhanggui.inventory.item;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Repository;
import io.zhanggui.core.repository.Versioned;
import java.util.stream.Stream;

/**
 * The port that stores kits and gifts. Beside the rules of {@link Repository} adapters keep these:
 *
 * <ol start="11">
 *   <li>{@link #all} gives every bundle, kits that are no longer sold too.
 *   <li>{@link #containing} gives every bundle that packs the article on some day, as a part or as a gift, each once, and
 *       no other.
 * </ol>
 */
@Beta
public interface BundleRepository extends Repository<Sku, Bundle> {

    /** Everything, by the number of what is sold; the caller closes the stream. */
    Stream<Versioned<Bundle>> all();

    /** What packs an article, by the number of what is sold; the caller closes the stream. */
    Stream<Versioned<Bundle>> containing(Sku article);

    /** An empty repository in the store. */
    static BundleRepository inMemory(MemoryStore store) {
        return new MemoryBundleRepository(store);
    }
}
