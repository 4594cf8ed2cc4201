package io.zhanggui.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A place in a warehouse that holds goods (库位).
 *
 * @param id its code, which names the zone
 * @param capacity what it can hold; an absent measure is no limit
 * @param distance how far it is from the dock, in the host's unit, for example metres; not negative
 * @param blocked why nothing may be put there or taken from there (锁定); {@code null} if it is not blocked
 */
@Beta
public record Location(
        LocationId id,
        Space capacity,
        BigDecimal distance,
        @Nullable String blocked) {

    /**
     * @throws IllegalArgumentException if the distance is negative
     */
    public Location {
        requireNonNull(id, "id");
        requireNonNull(capacity, "capacity");
        if (distance.signum() < 0) {
            throw new IllegalArgumentException("distance of " + id + " must not be negative, but is " + distance);
        }
    }

    /** A location that is not blocked. */
    public static Location of(LocationId id, Space capacity, String distance) {
        return new Location(id, capacity, Figure.parse("distance", distance), null);
    }

    /** The zone that it is in. */
    public ZoneCode zone() {
        return id.zone();
    }

    /** Whether goods may be put there and taken from there. */
    public boolean isOpen() {
        return blocked == null;
    }

    Location holding(Space other) {
        return new Location(id, other, distance, blocked);
    }

    Location movedTo(LocationId other, BigDecimal far) {
        return new Location(other, capacity, far, blocked);
    }

    Location blocked(@Nullable String reason) {
        return new Location(id, capacity, distance, reason);
    }
}
