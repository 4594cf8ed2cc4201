package io.zhanggui.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What lies where in a warehouse (库位库存): one row for each article in each location, along the walk.
 *
 * @param rows by location, then article
 */
@Beta
public record Placement(List<PlacedStock> rows) {

    private static final Placement EMPTY = new Placement(List.of());

    /**
     * Adds up rows of the same location and article.
     *
     * @throws IllegalArgumentException if their units differ
     */
    public Placement {
        TreeMap<LocationId, TreeMap<Sku, Quantity>> sums = new TreeMap<>();
        for (PlacedStock row : rows) {
            sums.computeIfAbsent(row.location(), any -> new TreeMap<>())
                    .merge(row.sku(), row.quantity(), Quantity::plus);
        }
        List<PlacedStock> all = new ArrayList<>();
        sums.forEach((location, articles) ->
                articles.forEach((sku, quantity) -> all.add(new PlacedStock(location, sku, quantity))));
        rows = List.copyOf(all);
    }

    /** Nothing lies anywhere. */
    public static Placement empty() {
        return EMPTY;
    }

    /** The rows of each location, along the walk. */
    Map<LocationId, List<PlacedStock>> byLocation() {
        Map<LocationId, List<PlacedStock>> all = new LinkedHashMap<>();
        rows.forEach(row ->
                all.computeIfAbsent(row.location(), any -> new ArrayList<>()).add(row));
        return all;
    }

    /** What lies in a location, by article; empty if nothing does. */
    public List<PlacedStock> in(LocationId location) {
        requireNonNull(location, "location");
        return rows.stream().filter(row -> row.location().equals(location)).toList();
    }

    /** Where an article lies, along the walk; empty if it lies nowhere. */
    public List<PlacedStock> of(Sku sku) {
        requireNonNull(sku, "sku");
        return rows.stream().filter(row -> row.sku().equals(sku)).toList();
    }

    /** The same with more in a location. */
    public Placement plus(LocationId location, Sku sku, Quantity quantity) {
        List<PlacedStock> more = new ArrayList<>(rows);
        more.add(new PlacedStock(location, sku, quantity));
        return new Placement(more);
    }

    /**
     * The same with less in a location.
     *
     * @throws IllegalArgumentException if less lies there, or the quantity is not positive
     */
    public Placement minus(LocationId location, Sku sku, Quantity quantity) {
        PlacedStock taken = new PlacedStock(location, sku, quantity);
        List<PlacedStock> left = new ArrayList<>();
        boolean found = false;
        for (PlacedStock row : rows) {
            if (!row.location().equals(location) || !row.sku().equals(sku)) {
                left.add(row);
                continue;
            }
            Quantity rest = row.quantity().minus(taken.quantity());
            found = rest.signum() >= 0;
            if (rest.signum() > 0) {
                left.add(new PlacedStock(location, sku, rest));
            }
        }
        if (!found) {
            throw new IllegalArgumentException("less than " + quantity + " of " + sku + " lies in " + location);
        }
        return new Placement(left);
    }
}
