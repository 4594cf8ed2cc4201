package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.repository.MemoryRepository;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Versioned;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

/** Lots in memory. */
final class MemoryLotRepository extends MemoryRepository<Lot.Key, Lot> implements LotRepository {

    private static final Comparator<Lot> BY_NUMBER = Comparator.comparing(Lot::key);

    MemoryLotRepository(MemoryStore store) {
        super(store, Lot::key);
    }

    @Override
    public Stream<Versioned<Lot>> ofArticle(Sku sku) {
        requireNonNull(sku, "sku");
        return select(lot -> lot.sku().equals(sku), BY_NUMBER);
    }

    @Override
    public Stream<Versioned<Lot>> expiringBefore(LocalDate day) {
        requireNonNull(day, "day");
        Comparator<Lot> byExpiry =
                Comparator.comparing(Lot::expiresOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));
        return select(
                lot -> lot.expiresOn() != null && lot.expiresOn().isBefore(day), byExpiry.thenComparing(BY_NUMBER));
    }
}
