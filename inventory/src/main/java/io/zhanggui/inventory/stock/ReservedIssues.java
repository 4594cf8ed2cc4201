package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Issues against a reservation with what they take of it.
 *
 * @param events the issues of each stock, followed by what is less reserved there
 * @param found what does not fit the reservation
 */
record ReservedIssues(List<StockEvent> events, Violations found) {

    /**
     * The issues of stocks, each of which has a reservation of that id.
     *
     * @param level what a stock holds now
     */
    static ReservedIssues of(ReservationId id, List<Movement> issues, Function<StockKey, StockLevel> level) {
        TreeMap<StockKey, List<Movement>> byStock = new TreeMap<>();
        issues.forEach(each ->
                byStock.computeIfAbsent(each.stock(), any -> new ArrayList<>()).add(each));
        List<StockEvent> events = new ArrayList<>();
        Violations.Builder found = Violations.builder();
        byStock.forEach((stock, ofStock) -> {
            events.addAll(ofStock);
            level.apply(stock)
                    .findReservation(id)
                    .ifPresentOrElse(
                            open -> take(open, ofStock, events, found),
                            () -> found.add(Violation.of(
                                    StockViolation.RESERVATION_UNKNOWN, id.value(), stock.sku(), stock.warehouse())));
        });
        return new ReservedIssues(List.copyOf(events), found.build());
    }

    private static void take(
            Reservation open, List<Movement> issues, List<StockEvent> events, Violations.Builder found) {
        Quantity quantity = Quantity.zero(open.quantity().unit());
        LocalDate day = issues.get(0).recordedOn();
        for (Movement issue : issues) {
            Quantity part = requireNonNull(issue.quantity());
            if (!part.unit().equals(quantity.unit())) {
                continue; // the stock has one unit, and says so
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
        }
        if (quantity.signum() > 0) {
            events.add(new ReservationReduced(
                    issues.get(0).stock(), open.id(), quantity, ReservationEnd.RESERVATION_USED, day));
        }
    }
}
