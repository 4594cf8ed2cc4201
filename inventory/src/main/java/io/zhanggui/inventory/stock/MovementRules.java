package io.zhanggui.inventory.stock;

import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each movement of a command must keep by itself and towards those that it refers to; not safe for threads. */
final class MovementRules {

    /** More than any quantity that a cost ledger keeps. */
    private static final BigDecimal QUANTITY_LIMIT = new BigDecimal("1e9");

    /** The decimals of a quantity that a cost ledger keeps. */
    private static final int QUANTITY_SCALE = 6;

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final StockEvents events;
    private final OtherStocks others;
    private final @Nullable LocalDate latestEntry;
    private final Violations.Builder found;
    private final Map<StockKey, Map<MovementId, Movement>> seen = new HashMap<>();
    private final Map<Movement, Quantity> returned = new HashMap<>();

    /**
     * Rules for one command.
     *
     * @param at when the command is given; {@link Instant#MIN} if it is only asked for
     */
    MovementRules(StockEvents events, OtherStocks others, Instant at, Violations.Builder found) {
        this.latestEntry = at.equals(Instant.MIN)
                ? null
                : at.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1); // the day may have begun elsewhere
        this.events = events;
        this.others = others;
        this.found = found;
    }

    /** Whether an event can be applied to the stock at all. */
    boolean fits(OpenStock stock, StockEvent event) {
        StockLevel now = stock.now();
        LocalDate entered = now.recordedOn();
        if (entered != null && event.recordedOn().isBefore(entered)) {
            refuse(event, StockViolation.ENTERED_EARLIER, event.recordedOn(), entered);
        }
        if (latestEntry != null && event.recordedOn().isAfter(latestEntry)) {
            refuse(event, StockViolation.ENTERED_AHEAD, event.recordedOn(), latestEntry);
        }
        Quantity quantity = quantityOf(event);
        if (!isInRange(event, quantity)) {
            return false;
        }
        UnitOfMeasure unit = now.unit();
        if (quantity != null && unit != null && !quantity.unit().equals(unit)) {
            refuse(event, StockViolation.UNIT_OF_STOCK, quantity.unit().label(), unit.label());
            return false;
        }
        if (event instanceof Movement movement) {
            Map<MovementId, Movement> ofStock = seen.computeIfAbsent(event.stock(), key -> new HashMap<>());
            boolean known = ofStock.containsKey(movement.id())
                    || (now.events() > 0
                            && events.movement(event.stock(), movement.id()).isPresent());
            if (known) {
                refuse(
                        event,
                        StockViolation.MOVEMENT_KNOWN,
                        event.stock().sku(),
                        event.stock().warehouse());
                return false;
            }
            ofStock.put(movement.id(), movement);
        }
        return true;
    }

    /** Whether a cost ledger can keep the figures. */
    private boolean isInRange(StockEvent event, @Nullable Quantity quantity) {
        boolean fits = true;
        for (LocalDate day : List.of(event.date(), event.recordedOn())) {
            if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
                refuse(event, StockViolation.DAY_OUT_OF_RANGE, day);
                fits = false;
            }
        }
        if (quantity != null
                && (quantity.amount().scale() > QUANTITY_SCALE
                        || quantity.amount().abs().compareTo(QUANTITY_LIMIT) >= 0)) {
            refuse(event, StockViolation.QUANTITY_OUT_OF_RANGE, quantity);
            fits = false;
        }
        return fits;
    }

    /** What a movement breaks that can be applied. */
    void check(StockLevel before, Movement movement) {
        checkSerials(before, movement);
        switch (movement.kind()) {
            case TRANSFER_IN -> checkArrival(before, movement);
            case CUSTOMER_RETURN ->
                referred(movement, MovementKind.ISSUE)
                        .ifPresent(issue -> checkReturn(movement, issue, StockViolation.ABOVE_ISSUED));
            case SUPPLIER_RETURN ->
                referred(movement, MovementKind.RECEIPT)
                        .ifPresent(receipt -> checkReturn(movement, receipt, StockViolation.ABOVE_RECEIVED));
            case LANDED_COST -> referred(movement, MovementKind.RECEIPT);
            case STOCK_TAKE -> {
                if (before.goods().stream()
                        .anyMatch(each -> each.goods().isOwn() && each.goods().lot() != null)) {
                    refuse(movement, StockViolation.TAKEN_BY_LOT);
                }
            }
            default -> {
                // nothing more
            }
        }
    }

    private void checkSerials(StockLevel before, Movement movement) {
        Optional<GoodsOnHand> held = before.held(movement.goods());
        for (SerialNumber serial : movement.serials()) {
            if (movement.lessens()) {
                if (held.isEmpty() || !held.get().has(serial)) {
                    refuse(movement, StockViolation.SERIAL_NOT_HERE, serial.value());
                }
            } else if (before.findSerial(serial).isPresent()) {
                refuse(movement, StockViolation.SERIAL_HERE, serial.value());
            } else if (movement.kind() != MovementKind.TRANSFER_IN) {
                others.find(movement.stock(), serial)
                        .ifPresent(stock -> refuse(
                                movement,
                                StockViolation.SERIAL_ELSEWHERE,
                                serial.value(),
                                stock.sku(),
                                stock.warehouse()));
            }
        }
    }

    private void checkArrival(StockLevel before, Movement arrival) {
        Transfer transfer = before.transferOf(arrival).orElse(null);
        Quantity quantity = arrival.quantity();
        if (transfer == null || quantity == null) {
            refuse(
                    arrival,
                    StockViolation.NOT_ON_ITS_WAY,
                    String.valueOf(arrival.refersTo()),
                    String.valueOf(arrival.counterpart()));
            return;
        }
        if (transfer.quantity().compareTo(quantity) < 0) {
            refuse(arrival, StockViolation.ABOVE_SENT, quantity, transfer.quantity());
        }
        if (arrival.date().isBefore(transfer.setOutOn())) {
            refuse(arrival, StockViolation.MOVEMENT_LATER, transfer.departure().value(), transfer.setOutOn());
        }
        requireGoods(arrival, transfer.goods());
        for (SerialNumber serial : arrival.serials()) {
            if (!transfer.serials().contains(serial)) {
                refuse(arrival, StockViolation.SERIAL_NOT_SENT, serial.value());
            }
        }
        if (arrival.serials().isEmpty() && !transfer.serials().isEmpty()) {
            refuse(arrival, StockViolation.SERIALS_MISSING, transfer.serials().size(), quantity);
        }
    }

    /** No more goes back than came or was issued, and it belongs to whom it belonged. */
    private void checkReturn(Movement movement, Movement first, StockViolation rule) {
        if (!Objects.equals(movement.goods().owner(), first.goods().owner())) {
            requireGoods(movement, first.goods());
        }
        for (SerialNumber serial : movement.serials()) {
            if (!first.serials().isEmpty() && !first.serials().contains(serial)) {
                refuse(
                        movement,
                        StockViolation.SERIAL_OF_OTHER,
                        serial.value(),
                        first.id().value());
            }
        }
        Quantity whole = first.quantity();
        Quantity back = movement.quantity();
        if (whole == null || back == null || !whole.unit().equals(back.unit())) {
            return;
        }
        Quantity before = returned.computeIfAbsent(first, this::returnedBefore);
        Quantity all = before.plus(back);
        returned.put(first, all);
        if (all.compareTo(whole) > 0) {
            refuse(movement, rule, back, whole.minus(before));
        }
    }

    private Quantity returnedBefore(Movement first) {
        Quantity sum = Quantity.zero(
                first.quantity() == null
                        ? UnitOfMeasure.PIECE
                        : first.quantity().unit());
        try (Stream<Movement> referring = events.referringTo(first.stock(), first.id())) {
            return referring
                    .map(Movement::quantity)
                    .filter(quantity -> quantity != null && quantity.unit().equals(sum.unit()))
                    .reduce(sum, Quantity::plus);
        }
    }

    /** The movement that one refers to, if it names one and that can be meant. */
    private Optional<Movement> referred(Movement movement, MovementKind kind) {
        MovementId id = movement.refersTo();
        if (id == null) {
            return Optional.empty();
        }
        WarehouseId there = movement.counterpart();
        StockKey stock = there == null ? movement.stock() : StockKey.of(movement.sku(), there);
        others.look(stock); // before what refers to it is counted
        Movement same = seen.getOrDefault(stock, Map.of()).get(id);
        Optional<Movement> to = same == null ? events.movement(stock, id) : Optional.of(same);
        if (to.isEmpty()) {
            refuse(movement, StockViolation.MOVEMENT_UNKNOWN, id.value(), stock.sku(), stock.warehouse());
            return to;
        }
        if (to.get().kind() != kind) {
            refuse(movement, StockViolation.MOVEMENT_KIND, id.value(), to.get().kind());
            return Optional.empty();
        }
        if (to.get().date().isAfter(movement.date())) {
            refuse(movement, StockViolation.MOVEMENT_LATER, id.value(), to.get().date());
        }
        return to;
    }

    private void requireGoods(Movement movement, Goods meant) {
        if (!movement.goods().equals(meant)) {
            refuse(
                    movement,
                    StockViolation.OTHER_GOODS,
                    LevelExplanation.label(movement.goods()),
                    LevelExplanation.label(meant));
        }
    }

    private void refuse(StockEvent event, StockViolation rule, Object... arguments) {
        found.add(Violation.of(rule, pathOf(event), arguments));
    }

    private static String pathOf(StockEvent event) {
        return event.match(
                movement -> movement.id().value(),
                reserved -> reserved.reservation().id().value(),
                reduced -> reduced.reservation().value(),
                announced -> announced.transfer().departure().value());
    }

    private static @Nullable Quantity quantityOf(StockEvent event) {
        return event.match(
                        movement -> Optional.ofNullable(movement.quantity()),
                        reserved -> Optional.of(reserved.reservation().quantity()),
                        reduced -> Optional.of(reduced.quantity()),
                        announced -> Optional.of(announced.transfer().quantity()))
                .orElse(null);
    }
}
