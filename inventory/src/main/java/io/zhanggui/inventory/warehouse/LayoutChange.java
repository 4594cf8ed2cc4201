package io.zhanggui.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Identifier;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What was changed in the layout of a warehouse (库位变更); what was recorded is never edited. */
@Beta
public sealed interface LayoutChange {

    /** The stable name of this kind of change, for storage. */
    String code();

    /** The answer for the kind that it is. */
    <R> R match(Cases<R> cases);

    /**
     * An answer for each kind of change.
     *
     * @param <R> what is answered
     */
    @Beta
    interface Cases<R> {
        /** For {@link AddZone}. */
        R addZone(AddZone change);

        /** For {@link RenameZone}. */
        R renameZone(RenameZone change);

        /** For {@link ChangePurpose}. */
        R changePurpose(ChangePurpose change);

        /** For {@link CloseZone}. */
        R closeZone(CloseZone change);

        /** For {@link AddLocation}. */
        R addLocation(AddLocation change);

        /** For {@link MoveLocation}. */
        R moveLocation(MoveLocation change);

        /** For {@link ChangeCapacity}. */
        R changeCapacity(ChangeCapacity change);

        /** For {@link BlockLocation}. */
        R blockLocation(BlockLocation change);

        /** For {@link ReleaseLocation}. */
        R releaseLocation(ReleaseLocation change);

        /** For {@link CloseLocation}. */
        R closeLocation(CloseLocation change);
    }

    /**
     * A zone is set up.
     *
     * @param zone the zone, whose code no other zone has on the day
     */
    record AddZone(Zone zone) implements LayoutChange {
        public AddZone {
            requireNonNull(zone, "zone");
        }

        @Override
        public String code() {
            return "add-zone";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.addZone(this);
        }
    }

    /**
     * A zone is called otherwise.
     *
     * @param zone the zone
     * @param name its new name
     */
    record RenameZone(ZoneCode zone, String name) implements LayoutChange {
        public RenameZone {
            requireNonNull(zone, "zone");
            requireNonNull(name, "name");
        }

        @Override
        public String code() {
            return "rename-zone";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.renameZone(this);
        }
    }

    /**
     * A zone serves another purpose, or takes other goods.
     *
     * @param zone the zone
     * @param purpose what it is for now
     * @param accepts the storage classes that may lie there now; empty: everything
     */
    record ChangePurpose(ZoneCode zone, ZonePurpose purpose, Set<String> accepts) implements LayoutChange {
        public ChangePurpose {
            requireNonNull(zone, "zone");
            requireNonNull(purpose, "purpose");
            accepts = Collections.unmodifiableSortedSet(new TreeSet<>(accepts));
        }

        @Override
        public String code() {
            return "change-purpose";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.changePurpose(this);
        }
    }

    /**
     * A zone is given up; it has no locations any more.
     *
     * @param zone the zone
     */
    record CloseZone(ZoneCode zone) implements LayoutChange {
        public CloseZone {
            requireNonNull(zone, "zone");
        }

        @Override
        public String code() {
            return "close-zone";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.closeZone(this);
        }
    }

    /**
     * A location is set up.
     *
     * @param location the location, whose code no other location has on the day
     */
    record AddLocation(Location location) implements LayoutChange {
        public AddLocation {
            requireNonNull(location, "location");
        }

        @Override
        public String code() {
            return "add-location";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.addLocation(this);
        }
    }

    /**
     * A location stands elsewhere under another code, empty; it keeps its capacity.
     *
     * @param from its code before
     * @param to its code from now on
     * @param distance how far it is from the dock now; not negative
     */
    record MoveLocation(LocationId from, LocationId to, BigDecimal distance) implements LayoutChange {
        public MoveLocation {
            requireNonNull(from, "from");
            requireNonNull(to, "to");
            if (requireNonNull(distance, "distance").signum() < 0) {
                throw new IllegalArgumentException("distance of " + to + " must not be negative, but is " + distance);
            }
        }

        @Override
        public String code() {
            return "move-location";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.moveLocation(this);
        }
    }

    /**
     * A location holds more or less.
     *
     * @param location the location
     * @param capacity what it can hold from now on
     */
    record ChangeCapacity(LocationId location, Space capacity) implements LayoutChange {
        public ChangeCapacity {
            requireNonNull(location, "location");
            requireNonNull(capacity, "capacity");
        }

        @Override
        public String code() {
            return "change-capacity";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.changeCapacity(this);
        }
    }

    /**
     * Nothing may be put into a location or taken from it for a while.
     *
     * @param location the location
     * @param why the reason that people see there, not blank
     */
    record BlockLocation(LocationId location, String why) implements LayoutChange {
        public BlockLocation {
            requireNonNull(location, "location");
            if (Identifier.isBlank(requireNonNull(why, "why"))) {
                throw new IllegalArgumentException(
                        "why " + location + " is blocked must be said, but is '" + why + "'");
            }
        }

        @Override
        public String code() {
            return "block-location";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.blockLocation(this);
        }
    }

    /**
     * A blocked location is free again.
     *
     * @param location the location
     */
    record ReleaseLocation(LocationId location) implements LayoutChange {
        public ReleaseLocation {
            requireNonNull(location, "location");
        }

        @Override
        public String code() {
            return "release-location";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.releaseLocation(this);
        }
    }

    /**
     * A location is given up, empty.
     *
     * @param location the location
     */
    record CloseLocation(LocationId location) implements LayoutChange {
        public CloseLocation {
            requireNonNull(location, "location");
        }

        @Override
        public String code() {
            return "close-location";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.closeLocation(this);
        }
    }
}
