package io.zhanggui.inventory.fulfilment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrderNo;
import java.util.Optional;

/**
 * Knows which sales orders may leave; the host implements it with its sales side.
 *
 * <p>It is asked again before goods leave, inside the unit of work: a release that was taken back or made smaller meanwhile
 * stops them.
 */
@Beta
@FunctionalInterface
public interface SalesReleases {

    /** The release of a sales order as it stands now; empty if the order is not known, not reviewed or cancelled. */
    Optional<SalesRelease> find(OrderNo order);
}
