package io.zhanggui.inventory.testkit;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.inventory.costing.CostMethod;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of the ledger once more, for one article in all its warehouses, slow and obvious: a list of layers in each,
 * decimals of forty digits, every unit that leaves written down.
 */
final class SlowTwin {

    /** Why value came or left. */
    enum Flow {
        RECEIVED,
        LANDED,
        RETURNED,
        SOLD,
        LOST,
        COUNTED,
        TRANSFERRED,
        RETURN_VARIANCE,
        ON_THE_WAY
    }

    private static final MathContext PRECISE = new MathContext(40);
    /** What goes in circles ends here. */
    private static final BigDecimal NOTHING = new BigDecimal("1e-12");

    /** What is left of goods that came in, and who took from them. */
    private static final class Layer {
        private final MovementId from;
        private BigDecimal quantity;
        private BigDecimal value;
        private final List<Take> takes = new ArrayList<>();

        Layer(MovementId from, BigDecimal quantity, BigDecimal value) {
            this.from = from;
            this.quantity = quantity;
            this.value = value;
        }
    }

    private record Take(MovementId by, BigDecimal quantity) {}

    /** What is owed of goods that left. */
    private static final class Owed {
        private final MovementId by;
        private BigDecimal quantity;
        private BigDecimal value;

        Owed(MovementId by, BigDecimal quantity, BigDecimal value) {
            this.by = by;
            this.quantity = quantity;
            this.value = value;
        }
    }

    /** One warehouse. */
    private static final class Place {
        private BigDecimal lastCost;
        private final List<Layer> layers = new ArrayList<>();
        private final List<Layer> gone = new ArrayList<>();
        private final List<Owed> owed = new ArrayList<>();
        private final List<Take> left = new ArrayList<>();
        private final Map<Flow, BigDecimal> flows = new EnumMap<>(Flow.class);

        Place(BigDecimal lastCost) {
            this.lastCost = lastCost;
        }

        BigDecimal quantity() {
            BigDecimal sum = BigDecimal.ZERO;
            for (Layer layer : layers) {
                sum = sum.add(layer.quantity);
            }
            for (Owed entry : owed) {
                sum = sum.subtract(entry.quantity);
            }
            return sum;
        }

        BigDecimal value() {
            BigDecimal sum = BigDecimal.ZERO;
            for (Layer layer : layers) {
                sum = sum.add(layer.value);
            }
            for (Owed entry : owed) {
                sum = sum.subtract(entry.value);
            }
            return sum;
        }

        BigDecimal lastCost() {
            if (layers.isEmpty()) {
                return lastCost;
            }
            Layer newest = layers.get(layers.size() - 1);
            return newest.value.divide(newest.quantity, PRECISE);
        }

        void flow(Flow flow, BigDecimal value) {
            flows.merge(flow, value, BigDecimal::add);
        }
    }

    private final boolean average;
    private final BigDecimal standardCost;
    private final Map<WarehouseId, Place> places = new HashMap<>();
    private final Map<MovementId, List<Take>> settledWith = new HashMap<>();
    private final Map<MovementId, List<MovementId>> arrivals = new HashMap<>();
    private final Map<MovementId, Movement> known = new HashMap<>();
    private final List<MovementId> order = new ArrayList<>();
    private final Map<MovementId, BigDecimal> cost = new HashMap<>();
    /** What is charged to departures and has not followed their goods yet. */
    private final Map<MovementId, BigDecimal> pending = new HashMap<>();

    SlowTwin(CostMethod method, BigDecimal standardCost) {
        this.average = method == CostMethod.MOVING_AVERAGE;
        this.standardCost = standardCost;
    }

    BigDecimal flow(WarehouseId warehouse, Flow flow) {
        return place(warehouse).flows.getOrDefault(flow, BigDecimal.ZERO);
    }

    BigDecimal cost(MovementId id) {
        return requireNonNull(cost.get(id));
    }

    BigDecimal quantity(WarehouseId warehouse) {
        return place(warehouse).quantity();
    }

