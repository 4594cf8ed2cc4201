package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;

/**
 * A way from one place to another.
 *
 * @param from where it begins
 * @param to where it ends
 * @param cost what a unit costs, of any sign
 * @param least what must go there, zero or more
 * @param most what can go there, {@code least} or more; {@link #UNLIMITED} if there is no limit
 */
@Beta
public record FlowArc(String from, String to, long cost, long least, long most) {

    /** As much as anybody likes. */
    public static final long UNLIMITED = NetworkSimplex.UNLIMITED;

    public FlowArc {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        if (cost == Long.MIN_VALUE) {
            throw new IllegalArgumentException("cost from " + from + " to " + to + " is too large: " + cost);
        }
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("quantities from " + from + " to " + to
                    + " must be 0 ≤ least ≤ most, but were " + least + " and " + most);
        }
    }

    /** A way without limit. */
    public static FlowArc of(String from, String to, long cost) {
        return new FlowArc(from, to, cost, 0, UNLIMITED);
    }

    /** The same with a capacity. */
    public FlowArc atMost(long capacity) {
        return new FlowArc(from, to, cost, least, capacity);
    }

    /** The same with a quantity that must go there. */
    public FlowArc atLeast(long quantity) {
        return new FlowArc(from, to, cost, quantity, most);
    }

    /** Whether there is a limit. */
    public boolean isLimited() {
        return most != UNLIMITED;
    }
}
