package io.zhanggui.inventory.fulfilment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What fulfilment refuses. */
@Beta
public enum FulfilmentViolation implements Term {
    /** The sales order was not released, or its release was taken back. */
    NOT_RELEASED,
    /** The article is not in the release. */
    NOT_IN_RELEASE,
    /** More would leave than was released. */
    EXCEEDS_RELEASE,
    /** Everything that was released is in outbound orders already. */
    NOTHING_OPEN,
    /** The state of the outbound order does not allow what was asked. */
    WRONG_STATE,
    /** The article is not in the outbound order. */
    NOT_IN_ORDER,
    /** More is to be picked or cancelled than is open. */
    EXCEEDS_OPEN,
    /** More is to be packed, put back or cancelled than was picked and is not packed yet. */
    EXCEEDS_PICKED,
    /** The piece of that number is in a parcel of the order already, or twice in this one. */
    PIECE_PACKED,
    /** The quantity is in another unit than the order. */
    UNIT_DIFFERS,
    /** The parcel has nothing in it. */
    PARCEL_EMPTY,
    /** The order has a parcel of that number already. */
    PARCEL_EXISTS,
    /** The order has no parcel of that number. */
    PARCEL_UNKNOWN,
    /** The parcel is not where it should be for that. */
    PARCEL_STATE,
    /** Whoever picked was to pack. */
    PICKER_PACKS,
    /** The parcel would have arrived or come back before it left. */
    BEFORE_SHIPPED,
    /** The parcel would hold another quantity of an article than before. */
    CONTENT_DIFFERS,
    /** It would have happened after it was entered. */
    AFTER_ENTRY,
    /** The step would be before the one before it. */
    BEFORE_LAST_STEP,
    /** The outbound order would be made before its release. */
    BEFORE_RELEASE,
    /** Nothing is missing for a backorder. */
    NOTHING_MISSING;

    @Override
    public TermBundle bundle() {
        return FulfilmentTerm.BUNDLE;
    }
}
