package io.zhanggui.inventory.costing;

import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Finds the averages of the warehouses of an article, those first from which goods come to others. */
final class PeriodicSolution {

    private final Map<WarehouseId, PeriodicPool> places;
    private final Collection<PeriodicDeparture> underway;
    private final CostScope scope;
    /** From where goods of the period arrive, by warehouse. */
    private final Map<WarehouseId, Set<WarehouseId>> sources = new HashMap<>();

    PeriodicSolution(Map<WarehouseId, PeriodicPool> places, Collection<PeriodicDeparture> underway, CostScope scope) {
        this.places = places;
        this.underway = underway;
        this.scope = scope;
        places.forEach((warehouse, pool) -> {
            Set<WarehouseId> from = sources.computeIfAbsent(warehouse, each -> new LinkedHashSet<>());
            for (PeriodicPool.Arrival arrival : pool.arrivals()) {
                if (!arrival.departure().isEarlier()) {
                    from.add(arrival.departure().origin());
                }
            }
        });
    }

    void solve(
            Violations.Builder found,
            Function<WarehouseId, StockKey> stock,
            Function<BigDecimal, Quantity> quantity,
            LocalDate lastDay) {
        int before = found.build().list().size();
        for (PeriodicPool pool : places.values()) {
            BigDecimal there = pool.quantity();
            BigDecimal out = pool.leaving().add(pool.departed());
            if (there.signum() < 0) {
                found.add(Violation.of(
                        CostViolation.NEGATIVE_STOCK,
                        stock.apply(pool.warehouse()).toString(),
                        quantity.apply(there.add(out)),
                        quantity.apply(out),
                        lastDay));
            }
        }
        if (found.build().list().size() > before) {
            return;
        }
        if (scope == CostScope.WHOLE_COMPANY) {
            solveTogether(found, stock, quantity, lastDay);
            return;
        }
        List<WarehouseId> open = new ArrayList<>(places.keySet());
        while (!open.isEmpty()) {
            Set<WarehouseId> circle = first(open);
            open.removeAll(circle);
            solve(circle, found, stock, quantity, lastDay);
        }
    }

    /** The first warehouse that waits for none, or the warehouses of a circle that waits for none. */
    private Set<WarehouseId> first(List<WarehouseId> open) {
        for (WarehouseId warehouse : open) {
            Set<WarehouseId> before = reached(warehouse, open);
            boolean closed =
                    before.stream().allMatch(each -> reached(each, open).contains(warehouse));
            if (before.isEmpty() || closed) {
                before.add(warehouse);
                return before;
            }
        }
        throw new AssertionError("some circle waits for none");
    }

    /** The open warehouses from which goods come to a warehouse, directly or not. */
    private Set<WarehouseId> reached(WarehouseId warehouse, List<WarehouseId> open) {
        Set<WarehouseId> reached = new LinkedHashSet<>();
        List<WarehouseId> next = new ArrayList<>(List.of(warehouse));
        while (!next.isEmpty()) {
            for (WarehouseId source : sources.getOrDefault(next.remove(0), Set.of())) {
                if (open.contains(source) && reached.add(source)) {
                    next.add(source);
                }
            }
        }
        return reached;
    }

    private void solve(
            Set<WarehouseId> circle,
            Violations.Builder found,
            Function<WarehouseId, StockKey> stock,
            Function<BigDecimal, Quantity> quantity,
            LocalDate lastDay) {
        Map<WarehouseId, BigDecimal> bases = new HashMap<>();
        for (WarehouseId warehouse : circle) {
            PeriodicPool pool = place(warehouse);
            BigDecimal whole = pool.ownQuantity().add(arrive(pool, circle, false));
            bases.put(warehouse, whole);
        }
        for (WarehouseId warehouse : circle) {
            PeriodicPool pool = place(warehouse);
            BigDecimal whole = bases.getOrDefault(warehouse, BigDecimal.ZERO);
            boolean needed = pool.departed().signum() > 0
                    || (circle.size() == 1 && pool.leaving().signum() != 0);
            if (needed && whole.signum() <= 0) {
                found.add(Violation.of(
                        CostViolation.NO_AVERAGE,
                        stock.apply(warehouse).toString(),
                        quantity.apply(whole),
                        quantity.apply(pool.departed().signum() > 0 ? pool.departed() : pool.leaving()),
                        lastDay));
                return;
            }
        }
        Map<WarehouseId, BigDecimal> worths = new HashMap<>();
        circle.forEach(warehouse -> worths.put(warehouse, place(warehouse).worth()));
        for (WarehouseId warehouse : circle) {
            depart(
                    place(warehouse),
                    worths.getOrDefault(warehouse, BigDecimal.ZERO),
                    bases.getOrDefault(warehouse, BigDecimal.ZERO));
        }
        for (WarehouseId warehouse : circle) {
            PeriodicPool pool = place(warehouse);
            if (circle.size() == 1) {
                BigDecimal whole = bases.getOrDefault(warehouse, BigDecimal.ZERO);
                BigDecimal worth = worths.getOrDefault(warehouse, BigDecimal.ZERO);
                pool.leaveAt(worth, whole, pool.share(worth, pool.quantity(), whole));
            } else {
                arrive(pool, circle, true);
                BigDecimal rest = pool.quantity().add(pool.leaving());
                pool.leaveAt(pool.worth(), rest, pool.share(pool.worth(), pool.quantity(), rest));
            }
        }
    }