    BigDecimal value(WarehouseId warehouse) {
        return place(warehouse).value();
    }

    List<BigDecimal> layerQuantities(WarehouseId warehouse) {
        return place(warehouse).layers.stream().map(layer -> layer.quantity).toList();
    }

    private Place place(WarehouseId warehouse) {
        return places.computeIfAbsent(warehouse, each -> new Place(standardCost));
    }

    private Place placeOf(MovementId id) {
        return place(known(id).warehouse());
    }

    private Movement known(MovementId id) {
        return requireNonNull(known.get(id));
    }

    private BigDecimal quantityOf(MovementId id) {
        return requireNonNull(known(id).quantity()).amount();
    }

    void play(Movement movement) {
        MovementId id = movement.id();
        known.put(id, movement);
        order.add(id);
        Place place = place(movement.warehouse());
        BigDecimal quantity = movement.quantity() == null
                ? BigDecimal.ZERO
                : movement.quantity().amount();
        switch (movement.kind()) {
            case RECEIPT -> {
                BigDecimal value =
                        requireNonNull(movement.unitCost()).getAmount().multiply(quantity);
                place.flow(Flow.RECEIVED, value);
                comeIn(place, id, quantity, value);
            }
            case CUSTOMER_RETURN -> {
                BigDecimal value = movement.refersTo() == null
                        ? requireNonNull(movement.unitCost()).getAmount().multiply(quantity)
                        : giveBack(movement.refersTo(), quantity);
                place.flow(Flow.SOLD, value.negate());
                comeIn(place, id, quantity, value);
            }
            case ISSUE, SUPPLIER_RETURN, DAMAGE, LOSS -> leave(place, movement, quantity);
            case COUNT -> differ(place, movement, quantity);
            case STOCK_TAKE -> differ(place, movement, quantity.subtract(place.quantity()));
            case LANDED_COST -> land(place, movement);
            case TRANSFER_OUT -> leave(place, movement, quantity);
            case TRANSFER_IN -> arrive(place, movement, quantity);
            default -> throw new IllegalArgumentException(movement.toString());
        }
        follow();
    }

    private void differ(Place place, Movement movement, BigDecimal difference) {
        if (difference.signum() > 0) {
            BigDecimal value = place.lastCost().multiply(difference);
            place.flow(Flow.COUNTED, value.negate());
            comeIn(place, movement.id(), difference, value);
        } else if (difference.signum() < 0) {
            leave(place, movement, difference.negate());
        }
    }

    private BigDecimal giveBack(MovementId issue, BigDecimal quantity) {
        return cost(issue).multiply(quantity).divide(quantityOf(issue), PRECISE);
    }

    private void arrive(Place place, Movement movement, BigDecimal quantity) {
        MovementId departure = requireNonNull(movement.refersTo());
        BigDecimal open = quantityOf(departure);
        for (MovementId earlier : arrivals.getOrDefault(departure, List.of())) {
            open = open.subtract(quantityOf(earlier));
        }
        BigDecimal value = inTransit(departure).multiply(quantity).divide(open, PRECISE);
        cost.put(movement.id(), value);
        arrivals.computeIfAbsent(departure, each -> new ArrayList<>()).add(movement.id());
        place.flow(Flow.TRANSFERRED, value.negate());
        place.flow(Flow.ON_THE_WAY, value.negate());
        comeIn(place, movement.id(), quantity, value);
    }

    private BigDecimal inTransit(MovementId departure) {
        BigDecimal rest = cost(departure);
        for (MovementId arrival : arrivals.getOrDefault(departure, List.of())) {
            rest = rest.subtract(cost(arrival));
        }
        return rest;
    }

