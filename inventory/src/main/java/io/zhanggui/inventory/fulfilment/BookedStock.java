package io.zhanggui.inventory.fulfilment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.Reservation;
import io.zhanggui.inventory.stock.ReservationId;
import io.zhanggui.inventory.stock.StockBook;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.stock.StockReserved;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The stock of a stock book: one reservation for each article of an order, under the number of the order. */
final class BookedStock implements OutboundStock {

    private final StockBook book;
    private final ZoneId zone;

    BookedStock(StockBook book, ZoneId zone) {
        this.book = requireNonNull(book, "book");
        this.zone = requireNonNull(zone, "zone");
    }

    @Override
    public Violations checkReserve(OutboundOrder order, Stamp stamp) {
        Violations.Builder found = Violations.builder();
        for (StockReserved promise : promises(order, stamp)) {
            String article = promise.stock().sku().value();
            book.checkReserve(List.of(promise))
                    .list()
                    .forEach(each -> found.add(new Violation(each.rule(), article, each.rejected(), each.arguments())));
        }
        return found.build();
    }

    @Override
    public void reserve(OutboundOrder order, Stamp stamp) {
        book.reserve(promises(order, stamp), part(stamp, "reserve"));
    }

    private List<StockReserved> promises(OutboundOrder order, Stamp stamp) {
        return order.lines().stream()
                .filter(line -> line.open().signum() > 0)
                .map(line -> promise(order, line.sku(), line.open(), stamp))
                .toList();
    }

    @Override
    public void keep(OutboundOrder order, Sku sku, Quantity rest, Stamp stamp) {
        StockKey stock = StockKey.of(sku, order.warehouse());
        Reservation open = book.level(stock).findReservation(reservation(order)).orElse(null);
        if (open == null || open.quantity().compareTo(rest) <= 0) {
            return;
        }
        book.release(stock, open.id(), recordedOn(stock, stamp), part(stamp, "release " + sku));
        if (rest.signum() > 0) {
            book.reserve(List.of(promise(order, sku, rest, stamp)), part(stamp, "keep " + sku));
        }
    }

    @Override
    public Violations checkPack(OutboundOrder order, Stamp stamp) {
        List<Movement> issues = order.parcels().stream()
                .filter(each -> !each.hasLeft())
                .flatMap(each -> order.issues(each, day(stamp)).stream())
                .toList();
        return book.checkIssueReserved(reservation(order), entered(issues, stamp));
    }

    @Override
    public Violations checkIssue(OutboundOrder order, Parcel parcel, Stamp stamp) {
        return book.checkIssueReserved(reservation(order), entered(order.issues(parcel, day(stamp)), stamp));
    }

    @Override
    public void issue(OutboundOrder order, Parcel parcel, Stamp stamp) {
        book.issueReserved(reservation(order), entered(order.issues(parcel, day(stamp)), stamp), part(stamp, "issue"));
    }

    @Override
    public Violations checkTakeBack(OutboundOrder order, Parcel parcel, Stamp stamp) {
        return book.check(entered(order.returns(parcel, day(stamp)), stamp));
    }

    @Override
    public void takeBack(OutboundOrder order, Parcel parcel, Stamp stamp) {
        book.record(entered(order.returns(parcel, day(stamp)), stamp), part(stamp, "take back"));
    }

    private StockReserved promise(OutboundOrder order, Sku sku, Quantity quantity, Stamp stamp) {
        StockKey stock = StockKey.of(sku, order.warehouse());
        LocalDate day = recordedOn(stock, stamp);
        return new StockReserved(
                stock, Reservation.of(reservation(order), order.id().salesOrder(), quantity, day), day);
    }

    private List<Movement> entered(List<Movement> movements, Stamp stamp) {
        return movements.stream()
                .map(each -> each.recordedOn(recordedOn(each.stock(), stamp)))
                .toList();
    }

    /** The day of the stamp, or the day up to which the stock was entered if that is later. */
    private LocalDate recordedOn(StockKey stock, Stamp stamp) {
        LocalDate day = day(stamp);
        LocalDate last = book.level(stock).recordedOn();
        return last == null || last.isBefore(day) ? day : last;
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
