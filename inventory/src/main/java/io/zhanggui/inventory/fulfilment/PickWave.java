package io.zhanggui.inventory.fulfilment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.LotId;
import io.zhanggui.inventory.warehouse.Location;
import io.zhanggui.inventory.warehouse.LocationId;
import io.zhanggui.inventory.warehouse.PlacedStock;
import io.zhanggui.inventory.warehouse.Placement;
import io.zhanggui.inventory.warehouse.WarehouseLayout;
import io.zhanggui.inventory.warehouse.ZonePurpose;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is picked in one walk for several orders (拣货波次): the pick list along the walk (拣货单).
 *
 * @param orders the orders, the most urgent first
 * @param tasks what to take where and for whom, along the walk
 * @param missing what lies in no location that may be picked from, by order
 */
@Beta
public record PickWave(List<OutboundOrderId> orders, List<Task> tasks, List<Missing> missing) {

    /**
     * What to take in a location for an order.
     *
     * @param location where
     * @param sku the article
     * @param lot of which lot; {@code null} if it is in none
     * @param quantity how much, positive
     * @param order for whom
     */
    public record Task(
            LocationId location, Sku sku, @Nullable LotId lot, Quantity quantity, OutboundOrderId order) {
        public Task {
            requireNonNull(location, "location");
            requireNonNull(sku, "sku");
            requireNonNull(quantity, "quantity");
            requireNonNull(order, "order");
        }
    }

    /**
     * What lies nowhere for an order.
     *
     * @param order for whom
     * @param sku the article
     * @param quantity how much, positive
     */
    public record Missing(OutboundOrderId order, Sku sku, Quantity quantity) {
        public Missing {
            requireNonNull(order, "order");
            requireNonNull(sku, "sku");
            requireNonNull(quantity, "quantity");
        }
    }

    public PickWave {
        orders = List.copyOf(orders);
        tasks = List.copyOf(tasks);
        missing = List.copyOf(missing);
    }

    /** Plans a wave of goods that are in no lots; see {@link #plan(Collection, WarehouseLayout, Placement, PickLots)}. */
    public static PickWave plan(Collection<OutboundOrder> wave, WarehouseLayout layout, Placement placement) {
        return plan(wave, layout, placement, PickLots.none());
    }

    /**
     * Plans a wave: the most urgent order (priority, then release) chooses first, and gets of each article what expires first;
     * of one lot pick faces are used before reserve, each along the walk; blocked locations and other zones than those for
     * storage are left alone.
     *
     * @param wave orders that are allocated or being picked; what is picked already is not picked again
     * @param lots the lots of everything that lies in one
     * @throws IllegalArgumentException if an order is in another state or another warehouse than the layout, or a lot is not
     *     known
     */
    public static PickWave plan(
            Collection<OutboundOrder> wave, WarehouseLayout layout, Placement placement, PickLots lots) {
        List<OutboundOrder> sorted = wave.stream()
                .sorted(Comparator.comparing(
                                (OutboundOrder each) -> each.release().priority(), Comparator.reverseOrder())
                        .thenComparing(each -> each.release().releasedAt())
                        .thenComparing(OutboundOrder::id))
                .toList();
        Map<Sku, List<PlacedStock>> left = pickable(layout, placement);
        List<Task> tasks = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        for (OutboundOrder order : sorted) {
            requirePickable(order, layout);
            for (OutboundLine line : order.lines()) {
                Quantity rest = take(order.id(), line, left.getOrDefault(line.sku(), new ArrayList<>()), lots, tasks);
                if (rest.signum() > 0) {
                    missing.add(new Missing(order.id(), line.sku(), rest));
                }
            }
        }
        tasks.sort(Comparator.comparing(Task::location).thenComparing(Task::sku)); // stable: then the most urgent
        return new PickWave(sorted.stream().map(OutboundOrder::id).toList(), tasks, missing);
    }

    /** What may be picked of each article, pick faces before reserve, each along the walk. */
    private static Map<Sku, List<PlacedStock>> pickable(WarehouseLayout layout, Placement placement) {
        Map<LocationId, Boolean> faces = new HashMap<>();
        for (Location location : layout.locations()) {
            ZonePurpose purpose = layout.findZone(location.zone()).orElseThrow().purpose();
            if (location.isOpen() && purpose.isStorage()) {
                faces.put(location.id(), purpose == ZonePurpose.PICK_FACE);
            }
        }
        Map<Sku, List<PlacedStock>> all = new HashMap<>();
        placement.rows().stream()
                .filter(row -> faces.containsKey(row.location()))
                .sorted(Comparator.comparing(row -> !requireNonNull(faces.get(row.location()))))
                .forEach(row ->
                        all.computeIfAbsent(row.sku(), any -> new ArrayList<>()).add(row));
        return all;
    }

    private static void requirePickable(OutboundOrder order, WarehouseLayout layout) {
        boolean open = order.state() == OutboundState.ALLOCATED || order.state() == OutboundState.PICKING;
        if (!open || !order.warehouse().equals(layout.warehouse())) {
            throw new IllegalArgumentException("outbound order " + order.id() + " is " + order.state() + " in "
                    + order.warehouse() + ", so it is not picked in " + layout.warehouse());
        }
    }

    /** Takes what a line still needs out of rows of its article, and gives what is not there. */
    private static Quantity take(
            OutboundOrderId order, OutboundLine line, List<PlacedStock> rows, PickLots lots, List<Task> tasks) {
        Map<@Nullable LotId, Quantity> there = new LinkedHashMap<>();
        rows.forEach(row -> there.merge(row.lot(), row.quantity(), Quantity::plus));
        Quantity rest = line.open();
        for (Map.Entry<@Nullable LotId, Quantity> chosen :
                lots.choose(line.sku(), there, line.open()).entrySet()) {
            take(order, chosen.getKey(), chosen.getValue(), rows, tasks);
            rest = rest.minus(chosen.getValue());
        }
        return rest;
    }

    private static void take(
            OutboundOrderId order, @Nullable LotId lot, Quantity quantity, List<PlacedStock> rows, List<Task> tasks) {
        Quantity rest = quantity;
        for (int i = 0; i < rows.size() && rest.signum() > 0; i++) {
            PlacedStock row = rows.get(i);
            if (!Objects.equals(row.lot(), lot)) {
                continue;
            }
            Quantity taken = row.quantity().compareTo(rest) < 0 ? row.quantity() : rest;
            tasks.add(new Task(row.location(), row.sku(), lot, taken, order));
            rest = rest.minus(taken);
            if (taken.equals(row.quantity())) {
                rows.remove(i--);
            } else {
                rows.set(
                        i,
                        new PlacedStock(
                                row.location(), row.sku(), lot, row.quantity().minus(taken)));
            }
        }
    }
}
