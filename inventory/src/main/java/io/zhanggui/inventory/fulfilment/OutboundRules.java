package io.zhanggui.inventory.fulfilment;

import io.zhanggui.core.Beta;

/**
 * What a host demands of its warehouse.
 *
 * @param packedByAnother whether who picked may not pack (拣货复核分离)
 */
@Beta
public record OutboundRules(boolean packedByAnother) {

    /** Whoever picked packs too if they like. */
    public static final OutboundRules PLAIN = new OutboundRules(false);

    /** Another person checks and packs. */
    public static final OutboundRules CHECKED_BY_ANOTHER = new OutboundRules(true);
}
