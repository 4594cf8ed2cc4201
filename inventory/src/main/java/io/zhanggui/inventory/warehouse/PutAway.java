package io.zhanggui.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Where goods should be put away (上架建议): beside the same article first, then into empty locations, the nearest first,
 * wherever the zone takes them and space is left. Articles are never mixed in a location.
 *
 * @param sku the article
 * @param quantity what is to be put away
 * @param steps where to, in this order
 * @param unplaced what finds no room; zero if everything does
 */
@Beta
public record PutAway(Sku sku, Quantity quantity, List<Step> steps, Quantity unplaced) {

    /**
     * What goes into one location.
     *
     * @param location where
     * @param quantity how much, positive
     * @param beside whether the same article lies there already
     */
    public record Step(LocationId location, Quantity quantity, boolean beside) {
        public Step {
            requireNonNull(location, "location");
            requireNonNull(quantity, "quantity");
        }
    }

    public PutAway {
        requireNonNull(sku, "sku");
        requireNonNull(quantity, "quantity");
        steps = List.copyOf(steps);
        requireNonNull(unplaced, "unplaced");
    }

    /**
     * A suggestion for goods that have arrived, in zones for storage. Where a location limits what nobody knows of the
     * article, nothing is put.
     *
     * @param quantity positive; is split in whole units if it is whole, otherwise in as many decimals as it has
     * @throws IllegalArgumentException if the quantity is not positive
     */
    public static PutAway suggest(
            WarehouseLayout layout, Placement placement, StorageCatalog catalog, Sku sku, Quantity quantity) {
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("quantity of " + sku + " must be positive, but is " + quantity);
        }
        ItemStorage item = catalog.of(sku);
        List<Step> steps = new ArrayList<>();
        Quantity left = quantity;
        Map<LocationId, List<PlacedStock>> lies = placement.byLocation();
        for (Location location : candidates(layout, lies, item)) {
            if (left.isZero()) {
                break;
            }
            List<PlacedStock> there = lies.getOrDefault(location.id(), List.of());
            Quantity before = there.isEmpty()
                    ? Quantity.zero(quantity.unit())
                    : there.get(0).quantity();
            Quantity fits = fits(location.capacity(), item, before, left);
            if (fits.signum() > 0) {
                steps.add(new Step(location.id(), fits, !there.isEmpty()));
                left = left.minus(fits);
            }
        }
        return new PutAway(sku, quantity, steps, left);
    }

    private static List<Location> candidates(
            WarehouseLayout layout, Map<LocationId, List<PlacedStock>> lies, ItemStorage item) {
        List<ZoneCode> zones = layout.zones().stream()
                .filter(zone -> zone.purpose().isStorage() && zone.takes(item.storageClass()))
                .map(Zone::id)
                .toList();
        Comparator<Location> besideFirst = Comparator.comparing(location -> !lies.containsKey(location.id()));
        return layout.locations().stream()
                .filter(location -> location.isOpen() && zones.contains(location.zone()))
                .filter(location -> lies.getOrDefault(location.id(), List.of()).stream()
                        .allMatch(row -> row.sku().equals(item.sku())))
                .sorted(besideFirst.thenComparing(Location::distance))
                .toList();
    }

    /** The most of the rest that fits beside what lies there already. */
    private static Quantity fits(Space capacity, ItemStorage item, Quantity before, Quantity left) {
        BigDecimal most = left.amount();
        Space one = item.of(Quantity.of(BigDecimal.ONE, left.unit()));
        for (SpaceMeasure measure : SpaceMeasure.values()) {
            BigDecimal limit = capacity.by(measure).orElse(null);
            if (limit != null) {
                BigDecimal ofOne = measure == SpaceMeasure.PALLETS
                        ? item.perPallet()
                        : one.by(measure).orElse(null);
                if (ofOne == null) {
                    return Quantity.zero(left.unit());
                }
                BigDecimal all =
                        unitsWithin(limit, measure, ofOne, left.amount().add(before.amount()));
                most = most.min(all.subtract(before.amount()));
            }
        }
        int decimals = Math.max(0, left.amount().scale());
        return Quantity.of(most.max(BigDecimal.ZERO).setScale(decimals, RoundingMode.DOWN), left.unit());
    }

    /** How many units a limit holds, at most as many as are wanted. */
    private static BigDecimal unitsWithin(BigDecimal limit, SpaceMeasure measure, BigDecimal ofOne, BigDecimal wanted) {
        if (measure == SpaceMeasure.PALLETS) {
            return wanted.min(limit.setScale(0, RoundingMode.DOWN).multiply(ofOne));
        }
        if (ofOne.multiply(wanted).compareTo(limit) <= 0) {
            return wanted;
        }
        return limit.divide(ofOne, new MathContext(MathContext.DECIMAL128.getPrecision(), RoundingMode.DOWN));
    }

    /** Where what goes, and why there. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        for (Step step : steps) {
            parts.add(Explanation.of(WarehouseTerm.LOCATION.with(step.location().value()), step.quantity())
                    .formula(step.beside() ? WarehouseTerm.BESIDE_SAME : WarehouseTerm.NEAREST_FREE));
        }
        if (unplaced.signum() > 0) {
            parts.add(Explanation.of(WarehouseTerm.NO_ROOM, unplaced));
        }
        return Explanation.of(WarehouseTerm.PUT_AWAY, quantity.minus(unplaced))
                .formula(WarehouseTerm.PUT_AWAY_FORMULA, quantity, unplaced)
                .with(parts);
    }
}
