package io.zhanggui.inventory.fulfilment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.Reservation;
import io.zhanggui.inventory.stock.ReservationId;
import io.zhanggui.inventory.stock.StockBook;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.stock.StockReserved;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The stock of a stock book: one reservation for each article of an order, under the number of the order. */
final class BookedStock implements OutboundStock {

    private final StockBook book;
    private final ZoneId zone;

    BookedStock(StockBook book, ZoneId zone) {
        this.book = requireNonNull(book, "book");
        this.zone = requireNonNull(zone, "zone");
    }

    @Override
    public void reserve(OutboundOrder order, Stamp stamp) {
        LocalDate day = day(stamp);
        book.reserve(
                order.lines().stream()
                        .filter(line -> line.open().signum() > 0)
                        .map(line -> reserved(order, line.sku(), line.open(), day))
                        .toList(),
                part(stamp, "reserve"));
    }

    @Override
    public void keep(OutboundOrder order, Sku sku, Quantity rest, Stamp stamp) {
        StockKey stock = StockKey.of(sku, order.warehouse());
        Reservation open = book.level(stock).findReservation(reservation(order)).orElse(null);
        if (open == null || open.quantity().compareTo(rest) <= 0) {
            return;
        }
        LocalDate day = day(stamp);
        book.release(stock, open.id(), day, part(stamp, "release " + sku));
        if (rest.signum() > 0) {
            book.reserve(List.of(reserved(order, sku, rest, day)), part(stamp, "keep " + sku));
        }
    }

    @Override
    public void issue(OutboundOrder order, Parcel parcel, Stamp stamp) {
        Map<StockKey, List<Movement>> byStock = order.issues(parcel, day(stamp)).stream()
                .collect(Collectors.groupingBy(Movement::stock, TreeMap::new, Collectors.toList()));
        byStock.forEach(
                (stock, issues) -> book.issueReserved(reservation(order), issues, part(stamp, "issue " + stock.sku())));
    }

    @Override
    public void takeBack(OutboundOrder order, Parcel parcel, Stamp stamp) {
        book.record(order.returns(parcel, day(stamp)), part(stamp, "take back"));
    }

    private static StockReserved reserved(OutboundOrder order, Sku sku, Quantity quantity, LocalDate day) {
        Reservation promise = Reservation.of(reservation(order), order.id().salesOrder(), quantity, day);
        return new StockReserved(StockKey.of(sku, order.warehouse()), promise, day);
    }

    private static ReservationId reservation(OutboundOrder order) {
        return ReservationId.of(OutboundOrder.shortened(order.id().toString()));
    }

    /** The stamp for one part of a command, under a key made of the command's own. */
    private static Stamp part(Stamp stamp, String what) {
        CommandKey key = stamp.commandKey();
        return key == null ? stamp : stamp.key(OutboundOrder.shortened(key + "/" + what));
    }

    private LocalDate day(Stamp stamp) {
        return stamp.at().atZone(zone).toLocalDate();
    }
}
