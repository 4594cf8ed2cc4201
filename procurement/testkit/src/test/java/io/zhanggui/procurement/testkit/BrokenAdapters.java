package io.zhanggui.procurement.testkit;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.repository.MemoryRepository;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.Fixture;
import io.zhanggui.procurement.supplier.Supplier;
import io.zhanggui.procurement.supplier.SupplierRepository;
import java.util.Comparator;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Adapters that break the rule of the query, each in one way that happens in life. */
final class BrokenAdapters {

    private BrokenAdapters() {}

    private abstract static class Over extends SupplierRepositoryTck {

        private final BiPredicate<Supplier, String> fits;
        private final Comparator<Supplier> order;

        Over(BiPredicate<Supplier, String> fits, Comparator<Supplier> order) {
            this.fits = fits;
            this.order = order;
        }

        @Override
        protected Fixture<SupplierRepository> open() {
            MemoryStore store = new MemoryStore();
            final class Adapter extends MemoryRepository<PartyId, Supplier> implements SupplierRepository {
                Adapter() {
                    super(store, Supplier::id);
                }

                @Override
                public Stream<Versioned<Supplier>> ofCategory(String category) {
                    return select(supplier -> fits.test(supplier, category), order);
                }
            }
            return Fixture.of(new Adapter(), store);
        }
    }

    /** Sorts without regard to case, as many databases do. */
    static final class SortsIgnoringCase extends Over {
        SortsIgnoringCase() {
            super(
                    (supplier, category) -> supplier.categories().contains(category),
                    Comparator.comparing(supplier -> supplier.id().value(), String.CASE_INSENSITIVE_ORDER));
        }
    }

    /** Compares categories without regard to case. */
    static final class MatchesIgnoringCase extends Over {
        MatchesIgnoringCase() {
            super(
                    (supplier, category) -> supplier.categories().stream().anyMatch(category::equalsIgnoreCase),
                    Comparator.comparing(Supplier::id));
        }
    }

    /** Keeps the categories in one column and looks into its text. */
    static final class MatchesParts extends Over {
        MatchesParts() {
            super(
                    (supplier, category) ->
                            String.join(",", supplier.categories()).contains(category),
                    Comparator.comparing(Supplier::id));
        }
    }

    /** Looks at the first category only. */
    static final class KnowsOneCategory extends Over {
        KnowsOneCategory() {
            super(
                    (supplier, category) -> !supplier.categories().isEmpty()
                            && supplier.categories().get(0).equals(category),
                    Comparator.comparing(Supplier::id));
        }
    }
}
