package io.zhanggui.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.LotId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What lies where in a warehouse (库位库存): one row for each lot of an article in each location, along the walk.
 *
 * @param rows by location, then article, then lot, what is in no lot first
 */
@Beta
public record Placement(List<PlacedStock> rows) {

    private static final Placement EMPTY = new Placement(List.of());
    private static final Comparator<PlacedStock> BY_ARTICLE =
            Comparator.comparing(PlacedStock::location).thenComparing(PlacedStock::sku);
    private static final Comparator<PlacedStock> BY_LOT =
            BY_ARTICLE.thenComparing(PlacedStock::lot, Comparator.nullsFirst(Comparator.<LotId>naturalOrder()));

    /**
     * Adds up rows of the same location, article and lot.
     *
     * @throws IllegalArgumentException if units of an article in a location differ
     */
    public Placement {
        sum(rows, BY_ARTICLE);
        rows = List.copyOf(sum(rows, BY_LOT).values());
    }

    /** One row for each row that the order tells apart. */
    private static Map<PlacedStock, PlacedStock> sum(List<PlacedStock> rows, Comparator<PlacedStock> order) {
        Map<PlacedStock, PlacedStock> sums = new TreeMap<>(order);
        for (PlacedStock row : rows) {
            sums.merge(
                    row,
                    row,
                    (one, other) -> new PlacedStock(
                            one.location(), one.sku(), one.lot(), one.quantity().plus(other.quantity())));
        }
        return sums;
    }

    /** Nothing lies anywhere. */
    public static Placement empty() {
        return EMPTY;
    }

    /** One row for each article of each location along the walk, lots added up. */
    Map<LocationId, List<PlacedStock>> byLocation() {
        Map<LocationId, List<PlacedStock>> all = new LinkedHashMap<>();
        for (PlacedStock row : sum(rows, BY_ARTICLE).values()) {
            all.computeIfAbsent(row.location(), any -> new ArrayList<>())
                    .add(PlacedStock.of(row.location(), row.sku(), row.quantity()));
        }
        return all;
    }

    /** What lies in a location, by article, then lot; empty if nothing does. */
    public List<PlacedStock> in(LocationId location) {
        requireNonNull(location, "location");
        return rows.stream().filter(row -> row.location().equals(location)).toList();
    }

    /** Where an article lies, along the walk, then by lot; empty if it lies nowhere. */
    public List<PlacedStock> of(Sku sku) {
        requireNonNull(sku, "sku");
        return rows.stream().filter(row -> row.sku().equals(sku)).toList();
    }

    /** The same with more in a location, of no lot. */
    public Placement plus(LocationId location, Sku sku, Quantity quantity) {
        return plus(PlacedStock.of(location, sku, quantity));
    }

    /** The same with more in a location. */
    public Placement plus(PlacedStock more) {
        List<PlacedStock> all = new ArrayList<>(rows);
        all.add(requireNonNull(more, "more"));
        return new Placement(all);
    }

    /** The same with less in a location, of no lot; see {@link #minus(PlacedStock)}. */
    public Placement minus(LocationId location, Sku sku, Quantity quantity) {
        return minus(PlacedStock.of(location, sku, quantity));
    }

    /**
     * The same with less in a location.
     *
     * @throws IllegalArgumentException if less lies there of that lot
     */
    public Placement minus(PlacedStock taken) {
        List<PlacedStock> left = new ArrayList<>();
        boolean found = false;
        for (PlacedStock row : rows) {
            if (BY_LOT.compare(row, taken) != 0) {
                left.add(row);
                continue;
            }
            Quantity rest = row.quantity().minus(taken.quantity());
            found = rest.signum() >= 0;
            if (rest.signum() > 0) {
                left.add(new PlacedStock(row.location(), row.sku(), row.lot(), rest));
            }
        }
        if (!found) {
            throw new IllegalArgumentException("less than " + taken.quantity() + " of " + taken.sku()
                    + (taken.lot() == null ? "" : ", lot " + taken.lot()) + " lies in " + taken.location());
        }
        return new Placement(left);
    }
}
