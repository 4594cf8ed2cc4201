package io.zhanggui.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A layout while its changes are played; what cannot be done is noted and left out. */
final class LayoutState {

    private final Map<ZoneCode, Zone> zones = new TreeMap<>();
    private final Map<LocationId, Location> locations = new TreeMap<>();
    private final Violations.Builder found = Violations.builder();

    List<Zone> zones() {
        return List.copyOf(zones.values());
    }

    List<Location> locations() {
        return List.copyOf(locations.values());
    }

    Violations found() {
        return found.build();
    }

    void play(LayoutEvent event) {
        LayoutChange change = event.change();
        if (change instanceof LayoutChange.AddZone added) {
            add(added.zone(), event);
        } else if (change instanceof LayoutChange.RenameZone renamed) {
            rename(renamed, event);
        } else if (change instanceof LayoutChange.ChangePurpose changed) {
            change(changed, event);
        } else if (change instanceof LayoutChange.CloseZone closed) {
            close(closed.zone(), event);
        } else {
            playOfLocation(change, event);
        }
    }

    private void playOfLocation(LayoutChange change, LayoutEvent event) {
        if (change instanceof LayoutChange.AddLocation added) {
            add(added.location(), event);
        } else if (change instanceof LayoutChange.MoveLocation moved) {
            move(moved, event);
        } else if (change instanceof LayoutChange.ChangeCapacity changed) {
            if (knows(changed.location(), event)) {
                put(location(changed.location()).holding(changed.capacity()));
            }
        } else if (change instanceof LayoutChange.BlockLocation blocked) {
            block(blocked, event);
        } else if (change instanceof LayoutChange.ReleaseLocation released) {
            release(released.location(), event);
        } else if (change instanceof LayoutChange.CloseLocation closed && knows(closed.location(), event)) {
            locations.remove(closed.location());
        }
    }

    private void add(Zone zone, LayoutEvent event) {
        if (zones.containsKey(zone.id())) {
            refuse(WarehouseViolation.ZONE_EXISTS, zone.id().value(), event);
        } else {
            zones.put(zone.id(), zone);
        }
    }

    private void rename(LayoutChange.RenameZone change, LayoutEvent event) {
        if (knows(change.zone(), event)) {
            zones.put(change.zone(), zone(change.zone()).named(change.name()));
        }
    }

    private void change(LayoutChange.ChangePurpose change, LayoutEvent event) {
        if (knows(change.zone(), event)) {
            String name = zone(change.zone()).name();
            zones.put(change.zone(), new Zone(change.zone(), name, change.purpose(), change.accepts()));
        }
    }

    private void close(ZoneCode zone, LayoutEvent event) {
        if (!knows(zone, event)) {
            return;
        }
        if (locations.keySet().stream().anyMatch(each -> each.zone().equals(zone))) {
            refuse(WarehouseViolation.ZONE_HAS_LOCATIONS, zone.value(), event);
        } else {
            zones.remove(zone);
        }
    }

    private void add(Location location, LayoutEvent event) {
        if (isFree(location.id(), event)) {
            put(location);
        }
    }

    private void move(LayoutChange.MoveLocation change, LayoutEvent event) {
        if (!knows(change.from(), event)) {
            return;
        }
        Location moved = location(change.from());
        if (change.from().equals(change.to()) || isFree(change.to(), event)) {
            locations.remove(change.from());
            put(moved.movedTo(change.to(), change.distance()));
        }
    }

    private void block(LayoutChange.BlockLocation change, LayoutEvent event) {
        if (!knows(change.location(), event)) {
            return;
        }
        if (location(change.location()).isOpen()) {
            put(location(change.location()).blocked(change.why()));
        } else {
            refuse(WarehouseViolation.LOCATION_BLOCKED, change.location().value(), event);
        }
    }

    private void release(LocationId id, LayoutEvent event) {
        if (!knows(id, event)) {
            return;
        }
        if (location(id).isOpen()) {
            refuse(WarehouseViolation.LOCATION_NOT_BLOCKED, id.value(), event);
        } else {
            put(location(id).blocked(null));
        }
    }

    private boolean isFree(LocationId id, LayoutEvent event) {
        if (locations.containsKey(id)) {
            refuse(WarehouseViolation.LOCATION_EXISTS, id.value(), event);
            return false;
        }
        return knows(id.zone(), event);
    }

    private boolean knows(ZoneCode zone, LayoutEvent event) {
        boolean known = zones.containsKey(zone);
        if (!known) {
            refuse(WarehouseViolation.ZONE_UNKNOWN, zone.value(), event);
        }
        return known;
    }

    private boolean knows(LocationId location, LayoutEvent event) {
        boolean known = locations.containsKey(location);
        if (!known) {
            refuse(WarehouseViolation.LOCATION_UNKNOWN, location.value(), event);
        }
        return known;
    }

    private Zone zone(ZoneCode id) {
        return requireNonNull(zones.get(id));
    }

    private Location location(LocationId id) {
        return requireNonNull(locations.get(id));
    }

    private void put(Location location) {
        locations.put(location.id(), location);
    }

    private void refuse(Term rule, String subject, LayoutEvent event) {
        found.add(Violation.of(rule, event.from() + " " + event.change().code(), subject));
    }
}