    /** Lets goods arrive from inside a circle, or from outside of it. */
    private static BigDecimal arrive(PeriodicPool pool, Set<WarehouseId> circle, boolean inside) {
        BigDecimal quantity = BigDecimal.ZERO;
        for (PeriodicPool.Arrival arrival : pool.arrivals()) {
            PeriodicDeparture departure = arrival.departure();
            boolean isInside = !departure.isEarlier() && circle.contains(departure.origin());
            if (isInside == inside) {
                pool.transfer(departure.take(arrival.quantity()).negate());
                quantity = quantity.add(arrival.quantity());
            }
        }
        return quantity;
    }

    private static void depart(PeriodicPool pool, BigDecimal worth, BigDecimal whole) {
        BigDecimal gone = BigDecimal.ZERO;
        BigDecimal given = BigDecimal.valueOf(0, pool.scale());
        for (PeriodicDeparture departure : pool.departures()) {
            gone = gone.add(departure.quantity());
            BigDecimal upTo = pool.share(worth, gone, whole);
            departure.value(upTo.subtract(given));
            pool.transfer(upTo.subtract(given));
            given = upTo;
        }
    }

    /** One average for all; what a warehouse holds, and what is on its way, is worth its quantity at it. */
    private void solveTogether(
            Violations.Builder found,
            Function<WarehouseId, StockKey> stock,
            Function<BigDecimal, Quantity> quantity,
            LocalDate lastDay) {
        BigDecimal worth = BigDecimal.ZERO;
        BigDecimal whole = BigDecimal.ZERO;
        BigDecimal leaving = BigDecimal.ZERO;
        for (PeriodicPool pool : places.values()) {
            worth = worth.add(pool.worth());
            whole = whole.add(pool.ownQuantity());
            leaving = leaving.add(pool.leaving());
        }
        for (PeriodicDeparture departure : underway) {
            worth = worth.add(departure.value());
            whole = whole.add(departure.isEarlier() ? departure.quantity() : BigDecimal.ZERO);
        }
        if (whole.signum() <= 0 && leaving.signum() != 0) {
            found.add(Violation.of(
                    CostViolation.NO_AVERAGE,
                    stock.apply(places.keySet().iterator().next()).sku().value(),
                    quantity.apply(whole),
                    quantity.apply(leaving),
                    lastDay));
            return;
        }
        BigDecimal gone = BigDecimal.ZERO;
        BigDecimal given = BigDecimal.ZERO;
        for (PeriodicPool pool : places.values()) {
            gone = gone.add(pool.leaving());
            BigDecimal leaves = pool.share(worth, gone, whole).subtract(given);
            given = given.add(leaves);
            gone = gone.add(pool.quantity());
            BigDecimal stays = pool.share(worth, gone, whole).subtract(given);
            given = given.add(stays);
            pool.transfer(pool.worth().subtract(leaves).subtract(stays));
            pool.leaveAt(worth, whole, stays);
        }
        PeriodicPool any = places.values().iterator().next();
        for (PeriodicDeparture departure : underway) {
            gone = gone.add(departure.open());
            BigDecimal value = any.share(worth, gone, whole).subtract(given);
            departure.value(value);
            given = given.add(value);
        }
    }

    private PeriodicPool place(WarehouseId warehouse) {
        PeriodicPool pool = places.get(warehouse);
        if (pool == null) {
            throw new AssertionError(warehouse);
        }
        return pool;
    }
}
