package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.AuditEntry;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the stock book (库存台账): what moves, what is promised, what sets out and arrives. Every command is one unit of
 * work over all stocks that it touches, which are taken in the order of their keys: all of it is booked, or nothing. It
 * leaves an entry in the audit trail of each of them, under {@link StockKey#toString}, which says who did it and why.
 *
 * <p>A retry under the same command key changes nothing; what a method gives back is then the stocks as they stand now.
 * Of two commands that change one stock at the same moment one fails with
 * {@link io.zhanggui.core.repository.ConcurrentChangeException}, and the host gives it again.
 *
 * <p>Whether more may leave than is there is the host's choice. Under {@link NegativeStock#REFUSE} no lot of no owner is
 * ever below zero on any day, and what is promised to orders never exceeds what is there; to write off what is promised,
 * release it first. Under {@link NegativeStock#PROVISIONAL_TRUE_UP} neither is checked. A piece with a number is in one
 * place of the company only, in a warehouse or in transit. {@link #checkedBy} adds what follows from the articles.
 */
@Beta
public final class StockBook {

    private final StockEvents events;
    private final StockLevels levels;
    private final CommandReceipts receipts;
    private final AuditTrail audit;
    private final NegativeStock negative;
    private final UnitOfWork work;
    private final @Nullable ItemRules rules;

    /** The service on a host's ports; the unit of work covers all of them. */
    public StockBook(
            StockEvents events,
            StockLevels levels,
            CommandReceipts receipts,
            AuditTrail audit,
            NegativeStock negative,
            UnitOfWork work) {
        this(events, levels, receipts, audit, negative, work, null);
    }

    private StockBook(
            StockEvents events,
            StockLevels levels,
            CommandReceipts receipts,
            AuditTrail audit,
            NegativeStock negative,
            UnitOfWork work,
            @Nullable ItemRules rules) {
        this.events = requireNonNull(events, "events");
        this.levels = requireNonNull(levels, "levels");
        this.receipts = requireNonNull(receipts, "receipts");
        this.audit = requireNonNull(audit, "audit");
        this.negative = requireNonNull(negative, "negative");
        this.work = requireNonNull(work, "work");
        this.rules = rules;
    }

    /** The service on memory adapters of its own in a store. */
    public static StockBook inMemory(MemoryStore store, NegativeStock negative) {
        return new StockBook(
                StockEvents.inMemory(store),
                StockLevels.inMemory(store),
                CommandReceipts.inMemory(store),
                AuditTrail.inMemory(store),
                negative,
                store);
    }

    /**
     * The same book, which also refuses what does not fit the articles; for an opening balance, which takes what is there,
     * use the book without them.
     */
    public StockBook checkedBy(ItemRules articles) {
        return new StockBook(events, levels, receipts, audit, negative, work, requireNonNull(articles, "articles"));
    }

    /** Everything that stands against booking these movements now; see {@link #record}. */
    public Violations check(List<Movement> movements) {
        List<StockEvent> command = announced(movements, null);
        return work.call(() -> check(command, change(command, Instant.MIN)));
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
        for (Movement departure : each("departures", departures)) {
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
        for (Movement each : each("arrivals", arrivals)) {
            if (each.kind() != MovementKind.TRANSFER_IN
                    && each.kind() != MovementKind.LOSS
                    && each.kind() != MovementKind.DAMAGE) {
                throw new IllegalArgumentException("movement " + each.id() + " is no arrival, but " + each.kind());
            }
        }
        return book("stock.arrive", each("arrivals", arrivals), stamp);
    }

    /** Everything that stands against these promises now; see {@link #reserve}. */
    public Violations checkReserve(List<StockReserved> reservations) {
        return work.call(() -> {
            List<StockEvent> command = promises(each("reservations", reservations));
            return check(command, change(command, Instant.MIN));
        });
    }

    /**
     * Promises goods to orders (预留), all of them or none. What no longer holds on the day is given up first in the stocks
     * that are reserved of.
     *
     * @throws io.zhanggui.core.violation.RejectedException if more would be promised than is available, an id is in use,
     *     or a quantity is in another unit
     */
    public List<StockLevel> reserve(List<StockReserved> reservations, Stamp stamp) {
        List<StockReserved> all = each("reservations", reservations);
        Fingerprint content = Fingerprint.of("stock.reserve").add("events", all).build();
        return book("stock.reserve", content, keys(all), () -> promises(all), stamp);
    }

    /** Whether there is such an open reservation; see {@link #release}. */
    public Violations checkRelease(StockKey stock, ReservationId reservation) {
        return level(stock).findReservation(reservation).isPresent()
                ? Violations.none()
                : Violations.of(Violation.of(
                        StockViolation.RESERVATION_UNKNOWN, reservation.value(), stock.sku(), stock.warehouse()));
    }

    /**
     * Gives up a reservation (释放预留), all that is left of it.
     *
     * @param day the day on which it is given up
     * @throws io.zhanggui.core.violation.RejectedException if there is no open reservation of that id
     */
    public StockLevel release(StockKey stock, ReservationId reservation, LocalDate day, Stamp stamp) {
        requireNonNull(stock, "stock");
        requireNonNull(reservation, "reservation");
        requireNonNull(day, "day");
        Fingerprint content = Fingerprint.of("stock.release")
                .add("stock", stock)
                .add("reservation", reservation)
                .add("day", day)
                .build();
        return book(
                        "stock.release",
                        content,
                        List.of(stock),
                        () -> {
                            checkRelease(stock, reservation).throwIfAny();
                            Reservation open =
                                    level(stock).findReservation(reservation).orElseThrow();
                            return List.of(rest(open, stock, day, ReservationEnd.RESERVATION_RELEASED));
                        },
                        stamp)
                .get(0);
    }

    /**
     * Gives up every reservation that no longer holds on a day (预留过期), stock by stock, each in a unit of work of its own: one
     * that somebody else changes at the moment does not stop the others. A retry does what is left.
     *
     * @return each stock that has such reservations with what it holds after, by key
     */
    public List<ItemResult<StockKey, StockLevel>> expire(LocalDate today, Stamp stamp) {
        requireNonNull(today, "today");
        requireNonNull(stamp, "stamp");
        Fingerprint content = Fingerprint.of("stock.expire").add("today", today).build();
        List<StockKey> stocks = work.call(() -> {
            receipts.once(stamp, content, () -> "begun");
            try (Stream<Versioned<StockLevel>> all = levels.lapsed(today)) {
                return all.map(each -> each.value().stock()).toList();
            }
        });
        return stocks.stream()
                .map(stock -> ItemResult.of(
                        stock,
                        stock,
                        key -> work.call(() -> {
                            store("stock.expire", content, lapsed(level(key), today), stamp);
                            return level(key);
                        })))
                .toList();
    }

    /**
     * Says when goods on their way are expected instead (改期), so that what may be promised counts them again.
     *
     * @param stock where they go to
     * @param transfer which one, as {@link StockLevel#transfers} has it
     * @param expectedOn the day on which they should arrive; {@code null} if nobody knows any more
     * @param day the day on which that was entered
     * @throws io.zhanggui.core.violation.RejectedException if nothing of that departure is on its way any more
     * @throws IllegalArgumentException if they are expected before they set out
     */
    public StockLevel expect(
            StockKey stock, Transfer transfer, @Nullable LocalDate expectedOn, LocalDate day, Stamp stamp) {
        requireNonNull(transfer, "transfer");
        StockEvent event = new TransferAnnounced(stock, transfer.expectedOn(expectedOn), day);
        return book("stock.expect", List.of(event), stamp).get(0);
    }

    /** Everything that stands against using a reservation so now; see {@link #issueReserved}. */
    public Violations checkIssueReserved(ReservationId reservation, List<Movement> issues) {
        requireIssues(reservation, issues);
        return work.call(() -> {
            ReservedIssues asked = ReservedIssues.of(reservation, issues, this::level);
            return asked.found().plus(check(asked.events(), change(asked.events(), Instant.MIN)));
        });
    }

    /**
     * Issues goods against a reservation (按预留出库), all of them or none; what the issues do not take stays reserved. Where
     * they are of several stocks, each of these has a reservation of that id.
     *
     * @param issues of the lots that are to leave; {@code FefoAllocation} chooses them
     * @throws IllegalArgumentException if there is no issue, or something else than issues
     * @throws io.zhanggui.core.violation.RejectedException as {@link #record} does; also if a reservation is not open, is
     *     for less, or is bound to other goods
     */
    public List<StockLevel> issueReserved(ReservationId reservation, List<Movement> issues, Stamp stamp) {
        List<Movement> all = each("issues", issues);
        requireIssues(reservation, all);
        Fingerprint content = Fingerprint.of("stock.issue-reserved")
                .add("reservation", reservation)
                .add("issues", all)
                .build();
        return book(
                "stock.issue-reserved",
                content,
                keys(all),
                () -> {
                    ReservedIssues asked = ReservedIssues.of(reservation, all, this::level);
                    if (!asked.found().isEmpty()) {
                        asked.found()
                                .plus(check(asked.events(), change(asked.events(), Instant.MIN)))
                                .throwIfAny();
                    }
                    return asked.events();
                },
                stamp);
    }

    private static void requireIssues(ReservationId reservation, List<Movement> issues) {
        requireNonNull(reservation, "reservation");
        each("issues", issues);
        if (issues.isEmpty() || issues.stream().anyMatch(each -> each.kind() != MovementKind.ISSUE)) {
            throw new IllegalArgumentException("issues for reservation " + reservation
                    + " must be one or more issues, but are "
                    + issues.stream().map(each -> each.kind() + " " + each.id()).toList());
        }
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

    /** The promises, after what has lapsed in their stocks by their days. */
    private List<StockEvent> promises(List<StockReserved> reservations) {
        TreeMap<StockKey, LocalDate> days = new TreeMap<>();
        reservations.forEach(each -> days.merge(each.stock(), each.date(), LevelChange::earlier));
        List<StockEvent> command = new ArrayList<>();
        days.forEach((stock, day) -> {
            StockLevel level = level(stock);
            if (LevelChange.later(level.recordedOn(), day).equals(day)) {
                command.addAll(lapsed(level, day));
            }
        });
        command.addAll(reservations);
        return command;
    }

    private static List<StockEvent> lapsed(StockLevel level, LocalDate today) {
        LocalDate day = LevelChange.later(level.recordedOn(), today);
        return level.reservations().stream()
                .filter(each -> each.hasLapsedBy(today))
                .map(each -> rest(each, level.stock(), day, ReservationEnd.RESERVATION_EXPIRED))
                .toList();
    }

    private static StockEvent rest(Reservation open, StockKey stock, LocalDate day, ReservationEnd end) {
        return new ReservationReduced(stock, open.id(), open.quantity(), end, day);
    }

    /** A copy of a list that has no gaps. */
    private static <E> List<E> each(String name, List<E> all) {
        requireNonNull(all, name);
        for (int i = 0; i < all.size(); i++) {
            requireNonNull(all.get(i), name + "[" + i + "]");
        }
        return List.copyOf(all);
    }

    private static List<StockKey> keys(List<? extends StockEvent> command) {
        return List.copyOf(new TreeSet<>(command.stream().map(StockEvent::stock).toList()));
    }

    private List<StockLevel> book(String kind, List<? extends StockEvent> command, Stamp stamp) {
        Fingerprint content = Fingerprint.of(kind).add("events", command).build();
        return book(kind, content, keys(command), () -> command, stamp);
    }

    private List<StockLevel> book(
            String action,
            Fingerprint content,
            List<StockKey> keys,
            Supplier<List<? extends StockEvent>> command,
            Stamp stamp) {
        requireNonNull(stamp, "stamp");
        return work.call(() -> {
            receipts.once(stamp, content, () -> {
                store(action, content, command.get(), stamp);
                return "booked";
            });
            return keys.stream().map(this::level).toList();
        });
    }

    private void store(String action, Fingerprint content, List<? extends StockEvent> command, Stamp stamp) {
        StockChange change = change(command, stamp.at());
        check(command, change).throwIfAny();
        change.store();
        change.keys().forEach(stock -> audit.record(new AuditEntry(stamp, action, stock.toString(), content)));
    }

    private Violations check(List<? extends StockEvent> command, StockChange change) {
        if (rules == null) {
            return change.violations();
        }
        List<Movement> movements = only(Movement.class, command);
        List<StockReserved> promises = only(StockReserved.class, command);
        return change.violations()
                .plus(rules.check(movements))
                .plus(rules.checkPromises(promises, change::after, negative));
    }

    private static <E extends StockEvent> List<E> only(Class<E> kind, List<? extends StockEvent> command) {
        return command.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private StockChange change(List<? extends StockEvent> command, Instant at) {
        return new StockChange(events, levels, negative, at, List.copyOf(command));
    }

    /** The movements, each departure followed by its announcement in the other warehouse. */
    private static List<StockEvent> announced(List<Movement> movements, @Nullable LocalDate expectedOn) {
        List<StockEvent> command = new ArrayList<>();
        for (Movement movement : each("movements", movements)) {
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
