package io.zhanggui.inventory.warehouse;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What a change of a layout, or goods in it, are refused for. */
@Beta
public enum WarehouseViolation implements Term {
    /** The zone does not exist on the day. */
    ZONE_UNKNOWN,
    /** A zone of that code exists on the day already. */
    ZONE_EXISTS,
    /** The zone has locations. */
    ZONE_HAS_LOCATIONS,
    /** The location does not exist on the day. */
    LOCATION_UNKNOWN,
    /** A location of that code exists on the day already. */
    LOCATION_EXISTS,
    /** The location is blocked. */
    LOCATION_BLOCKED,
    /** The location is not blocked. */
    LOCATION_NOT_BLOCKED,
    /** The location holds goods. */
    HOLDS_GOODS,
    /** Goods of that storage class may not lie in the zone. */
    CLASS_NOT_ACCEPTED,
    /** More lies in the location than it can hold. */
    OVER_CAPACITY,
    /** Nobody knows what the goods take up of what the location limits. */
    SPACE_UNKNOWN;

    @Override
    public TermBundle bundle() {
        return WarehouseTerm.BUNDLE;
    }
}
