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
        event.change().match(new Play(event)).run();
    }

    /** What a change does when it is run. */
    private final class Play implements LayoutChange.Cases<Runnable> {

        private final LayoutEvent event;

        Play(LayoutEvent event) {
            this.event = event;
        }

        @Override
        public Runnable addZone(LayoutChange.AddZone change) {
            return () -> add(change.zone(), event);
        }

        @Override
        public Runnable renameZone(LayoutChange.RenameZone change) {
            return () -> rename(change, event);
        }

        @Override
        public Runnable changePurpose(LayoutChange.ChangePurpose change) {
            return () -> LayoutState.this.change(change, event);
        }

        @Override
        public Runnable closeZone(LayoutChange.CloseZone change) {
            return () -> close(change.zone(), event);
        }

        @Override
        public Runnable addLocation(LayoutChange.AddLocation change) {
            return () -> add(change.location(), event);
        }

        @Override
        public Runnable moveLocation(LayoutChange.MoveLocation change) {
            return () -> move(change, event);
        }

        @Override
        public Runnable changeCapacity(LayoutChange.ChangeCapacity change) {
            return () -> LayoutState.this.change(change, event);
        }

        @Override
        public Runnable blockLocation(LayoutChange.BlockLocation change) {
            return () -> block(change, event);
        }

        @Override
        public Runnable releaseLocation(LayoutChange.ReleaseLocation change) {
            return () -> release(change.location(), event);
        }

        @Override
        public Runnable closeLocation(LayoutChange.CloseLocation change) {
            return () -> close(change.location(), event);
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

    private void change(LayoutChange.ChangeCapacity change, LayoutEvent event) {
        if (knows(change.location(), event)) {
            put(location(change.location()).holding(change.capacity()));
        }
    }

    private void close(LocationId location, LayoutEvent event) {
        if (knows(location, event)) {
            locations.remove(location);
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
