package io.zhanggui.inventory.stock;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;

/** A book on memory adapters with a few words for what happens. */
final class StockBookFixture {

    static final StockKey SHANGHAI = StockKey.of(Sku.of("TEA"), WarehouseId.of("SH"));
    static final StockKey HANGZHOU = StockKey.of(Sku.of("TEA"), WarehouseId.of("HZ"));
    static final StockKey MUG = StockKey.of(Sku.of("MUG"), WarehouseId.of("SH"));
    static final LocalDate DAY = LocalDate.of(2025, 11, 10);
    static final Goods LOT_A = Goods.ofLot(LotId.of("A"));
    static final Goods LOT_B = Goods.ofLot(LotId.of("B"));
    static final PartyId OWNER = PartyId.of("OWNER");

    final MemoryStore store = new MemoryStore();
    final StockEvents events = StockEvents.inMemory(store);
    final StockLevels levels = StockLevels.inMemory(store);
    final AuditTrail audit = AuditTrail.inMemory(store);
    final StockBook book;
    private Instant now = Instant.parse("2025-12-31T08:00:00Z");

    StockBookFixture(NegativeStock negative) {
        this.book = new StockBook(events, levels, CommandReceipts.inMemory(store), audit, negative, store);
    }

    Stamp stamp() {
        now = now.plusSeconds(1);
        return Stamp.by(PersonId.of("P-KEEPER")).at(now);
    }

    List<StockLevel> record(Movement... movements) {
        return book.record(List.of(movements), stamp());
    }

    StockLevel reserve(StockKey stock, Reservation reservation) {
        return book.reserve(List.of(new StockReserved(stock, reservation, DAY)), stamp())
                .get(0);
    }

    StockLevel level(StockKey stock) {
        return book.level(stock);
    }

    /** Whether the stored levels are those that the stored events make. */
    boolean playsBack() {
        return Stream.of(SHANGHAI, HANGZHOU, MUG)
                .allMatch(key -> levels.find(key)
                        .map(stored -> stored.value().equals(StockLevel.play(key, events.read(key))))
                        .orElse(events.read(key).isEmpty()));
    }

    /** What a refused command says, as path and code. */
    static List<String> refused(Runnable command) {
        RejectedException e = catchThrowableOfType(RejectedException.class, command::run);
        return e.violations().list().stream()
                .map(each -> each.path() + " " + each.code())
                .toList();
    }

    static List<Violation> violations(Runnable command) {
        return catchThrowableOfType(RejectedException.class, command::run)
                .violations()
                .list();
    }

    static Movement receipt(String id, StockKey stock, int pieces) {
        return Movement.receipt(MovementId.of(id), DAY, stock, pieces(pieces), BigMoney.parse("CNY 10"));
    }

    static Movement issue(String id, StockKey stock, int pieces) {
        return Movement.issue(MovementId.of(id), DAY, stock, pieces(pieces));
    }

    static Movement departure(String id, int pieces) {
        return Movement.transferOut(MovementId.of(id), DAY, SHANGHAI, pieces(pieces), HANGZHOU.warehouse());
    }

    static Reservation promise(String id, int pieces) {
        return Reservation.of(ReservationId.of(id), OrderNo.of("SO-" + id), pieces(pieces), DAY.plusDays(3));
    }

    static Quantity pieces(int pieces) {
        return Quantity.ofPieces(pieces);
    }

    static List<SerialNumber> serials(String... numbers) {
        return Stream.of(numbers).map(SerialNumber::of).toList();
    }
}
