package io.zhanggui.inventory.costing;

import java.util.Arrays;

/** Goods that left before they came, the oldest first, each at its provisional value. */
final class OwedStock {

    /** Hears what is settled. */
    interface Settled {
        /** Goods of a movement came in, and cost what they cost instead of their provisional value. */
        void settle(int slot, long quantity, long cost, long provisional);
    }

    static final int MARKS = 5;

    private int[] slots = {};
    private long[] quantities = {};
    private long[] values = {};
    private int count;
    private int head;
    private long headQuantity;
    private long headValue;
    private long total;

    long total() {
        return total;
    }

    int head() {
        return head;
    }

    int count() {
        return count;
    }

    int slot(int entry) {
        return slots[entry];
    }

    long quantity(int entry) {
        return entry == head ? headQuantity : quantities[entry];
    }

    long value(int entry) {
        return entry == head ? headValue : values[entry];
    }

    /** How much an entry owed when it was made. */
    long original(int entry) {
        return quantities[entry];
    }

    void add(int slot, long quantity, long value) {
        if (count == slots.length) {
            int size = Math.max(4, count * 2);
            slots = Arrays.copyOf(slots, size);
            quantities = Arrays.copyOf(quantities, size);
            values = Arrays.copyOf(values, size);
        }
        slots[count] = slot;
        quantities[count] = quantity;
        values[count] = value;
        if (head == count) {
            headQuantity = quantity;
            headValue = value;
        }
        count++;
        total += quantity;
    }

    /** Settles goods, at most {@link #total}, at what they cost. */
    void settle(long quantity, long cost, Settled settled) {
        total -= quantity;
        long left = quantity;
        long costLeft = cost;
        while (left > 0) {
            long part = Math.min(left, headQuantity);
            long partCost = Exact.share(costLeft, part, left);
            long provisional = Exact.share(headValue, part, headQuantity);
            settled.settle(slots[head], part, partCost, provisional);
            left -= part;
            costLeft -= partCost;
            headQuantity -= part;
            headValue -= provisional;
            if (headQuantity == 0) {
                head++;
                headQuantity = head < count ? quantities[head] : 0;
                headValue = head < count ? values[head] : 0;
            }
        }
    }

    void mark(long[] marks, int at) {
        marks[at] = count;
        marks[at + 1] = head;
        marks[at + 2] = headQuantity;
        marks[at + 3] = headValue;
        marks[at + 4] = total;
    }

    void reset(long[] marks, int at) {
        count = (int) marks[at];
        head = (int) marks[at + 1];
        headQuantity = marks[at + 2];
        headValue = marks[at + 3];
        total = marks[at + 4];
    }
}
