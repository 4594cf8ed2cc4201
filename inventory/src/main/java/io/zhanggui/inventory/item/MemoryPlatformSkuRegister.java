package io.zhanggui.inventory.item;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.ShopId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.repository.MemoryEventStream;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What listings mean, in memory. */
final class MemoryPlatformSkuRegister implements PlatformSkuRegister {

    private final MemoryStore store;
    private final MemoryEventStream<PlatformSku, PlatformMapping> events;
    private final TreeSet<PlatformSku> tried = new TreeSet<>();

    MemoryPlatformSkuRegister(MemoryStore store) {
        this.store = requireNonNull(store, "store");
        this.events = new MemoryEventStream<>(store);
    }

    @Override
    public int append(PlatformSku key, int expectedSize, List<Recorded<PlatformMapping>> mappings) {
        for (Recorded<PlatformMapping> mapping : mappings) {
            if (!mapping.event().listing().equals(key)) {
                throw new IllegalArgumentException(
                        "what is said is of listing " + mapping.event().listing() + ", not of " + key);
            }
        }
        return store.call(() -> {
            tried.add(key);
            return events.append(key, expectedSize, mappings);
        });
    }

    @Override
    public List<Recorded<PlatformMapping>> read(PlatformSku key) {
        return events.read(key);
    }

    @Override
    public Stream<PlatformSku> listings(ShopId shop) {
        requireNonNull(shop, "shop");
        return select(mapping -> mapping.listing().shop().equals(shop));
    }

    @Override
    public Stream<PlatformSku> meaning(Sku sku) {
        requireNonNull(sku, "sku");
        return select(mapping -> sku.equals(mapping.sku()));
    }

    private Stream<PlatformSku> select(Predicate<PlatformMapping> some) {
        return store
                .call(() -> tried.stream()
                        .filter(key -> events.read(key).stream().anyMatch(each -> some.test(each.event())))
                        .toList())
                .stream();
    }
}
