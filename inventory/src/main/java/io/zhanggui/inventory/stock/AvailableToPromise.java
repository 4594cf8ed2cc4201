package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How much may still be promised for which day (可承诺量, ATP), so that no promise made before is broken.
 *
 * <p>The projected stock of a day is what is there, and all that comes in up to it, less all that was promised up to it. What
 * may be promised for a day is the smallest projected stock from that day on (cumulative available to promise with
 * look-ahead), because what is taken then is missing on every later day; it is 0 where too much was promised already.
 *
 * <p>What was promised for days that are over and is still open, is due today. What should have come in before today and has
 * not, counts for nothing until somebody gives it a new day; it is {@link #overdue()}.
 *
 * <pre>{@code
 * AvailableToPromise atp = AvailableToPromise.of(today, onHand, expectedReceipts, promises);
 * atp.on(friday);
 * atp.earliest(Quantity.ofPieces(40));
 * atp = atp.promising(friday, Quantity.ofPieces(10));
 * }</pre>
 *
 * @param today the first day
 * @param onHand what is there and free to leave; negative if more was taken than was there
 * @param days the days on which the projected stock changes, in their order, from {@code today}, which is always there
 * @param overdue what should have come in before today and has not
 */
@Beta
public record AvailableToPromise(LocalDate today, Quantity onHand, List<PromiseDay> days, Quantity overdue) {

    public AvailableToPromise {
        requireNonNull(today, "today");
        requireNonNull(onHand, "onHand");
        requireNonNull(overdue, "overdue");
        days = List.copyOf(days);
        if (days.isEmpty() || !days.get(0).day().equals(today)) {
            throw new IllegalArgumentException("the first day must be " + today + ", but the days are " + days);
        }
    }

    /**
     * What may be promised.
     *
     * @param onHand what is there and free to leave: without blocked goods and those of other purposes
     * @param receipts what is expected: purchase orders, transfers in transit
     * @param promises what is reserved or promised and has not left; what is reserved at once is due today
     * @throws IllegalArgumentException if a unit differs
     */
    public static AvailableToPromise of(
            LocalDate today, Quantity onHand, Collection<DatedQuantity> receipts, Collection<DatedQuantity> promises) {
        requireNonNull(today, "today");
        UnitOfMeasure unit = onHand.unit();
        Quantity zero = Quantity.zero(unit);
        Map<LocalDate, Quantity> in = new TreeMap<>(Map.of(today, zero));
        Map<LocalDate, Quantity> out = new TreeMap<>(Map.of(today, zero));
        Quantity overdue = zero;
        for (DatedQuantity receipt : receipts) {
            if (receipt.day().isBefore(today)) {
                overdue = overdue.plus(receipt.quantity());
            } else {
                in.merge(receipt.day(), receipt.quantity(), Quantity::plus);
                out.putIfAbsent(receipt.day(), zero);
            }
        }
        for (DatedQuantity promise : promises) {
            LocalDate due = promise.day().isBefore(today) ? today : promise.day();
            out.merge(due, promise.quantity(), Quantity::plus);
            in.putIfAbsent(due, zero);
        }
        return new AvailableToPromise(today, onHand, projected(onHand, in, out), overdue);
    }

    /**
     * What may be promised of a stock that is not kept in lots; see the other one of a stock. Blocked and expired lots would
     * count as there.
     */
    public static AvailableToPromise of(LocalDate today, StockLevel level, Collection<DatedQuantity> expected) {
        return of(today, level, any -> null, expected);
    }

    /**
     * What may be promised of a stock: what is there but for lots that are blocked or expired today, the transfers whose day
     * is known, and the reservations that have not lapsed, but for those that are bound to such lots.
     *
     * @param lots what is known of a lot; {@code null} if nothing is, so that it counts
     * @param expected what is expected beside the transfers, such as purchase orders
     */
    public static AvailableToPromise of(
            LocalDate today,
            StockLevel level,
            Function<LotId, @Nullable Lot> lots,
            Collection<DatedQuantity> expected) {
        List<DatedQuantity> receipts = new ArrayList<>(expected);
        for (Transfer transfer : level.transfers()) {
            LocalDate day = transfer.expectedOn();
            if (day != null) {
                receipts.add(DatedQuantity.of(day, transfer.quantity()));
            }
        }
        List<DatedQuantity> promises = level.reservations().stream()
                .filter(reservation -> !reservation.hasLapsedBy(today)
                        && (reservation.goods() == null || LevelQueries.mayLeave(reservation.goods(), today, lots)))
                .map(reservation -> DatedQuantity.of(reservation.due(), reservation.quantity()))
                .toList();
        return of(today, LevelQueries.usable(level, today, lots), receipts, promises);
    }

    private static List<PromiseDay> projected(
            Quantity onHand, Map<LocalDate, Quantity> in, Map<LocalDate, Quantity> out) {
        List<PromiseDay> days = new ArrayList<>();
        Quantity balance = onHand;
        for (Map.Entry<LocalDate, Quantity> entry : in.entrySet()) {
            Quantity promised = requireNonNull(out.get(entry.getKey()));
            balance = balance.plus(entry.getValue()).minus(promised);
            days.add(new PromiseDay(entry.getKey(), entry.getValue(), promised, balance, balance));
        }
        Quantity smallest = balance;
        for (int i = days.size() - 1; i >= 0; i--) {
            PromiseDay day = days.get(i);
            smallest = day.balance().compareTo(smallest) < 0 ? day.balance() : smallest;
            Quantity available = smallest.signum() < 0 ? Quantity.zero(smallest.unit()) : smallest;
            days.set(i, new PromiseDay(day.day(), day.received(), day.promised(), day.balance(), available));
        }
        return days;
    }

    /**
     * How much more may be promised for a day, not negative.
     *
     * @throws IllegalArgumentException if the day is before today
     */
    public Quantity on(LocalDate day) {
        return row(day).available();
    }

    private PromiseDay row(LocalDate day) {
        if (requireNonNull(day, "day").isBefore(today)) {
            throw new IllegalArgumentException("nothing can be promised for " + day + ", before today, " + today);
        }
        PromiseDay last = days.get(0);
        for (PromiseDay each : days) {
            if (each.day().isAfter(day)) {
                break;
            }
            last = each;
        }
        return last;
    }

    /**
     * The first day for which a quantity may be promised; empty if there will never be enough.
     *
     * @throws IllegalArgumentException if the unit differs
     */
    public Optional<LocalDate> earliest(Quantity quantity) {
        requireNonNull(quantity, "quantity");
        return days.stream()
                .filter(day -> day.available().compareTo(quantity) >= 0)
                .map(PromiseDay::day)
                .findFirst();
    }

    /** The first day on which promises cannot be kept; empty if all can. */
    public Optional<LocalDate> shortOn() {
        return days.stream()
                .filter(day -> day.balance().signum() < 0)
                .map(PromiseDay::day)
                .findFirst();
    }

    /** Whether a quantity may be promised for a day; what may not says which day would do. */
    public Violations check(LocalDate day, Quantity quantity) {
        Quantity available = on(day);
        if (requireNonNull(quantity, "quantity").compareTo(available) <= 0) {
            return Violations.none();
        }
        Object instead = earliest(quantity).<Object>map(first -> first).orElse(LotTerm.NEVER);
        return Violations.of(
                Violation.of(PromiseViolation.EXCEEDS_AVAILABLE, "quantity", available, day, quantity, instead));
    }

    /**
     * The same with one more promise.
     *
     * @param quantity positive
     * @throws io.zhanggui.core.violation.RejectedException if a promise made before could not be kept
     * @throws IllegalArgumentException if the quantity is not positive or the day is before today
     */
    public AvailableToPromise promising(LocalDate day, Quantity quantity) {
        if (requireNonNull(quantity, "quantity").signum() <= 0) {
            throw new IllegalArgumentException("quantity must be positive, but is " + quantity);
        }
        check(day, quantity).throwIfAny();
        List<DatedQuantity> receipts = new ArrayList<>();
        List<DatedQuantity> promises = new ArrayList<>(List.of(DatedQuantity.of(day, quantity)));
        for (PromiseDay each : days) {
            receipts.add(DatedQuantity.of(each.day(), each.received()));
            promises.add(DatedQuantity.of(each.day(), each.promised()));
        }
        AvailableToPromise next = of(today, onHand, receipts, promises);
        return new AvailableToPromise(today, onHand, next.days, overdue);
    }

    /** One row for each day on which the projected stock changes. */
    public Table toTable() {
        Table.Builder table = Table.titled(LotTerm.PROMISE_TITLE)
                .columns(LotTerm.DAY, LotTerm.RECEIVED, LotTerm.PROMISED, LotTerm.BALANCE, LotTerm.AVAILABLE);
        for (PromiseDay each : days) {
            table.row(
                    each.day(),
                    each.received().amount(),
                    each.promised().amount(),
                    each.balance().amount(),
                    each.available().amount());
        }
        return table.build();
    }

    /** Why so much may be promised for a day: how the projected stock comes about, and which day is the tightest. */
    public Explanation explain(LocalDate day) {
        PromiseDay row = row(day);
        PromiseDay tightest = tightest(row);
        List<Explanation> parts = new ArrayList<>(List.of(Explanation.of(LotTerm.ON_HAND, onHand)));
        if (!overdue.isZero()) {
            parts.add(Explanation.of(LotTerm.OVERDUE, overdue).formula(LotTerm.OVERDUE_FORMULA, today));
        }
        Quantity before = onHand;
        for (PromiseDay each : days) {
            parts.add(Explanation.of(LotTerm.BALANCE_ON.with(each.day()), each.balance())
                    .formula(LotTerm.BALANCE_FORMULA, before, each.received(), each.promised()));
            before = each.balance();
        }
        return Explanation.of(LotTerm.AVAILABLE_ON.with(day), row.available())
                .formula(
                        tightest.balance().signum() < 0 ? LotTerm.OVER_PROMISED_FORMULA : LotTerm.AVAILABLE_FORMULA,
                        day,
                        tightest.day(),
                        tightest.balance())
                .with(parts);
    }

    /** The day from a row on with the smallest projected stock, the first of equal ones. */
    private PromiseDay tightest(PromiseDay from) {
        return days.stream()
                .filter(each -> !each.day().isBefore(from.day()))
                .reduce((one, other) -> other.balance().compareTo(one.balance()) < 0 ? other : one)
                .orElse(from);
    }
}
