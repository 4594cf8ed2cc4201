package io.zhanggui.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The zones and locations of a warehouse on a day, as known (库区库位图).
 *
 * @param warehouse the warehouse
 * @param asOf the day, and what may be known
 * @param zones by code
 * @param locations along the walk; each in one of the zones
 */
@Beta
public record WarehouseLayout(WarehouseId warehouse, AsOf asOf, List<Zone> zones, List<Location> locations) {

    /**
     * Sorts zones and locations.
     *
     * @throws IllegalArgumentException if a code stands twice, or the zone of a location is missing
     */
    public WarehouseLayout {
        requireNonNull(warehouse, "warehouse");
        requireNonNull(asOf, "asOf");
        Map<ZoneCode, Zone> byCode = new TreeMap<>();
        for (Zone zone : zones) {
            if (byCode.put(zone.id(), zone) != null) {
                throw new IllegalArgumentException("zone " + zone.id() + " stands twice");
            }
        }
        Map<LocationId, Location> alongTheWalk = new TreeMap<>();
        for (Location location : locations) {
            if (!byCode.containsKey(location.zone())) {
                throw new IllegalArgumentException("location " + location.id() + " is in no zone");
            }
            if (alongTheWalk.put(location.id(), location) != null) {
                throw new IllegalArgumentException("location " + location.id() + " stands twice");
            }
        }
        zones = List.copyOf(byCode.values());
        locations = List.copyOf(alongTheWalk.values());
    }

    /** A zone; empty if there is none of that code. */
    public Optional<Zone> findZone(ZoneCode zone) {
        requireNonNull(zone, "zone");
        return zones.stream().filter(each -> each.id().equals(zone)).findFirst();
    }

    /** A location; empty if there is none of that code. */
    public Optional<Location> findLocation(LocationId location) {
        Location sought = new Location(location, Space.UNLIMITED, BigDecimal.ZERO, null);
        int index = Collections.binarySearch(locations, sought, Comparator.comparing(Location::id));
        return index < 0 ? Optional.empty() : Optional.of(locations.get(index));
    }

    /** The locations of a zone, along the walk. */
    public List<Location> in(ZoneCode zone) {
        requireNonNull(zone, "zone");
        return locations.stream().filter(each -> each.zone().equals(zone)).toList();
    }

    /** The locations of all zones of a purpose, the nearest to the dock first, of equal ones along the walk. */
    public List<Location> of(ZonePurpose purpose) {
        requireNonNull(purpose, "purpose");
        return locations.stream()
                .filter(each -> findZone(each.zone()).orElseThrow().purpose() == purpose)
                .sorted((one, other) -> one.distance().compareTo(other.distance()))
                .toList();
    }

    /**
     * Everything that is wrong with goods where they lie: their location is not there or blocked, they may not lie in its
     * zone, or more lies there than it can hold. The path is the location, the arguments of {@code OVER_CAPACITY} are the
     * measure, what lies there, what the location can hold, and what is over.
     */
    public Violations check(Placement placement, StorageCatalog catalog) {
        Violations.Builder found = Violations.builder();
        placement.byLocation().forEach((id, rows) -> {
            Location location = findLocation(id).orElse(null);
            if (location == null) {
                found.add(Violation.of(WarehouseViolation.LOCATION_UNKNOWN, id.value(), id.value()));
            } else {
                check(location, rows, catalog, found);
            }
        });
        return found.build();
    }

    private void check(Location location, List<PlacedStock> rows, StorageCatalog catalog, Violations.Builder found) {
        String path = location.id().value();
        found.addIf(!location.isOpen(), WarehouseViolation.LOCATION_BLOCKED, path, path);
        Zone zone = findZone(location.zone()).orElseThrow();
        for (PlacedStock row : rows) {
            String storageClass = catalog.of(row.sku()).storageClass();
            found.addIf(
                    !zone.takes(storageClass),
                    WarehouseViolation.CLASS_NOT_ACCEPTED,
                    path,
                    row.sku().value(),
                    storageClass,
                    zone.id().value());
        }
        checkSpace(location, load(rows, catalog), found);
    }

    private static void checkSpace(Location location, Space load, Violations.Builder found) {
        String path = location.id().value();
        for (SpaceMeasure measure : SpaceMeasure.values()) {
            BigDecimal limit = location.capacity().by(measure).orElse(null);
            if (limit == null) {
                continue;
            }
            BigDecimal used = load.by(measure).orElse(null);
            if (used == null) {
                found.add(Violation.of(WarehouseViolation.SPACE_UNKNOWN, path, measure));
            } else if (used.compareTo(limit) > 0) {
                found.add(Violation.of(
                        WarehouseViolation.OVER_CAPACITY, path, measure, used, limit, used.subtract(limit)));
            }
        }
    }

    /** What goods of one location take up together. */
    static Space load(List<PlacedStock> rows, StorageCatalog catalog) {
        Space load = Space.NOTHING;
        for (PlacedStock row : rows) {
            load = load.plus(catalog.of(row.sku()).of(row.quantity()));
        }
        return load;
    }

    /** What was changed since another layout of the same warehouse. */
    public List<LayoutDifference> since(WarehouseLayout before) {
        return LayoutDifference.between(before, this);
    }
}
