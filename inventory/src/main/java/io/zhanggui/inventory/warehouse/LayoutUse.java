package io.zhanggui.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.table.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How full a warehouse is (库容利用率), zone by zone.
 *
 * @param zones in the order of their codes
 */
@Beta
public record LayoutUse(List<OfZone> zones) {

    /** Decimals of a share. */
    private static final int DECIMALS = 6;

    /**
     * How full one zone is.
     *
     * @param zone its code
     * @param purpose what it is for
     * @param locations how many locations it has
     * @param occupied in how many of them goods lie
     * @param blocked how many of them are blocked
     * @param used what lies in the locations that limit the measure; absent where none does, or nobody knows what it takes
     * @param capacity what these locations can hold; absent where none limits the measure
     */
    public record OfZone(
            ZoneCode zone, ZonePurpose purpose, int locations, int occupied, int blocked, Space used, Space capacity) {
        public OfZone {
            requireNonNull(zone, "zone");
            requireNonNull(purpose, "purpose");
            requireNonNull(used, "used");
            requireNonNull(capacity, "capacity");
        }

        /** Used by capacity, rounded to six decimals; empty where it is not known, nothing limits it or nothing fits. */
        public Optional<BigDecimal> share(SpaceMeasure measure) {
            BigDecimal limit = capacity.by(measure).orElse(BigDecimal.ZERO);
            return limit.signum() == 0
                    ? Optional.empty()
                    : used.by(measure).map(amount -> amount.divide(limit, DECIMALS, RoundingMode.HALF_UP));
        }
    }

    public LayoutUse {
        zones = List.copyOf(zones);
    }

    /** How full a layout is with what lies in it; goods in locations that are not there do not count. */
    public static LayoutUse of(WarehouseLayout layout, Placement placement, StorageCatalog catalog) {
        Map<LocationId, List<PlacedStock>> lies = placement.byLocation();
        return new LayoutUse(layout.zones().stream()
                .map(zone -> ofZone(zone, layout.in(zone.id()), lies, catalog))
                .toList());
    }

    private static OfZone ofZone(
            Zone zone, List<Location> locations, Map<LocationId, List<PlacedStock>> lies, StorageCatalog catalog) {
        int occupied = 0;
        int blocked = 0;
        Space used = Space.UNLIMITED;
        Space capacity = Space.UNLIMITED;
        List<Space> loads = new ArrayList<>();
        for (Location location : locations) {
            List<PlacedStock> there = lies.getOrDefault(location.id(), List.of());
            loads.add(WarehouseLayout.load(there, catalog));
            occupied += there.isEmpty() ? 0 : 1;
            blocked += location.isOpen() ? 0 : 1;
        }
        for (SpaceMeasure measure : SpaceMeasure.values()) {
            BigDecimal limits = null;
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < locations.size(); i++) {
                BigDecimal limit = locations.get(i).capacity().by(measure).orElse(null);
                if (limit != null) {
                    limits = limits == null ? limit : limits.add(limit);
                    BigDecimal load = loads.get(i).by(measure).orElse(null);
                    sum = sum == null || load == null ? null : sum.add(load);
                }
            }
            if (limits != null) {
                capacity = capacity.with(measure, limits.toPlainString());
                used = sum == null ? used : used.with(measure, sum.toPlainString());
            }
        }
        return new OfZone(zone.id(), zone.purpose(), locations.size(), occupied, blocked, used, capacity);
    }

    /** One row for each zone, shares as ratios. */
    public Table toTable() {
        Table.Builder table = Table.titled(WarehouseTerm.USE_TITLE).columns(columns());
        for (OfZone each : zones) {
            List<@Nullable Object> cells = new ArrayList<>(
                    List.of(each.zone().value(), each.purpose(), each.locations(), each.occupied(), each.blocked()));
            for (SpaceMeasure measure : SpaceMeasure.values()) {
                cells.add(each.share(measure).orElse(null));
            }
            table.row(cells.toArray());
        }
        return table.build();
    }

    /** How full each zone is, by each measure that its locations limit. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        for (OfZone each : zones) {
            List<Explanation> measures = new ArrayList<>();
            for (SpaceMeasure measure : SpaceMeasure.values()) {
                each.capacity().by(measure).ifPresent(limit -> measures.add(explain(each, measure, limit)));
            }
            parts.add(Explanation.of(WarehouseTerm.USED_OF.with(each.zone().value(), each.purpose()), each.occupied())
                    .formula(WarehouseTerm.OCCUPIED_FORMULA, each.occupied(), each.locations(), each.blocked())
                    .with(measures));
        }
        return Explanation.of(
                        WarehouseTerm.USE_TITLE,
                        zones.stream().mapToInt(OfZone::occupied).sum())
                .formula(
                        WarehouseTerm.OCCUPIED_FORMULA,
                        zones.stream().mapToInt(OfZone::occupied).sum(),
                        zones.stream().mapToInt(OfZone::locations).sum(),
                        zones.stream().mapToInt(OfZone::blocked).sum())
                .with(parts);
    }

    private static Explanation explain(OfZone zone, SpaceMeasure measure, BigDecimal limit) {
        BigDecimal used = zone.used().by(measure).orElse(null);
        Explanation explained = Explanation.of(measure, zone.share(measure).orElse(null));
        return used == null
                ? explained.formula(WarehouseTerm.USE_UNKNOWN, limit)
                : explained.formula(WarehouseTerm.USED_FORMULA, used, limit);
    }

    private static Term[] columns() {
        return new Term[] {
            WarehouseTerm.ZONE,
            WarehouseTerm.PURPOSE,
            WarehouseTerm.LOCATIONS,
            WarehouseTerm.OCCUPIED,
            WarehouseTerm.BLOCKED,
            WarehouseTerm.VOLUME_USED,
            WarehouseTerm.WEIGHT_USED,
            WarehouseTerm.PALLETS_USED,
            WarehouseTerm.UNITS_USED
        };
    }
}
