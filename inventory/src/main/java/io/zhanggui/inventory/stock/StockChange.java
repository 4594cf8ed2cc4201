package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** One command on one or more stocks: checks all of its events before any is stored. */
final class StockChange {

    private final StockEvents events;
    private final StockLevels levels;
    private final NegativeStock negative;
    private final TreeMap<StockKey, OpenStock> stocks = new TreeMap<>();
    private final Violations.Builder found = Violations.builder();
    private final OtherStocks others;

    StockChange(StockEvents events, StockLevels levels, NegativeStock negative, Instant at, List<StockEvent> command) {
        this.events = events;
        this.levels = levels;
        this.negative = negative;
        for (StockEvent event : command) {
            stocks.computeIfAbsent(event.stock(), key -> open(key, at)).expect(event);
        }
        this.others = new OtherStocks(levels, stocks);
        MovementRules rules = new MovementRules(events, others, at, found);
        for (StockEvent event : command) {
            check(requireNonNull(stocks.get(event.stock())), event, rules);
        }
        for (OpenStock stock : stocks.values()) {
            checkNumbers(stock);
            if (negative == NegativeStock.REFUSE) {
                checkWhole(stock);
            }
        }
    }

    Violations violations() {
        return found.build();
    }

    /** The stocks that it touches, in order. */
    Set<StockKey> keys() {
        return stocks.keySet();
    }

    /** A stock that it touches after everything. */
    StockLevel after(StockKey key) {
        return requireNonNull(stocks.get(key)).level(events);
    }

    /** Stores everything, in the order of the keys; stocks that were only looked at get another version. */
    void store() {
        SortedMap<StockKey, Versioned<StockLevel>> lookedAt = others.lookedAt();
        TreeSet<StockKey> keys = new TreeSet<>(lookedAt.keySet());
        keys.addAll(stocks.keySet());
        for (StockKey key : keys) {
            OpenStock stock = stocks.get(key);
            if (stock == null) {
                levels.replace(requireNonNull(lookedAt.get(key)));
            } else {
                store(key, stock);
            }
        }
    }

    private void store(StockKey key, OpenStock stock) {
        events.append(key, stock.before().events(), stock.added());
        StockLevel now = stock.level(events);
        if (stock.stored() == null) {
            levels.add(now);
        } else {
            levels.replace(stock.stored().map(before -> now));
        }
    }

    private OpenStock open(StockKey key, Instant at) {
        Versioned<StockLevel> stored = levels.find(key).orElse(null);
        StockLevel before = stored == null ? StockLevel.play(key, events.read(key)) : stored.value();
        return new OpenStock(stored, before, at);
    }

    private void check(OpenStock stock, StockEvent event, MovementRules rules) {
        if (!rules.fits(stock, event)) {
            return;
        }
        StockLevel before = stock.now();
        if (event instanceof Movement movement) {
            rules.check(before, movement);
        }
        stock.add(event);
        event.match(
                movement -> {
                    checkLeft(stock, movement);
                    return true;
                },
                reserved -> checkReserved(before, reserved),
                reduced -> checkReduced(before, reduced),
                announced -> checkAnnounced(before, announced));
    }

    private void checkLeft(OpenStock stock, Movement movement) {
        StockLevel now = stock.now();
        if (!movement.lessens() && movement.kind() != MovementKind.STOCK_TAKE) {
            return;
        }
        GoodsOnHand left = now.held(movement.goods()).orElse(null);
        if (left == null) {
            return;
        }
        if (negative == NegativeStock.REFUSE
                && !stock.isReplayed()
                && left.quantity().signum() < 0) {
            refuse(
                    movement,
                    StockViolation.MORE_THAN_THERE,
                    left.quantity(),
                    LevelExplanation.labelBesideOthers(movement.goods(), now),
                    movement.date());
        }
    }

    private boolean checkReserved(StockLevel before, StockReserved event) {
        Reservation reservation = event.reservation();
        String path = reservation.id().value();
        found.addIf(
                before.findReservation(reservation.id()).isPresent(),
                StockViolation.RESERVATION_KNOWN,
                path,
                event.stock().sku(),
                event.stock().warehouse());
        found.addIf(
                reservation.hasLapsedBy(event.date()),
                StockViolation.RESERVATION_LAPSED,
                path,
                String.valueOf(reservation.validUntil()),
                event.date());
        Goods goods = reservation.goods();
        Quantity available = before.unit() == null
                ? Quantity.zero(reservation.quantity().unit())
                : goods == null ? before.available() : before.available(goods);
        if (negative == NegativeStock.REFUSE && available.compareTo(reservation.quantity()) < 0) {
            found.add(Violation.of(StockViolation.ABOVE_AVAILABLE, path, reservation.quantity(), available));
        }
        return true;
    }

