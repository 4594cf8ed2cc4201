package io.zhanggui.inventory.item;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.ShopId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.repository.EventStream;
import io.zhanggui.core.repository.MemoryStore;
import java.util.stream.Stream;

/**
 * The port that stores what listings of platforms mean, with its history: what was said of each listing, in the order of
 * recording. Beside the rules of {@link EventStream} adapters keep these:
 *
 * <ol start="11">
 *   <li>{@link #listings} gives every listing of the shop of which something was said, once, and no other.
 *   <li>{@link #meaning} gives every listing that ever meant the article, once, and no other, whatever it means now.
 *   <li>An entry of another listing than the key is refused, and nothing is changed then.
 * </ol>
 */
@Beta
public interface PlatformSkuRegister extends EventStream<PlatformSku, PlatformMapping> {

    /** The listings of a shop, by code; the caller closes the stream. */
    Stream<PlatformSku> listings(ShopId shop);

    /** The listings that ever meant an article, by shop, then code; the caller closes the stream. */
    Stream<PlatformSku> meaning(Sku sku);

    /** An empty register in the store. */
    static PlatformSkuRegister inMemory(MemoryStore store) {
        return new MemoryPlatformSkuRegister(store);
    }
}
