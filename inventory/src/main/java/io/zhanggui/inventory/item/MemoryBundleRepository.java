package io.zhanggui.inventory.item;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.repository.MemoryRepository;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Versioned;
import java.util.Comparator;
import java.util.stream.Stream;

/** Kits and gifts in memory. */
final class MemoryBundleRepository extends MemoryRepository<Sku, Bundle> implements BundleRepository {

    private static final Comparator<Bundle> BY_NUMBER = Comparator.comparing(Bundle::sku);

    MemoryBundleRepository(MemoryStore store) {
        super(store, Bundle::sku);
    }

    @Override
    public Stream<Versioned<Bundle>> all() {
        return select(any -> true, BY_NUMBER);
    }

    @Override
    public Stream<Versioned<Bundle>> containing(Sku article) {
        requireNonNull(article, "article");
        return select(bundle -> bundle.articles().contains(article), BY_NUMBER);
    }
}
