package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.inventory.item.Bundle;
import io.zhanggui.inventory.item.BundleRepository;
import java.util.List;
import java.util.stream.Stream;

/** Kits and gifts: the whole as JSON, and beside it what queries look for. */
final class JdbcBundleRepository extends JdbcRepository<Sku, Bundle> implements BundleRepository {

    private static final Keys<Sku> KEYS = Keys.of("sku", sku -> sku);

    private static final Table<Bundle> BUNDLE = Table.<Bundle>named("bundle")
            .column(
                    "articles",
                    bundle -> bundle.articles().stream().map(Sku::value).toList())
            .column("body", Json::of);

    private static final Select ALL = query(BUNDLE, KEYS, "");
    private static final Select CONTAINING = query(BUNDLE, KEYS, "? = any (bundle.articles)");

    JdbcBundleRepository(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, BUNDLE, KEYS, Bundle::sku, row -> Json.read(row.text("body"), Bundle.class));
    }

    @Override
    public Stream<Versioned<Bundle>> all() {
        return stream(ALL, List.of());
    }

    @Override
    public Stream<Versioned<Bundle>> containing(Sku article) {
        return stream(CONTAINING, List.of(article));
    }
}
