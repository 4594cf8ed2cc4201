package io.zhanggui.inventory.costing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.NotFoundException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementKind;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One article over a period, valued at its average. */
final class PeriodicArticle {

    private record DepartureKey(WarehouseId origin, MovementId departure) {}

    private final Sku sku;
    private final CurrencyUnit currency;
    private final CostScope scope;
    private final Map<WarehouseId, PeriodicPool> places = new TreeMap<>();
    private final Map<DepartureKey, PeriodicDeparture> departures = new LinkedHashMap<>();
    private @Nullable UnitOfMeasure unit;

    PeriodicArticle(Sku sku, CurrencyUnit currency, CostScope scope) {
        this.sku = sku;
        this.currency = currency;
        this.scope = scope;
    }

    /** The same article at the beginning of the period that follows. */
    PeriodicArticle next() {
        PeriodicArticle next = new PeriodicArticle(sku, currency, scope);
        next.unit = unit;
        places.forEach((warehouse, pool) -> next.places.put(warehouse, pool.next()));
        departures.forEach((key, departure) -> {
            if (departure.open().signum() > 0) {
                next.departures.put(key, departure.next());
            }
        });
        return next;
    }

    /** Goes through the movements of the period, which are in order, and values them. */
    PeriodicArticle close(List<Movement> movements, LocalDate lastDay, Violations.Builder found) {
        List<Movement> arrivals = new ArrayList<>();
        boolean sound = true;
        for (Movement movement : movements) {
            sound &= fits(movement, found);
        }
        if (!sound) {
            return this;
        }
        for (Movement movement : movements) {
            PeriodicPool pool = place(movement.warehouse());
            switch (movement.kind()) {
                case TRANSFER_OUT -> {
                    WarehouseId to = requireNonNull(movement.counterpart(), "counterpart");
                    place(to);
                    PeriodicDeparture departure = new PeriodicDeparture(movement.warehouse(), to, amount(movement));
                    departures.put(new DepartureKey(movement.warehouse(), movement.id()), departure);
                    pool.depart(departure);
                }
                case TRANSFER_IN -> arrivals.add(movement);
                default -> pool.add(movement);
            }
            if (movement.kind() == MovementKind.TRANSFER_IN) {
                pool.expect(amount(movement));
            }
        }
        arrivals.forEach(arrival -> arrive(arrival, found));
        new PeriodicSolution(places, departures.values(), scope).solve(found, this::stock, this::quantity, lastDay);
        return this;
    }

    private boolean fits(Movement movement, Violations.Builder found) {
        Quantity quantity = movement.quantity();
        if (quantity != null && unit == null) {
            unit = quantity.unit();
        }
        if (quantity != null && !quantity.unit().equals(unit)) {
            found.add(Violation.of(
                    CostViolation.UNIT_DIFFERS, movement.id().value(), quantity.unit(), requireNonNull(unit)));
            return false;
        }
        BigMoney cost = movement.unitCost() != null
                ? movement.unitCost()
                : movement.amount() != null ? movement.amount().toBigMoney() : BigMoney.zero(currency);
        if (!cost.getCurrencyUnit().equals(currency)) {
            found.add(Violation.of(
                    CostViolation.CURRENCY_DIFFERS, movement.id().value(), cost.getCurrencyUnit(), currency));
            return false;
        }
        return true;
    }

    private void arrive(Movement arrival, Violations.Builder found) {
        WarehouseId origin = requireNonNull(arrival.counterpart(), "counterpart");
        MovementId id = requireNonNull(arrival.refersTo(), "refersTo");
        PeriodicDeparture departure = departures.get(new DepartureKey(origin, id));
        if (departure == null) {
            found.add(
                    Violation.of(CostViolation.REFERENCE_UNKNOWN, arrival.id().value(), id, StockKey.of(sku, origin)));
        } else if (!departure.destination().equals(arrival.warehouse())) {
            found.add(
                    Violation.of(CostViolation.DESTINATION_DIFFERS, arrival.id().value(), id, departure.destination()));
        } else if (amount(arrival).compareTo(departure.open()) > 0) {
            found.add(Violation.of(
                    CostViolation.ARRIVAL_EXCEEDS_DEPARTURE,
                    arrival.id().value(),
                    quantity(departure.open()),
                    quantity(amount(arrival))));
        } else {
            departure.arrive(amount(arrival));
            place(arrival.warehouse()).arriveFrom(departure, amount(arrival));
        }
    }

    private PeriodicPool place(WarehouseId warehouse) {
        return places.computeIfAbsent(warehouse, each -> new PeriodicPool(each, currency));
    }

    private static BigDecimal amount(Movement movement) {
        return requireNonNull(movement.quantity(), "quantity").amount();
    }

    private StockKey stock(WarehouseId warehouse) {
        return StockKey.of(sku, warehouse);
    }

    private Quantity quantity(BigDecimal amount) {
        UnitOfMeasure own = unit;
        return Quantity.of(amount, own == null ? UnitOfMeasure.PIECE : own);
    }

    /** How the average of a warehouse comes about, and what lies there at it. */
    Explanation explain(WarehouseId warehouse) {
        PeriodicPool pool = places.get(warehouse);
        if (pool == null) {
            throw new NotFoundException(stock(warehouse));
        }
        int scale = Exact.valueScale(currency);
        BigDecimal average = pool.average();
        Explanation of = Explanation.of(
                        CostTerm.PERIOD_AVERAGE,
                        average == null ? null : BigMoney.of(currency, average.setScale(scale, RoundingMode.HALF_UP)))
                .formula(
                        CostTerm.WORTH_PER_QUANTITY,
                        Money.of(currency, pool.averageWorth(), RoundingMode.HALF_UP),
                        quantity(pool.averageQuantity()));
        return pool.balance(BigDecimal.valueOf(0, scale)).explain().with(of);
    }

    @Nullable
    BigDecimal average(WarehouseId warehouse) {
        PeriodicPool pool = places.get(warehouse);
        return pool == null ? null : pool.average();
    }

    List<Valuation> valuations() {
        List<Valuation> result = new ArrayList<>();
        places.forEach((warehouse, pool) -> {
            BigDecimal onTheWay = BigDecimal.ZERO;
            BigDecimal worth = BigDecimal.valueOf(0, Exact.valueScale(currency));
            for (PeriodicDeparture departure : departures.values()) {
                if (departure.destination().equals(warehouse)) {
                    onTheWay = onTheWay.add(departure.open());
                    worth = worth.add(departure.value());
                }
            }
            result.add(new Valuation(
                    stock(warehouse), quantity(pool.quantity()), quantity(onTheWay), pool.balance(worth)));
        });
        return result;
    }
}
