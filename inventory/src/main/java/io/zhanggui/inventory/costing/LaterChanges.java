package io.zhanggui.inventory.costing;

import java.util.Arrays;

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
        /** A layer is worth more or less; the target is the layer, the quantity is its warehouse. */
        LAYER,
        /** Goods left from the midst of the layers; the target is the layer. */
        PICKED;

        /** Whether it charges or credits the movement that was changed. */
        boolean flows() {
            return this == TRUE_UP || this == SHARE;
        }

        /** Whether the target is a movement. */
        boolean ofMovement() {
            return this != LAYER && this != PICKED;
        }
    }

    private Kind[] kinds = {};
    private int[] causes = {};
    private int[] targets = {};
    private long[] quantities = {};
    private long[] amounts = {};
    private int count;

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
        count++;
    }

    /** Forgets the last change. */
    void removeLast() {
        count--;
    }
}
