package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.Recorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the next level of one event; what the event leaves alone is shared with the level before. */
final class LevelChange {

    private final StockLevel before;
    private @Nullable UnitOfMeasure unit;
    private List<GoodsOnHand> goods;
    private List<Reservation> reservations;
    private List<Transfer> transfers;
    private @Nullable LocalDate latest;
    private @Nullable LocalDate takenOn;

    private LevelChange(StockLevel before) {
        this.before = before;
        this.unit = before.unit();
        this.goods = before.goods();
        this.reservations = before.reservations();
        this.transfers = before.transfers();
        this.latest = before.latest();
        this.takenOn = before.takenOn();
    }

    /** The level after an event; a back-dated stock-take is left to a replay. */
    static StockLevel after(StockLevel before, Recorded<StockEvent> recorded) {
        StockEvent event = recorded.event();
        if (!event.stock().equals(before.stock())) {
            throw new IllegalArgumentException(event.code() + " is of " + event.stock() + ", not of " + before.stock());
        }
        LevelChange change = new LevelChange(before);
        event.match(change::move, change::reserve, change::reduce, change::announce);
        return new StockLevel(
                before.stock(),
                before.events() + 1,
                change.unit,
                change.goods,
                change.reservations,
                change.transfers,
                change.latest,
                change.takenOn,
                later(before.recordedOn(), event.recordedOn()),
                recorded.at());
    }

    private boolean move(Movement movement) {
        Quantity quantity = movement.quantity();
        if (quantity == null) {
            return true;
        }
        requireUnit(quantity);
        Quantity change = movement.change();
        if (change == null) {
            take(movement, quantity);
        } else {
            add(movement.goods(), change, movement.serials(), movement.date());
            if (movement.goods().isOwn() && takenOn != null && movement.date().isBefore(takenOn)) {
                add(Goods.OWN, change.negated(), List.of(), movement.date()); // the stock-take found what it found
            }
        }
        if (movement.kind() == MovementKind.TRANSFER_IN) {
            before.transferOf(movement).ifPresent(transfer -> arrive(transfer, movement, quantity));
        }
        latest = later(latest, movement.date());
        return true;
    }

    private void take(Movement movement, Quantity found) {
        if (!before.needsHistory(movement)) {
            Quantity own = before.unit() == null ? Quantity.zero(found.unit()) : before.ownOnHand();
            add(Goods.OWN, found.minus(own), List.of(), movement.date());
        }
        takenOn = later(takenOn, movement.date());
    }

    private void add(Goods which, Quantity change, List<SerialNumber> numbers, LocalDate day) {
        GoodsOnHand held = SortedParts.find(goods, GoodsOnHand::goods, which).orElse(null);
        boolean in = change.signum() > 0;
        GoodsOnHand changed = held == null
                ? new GoodsOnHand(which, change, in ? sorted(numbers) : List.of(), which.lot() == null ? null : day)
                : new GoodsOnHand(
                        which,
                        held.quantity().plus(change),
                        serials(held.serials(), numbers, in),
                        since(held, day, in));
        goods = changed.isNothing()
                ? SortedParts.without(goods, each -> each.goods().equals(which))
                : SortedParts.with(goods, GoodsOnHand::goods, changed);
    }

    private static @Nullable LocalDate since(GoodsOnHand held, LocalDate day, boolean in) {
        LocalDate before = held.since();
        return before != null && in && day.isBefore(before) ? day : before;
    }

    private static List<SerialNumber> sorted(List<SerialNumber> numbers) {
        return numbers.stream().sorted().toList();
    }

    private static List<SerialNumber> serials(List<SerialNumber> held, List<SerialNumber> numbers, boolean in) {
        if (numbers.isEmpty()) {
            return held;
        }
        TreeSet<SerialNumber> changed = new TreeSet<>(held);
        if (in) {
            changed.addAll(numbers);
        } else {
            numbers.forEach(changed::remove);
        }
        return List.copyOf(changed);
    }

    private void arrive(Transfer transfer, Movement arrival, Quantity quantity) {
        Quantity left = transfer.quantity().minus(quantity);
        if (left.signum() <= 0) {
            transfers = SortedParts.without(transfers, transfer::equals);
            return;
        }
        List<SerialNumber> numbers = new ArrayList<>(transfer.serials());
        numbers.removeAll(arrival.serials());
        transfers = SortedParts.with(transfers, each -> each, transfer.rest(left, numbers));
    }

    private boolean reserve(StockReserved event) {
        requireUnit(event.reservation().quantity());
        reservations = SortedParts.with(reservations, Reservation::id, event.reservation());
        return true;
    }

    private boolean reduce(ReservationReduced event) {
        before.findReservation(event.reservation()).ifPresent(open -> {
            Quantity left = open.quantity().minus(event.quantity());
            reservations = left.signum() > 0
                    ? SortedParts.with(reservations, Reservation::id, open.quantity(left))
                    : SortedParts.without(reservations, open::equals);
        });
        return true;
    }

    private boolean announce(TransferAnnounced event) {
        requireUnit(event.transfer().quantity());
        Transfer announced = SortedParts.find(transfers, each -> each, event.transfer())
                .map(open -> open.expectedOn(event.transfer().expectedOn()))
                .orElse(event.transfer());
        transfers = SortedParts.with(transfers, each -> each, announced);
        return true;
    }

    private void requireUnit(Quantity quantity) {
        if (unit == null) {
            unit = quantity.unit();
        } else if (!unit.equals(quantity.unit())) {
            throw new IllegalArgumentException(
                    before.stock() + " is counted in " + unit + ", but an event has " + quantity);
        }
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? other : one;
    }

    static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || one.isBefore(requireNonNull(other)) ? other : one;
    }
}
