package io.zhanggui.inventory.fulfilment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to an outbound order.
 *
 * @param action what was done
 * @param parcel to which parcel; {@code null} if to the order
 * @param stamp who, when and why
 */
@Beta
public record OutboundStep(OutboundAction action, @Nullable ParcelNo parcel, Stamp stamp) {

    public OutboundStep {
        requireNonNull(action, "action");
        requireNonNull(stamp, "stamp");
    }

    /** What was done and when; not by whom, nor why. */
    @Override
    public String toString() {
        return action + (parcel == null ? "" : " of parcel " + parcel) + " at " + stamp.at();
    }
}