    /** What was announced before must still be on its way. */
    private boolean checkAnnounced(StockLevel before, TransferAnnounced event) {
        Transfer transfer = event.transfer();
        boolean open = before.transfers().stream().anyMatch(each -> each.compareTo(transfer) == 0);
        boolean setsOut = stocks.containsKey(transfer.from(event.stock().sku()))
                && requireNonNull(stocks.get(transfer.from(event.stock().sku())))
                        .hasAdded(transfer.departure());
        found.addIf(
                !open && !setsOut,
                StockViolation.NOT_ON_ITS_WAY,
                transfer.departure().value(),
                transfer.departure().value(),
                transfer.origin().value());
        return true;
    }

    private boolean checkReduced(StockLevel before, ReservationReduced event) {
        String path = event.reservation().value();
        Reservation open = before.findReservation(event.reservation()).orElse(null);
        if (open == null) {
            found.add(Violation.of(
                    StockViolation.RESERVATION_UNKNOWN,
                    path,
                    event.stock().sku(),
                    event.stock().warehouse()));
        } else if (event.end() == ReservationEnd.RESERVATION_USED && open.hasLapsedBy(event.date())) {
            found.add(Violation.of(
                    StockViolation.RESERVATION_LAPSED, path, String.valueOf(open.validUntil()), event.date()));
        } else if (open.quantity().compareTo(event.quantity()) < 0) {
            found.add(Violation.of(StockViolation.ABOVE_RESERVED, path, event.quantity(), open.quantity()));
        }
        return true;
    }

    /** There are never more numbers than pieces, unless there were before. */
    private void checkNumbers(OpenStock stock) {
        for (GoodsOnHand each : stock.level(events).goods()) {
            Movement last = hasTooManyNumbers(each) ? stock.lastOf(each.goods()) : null;
            boolean before = stock.before()
                    .held(each.goods())
                    .filter(StockChange::hasTooManyNumbers)
                    .isPresent();
            if (last != null && !before) {
                refuse(last, StockViolation.SERIALS_MISSING, each.serials().size(), each.quantity());
            }
        }
    }

    private static boolean hasTooManyNumbers(GoodsOnHand held) {
        int numbers = held.serials().size();
        return numbers > 0 && held.quantity().amount().compareTo(BigDecimal.valueOf(numbers)) < 0;
    }

    private void checkWhole(OpenStock stock) {
        if (stock.isReplayed()) {
            checkEveryDay(stock);
        }
        Movement last = stock.lastLessening();
        if (last == null) {
            return;
        }
        StockLevel now = stock.level(events);
        if (!now.reservations().isEmpty() && now.available().signum() < 0) {
            refuse(last, StockViolation.PROMISED_TO_OTHERS, now.onHand(), now.reserved());
            return;
        }
        Set<Goods> bound = new HashSet<>();
        for (Reservation each : now.reservations()) {
            Goods goods = each.goods();
            if (goods != null && bound.add(goods) && now.onHand(goods).compareTo(now.reserved(goods)) < 0) {
                refuse(last, StockViolation.PROMISED_TO_OTHERS, now.onHand(goods), now.reserved(goods));
            }
        }
    }

    /** Something back-dated leaves: it must have been there, and nothing that left later may now be missing. */
    private void checkEveryDay(OpenStock stock) {
        Set<MovementId> ours = new HashSet<>();
        stock.added().forEach(each -> {
            if (each.event() instanceof Movement movement) {
                ours.add(movement.id());
            }
        });
        Map<Goods, Movement> latest = new HashMap<>();
        Set<MovementId> told = new HashSet<>();
        StockReplay.run(stock.movements(events), (movement, left) -> {
            boolean mine = ours.contains(movement.id());
            if (mine && (movement.lessens() || movement.kind() == MovementKind.STOCK_TAKE)) {
                latest.put(movement.goods(), movement);
            } else if (mine && movement.isOwnLot()) {
                latest.put(Goods.OWN, movement); // a stock-take that follows finds so much less without a lot
            }
            Movement blamed = latest.get(movement.goods());
            if (left.signum() < 0 && blamed != null && told.add(blamed.id())) {
                refuse(
                        blamed,
                        StockViolation.MORE_THAN_THERE,
                        left,
                        LevelExplanation.labelBesideOthers(movement.goods(), stock.level(events)),
                        movement.date());
            }
        });
    }

    private void refuse(Movement movement, StockViolation rule, Object... arguments) {
        found.add(Violation.of(rule, movement.id().value(), arguments));
    }
}
