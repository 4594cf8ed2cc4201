package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the stock book (库存台账): what moves, what is promised, what sets out and arrives. Every command is one unit of
 * work over all stocks that it touches, which are taken in the order of their keys: all of it is booked, or nothing.
 *
 * <p>A retry under the same command key changes nothing; what a method gives back is then the stocks as they stand now.
 * Of two commands that change one stock at the same moment one fails with
 * {@link io.zhanggui.core.repository.ConcurrentChangeException}, and the host gives it again.
 *
 * <p>Whether more may leave than is there is the host's choice. Under {@link NegativeStock#REFUSE} no lot of no owner is
 * ever below zero on any day, and what is promised to orders never exceeds what is there; to write off what is promised,
 * release it first. Under {@link NegativeStock#PROVISIONAL_TRUE_UP} neither is checked.
 */
@Beta
public final class StockBook {

    private final StockEvents events;
    private final StockLevels levels;
    private final CommandReceipts receipts;
    private final NegativeStock negative;
    private final UnitOfWork work;

    /** The service on a host's ports; the unit of work covers all of them. */
    public StockBook(
            StockEvents events, StockLevels levels, CommandReceipts receipts, NegativeStock negative, UnitOfWork work) {
        this.events = requireNonNull(events, "events");
        this.levels = requireNonNull(levels, "levels");
        this.receipts = requireNonNull(receipts, "receipts");
        this.negative = requireNonNull(negative, "negative");
        this.work = requireNonNull(work, "work");
    }

    /** The service on memory adapters of its own in a store. */
    public static StockBook inMemory(MemoryStore store, NegativeStock negative) {
        return new StockBook(
                StockEvents.inMemory(store),
                StockLevels.inMemory(store),
                CommandReceipts.inMemory(store),
                negative,
                store);
    }

    /** Everything that stands against booking these movements now; see {@link #record}. */
    public Violations check(List<Movement> movements) {
        List<StockEvent> command = announced(movements, null);
        return work.call(() -> change(command, Instant.MIN).violations());
    }

    /**
     * Books movements, all of them or none. Departures put goods on their way to the other warehouse.
     *
     * @return the stocks that are touched as they stand now, by key
     * @throws io.zhanggui.core.violation.RejectedException with everything that is wrong, see {@link StockViolation}
     * @throws io.zhanggui.core.repository.CommandConflictException if the command key was used for something else
     */
    public List<StockLevel> record(List<Movement> movements, Stamp stamp) {
        return book("stock.record", announced(movements, null), stamp);
    }

    /**
     * Sends goods to other warehouses (调拨出库): they leave here and are in transit there.
     *
     * @param expectedOn the day on which they should arrive; {@code null} if nobody knows
     * @throws IllegalArgumentException if a movement is no {@link MovementKind#TRANSFER_OUT}
     * @throws io.zhanggui.core.violation.RejectedException as {@link #record} does
     */
    public List<StockLevel> dispatch(List<Movement> departures, @Nullable LocalDate expectedOn, Stamp stamp) {
        for (Movement departure : departures) {
            if (departure.kind() != MovementKind.TRANSFER_OUT) {
                throw new IllegalArgumentException(
                        "movement " + departure.id() + " is no departure, but " + departure.kind());
            }
        }
        return book("stock.dispatch", announced(departures, expectedOn), stamp);
    }

    /**
     * Takes in what arrives (调拨入库), all of a transfer or a part, and what broke or got lost on the way:
     * {@link Transfer#arrival(MovementId, LocalDate, StockKey)} and {@link Transfer#lostOnTheWay} make the movements.
     *
     * @throws IllegalArgumentException if a movement is neither an arrival nor a loss or damage
     * @throws io.zhanggui.core.violation.RejectedException as {@link #record} does; also if more would arrive than is
     *     on its way
     */
    public List<StockLevel> arrive(List<Movement> arrivals, Stamp stamp) {
        for (Movement each : arrivals) {
            if (each.kind() != MovementKind.TRANSFER_IN
                    && each.kind() != MovementKind.LOSS
                    && each.kind() != MovementKind.DAMAGE) {
                throw new IllegalArgumentException("movement " + each.id() + " is no arrival, but " + each.kind());
            }
        }
        return book("stock.arrive", List.copyOf(arrivals), stamp);
    }

    /**
     * Promises goods to orders (预留), all of them or none.
     *
     * @throws io.zhanggui.core.violation.RejectedException if more would be promised than is available, an id is in use,
     *     or a quantity is in another unit
     */
    public List<StockLevel> reserve(List<StockReserved> reservations, Stamp stamp) {
        return book("stock.reserve", List.copyOf(reservations), stamp);
    }

    /**
     * Gives up a reservation (释放预留), all that is left of it.
     *
     * @param day the day on which it is given up
     * @throws io.zhanggui.core.violation.RejectedException if there is no open reservation of that id
     */
    public StockLevel release(StockKey stock, ReservationId reservation, LocalDate day, Stamp stamp) {
        Fingerprint content = Fingerprint.of("stock.release")
                .add("stock", stock)
                .add("reservation", reservation)
                .add("day", day)
                .build();
        return book(
                        content,
                        List.of(stock),
                        () -> List.of(rest(open(stock, reservation), stock, day, ReservationEnd.RESERVATION_RELEASED)),
                        stamp)
                .get(0);
    }

    /**
     * Gives up every reservation that no longer holds on a day (预留过期), in all stocks.
     *
     * @return how many there were
     */
    public int expire(LocalDate today, Stamp stamp) {
        Fingerprint content = Fingerprint.of("stock.expire").add("today", today).build();
        return work.call(() -> Integer.parseInt(receipts.once(stamp, content, () -> {
            List<StockEvent> command = lapsed(today);
            store(command, stamp);
            return Integer.toString(command.size());
        })));
    }

    /**
     * Issues goods against a reservation (按预留出库); what the issues do not take stays reserved.
     *
     * @param issues of one stock, of the lots that are to leave; {@code FefoAllocation} chooses them
     * @throws IllegalArgumentException if there is no issue, or they are not all issues of one stock
     * @throws io.zhanggui.core.violation.RejectedException as {@link #record} does; also if the reservation is not open,
     *     is for less, or is bound to other goods
     */
    public StockLevel issueReserved(ReservationId reservation, List<Movement> issues, Stamp stamp) {
        requireNonNull(reservation, "reservation");
        List<Movement> all = List.copyOf(issues);
        if (all.isEmpty()
                || all.stream().map(Movement::stock).distinct().count() > 1
                || all.stream().anyMatch(each -> each.kind() != MovementKind.ISSUE)) {
            throw new IllegalArgumentException("issues for reservation " + reservation
                    + " must be one or more issues of one stock, but are "
                    + all.stream().map(Movement::id).toList());
        }
        StockKey stock = all.get(0).stock();
        Fingerprint content = Fingerprint.of("stock.issue-reserved")
                .add("reservation", reservation)
                .add("issues", all)
                .build();
        return book(content, List.of(stock), () -> used(reservation, all), stamp)
                .get(0);
    }

    /** What a stock holds now; nothing if nothing ever happened to it. */
    public StockLevel level(StockKey stock) {
        requireNonNull(stock, "stock");
        return work.call(() ->
                levels.find(stock).map(Versioned::value).orElseGet(() -> StockLevel.play(stock, events.read(stock))));
    }

    /** What a stock held on a day, and what was known of it then. */
    public StockHistory history(StockKey stock) {
        requireNonNull(stock, "stock");
        return work.call(() -> StockHistory.of(stock, events.read(stock)));
    }

    private List<StockEvent> used(ReservationId reservation, List<Movement> issues) {
        StockKey stock = issues.get(0).stock();
        Reservation open = open(stock, reservation);
        Violations.Builder found = Violations.builder();
        Quantity quantity = Quantity.zero(open.quantity().unit());
        LocalDate day = issues.get(0).recordedOn();
        List<StockEvent> command = new ArrayList<>();
        for (Movement issue : issues) {
            Quantity part = requireNonNull(issue.quantity());
            if (!part.unit().equals(quantity.unit())) {
                found.add(Violation.of(StockViolation.UNIT_OF_STOCK, issue.id().value(), part.unit(), quantity.unit()));
                continue;
            }
            if (open.goods() != null && !open.goods().equals(issue.goods())) {
                found.add(Violation.of(
                        StockViolation.OTHER_GOODS,
                        issue.id().value(),
                        LevelExplanation.label(issue.goods()),
                        LevelExplanation.label(open.goods())));
            }
            quantity = quantity.plus(part);
            day = LevelChange.later(day, issue.recordedOn());
            command.add(issue);
        }
        if (quantity.signum() > 0) {
            command.add(new ReservationReduced(stock, reservation, quantity, ReservationEnd.RESERVATION_USED, day));
        }
        Violations all = found.build();
        if (!all.isEmpty()) {
            all.plus(change(command, Instant.MIN).violations()).throwIfAny();
        }
        return command;
    }

    private Reservation open(StockKey stock, ReservationId reservation) {
        return level(stock).findReservation(reservation).orElseGet(() -> {
            Violations.of(Violation.of(StockViolation.RESERVATION_UNKNOWN, reservation.value(), stock.toString()))
                    .throwIfAny();
            throw new IllegalStateException();
        });
    }

    private List<StockEvent> lapsed(LocalDate today) {
        List<StockEvent> command = new ArrayList<>();
        try (Stream<Versioned<StockLevel>> all = levels.lapsed(today)) {
            all.map(Versioned::value)
                    .forEach(level -> level.reservations().stream()
                            .filter(each -> each.hasLapsedBy(today))
                            .forEach(each -> command.add(rest(
                                    each,
                                    level.stock(),
                                    LevelChange.later(level.recordedOn(), today),
                                    ReservationEnd.RESERVATION_EXPIRED))));
        }
        return command;
    }

    private static StockEvent rest(Reservation open, StockKey stock, LocalDate day, ReservationEnd end) {
        return new ReservationReduced(stock, open.id(), open.quantity(), end, day);
    }

    private List<StockLevel> book(String kind, List<? extends StockEvent> command, Stamp stamp) {
        Fingerprint content = Fingerprint.of(kind).add("events", command).build();
        List<StockKey> keys = List.copyOf(
                new TreeSet<>(command.stream().map(StockEvent::stock).toList()));
        return book(content, keys, () -> command, stamp);
    }

    private List<StockLevel> book(
            Fingerprint content, List<StockKey> keys, Supplier<List<? extends StockEvent>> command, Stamp stamp) {
        return work.call(() -> {
            receipts.once(stamp, content, () -> {
                store(command.get(), stamp);
                return "booked";
            });
            return keys.stream().map(this::level).toList();
        });
    }

    private void store(List<? extends StockEvent> command, Stamp stamp) {
        StockChange change = change(command, stamp.at());
        change.violations().throwIfAny();
        change.store();
    }

    private StockChange change(List<? extends StockEvent> command, Instant at) {
        return new StockChange(events, levels, negative, at, List.copyOf(command));
    }

    /** The movements, each departure followed by its announcement in the other warehouse. */
    private static List<StockEvent> announced(List<Movement> movements, @Nullable LocalDate expectedOn) {
        List<StockEvent> command = new ArrayList<>();
        for (Movement movement : movements) {
            command.add(movement);
            if (movement.kind() == MovementKind.TRANSFER_OUT) {
                command.add(new TransferAnnounced(
                        StockKey.of(movement.sku(), Objects.requireNonNull(movement.counterpart())),
                        Transfer.of(movement, expectedOn),
                        movement.recordedOn()));
            }
        }
        return command;
    }
}
