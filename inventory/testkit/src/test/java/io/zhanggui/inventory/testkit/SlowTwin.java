package io.zhanggui.inventory.testkit;

import static java.util.Objects.requireNonNull;

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
 * The rules of the ledger once more, for one stock, slow and obvious: a list of layers, decimals of forty digits, every
 * unit that leaves written down.
 */
final class SlowTwin {

    /** Why value came or left. */
    enum Flow {
        RECEIVED,
        LANDED,
        RETURNED,
        SOLD,
        LOST,
        COUNTED
    }

    private static final MathContext PRECISE = new MathContext(40);

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

    private final boolean average;
    private BigDecimal lastCost;
    private final List<Layer> layers = new ArrayList<>();
    private final List<Layer> gone = new ArrayList<>();
    private final List<Owed> owed = new ArrayList<>();
    private final Map<MovementId, List<Take>> settledWith = new HashMap<>();
    private final Map<MovementId, Movement> known = new HashMap<>();
    private final Map<MovementId, BigDecimal> cost = new HashMap<>();
    private final Map<Flow, BigDecimal> flows = new EnumMap<>(Flow.class);

    SlowTwin(CostMethod method, BigDecimal standardCost) {
        this.average = method == CostMethod.MOVING_AVERAGE;
        this.lastCost = standardCost;
        for (Flow flow : Flow.values()) {
            flows.put(flow, BigDecimal.ZERO);
        }
    }

    BigDecimal flow(Flow flow) {
        return requireNonNull(flows.get(flow));
    }

