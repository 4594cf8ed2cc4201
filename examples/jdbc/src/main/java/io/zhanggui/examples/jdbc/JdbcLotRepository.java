package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.inventory.stock.Lot;
import io.zhanggui.inventory.stock.LotId;
import io.zhanggui.inventory.stock.LotRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The lots. */
final class JdbcLotRepository extends JdbcRepository<Lot.Key, Lot> implements LotRepository {

    private static final Keys<Lot.Key> KEYS =
            Keys.<Lot.Key>of("sku", Lot.Key::sku).and("lot", Lot.Key::id);

    private static final Table<Lot> LOT = Table.<Lot>named("lot")
            .column("made_on", Lot::madeOn)
            .column("expires_on", Lot::expiresOn)
            .column("supplier_lot", Lot::supplierLot)
            .column("blocked", Lot::blocked);

    private static final Select OF_ARTICLE = query(LOT, KEYS, "lot.sku = ?");
    private static final Select EXPIRING_BEFORE = query(LOT, KEYS, "lot.expires_on < ?", "lot.expires_on");

    JdbcLotRepository(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, LOT, KEYS, Lot::key, JdbcLotRepository::lot);
    }

    @Override
    public Stream<Versioned<Lot>> ofArticle(Sku sku) {
        return stream(OF_ARTICLE, List.of(sku));
    }

    @Override
    public Stream<Versioned<Lot>> expiringBefore(LocalDate day) {
        return stream(EXPIRING_BEFORE, List.of(day));
    }

    private static Lot lot(Row row) {
        return new Lot(
                row.id("lot", LotId::of),
                row.id("sku", Sku::of),
                row.orNull("made_on", row::date),
                row.orNull("expires_on", row::date),
                row.orNull("supplier_lot", row::text),
                row.orNull("blocked", row::text));
    }
}
