package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import org.jspecify.annotations.Nullable;

/**
 * A place in a network that has, wants or passes on goods.
 *
 * @param name what it is called, unique in its network
 * @param balance what can be had there (positive) or is wanted there (negative), in whole units
 * @param shortageCost what a unit costs that is wanted and not brought, zero or more; {@code null} if as much is to be
 *     brought as can be, whatever it costs
 */
@Beta
public record FlowNode(String name, long balance, @Nullable Long shortageCost) {

    public FlowNode {
        requireNonNull(name, "name");
        if (balance == Long.MIN_VALUE) {
            throw new IllegalArgumentException("balance of " + name + " is too large: " + balance);
        }
        if (shortageCost != null && (shortageCost < 0 || balance >= 0)) {
            throw new IllegalArgumentException(
                    "shortageCost of " + name + " must be zero or more and stand at a demand, but was " + shortageCost
                            + " at balance " + balance);
        }
    }
}
