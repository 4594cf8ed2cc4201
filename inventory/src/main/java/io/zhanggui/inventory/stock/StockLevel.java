package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one stock holds (即时库存): goods on hand, what of them is promised, and what is on its way to it. It follows from
 * the events of the stock; {@link #play} makes it of all of them, {@link #after} of one more.
 *
 * <p>Movements count by date, as in the cost ledger: a stock-take (盘点) settles what the company's own goods are on its
 * day, so that own goods that are entered later for an earlier day do not change what is there now. The difference that a
 * stock-take finds is booked without a lot. Serial numbers and promises count in the order in which they were entered.
 *
 * @param stock the article and the warehouse
 * @param events how many events it is made of; from 0
 * @param unit the unit of every quantity; {@code null} as long as none is known
 * @param goods what lies there by lot and owner, in the order of {@link Goods}; nothing that is not there
 * @param reservations what is promised, by id
 * @param transfers what is on its way here, by origin and departure
 * @param latest the date of the latest movement; {@code null} if nothing moved
 * @param takenOn the date of the latest stock-take; {@code null} if there was none
 * @param recordedOn the latest day on which something was entered; {@code null} if nothing was
 * @param recordedAt the moment at which the last event was recorded; {@code null} if there is none
 */
@Beta
public record StockLevel(
        StockKey stock,
        int events,
        @Nullable UnitOfMeasure unit,
        List<GoodsOnHand> goods,
        List<Reservation> reservations,
        List<Transfer> transfers,
        @Nullable LocalDate latest,
        @Nullable LocalDate takenOn,
        @Nullable LocalDate recordedOn,
        @Nullable Instant recordedAt) {

    public StockLevel {
        requireNonNull(stock, "stock");
        if (events < 0) {
            throw new IllegalArgumentException("events of " + stock + " must not be negative, but are " + events);
        }
        goods = List.copyOf(goods);
        reservations = List.copyOf(reservations);
        transfers = List.copyOf(transfers);
        if (!SortedParts.isSorted(goods, GoodsOnHand::goods)
                || !SortedParts.isSorted(reservations, Reservation::id)
                || !SortedParts.isSorted(transfers, transfer -> transfer)) {
            throw new IllegalArgumentException(
                    "goods, reservations and transfers of " + stock + " must be in order, each once");
        }
        Stream.of(
                        goods.stream().map(GoodsOnHand::quantity),
                        reservations.stream().map(Reservation::quantity),
                        transfers.stream().map(Transfer::quantity))
                .flatMap(quantities -> quantities)
                .forEach(quantity -> requireUnit(stock, unit, quantity));
    }

    /** A stock to which nothing has happened. */
    public static StockLevel empty(StockKey stock) {
        return new StockLevel(stock, 0, null, List.of(), List.of(), List.of(), null, null, null, null);
    }

    /**
     * What a stock holds after all of its events.
     *
     * @param events in the order of recording, as {@link StockEvents#read} gives them
     * @throws IllegalArgumentException if an event is of another stock or in another unit
     */
    public static StockLevel play(StockKey stock, List<Recorded<StockEvent>> events) {
        return StockReplay.play(stock, events);
    }

    /**
     * What it holds after one more event.
     *
     * @throws IllegalArgumentException if the event is of another stock or in another unit, or is a stock-take dated
     *     before {@link #latest}, which needs the history: {@link #play} it
     */
    public StockLevel after(Recorded<StockEvent> event) {
        if (needsHistory(event.event())) {
            throw new IllegalArgumentException(
                    "a stock-take of " + event.event().date() + " settles what " + stock
                            + " was before its movements of " + latest + ". Maybe play() all events?");
        }
        return LevelChange.after(this, event);
    }

    /** Everything that lies there, of all lots and owners (账面库存). */
    public Quantity onHand() {
        return sum(goods.stream().map(GoodsOnHand::quantity));
    }

    /** What lies there of a lot and owner. */
    public Quantity onHand(Goods which) {
        return held(which).map(GoodsOnHand::quantity).orElseGet(this::nothing);
    }

    /** What is the company's own, of all lots: what costs are made for. */
    public Quantity ownOnHand() {
        return sum(goods.stream().filter(each -> each.goods().isOwn()).map(GoodsOnHand::quantity));
    }

    /** What is promised to orders (已预留). */
    public Quantity reserved() {
        return sum(reservations.stream().map(Reservation::quantity));
    }

    /** What is promised of a lot and owner; promises of any goods do not count. */
    public Quantity reserved(Goods which) {
        requireNonNull(which, "which");
        return sum(
                reservations.stream().filter(each -> which.equals(each.goods())).map(Reservation::quantity));
    }

    /** What may still be promised of what is there: on hand less reserved (可用库存). */
    public Quantity available() {
        return onHand().minus(reserved());
    }

    /**
     * What may still be promised of a lot and owner: no more than is there of it and not promised, and no more than
     * {@link #available()}.
     */
    public Quantity available(Goods which) {
        Quantity free = onHand(which).minus(reserved(which));
        Quantity all = available();
        return free.compareTo(all) < 0 ? free : all;
    }

    /**
     * What may be promised of what can leave on a day: lots that are blocked or expired then do not count, nor what is
     * promised of them (可用库存，不含冻结与过期).
     *
     * @param lots what is known of a lot; {@code null} if nothing is, so that it counts
     */
    public Quantity available(LocalDate day, Function<LotId, @Nullable Lot> lots) {
        return LevelQueries.usable(this, day, lots).minus(LevelQueries.promised(this, day, lots));
    }

    /** What is on its way here from other warehouses (在途). */
    public Quantity inTransit() {
        return sum(transfers.stream().map(Transfer::quantity));
    }

    /** What is on its way and expected by the end of a day; what nobody knows the day of does not count. */
    public Quantity inTransit(LocalDate by) {
        requireNonNull(by, "by");
        return sum(transfers.stream()
                .filter(each -> each.expectedOn() != null && !each.expectedOn().isAfter(by))
                .map(Transfer::quantity));
    }

    /** What is promised for a day or an earlier one. */
    public Quantity promised(LocalDate by) {
        requireNonNull(by, "by");
        return sum(reservations.stream().filter(each -> !each.due().isAfter(by)).map(Reservation::quantity));
    }

    /** An open reservation; empty if there is none of that id, or none any more. */
    public Optional<Reservation> findReservation(ReservationId id) {
        return SortedParts.find(reservations, Reservation::id, requireNonNull(id, "id"));
    }

    /** What an order has been promised here, by id. */
    public List<Reservation> reservationsOf(OrderNo order) {
        requireNonNull(order, "order");
        return reservations.stream().filter(each -> each.order().equals(order)).toList();
    }

    /** The lots, each with what lies there, that expire before a day, the first to expire first (近效期). */
    public List<GoodsOnHand> expiringBefore(LocalDate day, Function<LotId, @Nullable LocalDate> expiresOn) {
        return LevelQueries.expiringBefore(this, day, expiresOn);
    }

    /** Which goods the piece of that number is of; empty if it is not here. */
    public Optional<Goods> findSerial(SerialNumber serial) {
        requireNonNull(serial, "serial");
        return goods.stream()
                .filter(each -> each.has(serial))
                .map(GoodsOnHand::goods)
                .findFirst();
    }

    /** How on hand, reserved, available and in transit come about. */
    public Explanation explain() {
        return LevelExplanation.of(this);
    }

    Optional<GoodsOnHand> held(Goods which) {
        return SortedParts.find(goods, GoodsOnHand::goods, requireNonNull(which, "which"));
    }

    Optional<Transfer> transferOf(Movement arrival) {
        return transfers.stream()
                .filter(each -> each.isOf(arrival.counterpart(), arrival.refersTo()))
                .findFirst();
    }

    /** Whether an event changes what was before movements that are played already. */
    boolean needsHistory(StockEvent event) {
        return event instanceof Movement movement
                && movement.kind() == MovementKind.STOCK_TAKE
                && isBackDated(movement);
    }

    boolean isBackDated(Movement movement) {
        return latest != null && movement.date().isBefore(latest);
    }

    Quantity nothing() {
        return Quantity.zero(unit == null ? UnitOfMeasure.PIECE : unit);
    }

    private static void requireUnit(StockKey stock, @Nullable UnitOfMeasure unit, Quantity quantity) {
        if (!quantity.unit().equals(unit)) {
            throw new IllegalArgumentException(stock + " is counted in " + unit + ", but holds " + quantity);
        }
    }

    private Quantity sum(Stream<Quantity> parts) {
        return parts.reduce(nothing(), Quantity::plus);
    }
}
