package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;

/**
 * A lot of which nothing may be taken.
 *
 * @param stock the lot with what is there
 * @param reason why
 */
@Beta
public record LotSkip(LotStock stock, LotSkipReason reason) {

    public LotSkip {
        requireNonNull(stock, "stock");
        requireNonNull(reason, "reason");
    }
}
