package io.zhanggui.inventory.costing;

/** Where the cost of a movement, and what was changed about it later, belongs among the flows. */
final class CostBooking {

    /** The sums of each warehouse. */
    interface Sums {
        /** Those of one, to be changed. */
        long[] of(int place);
    }

    private final MovementColumns in;
    private final CostRun run;

    CostBooking(MovementColumns in, CostRun run) {
        this.in = in;
        this.run = run;
    }

    /**
     * Books the quantity and the cost of a movement.
     *
     * @param sums those of its warehouse
     */
    void book(int slot, long[] sums, Sums to) {
        long cost = run.cost(slot);
        switch (in.kind(slot)) {
            case RECEIPT -> book(sums, Flow.RECEIVED, run.change(slot), cost);
            case LANDED_COST -> book(sums, Flow.LANDED, 0, cost);
            case ISSUE -> book(sums, Flow.SOLD, run.change(slot), cost);
            case CUSTOMER_RETURN -> book(sums, Flow.SOLD, run.change(slot), -cost);
            case SUPPLIER_RETURN -> {
                Long credit = in.credit(slot);
                book(sums, Flow.RETURNED, run.change(slot), credit == null ? cost : credit);
                add(sums, Flow.RETURN_VARIANCE, credit == null ? 0 : cost - credit);
            }
            case DAMAGE, LOSS -> book(sums, Flow.LOST, run.change(slot), cost);
            case COUNT, STOCK_TAKE -> book(sums, Flow.COUNTED, run.change(slot), cost);
            case TRANSFER_OUT -> {
                book(sums, Flow.TRANSFERRED, run.change(slot), cost);
                long[] destination = to.of(in.reference(slot));
                destination[CostPlace.TRANSIT_VALUE] += cost;
                destination[CostPlace.TRANSIT_QUANTITY] += in.quantity(slot);
            }
            case TRANSFER_IN -> {
                book(sums, Flow.TRANSFERRED, run.change(slot), -cost);
                sums[CostPlace.TRANSIT_VALUE] -= cost;
                sums[CostPlace.TRANSIT_QUANTITY] -= in.quantity(slot);
            }
            case HANDOVER -> throw new AssertionError("goods of others have no cost");
        }
    }

    /** Books a movement. */
    static void book(long[] sums, Flow flow, long quantity, long cost) {
        sums[CostPlace.QUANTITY] += quantity;
        sums[CostPlace.MOVEMENTS]++;
        add(sums, flow, cost);
    }

    /** Books a change. */
    void bookChange(int i, Sums to) {
        LaterChanges changes = run.changes();
        LaterChanges.Kind kind = changes.kind(i);
        if (!kind.flows()) {
            return;
        }
        int target = changes.target(i);
        long amount = changes.amount(i);
        if (target < 0) {
            add(to.of(-1 - target), Flow.SOLD, amount);
            return;
        }
        if (kind == LaterChanges.Kind.REVALUED) {
            add(to.of(target), Flow.REVALUED, amount);
            return;
        }
        long[] sums = to.of(in.place(target));
        if (kind == LaterChanges.Kind.VARIANCE) {
            add(sums, Flow.PRICE_VARIANCE, amount);
            return;
        }
        switch (in.kind(target)) {
            case ISSUE -> add(sums, Flow.SOLD, amount);
            case SUPPLIER_RETURN -> add(sums, ofReturn(target, kind), amount);
            case DAMAGE, LOSS -> add(sums, Flow.LOST, amount);
            case COUNT, STOCK_TAKE -> add(sums, Flow.COUNTED, amount);
            case TRANSFER_OUT -> {
                add(sums, Flow.TRANSFERRED, amount);
                to.of(in.reference(target))[CostPlace.TRANSIT_VALUE] += amount;
            }
            case TRANSFER_IN -> {
                add(sums, Flow.TRANSFERRED, -amount);
                sums[CostPlace.TRANSIT_VALUE] -= amount;
            }
            case RECEIPT, CUSTOMER_RETURN, LANDED_COST, HANDOVER -> throw new AssertionError(in.kind(target));
        }
    }

    /** What comes later for goods that went back does not come from the supplier. */
    private Flow ofReturn(int slot, LaterChanges.Kind kind) {
        return in.credit(slot) != null
                ? Flow.RETURN_VARIANCE
                : kind == LaterChanges.Kind.TRUE_UP ? Flow.RETURNED : Flow.SOLD;
    }

    private static void add(long[] sums, Flow flow, long amount) {
        int index = flow.index();
        sums[index] = Math.addExact(sums[index], amount);
    }
}
