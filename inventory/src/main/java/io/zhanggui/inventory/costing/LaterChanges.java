package io.zhanggui.inventory.costing;

import io.zhanggui.inventory.stock.MovementKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * What movements changed about earlier ones, in the order of the changes, so that it can be taken back from the end: true-ups
 * of provisional costs, shares of landed costs, goods returned, layers revalued.
 */
final class LaterChanges {

    enum Kind {
        /** A movement with which goods left cost more or less than provisionally thought. */
        TRUE_UP,
        /** It bears a share of what was added to the cost of its goods; so does an arrival. */
        SHARE,
        /** A part of an issue came back. */
        GIVEN_BACK,
        /** A part of a departure arrived. */
        ARRIVED,
        /** A receipt cost more or less. */
        LANDED,
        /** Goods came in at another cost than the standard cost. */
        VARIANCE,
        /** Stock is worth more or less at another standard cost; the target is the warehouse. */
        REVALUED,
        /** A layer is worth more or less; the target is the layer, the quantity is its warehouse. */
        LAYER,
        /** Goods left from the midst of the layers; the target is the layer. */
        PICKED;

        /** Whether it charges or credits the movement that was changed. */
        boolean flows() {
            return isLater() || this == VARIANCE || this == REVALUED;
        }

        /** Whether it adds to what the movement cost that was changed. */
        boolean isLater() {
            return this == TRUE_UP || this == SHARE;
        }

        /** Whether the movement that was changed remembers it. */
        boolean isRemembered() {
            return isLater() || this == GIVEN_BACK || this == ARRIVED || this == LANDED;
        }
    }

    private final MovementColumns in;
    private final Map<Integer, LaterCosts> later = new HashMap<>();
    private Kind[] kinds = {};
    private int[] causes = {};
    private int[] targets = {};
    private long[] quantities = {};
    private long[] amounts = {};
    private int count;
    /** How many there were at the beginning of each stretch. */
    private int[] before = new int[4];

    LaterChanges(MovementColumns in) {
        this.in = in;
    }

    /** What was changed about a movement. */
    LaterCosts later(int slot) {
        return later.computeIfAbsent(slot, each -> new LaterCosts());
    }

    /** Begins a stretch. */
    void begin(int stretch) {
        if (stretch == before.length) {
            before = Arrays.copyOf(before, stretch * 2);
        }
        before[stretch] = count;
    }

    /** How many there were when a stretch began. */
    int before(int stretch) {
        return before[stretch];
    }

    int count() {
        return count;
    }

    Kind kind(int i) {
        return kinds[i];
    }

    /** The movement that made the change. */
    int cause(int i) {
        return causes[i];
    }

    /** The movement that was changed, or the layer; -1 less the warehouse if it is not one movement. */
    int target(int i) {
        return targets[i];
    }

    long quantity(int i) {
        return quantities[i];
    }

    long amount(int i) {
        return amounts[i];
    }

    void add(Kind kind, int cause, int target, long quantity, long amount) {
        if (count == kinds.length) {
            int size = Math.max(8, count * 2);
            kinds = Arrays.copyOf(kinds, size);
            causes = Arrays.copyOf(causes, size);
            targets = Arrays.copyOf(targets, size);
            quantities = Arrays.copyOf(quantities, size);
            amounts = Arrays.copyOf(amounts, size);
        }
        kinds[count] = kind;
        causes[count] = cause;
        targets[count] = target;
        quantities[count] = quantity;
        amounts[count] = amount;
        remember(count, 1);
        count++;
    }

    private void remember(int i, int sign) {
        int target = targets[i];
        if (target >= 0 && kinds[i].isRemembered()) {
            later(target).add(this, i, sign);
            if (kinds[i] == Kind.SHARE && in.kind(target) == MovementKind.TRANSFER_IN) {
                later(in.reference(target)).arriveMore(sign * amounts[i]);
            }
        }
    }

    /** Takes back what was changed since a stretch began, the last change first. */
    void backTo(int stretch, IntFunction<CostPool> pools) {
        while (count > before[stretch]) {
            count--;
            switch (kinds[count]) {
                case LAYER -> pools.apply((int) quantities[count]).layers().takeBack(targets[count], amounts[count]);
                case PICKED ->
                    pools.apply(in.place(causes[count]))
                            .layers()
                            .putBack(targets[count], quantities[count], amounts[count]);
                default -> remember(count, -1);
            }
        }
    }
}
