package io.zhanggui.inventory.testkit;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Periods at their averages once more, for one article whose warehouses are valued on their own, slow and obvious, in
 * decimals of sixty digits. Stock-takes are no part of it, nor periods in which something leaves where nothing came.
 */
final class SlowMonths {

    private static final MathContext PRECISE = new MathContext(60);

    /** What one warehouse holds, and what left it until then. */
    static final class Place {
        BigDecimal quantity = BigDecimal.ZERO;
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal sold = BigDecimal.ZERO;
        BigDecimal lost = BigDecimal.ZERO;
        BigDecimal counted = BigDecimal.ZERO;
        BigDecimal returned = BigDecimal.ZERO;
        BigDecimal returnVariance = BigDecimal.ZERO;
    }

    /** Goods that set out, the period in which they did, and what one unit of them cost. */
    private record Departure(Movement by, int period, BigDecimal unitCost) {}

    private final Map<WarehouseId, Place> places = new TreeMap<>();
    private final Map<MovementId, Departure> departures = new HashMap<>();
    private final Map<MovementId, BigDecimal> arrived = new HashMap<>();
    private int period;
    private boolean circles;

    /** Whether goods went in circles within a period. */
    boolean hadCircles() {
        return circles;
    }

    Place place(WarehouseId warehouse) {
        return places.computeIfAbsent(warehouse, each -> new Place());
    }

    /** What is on its way to a warehouse: the quantity and the value. */
    BigDecimal[] inTransit(WarehouseId to) {
        BigDecimal quantity = BigDecimal.ZERO;
        BigDecimal value = BigDecimal.ZERO;
        for (Departure departure : departures.values()) {
            if (to.equals(departure.by().counterpart())) {
                BigDecimal left = quantity(departure.by())
                        .subtract(arrived.getOrDefault(departure.by().id(), BigDecimal.ZERO));
                quantity = quantity.add(left);
                value = value.add(left.multiply(departure.unitCost()));
            }
        }
        return new BigDecimal[] {quantity, value};
    }

    /** The next period with all its movements. */
    void close(List<Movement> all) {
        period++;
        List<Movement> movements =
                all.stream().filter(movement -> movement.goods().isOwn()).toList();
        Map<WarehouseId, Set<WarehouseId>> origins = origins(movements);
        Set<WarehouseId> open = new TreeSet<>(origins.keySet());
        while (!open.isEmpty()) {
            List<WarehouseId> ring = next(open, origins);
            boolean circle = requireNonNull(origins.get(ring.get(0))).contains(ring.get(0));
            circles |= circle;
            Map<WarehouseId, BigDecimal[]> left = new HashMap<>();
            if (circle) {
                for (WarehouseId warehouse : ring) {
                    BigDecimal[] came = came(warehouse, movements, ring);
                    left.put(warehouse, depart(warehouse, movements, came[1].divide(came[0], PRECISE)));
                }
            }
            for (WarehouseId warehouse : ring) {
                settle(warehouse, movements, left.get(warehouse));
            }
            open.removeAll(ring);
        }
    }

    /** Of each warehouse from where goods reached it within the period, over others too. */
    private static Map<WarehouseId, Set<WarehouseId>> origins(List<Movement> movements) {
        Set<MovementId> departed = new HashSet<>();
        Map<WarehouseId, Set<WarehouseId>> origins = new TreeMap<>();
        for (Movement movement : movements) {
            origins.computeIfAbsent(movement.warehouse(), each -> new HashSet<>());
            if (movement.kind() == MovementKind.TRANSFER_OUT) {
                departed.add(movement.id());
            }
        }
        for (Movement movement : movements) {
            if (movement.kind() == MovementKind.TRANSFER_IN && departed.contains(movement.refersTo())) {
                requireNonNull(origins.get(movement.warehouse())).add(requireNonNull(movement.counterpart()));
            }
        }
        for (int i = 0; i < origins.size(); i++) {
            for (Set<WarehouseId> from : origins.values()) {
                for (WarehouseId each : List.copyOf(from)) {
                    from.addAll(requireNonNull(origins.get(each)));
                }
            }
        }
        return origins;
    }

    /** A warehouse that no open one reaches from outside, with those that it goes in circles with. */
    private static List<WarehouseId> next(Set<WarehouseId> open, Map<WarehouseId, Set<WarehouseId>> origins) {
        for (WarehouseId one : open) {
            List<WarehouseId> ring = new ArrayList<>(List.of(one));
            boolean first = true;
            for (WarehouseId other : requireNonNull(origins.get(one))) {
                boolean back = requireNonNull(origins.get(other)).contains(one);
                first &= back || !open.contains(other);
                if (back && !other.equals(one)) {
                    ring.add(other);
                }
            }
            if (first) {
                return ring;
            }
        }
        throw new AssertionError("no order in " + origins);
    }

