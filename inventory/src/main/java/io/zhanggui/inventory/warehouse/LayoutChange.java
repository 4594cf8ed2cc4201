package io.zhanggui.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Identifier;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What was changed in the layout of a warehouse (库位变更); what was recorded is never edited. */
@Beta
public sealed interface LayoutChange {

    /** The stable name of this kind of change, for storage. */
    String code();

    /** The answer of the function for the kind that it is. */
    <R> R match(
            Function<? super AddZone, ? extends R> addZone,
            Function<? super RenameZone, ? extends R> renameZone,
            Function<? super ChangePurpose, ? extends R> changePurpose,
            Function<? super CloseZone, ? extends R> closeZone,
            Function<? super AddLocation, ? extends R> addLocation,
            Function<? super MoveLocation, ? extends R> moveLocation,
            Function<? super ChangeCapacity, ? extends R> changeCapacity,
            Function<? super BlockLocation, ? extends R> blockLocation,
            Function<? super ReleaseLocation, ? extends R> releaseLocation,
            Function<? super CloseLocation, ? extends R> closeLocation);

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
        public <R> R match(
                Function<? super AddZone, ? extends R> addZone,
                Function<? super RenameZone, ? extends R> renameZone,
                Function<? super ChangePurpose, ? extends R> changePurpose,
                Function<? super CloseZone, ? extends R> closeZone,
                Function<? super AddLocation, ? extends R> addLocation,
                Function<? super MoveLocation, ? extends R> moveLocation,
                Function<? super ChangeCapacity, ? extends R> changeCapacity,
                Function<? super BlockLocation, ? extends R> blockLocation,
                Function<? super ReleaseLocation, ? extends R> releaseLocation,
                Function<? super CloseLocation, ? extends R> closeLocation) {
            return addZone.apply(this);
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
        public <R> R match(
                Function<? super AddZone, ? extends R> addZone,
                Function<? super RenameZone, ? extends R> renameZone,
                Function<? super ChangePurpose, ? extends R> changePurpose,
                Function<? super CloseZone, ? extends R> closeZone,
                Function<? super AddLocation, ? extends R> addLocation,
                Function<? super MoveLocation, ? extends R> moveLocation,
                Function<? super ChangeCapacity, ? extends R> changeCapacity,
                Function<? super BlockLocation, ? extends R> blockLocation,
                Function<? super ReleaseLocation, ? extends R> releaseLocation,
                Function<? super CloseLocation, ? extends R> closeLocation) {
            return renameZone.apply(this);
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
        public <R> R match(
                Function<? super AddZone, ? extends R> addZone,
                Function<? super RenameZone, ? extends R> renameZone,
                Function<? super ChangePurpose, ? extends R> changePurpose,
                Function<? super CloseZone, ? extends R> closeZone,
                Function<? super AddLocation, ? extends R> addLocation,
                Function<? super MoveLocation, ? extends R> moveLocation,
                Function<? super ChangeCapacity, ? extends R> changeCapacity,
                Function<? super BlockLocation, ? extends R> blockLocation,
                Function<? super ReleaseLocation, ? extends R> releaseLocation,
                Function<? super CloseLocation, ? extends R> closeLocation) {
            return changePurpose.apply(this);
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
        public <R> R match(
                Function<? super AddZone, ? extends R> addZone,
                Function<? super RenameZone, ? extends R> renameZone,
                Function<? super ChangePurpose, ? extends R> changePurpose,
                Function<? super CloseZone, ? extends R> closeZone,
                Function<? super AddLocation, ? extends R> addLocation,
                Function<? super MoveLocation, ? extends R> moveLocation,
                Function<? super ChangeCapacity, ? extends R> changeCapacity,
                Function<? super BlockLocation, ? extends R> blockLocation,
                Function<? super ReleaseLocation, ? extends R> releaseLocation,
                Function<? super CloseLocation, ? extends R> closeLocation) {
            return closeZone.apply(this);
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
        public <R> R match(
                Function<? super AddZone, ? extends R> addZone,
                Function<? super RenameZone, ? extends R> renameZone,
                Function<? super ChangePurpose, ? extends R> changePurpose,
                Function<? super CloseZone, ? extends R> closeZone,
                Function<? super AddLocation, ? extends R> addLocation,
                Function<? super MoveLocation, ? extends R> moveLocation,
                Function<? super ChangeCapacity, ? extends R> changeCapacity,
                Function<? super BlockLocation, ? extends R> blockLocation,
                Function<? super ReleaseLocation, ? extends R> releaseLocation,
                Function<? super CloseLocation, ? extends R> closeLocation) {
            return addLocation.apply(this);
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
        public <R> R match(
                Function<? super AddZone, ? extends R> addZone,
                Function<? super RenameZone, ? extends R> renameZone,
                Function<? super ChangePurpose, ? extends R> changePurpose,
                Function<? super CloseZone, ? extends R> closeZone,
                Function<? super AddLocation, ? extends R> addLocation,
                Function<? super MoveLocation, ? extends R> moveLocation,
                Function<? super ChangeCapacity, ? extends R> changeCapacity,
                Function<? super BlockLocation, ? extends R> blockLocation,
                Function<? super ReleaseLocation, ? extends R> releaseLocation,
                Function<? super CloseLocation, ? extends R> closeLocation) {
            return moveLocation.apply(this);
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
        public <R> R match(
                Function<? super AddZone, ? extends R> addZone,
                Function<? super RenameZone, ? extends R> renameZone,
                Function<? super ChangePurpose, ? extends R> changePurpose,
                Function<? super CloseZone, ? extends R> closeZone,
                Function<? super AddLocation, ? extends R> addLocation,
                Function<? super MoveLocation, ? extends R> moveLocation,
                Function<? super ChangeCapacity, ? extends R> changeCapacity,
                Function<? super BlockLocation, ? extends R> blockLocation,
                Function<? super ReleaseLocation, ? extends R> releaseLocation,
                Function<? super CloseLocation, ? extends R> closeLocation) {
            return changeCapacity.apply(this);
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
        public <R> R match(
                Function<? super AddZone, ? extends R> addZone,
                Function<? super RenameZone, ? extends R> renameZone,
                Function<? super ChangePurpose, ? extends R> changePurpose,
                Function<? super CloseZone, ? extends R> closeZone,
                Function<? super AddLocation, ? extends R> addLocation,
                Function<? super MoveLocation, ? extends R> moveLocation,
                Function<? super ChangeCapacity, ? extends R> changeCapacity,
                Function<? super BlockLocation, ? extends R> blockLocation,
                Function<? super ReleaseLocation, ? extends R> releaseLocation,
                Function<? super CloseLocation, ? extends R> closeLocation) {
            return blockLocation.apply(this);
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
        public <R> R match(
                Function<? super AddZone, ? extends R> addZone,
                Function<? super RenameZone, ? extends R> renameZone,
                Function<? super ChangePurpose, ? extends R> changePurpose,
                Function<? super CloseZone, ? extends R> closeZone,
                Function<? super AddLocation, ? extends R> addLocation,
                Function<? super MoveLocation, ? extends R> moveLocation,
                Function<? super ChangeCapacity, ? extends R> changeCapacity,
                Function<? super BlockLocation, ? extends R> blockLocation,
                Function<? super ReleaseLocation, ? extends R> releaseLocation,
                Function<? super CloseLocation, ? extends R> closeLocation) {
            return releaseLocation.apply(this);
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
        public <R> R match(
                Function<? super AddZone, ? extends R> addZone,
                Function<? super RenameZone, ? extends R> renameZone,
                Function<? super ChangePurpose, ? extends R> changePurpose,
                Function<? super CloseZone, ? extends R> closeZone,
                Function<? super AddLocation, ? extends R> addLocation,
                Function<? super MoveLocation, ? extends R> moveLocation,
                Function<? super ChangeCapacity, ? extends R> changeCapacity,
                Function<? super BlockLocation, ? extends R> blockLocation,
                Function<? super ReleaseLocation, ? extends R> releaseLocation,
                Function<? super CloseLocation, ? extends R> closeLocation) {
            return closeLocation.apply(this);
        }
    }
}
