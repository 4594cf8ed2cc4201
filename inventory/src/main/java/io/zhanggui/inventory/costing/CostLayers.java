package io.zhanggui.inventory.costing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What lies in stock, in the order in which it leaves. Under first-in first-out each movement that brings goods makes a
 * layer; pooled, all of it is one.
 *
 * <p>A layer that was used up stays in the arrays, so that the past comes back by setting the marks back.
 */
final class CostLayers {

    /** Hears which goods leave. */
    interface Taken {
        /** A part of a layer left. */
        void take(int slot, long quantity, long value);
    }

    static final int MARKS = 7;

    private final boolean pooled;
    private final @Nullable Taken taken;
    private int[] slots = new int[4];
    private long[] quantities = new long[4];
    private long[] values = new long[4];
    private int count;
    private int head;
    private long headQuantity;
    private long headValue;
    private long onHand;
    private long lastQuantity;
    private long lastValue;

    CostLayers(boolean pooled, long standardCost, @Nullable Taken taken) {
        this.pooled = pooled;
        this.taken = taken;
        this.lastQuantity = Exact.ONE;
        this.lastValue = standardCost;
    }

    long onHand() {
        return onHand;
    }

    int head() {
        return head;
    }

    int count() {
        return count;
    }

    int slot(int layer) {
        return slots[layer];
    }

    long quantity(int layer) {
        return layer < head ? 0 : layer == head ? headQuantity : quantities[layer];
    }

    long value(int layer) {
        return layer < head ? 0 : layer == head ? headValue : values[layer];
    }

    /** How much of the layer there was to be taken in turn. */
    long original(int layer) {
        return quantities[layer];
    }

    void put(int slot, long quantity, long value) {
        onHand += quantity;
        if (onHand >= Exact.QUANTITY_LIMIT) {
            throw new OutOfRange("stock is not below 1,000,000,000 units");
        }
        if (pooled && onHand > quantity) {
            headQuantity += quantity;
            headValue = Math.addExact(headValue, value);
            return;
        }
        if (count == slots.length) {
            slots = Arrays.copyOf(slots, count * 2);
            quantities = Arrays.copyOf(quantities, count * 2);
            values = Arrays.copyOf(values, count * 2);
        }
        slots[count] = slot;
        quantities[count] = quantity;
        values[count] = value;
        if (head == count) {
            headQuantity = quantity;
            headValue = value;
        }
        count++;
    }

    /** Takes goods, at most {@link #onHand}, and gives their value. */
    long take(long quantity) {
        onHand -= quantity;
        long left = quantity;
        long value = 0;
        while (left > 0) {
            long part = Math.min(left, headQuantity);
            long cost = Exact.share(headValue, part, headQuantity);
            if (taken != null) {
                taken.take(slots[head], part, cost);
            }
            value += cost;
            left -= part;
            if (part == headQuantity) {
                next();
            } else {
                headQuantity -= part;
                headValue -= cost;
            }
        }
        return value;
    }

    /** Takes goods from a layer behind the head, no more than it holds, and gives their value. */
    long pick(int layer, long quantity) {
        long value = Exact.share(values[layer], quantity, quantities[layer]);
        if (taken != null) {
            taken.take(slots[layer], quantity, value);
        }
        quantities[layer] -= quantity;
        values[layer] -= value;
        onHand -= quantity;
        return value;
    }

    /** Takes back what {@link #pick} did to the layer. */
    void putBack(int layer, long quantity, long value) {
        quantities[layer] += quantity;
        values[layer] += value;
    }

    private void next() {
        do {
            head++;
        } while (head < count && quantities[head] == 0);
        if (head < count) {
            headQuantity = quantities[head];
            headValue = values[head];
            return;
        }
        lastQuantity = headQuantity;
        lastValue = headValue;
        headQuantity = 0;
        headValue = 0;
    }

    /**
     * Adds to the value of a layer that is still there.
     *
     * @return whether it must be taken back with {@link #takeBack}; of the layer at the head the marks know the value
     */
    boolean revalue(int layer, long amount) {
        if (layer == head) {
            headValue = Math.addExact(headValue, amount);
            return false;
        }
        values[layer] = Math.addExact(values[layer], amount);
        return true;
    }

    /** Takes back what {@link #revalue} did. */
    void takeBack(int layer, long amount) {
        values[layer] -= amount;
    }

    /** Remembers what goods cost that did not stay. */
    void remember(long quantity, long value) {
        lastQuantity = quantity;
        lastValue = value;
    }

    /** What goods cost by the newest layer, or, if there is none, by the last one that there was. */
    long atLastCost(long quantity) {
        return Exact.share(lastCostValue(), quantity, lastCostQuantity());
    }

    long lastCostQuantity() {
        return onHand == 0 ? lastQuantity : quantity(newest());
    }

    long lastCostValue() {
        return onHand == 0 ? lastValue : value(newest());
    }

    private int newest() {
        int layer = count - 1;
        while (quantity(layer) == 0) {
            layer--;
        }
        return layer;
    }

    void mark(long[] marks, int at) {
        marks[at] = count;
        marks[at + 1] = head;
        marks[at + 2] = headQuantity;
        marks[at + 3] = headValue;
        marks[at + 4] = onHand;
        marks[at + 5] = lastQuantity;
        marks[at + 6] = lastValue;
    }

    void reset(long[] marks, int at) {
        count = (int) marks[at];
        head = (int) marks[at + 1];
        headQuantity = marks[at + 2];
        headValue = marks[at + 3];
        onHand = marks[at + 4];
        lastQuantity = marks[at + 5];
        lastValue = marks[at + 6];
    }
}