    BigDecimal cost(MovementId id) {
        return requireNonNull(cost.get(id));
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

    List<BigDecimal> layerQuantities() {
        return layers.stream().map(layer -> layer.quantity).toList();
    }

    void play(Movement movement) {
        MovementId id = movement.id();
        known.put(id, movement);
        BigDecimal quantity = movement.quantity() == null
                ? BigDecimal.ZERO
                : movement.quantity().amount();
        switch (movement.kind()) {
            case RECEIPT -> {
                BigDecimal value =
                        requireNonNull(movement.unitCost()).getAmount().multiply(quantity);
                flow(Flow.RECEIVED, value);
                comeIn(id, quantity, value);
            }
            case CUSTOMER_RETURN -> {
                BigDecimal value = movement.refersTo() == null
                        ? requireNonNull(movement.unitCost()).getAmount().multiply(quantity)
                        : giveBack(movement.refersTo(), quantity);
                flow(Flow.SOLD, value.negate());
                comeIn(id, quantity, value);
            }
            case ISSUE, SUPPLIER_RETURN, DAMAGE, LOSS -> leave(movement, quantity);
            case COUNT -> differ(movement, quantity);
            case STOCK_TAKE -> differ(movement, quantity.subtract(quantity()));
            case LANDED_COST -> land(movement);
        }
    }

    private void differ(Movement movement, BigDecimal difference) {
        if (difference.signum() > 0) {
            BigDecimal value = lastCost().multiply(difference);
            flow(Flow.COUNTED, value.negate());
            comeIn(movement.id(), difference, value);
        } else if (difference.signum() < 0) {
            leave(movement, difference.negate());
        }
    }

    private BigDecimal giveBack(MovementId issue, BigDecimal quantity) {
        BigDecimal sold =
                requireNonNull(requireNonNull(known.get(issue)).quantity()).amount();
        return cost(issue).multiply(quantity).divide(sold, PRECISE);
    }

    private void comeIn(MovementId id, BigDecimal quantity, BigDecimal value) {
        BigDecimal unit = value.divide(quantity, PRECISE);
        BigDecimal left = quantity;
        while (left.signum() > 0 && !owed.isEmpty()) {
            Owed entry = owed.get(0);
            BigDecimal part = left.min(entry.quantity);
            BigDecimal provisional = entry.value.multiply(part).divide(entry.quantity, PRECISE);
            charge(entry.by, unit.multiply(part).subtract(provisional), false);
            settledWith.computeIfAbsent(id, key -> new ArrayList<>()).add(new Take(entry.by, part));
            entry.quantity = entry.quantity.subtract(part);
            entry.value = entry.value.subtract(provisional);
            if (entry.quantity.signum() == 0) {
                owed.remove(0);
            }
            left = left.subtract(part);
            lastCost = unit;
        }
        if (left.signum() == 0) {
            return;
        }
        if (average && !layers.isEmpty()) {
            layers.get(0).quantity = layers.get(0).quantity.add(left);
            layers.get(0).value = layers.get(0).value.add(unit.multiply(left));
        } else {
            layers.add(new Layer(id, left, unit.multiply(left)));
        }
    }

    private void leave(Movement movement, BigDecimal quantity) {
        BigDecimal left = quantity;
        BigDecimal value = BigDecimal.ZERO;
        while (left.signum() > 0 && !layers.isEmpty()) {
            Layer layer = layers.get(0);
            BigDecimal part = left.min(layer.quantity);
            BigDecimal unit = layer.value.divide(layer.quantity, PRECISE);
            value = value.add(unit.multiply(part));
            layer.takes.add(new Take(movement.id(), part));
            layer.quantity = layer.quantity.subtract(part);
            layer.value = layer.value.subtract(unit.multiply(part));
            if (layer.quantity.signum() == 0) {
                lastCost = unit;
                gone.add(layers.remove(0));
            }
            left = left.subtract(part);
        }
        if (left.signum() > 0) {
            owed.add(new Owed(movement.id(), left, lastCost.multiply(left)));
            value = value.add(lastCost.multiply(left));
        }
        cost.put(movement.id(), value);
        flow(flowOf(movement.kind()), value);
    }

    private void land(Movement movement) {
        MovementId receipt = requireNonNull(movement.refersTo());
        BigDecimal amount = requireNonNull(movement.amount()).getAmount();
        BigDecimal whole =
                requireNonNull(requireNonNull(known.get(receipt)).quantity()).amount();
        BigDecimal unit = amount.divide(whole, PRECISE);
        flow(Flow.LANDED, amount);
        if (average) {
            BigDecimal there =
                    layers.isEmpty() ? BigDecimal.ZERO : layers.get(0).quantity.min(whole);
            BigDecimal stays = unit.multiply(there);
            if (!layers.isEmpty()) {
                stays = stays.max(layers.get(0).value.negate());
                layers.get(0).value = layers.get(0).value.add(stays);
            }
            flow(Flow.SOLD, amount.subtract(stays));
            return;
        }
        List<Take> takes = new ArrayList<>(settledWith.getOrDefault(receipt, List.of()));
        List<Layer> all = new ArrayList<>(gone);
        all.addAll(layers);
        for (Layer layer : all) {
            if (layer.from.equals(receipt)) {
                layer.value = layer.value.add(unit.multiply(layer.quantity));
                takes.addAll(layer.takes);
            }
        }
        takes.forEach(take -> charge(take.by(), unit.multiply(take.quantity()), true));
    }

    private void charge(MovementId to, BigDecimal amount, boolean landed) {
        cost.merge(to, amount, BigDecimal::add);
        MovementKind kind = requireNonNull(known.get(to)).kind();
        flow(landed && kind == MovementKind.SUPPLIER_RETURN ? Flow.SOLD : flowOf(kind), amount);
    }

    private static Flow flowOf(MovementKind kind) {
        return switch (kind) {
            case ISSUE -> Flow.SOLD;
            case SUPPLIER_RETURN -> Flow.RETURNED;
            case DAMAGE, LOSS -> Flow.LOST;
            case COUNT, STOCK_TAKE -> Flow.COUNTED;
            default -> throw new IllegalArgumentException(kind + " does not leave");
        };
    }

    private BigDecimal lastCost() {
        if (layers.isEmpty()) {
            return lastCost;
        }
        Layer newest = layers.get(layers.size() - 1);
        return newest.value.divide(newest.quantity, PRECISE);
    }

    private void flow(Flow flow, BigDecimal value) {
        flows.merge(flow, value, BigDecimal::add);
    }
}