    /** Opening, received, landed and arrived, but for what came from some warehouses within the period. */
    private BigDecimal[] came(WarehouseId warehouse, List<Movement> movements, List<WarehouseId> but) {
        BigDecimal quantity = place(warehouse).quantity;
        BigDecimal value = place(warehouse).value;
        for (Movement movement : movements) {
            if (!movement.warehouse().equals(warehouse)) {
                continue;
            }
            if (movement.kind() == MovementKind.RECEIPT) {
                quantity = quantity.add(quantity(movement));
                value = value.add(
                        requireNonNull(movement.unitCost()).getAmount().multiply(quantity(movement)));
            } else if (movement.kind() == MovementKind.LANDED_COST) {
                value = value.add(requireNonNull(movement.amount()).getAmount());
            } else if (movement.kind() == MovementKind.TRANSFER_IN && !isFrom(movement, but)) {
                quantity = quantity.add(quantity(movement));
                value = value.add(quantity(movement)
                        .multiply(requireNonNull(departures.get(movement.refersTo()))
                                .unitCost()));
            }
        }
        return new BigDecimal[] {quantity, value};
    }

    /** Whether goods came from one of some warehouses that they left within the period. */
    private boolean isFrom(Movement arrival, List<WarehouseId> warehouses) {
        Departure departure = departures.get(arrival.refersTo());
        return warehouses.contains(arrival.counterpart()) && (departure == null || departure.period() == period);
    }

    /** Lets the departures leave at a unit cost; gives how much left, and its value. */
    private BigDecimal[] depart(WarehouseId warehouse, List<Movement> movements, BigDecimal unitCost) {
        BigDecimal quantity = BigDecimal.ZERO;
        for (Movement movement : movements) {
            if (movement.warehouse().equals(warehouse) && movement.kind() == MovementKind.TRANSFER_OUT) {
                departures.put(movement.id(), new Departure(movement, period, unitCost));
                quantity = quantity.add(quantity(movement));
            }
        }
        return new BigDecimal[] {quantity, quantity.multiply(unitCost)};
    }

    private void settle(WarehouseId warehouse, List<Movement> movements, BigDecimal @Nullable [] alreadyLeft) {
        BigDecimal[] came = came(warehouse, movements, List.of());
        BigDecimal quantity = came[0];
        BigDecimal value = came[1];
        if (alreadyLeft != null) {
            quantity = quantity.subtract(alreadyLeft[0]);
            value = value.subtract(alreadyLeft[1]);
        }
        BigDecimal unitCost = quantity.signum() == 0 ? BigDecimal.ZERO : value.divide(quantity, PRECISE);
        if (alreadyLeft == null) {
            BigDecimal[] left = depart(warehouse, movements, unitCost);
            quantity = quantity.subtract(left[0]);
            value = value.subtract(left[1]);
        }
        Place place = place(warehouse);
        for (Movement movement : movements) {
            if (movement.warehouse().equals(warehouse)) {
                BigDecimal gone = consumed(movement);
                book(place, movement, gone.multiply(unitCost));
                quantity = quantity.subtract(gone);
                value = value.subtract(gone.multiply(unitCost));
            }
        }
        place.quantity = quantity;
        place.value = value;
    }

    /** How much left by a movement other than to another warehouse; less than nothing where goods came back or were found. */
    private static BigDecimal consumed(Movement movement) {
        return switch (movement.kind()) {
            case ISSUE, SUPPLIER_RETURN, DAMAGE, LOSS -> quantity(movement);
            case CUSTOMER_RETURN, COUNT -> quantity(movement).negate();
            default -> BigDecimal.ZERO;
        };
    }

    private void book(Place place, Movement movement, BigDecimal cost) {
        switch (movement.kind()) {
            case ISSUE, CUSTOMER_RETURN -> place.sold = place.sold.add(cost);
            case DAMAGE, LOSS -> place.lost = place.lost.add(cost);
            case COUNT -> place.counted = place.counted.add(cost);
            case SUPPLIER_RETURN -> {
                BigDecimal credit = movement.unitCost() == null
                        ? cost
                        : movement.unitCost().getAmount().multiply(quantity(movement));
                place.returned = place.returned.add(credit);
                place.returnVariance = place.returnVariance.add(cost.subtract(credit));
            }
            case TRANSFER_IN -> arrived.merge(requireNonNull(movement.refersTo()), quantity(movement), BigDecimal::add);
            default -> {}
        }
    }

    private static BigDecimal quantity(Movement movement) {
        return requireNonNull(movement.quantity()).amount();
    }
}