    private void comeIn(Place place, MovementId id, BigDecimal quantity, BigDecimal value) {
        BigDecimal unit = value.divide(quantity, PRECISE);
        BigDecimal left = quantity;
        List<Runnable> trueUps = new ArrayList<>();
        while (left.signum() > 0 && !place.owed.isEmpty()) {
            Owed entry = place.owed.get(0);
            BigDecimal part = left.min(entry.quantity);
            BigDecimal provisional = entry.value.multiply(part).divide(entry.quantity, PRECISE);
            trueUps.add(() -> charge(entry.by, unit.multiply(part).subtract(provisional), false));
            settledWith.computeIfAbsent(id, key -> new ArrayList<>()).add(new Take(entry.by, part));
            entry.quantity = entry.quantity.subtract(part);
            entry.value = entry.value.subtract(provisional);
            if (entry.quantity.signum() == 0) {
                place.owed.remove(0);
            }
            left = left.subtract(part);
            place.lastCost = unit;
        }
        if (left.signum() > 0) {
            if (average && !place.layers.isEmpty()) {
                Layer pool = place.layers.get(0);
                pool.quantity = pool.quantity.add(left);
                pool.value = pool.value.add(unit.multiply(left));
            } else {
                place.layers.add(new Layer(id, left, unit.multiply(left)));
            }
        }
        trueUps.forEach(Runnable::run);
    }

    private void leave(Place place, Movement movement, BigDecimal quantity) {
        place.left.add(new Take(movement.id(), quantity));
        BigDecimal left = quantity;
        BigDecimal value = BigDecimal.ZERO;
        while (left.signum() > 0 && !place.layers.isEmpty()) {
            Layer layer = first(place, movement);
            BigDecimal part = left.min(layer.quantity);
            BigDecimal unit = layer.value.divide(layer.quantity, PRECISE);
            value = value.add(unit.multiply(part));
            layer.takes.add(new Take(movement.id(), part));
            layer.quantity = layer.quantity.subtract(part);
            layer.value = layer.value.subtract(unit.multiply(part));
            if (layer.quantity.signum() == 0) {
                place.lastCost = unit;
                place.layers.remove(layer);
                place.gone.add(layer);
            }
            left = left.subtract(part);
        }
        if (left.signum() > 0) {
            place.owed.add(new Owed(movement.id(), left, place.lastCost.multiply(left)));
            value = value.add(place.lastCost.multiply(left));
        }
        cost.put(movement.id(), value);
        if (movement.kind() == MovementKind.SUPPLIER_RETURN && movement.unitCost() != null) {
            BigDecimal credit = movement.unitCost().getAmount().multiply(quantity);
            place.flow(Flow.RETURNED, credit);
            place.flow(Flow.RETURN_VARIANCE, value.subtract(credit));
        } else {
            book(movement, value, false);
        }
    }

    private Layer first(Place place, Movement movement) {
        return place.layers.stream()
                .filter(layer -> !average
                        && movement.kind() == MovementKind.SUPPLIER_RETURN
                        && layer.from.equals(movement.refersTo()))
                .findFirst()
                .orElse(place.layers.get(0));
    }

    private void land(Place place, Movement movement) {
        BigDecimal amount = requireNonNull(movement.amount()).getAmount();
        place.flow(Flow.LANDED, amount);
        raise(requireNonNull(movement.refersTo()), amount);
    }

    private void raise(MovementId brought, BigDecimal amount) {
        if (average) {
            raisePool(brought, amount);
            return;
        }
        Place place = placeOf(brought);
        BigDecimal unit = amount.divide(quantityOf(brought), PRECISE);
        List<Take> takes = new ArrayList<>(settledWith.getOrDefault(brought, List.of()));
        List<Layer> all = new ArrayList<>(place.gone);
        all.addAll(place.layers);
        for (Layer layer : all) {
            if (layer.from.equals(brought)) {
                layer.value = layer.value.add(unit.multiply(layer.quantity));
                takes.addAll(layer.takes);
            }
        }
        takes.forEach(take -> charge(take.by(), unit.multiply(take.quantity()), true));
    }

