package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.check.Check;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a proposal came to a state.
 *
 * @param state where it stands from then on
 * @param quantity what is to be ordered from then on
 * @param by who brought it there
 * @param at when
 * @param reason why, as that person said; {@code null} if nobody asked
 * @param order the purchase order; {@code null} unless it was ordered
 */
@Beta
public record ProposalStep(
        ProposalState state,
        Quantity quantity,
        Actor by,
        Instant at,
        @Nullable String reason,
        @Nullable OrderNo order) {

    /**
     * @throws IllegalArgumentException if the quantity is not positive, not below 1,000,000,000 or has more than six
     *     decimals, or an order is missing or too much
     */
    public ProposalStep {
        requireNonNull(state, "state");
        requireNonNull(quantity, "quantity");
        requireNonNull(by, "by");
        requireNonNull(at, "at");
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("quantity of a proposal must be positive but is " + quantity);
        }
        Check.quantity(quantity.amount(), "quantity of a proposal");
        if ((state == ProposalState.ORDERED) != (order != null)) {
            throw new IllegalArgumentException("a step to " + state + " cannot have the order " + order);
        }
    }
}
