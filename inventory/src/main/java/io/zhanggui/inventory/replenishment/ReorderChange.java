package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.quantity.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * That a proposal was raised or cut, and by what (数量调整).
 *
 * @param reason why
 * @param before what was to be ordered before
 * @param after what is to be ordered after it
 * @param limit the capacity that is left, the least value of the supplier's order or the budget, in its unit or currency;
 *     {@code null} for a price break
 * @param nextReturn under a budget, the service per cost of what the article would be given next; else not a number
 * @param leastReturn under a budget, the least service per cost of what was bought; else not a number, or if nothing was
 */
@Beta
public record ReorderChange(
        ReorderReason reason,
        Quantity before,
        Quantity after,
        @Nullable BigDecimal limit,
        double nextReturn,
        double leastReturn) {

    public ReorderChange {
        requireNonNull(reason, "reason");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }
}
