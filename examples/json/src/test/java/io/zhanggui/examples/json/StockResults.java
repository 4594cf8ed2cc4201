package io.zhanggui.examples.json;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.inventory.stock.GoodsReceipt;
import io.zhanggui.inventory.stock.GoodsReceiptLine;
import io.zhanggui.inventory.stock.LotId;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.Reservation;
import io.zhanggui.inventory.stock.ReservationEnd;
import io.zhanggui.inventory.stock.ReservationId;
import io.zhanggui.inventory.stock.ReservationReduced;
import io.zhanggui.inventory.stock.SerialNumber;
import io.zhanggui.inventory.stock.StockBook;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.stock.StockLevel;
import io.zhanggui.inventory.stock.StockReserved;
import io.zhanggui.inventory.stock.TransferAnnounced;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;

/** What a stock holds, and the events that are no movements. */
final class StockResults {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 3);
    private static final StockKey SHANGHAI = StockKey.of(Sku.of("TEA-001"), WarehouseId.of("WH-SH"));
    private static final StockKey HANGZHOU = StockKey.of(Sku.of("TEA-001"), WarehouseId.of("WH-HZ"));
    private static final ReservationId PROMISE = ReservationId.of("R1");

    private StockResults() {}

    static List<Object> all() {
        StockBook book = StockBook.inMemory(new MemoryStore(), NegativeStock.REFUSE);
        Stamp stamp = Stamp.by(PersonId.of("P-KEEPER")).at(Instant.parse("2025-11-03T10:00:00.123456Z"));
        List<SerialNumber> serials = List.of(SerialNumber.of("S1"), SerialNumber.of("S2"));
        book.record(
                List.of(
                        Movement.receipt(
                                        MovementId.of("M1"),
                                        DAY,
                                        SHANGHAI,
                                        Quantity.ofPieces(2),
                                        BigMoney.parse("CNY 10.50"))
                                .lot(LotId.of("L1"))
                                .serials(serials),
                        Movement.receipt(
                                MovementId.of("M2"), DAY, SHANGHAI, Quantity.ofPieces(5), BigMoney.parse("CNY 9"))),
                stamp);
        StockReserved reserved = new StockReserved(
                SHANGHAI,
                Reservation.of(PROMISE, OrderNo.of("SO-1"), Quantity.ofPieces(1), DAY.plusDays(2))
                        .validUntil(DAY.plusDays(5)),
                DAY);
        StockLevel origin = book.reserve(List.of(reserved), stamp).get(0);
        StockLevel destination = book.dispatch(
                        List.of(Movement.transferOut(
                                        MovementId.of("D1"), DAY, SHANGHAI, Quantity.ofPieces(2), HANGZHOU.warehouse())
                                .lot(LotId.of("L1"))
                                .serials(serials)),
                        DAY.plusDays(3),
                        stamp)
                .get(0);
        List<Object> all = new ArrayList<>(List.of(origin, destination, StockLevel.empty(HANGZHOU), reserved));
        all.add(new ReservationReduced(
                SHANGHAI, PROMISE, Quantity.ofPieces(1), ReservationEnd.RESERVATION_RELEASED, DAY));
        all.add(new TransferAnnounced(HANGZHOU, destination.transfers().get(0), DAY));
        all.add(new GoodsReceipt(
                "PO-1",
                PartyId.of("S1"),
                WarehouseId.of("WH-SH"),
                DAY,
                List.of(
                        GoodsReceiptLine.accepted(
                                        Sku.of("TEA-001"),
                                        Quantity.ofPieces(5),
                                        Quantity.ofPieces(4),
                                        BigMoney.parse("CNY 41.50"))
                                .lot(LotId.of("L1"))
                                .serials(serials)
                                .rejecting(Quantity.ofPieces(2), "wet"),
                        GoodsReceiptLine.accepted(
                                Sku.of("TEA-002"),
                                Quantity.ofPieces(5),
                                Quantity.ofPieces(5),
                                BigMoney.parse("CNY 9")))));
        return all;
    }
}
