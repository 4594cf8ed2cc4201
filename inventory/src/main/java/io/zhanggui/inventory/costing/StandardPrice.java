package io.zhanggui.inventory.costing;

import io.zhanggui.inventory.costing.LaterChanges.Kind;

/**
 * Values an article at its standard cost: what lies in a warehouse is always worth its quantity times that, and what
 * comes in at another cost leaves the difference as a variance.
 */
final class StandardPrice {

    private static final long NONE = -1;

    private final CostRun run;
    private final Marks marks = new Marks();
    private long price = NONE;

    StandardPrice(CostRun run) {
        this.run = run;
    }

    /** Whether the article has a standard cost by now. */
    boolean isKnown() {
        return price != NONE;
    }

    /** Of one unit; 0 if it has none. */
    long price() {
        return Math.max(0, price);
    }

    /** Sets another one, and stock is worth more or less. */
    void change(long to, int stretch, int places) {
        if (marks.lacks(stretch)) {
            marks.add(stretch, new long[] {price});
        }
        long before = price();
        price = to;
        for (int place = 0; place < places; place++) {
            long quantity = run.place(place).quantity();
            long more = value(quantity, to) - value(quantity, before);
            if (more != 0) {
                run.change(Kind.REVALUED, place, quantity, more);
            }
        }
    }

    /** Goods come in at a cost. */
    void comeIn(int slot, long there, long quantity, long cost) {
        long variance = cost - moved(there, quantity);
        if (variance != 0) {
            run.change(Kind.VARIANCE, slot, quantity, variance);
        }
    }

    /** By how much the value changes when the quantity does. */
    long moved(long there, long quantity) {
        return value(Math.addExact(there, quantity), price()) - value(there, price());
    }

    private static long value(long quantity, long price) {
        long size = Math.abs(quantity);
        if (size >= Exact.QUANTITY_LIMIT) {
            throw new OutOfRange("stock is not below 1,000,000,000 units");
        }
        long value = Exact.share(price, size, Exact.ONE);
        return quantity < 0 ? -value : value;
    }

    /** Goes back to the beginning of a stretch. */
    void backTo(int stretch) {
        long[] mark = marks.cut(stretch);
        if (mark != null) {
            price = mark[0];
        }
    }
}