    private void raisePool(MovementId brought, BigDecimal amount) {
        Place place = placeOf(brought);
        BigDecimal whole = quantityOf(brought);
        BigDecimal stays = BigDecimal.ZERO;
        BigDecimal left = whole;
        if (!place.layers.isEmpty()) {
            Layer pool = place.layers.get(0);
            BigDecimal there = pool.quantity.min(whole);
            stays = amount.multiply(there).divide(whole, PRECISE).max(pool.value.negate());
            pool.value = pool.value.add(stays);
            left = whole.subtract(there);
        }
        BigDecimal rest = amount.subtract(stays);
        if (left.signum() == 0) {
            place.flow(Flow.SOLD, rest);
            return;
        }
        BigDecimal unit = rest.divide(left, PRECISE);
        for (int i = place.left.size() - 1; i >= 0 && left.signum() > 0; i--) {
            Take take = place.left.get(i);
            if (isBefore(take.by(), brought)) {
                break;
            }
            BigDecimal part = left.min(take.quantity());
            if (known(take.by()).kind() == MovementKind.TRANSFER_OUT) {
                charge(take.by(), unit.multiply(part), true);
            } else {
                place.flow(Flow.SOLD, unit.multiply(part));
            }
            left = left.subtract(part);
        }
        place.flow(Flow.SOLD, unit.multiply(left));
    }

    private boolean isBefore(MovementId one, MovementId other) {
        for (MovementId id : order) {
            if (id.equals(one)) {
                return true;
            }
            if (id.equals(other)) {
                return false;
            }
        }
        throw new IllegalArgumentException(one.value());
    }

    private void charge(MovementId to, BigDecimal amount, boolean landed) {
        cost.merge(to, amount, BigDecimal::add);
        book(known(to), amount, landed);
        if (known(to).kind() == MovementKind.TRANSFER_OUT) {
            pending.merge(to, amount, BigDecimal::add);
        }
    }

    /** Lets what was charged to departures follow the goods, the earliest departure first. */
    private void follow() {
        while (!pending.isEmpty()) {
            MovementId first =
                    order.stream().filter(pending::containsKey).findFirst().orElseThrow();
            BigDecimal amount = requireNonNull(pending.remove(first));
            if (amount.abs().compareTo(NOTHING) > 0) {
                share(first, amount);
            }
        }
    }

    private void share(MovementId departure, BigDecimal amount) {
        BigDecimal unit = amount.divide(quantityOf(departure), PRECISE);
        for (MovementId arrival : arrivals.getOrDefault(departure, List.of())) {
            BigDecimal part = unit.multiply(quantityOf(arrival));
            cost.merge(arrival, part, BigDecimal::add);
            placeOf(arrival).flow(Flow.TRANSFERRED, part.negate());
            placeOf(arrival).flow(Flow.ON_THE_WAY, part.negate());
            raise(arrival, part);
        }
        BigDecimal inTransit = inTransit(departure);
        if (inTransit.signum() < 0) {
            cost.merge(departure, inTransit.negate(), BigDecimal::add);
            book(known(departure), inTransit.negate(), false);
            placeOf(departure).flow(Flow.SOLD, inTransit);
        }
    }

    private void book(Movement movement, BigDecimal amount, boolean landed) {
        Place place = place(movement.warehouse());
        boolean credited = movement.kind() == MovementKind.SUPPLIER_RETURN && movement.unitCost() != null;
        switch (movement.kind()) {
            case ISSUE -> place.flow(Flow.SOLD, amount);
            case SUPPLIER_RETURN ->
                place.flow(credited ? Flow.RETURN_VARIANCE : landed ? Flow.SOLD : Flow.RETURNED, amount);
            case DAMAGE, LOSS -> place.flow(Flow.LOST, amount);
            case COUNT, STOCK_TAKE -> place.flow(Flow.COUNTED, amount);
            case TRANSFER_OUT -> {
                place.flow(Flow.TRANSFERRED, amount);
                place(requireNonNull(movement.counterpart())).flow(Flow.ON_THE_WAY, amount);
            }
            default -> throw new IllegalArgumentException(movement.kind() + " does not leave");
        }
    }
}
