package io.zhanggui.inventory.costing;

import io.zhanggui.core.time.Knowledge;
import io.zhanggui.inventory.stock.MovementKind;

/** Goes through the days of one account and tells what was there at the end of each. */
final class DailyWalk {

    private final CostAccount account;
    private final MovementColumns columns;
    private final int first;
    private final DailyBalances listener;
    private boolean open;
    private boolean moved;
    private boolean issued;
    private long lastIssue = DailyBalances.NEVER;
    private int day;
    private long quantity;
    private long value;
    private long sold;
    private long cost;
    private long soldBefore;
    private long costBefore;

    private DailyWalk(CostAccount account, int first, DailyBalances listener) {
        this.account = account;
        this.columns = account.columns();
        this.first = first;
        this.listener = listener;
    }

    /** Tells the days from the first one to the last one; nothing if nothing had moved by then. */
    static void of(CostAccount account, int first, int last, Knowledge knowledge, DailyBalances listener) {
        DailyWalk walk = new DailyWalk(account, first, listener);
        int end = account.columns().upTo(last, account.before());
        if (end == 0) {
            return;
        }
        if (account.knowsAll(knowledge)) {
            walk.played(account.run(), end);
        } else if (!walk.aside(knowledge, end)) {
            return;
        }
        walk.close();
    }

    private void played(CostRun run, int end) {
        int place = first == Integer.MIN_VALUE ? 0 : Math.min(end, columns.upTo(first - 1, account.before()));
        long[] flows = run.flowsAt(place);
        for (int before = place - 1; before >= 0 && lastIssue == DailyBalances.NEVER; before--) {
            issue(columns.slotAt(before));
        }
        quantity = flows[Flow.COUNT];
        value = Flow.value(flows);
        cost = flows[Flow.SOLD.index()];
        begin();
        int change = place == end ? 0 : run.changeFrom(columns.slotAt(place));
        for (; place < end; place++) {
            int slot = columns.slotAt(place);
            change = run.addTo(flows, slot, change);
            before(slot);
            after(slot, flows[Flow.COUNT], Flow.value(flows), flows[Flow.SOLD.index()]);
        }
    }

    private boolean aside(Knowledge knowledge, int end) {
        CostRun run = CostRun.aside(columns, account.basis(), account.known(knowledge), null);
        run.runAside(end, slot -> {
            if (!open && columns.day(slot) >= first) {
                begin();
            }
            before(slot);
            after(slot, run.quantity(), Flow.value(run.flows()), run.flows()[Flow.SOLD.index()]);
        });
        boolean any = moved;
        if (any && !open) {
            begin();
        }
        return any;
    }

    private void begin() {
        open = true;
        moved = false;
        issued = false;
        soldBefore = sold;
        costBefore = cost;
        listener.stock(account.stock(), account.unit(), quantity, value, lastIssue);
    }

    private void before(int slot) {
        if (open && moved && columns.day(slot) != day) {
            close();
        }
    }

    private void after(int slot, long newQuantity, long newValue, long newCost) {
        day = columns.day(slot);
        quantity = newQuantity;
        value = newValue;
        cost = newCost;
        moved = true;
        if (issue(slot)) {
            sold += columns.quantity(slot);
            issued = true;
        } else if (columns.kind(slot) == MovementKind.CUSTOMER_RETURN) {
            sold -= columns.quantity(slot);
        }
    }

    private boolean issue(int slot) {
        boolean found = columns.kind(slot) == MovementKind.ISSUE;
        lastIssue = found ? columns.day(slot) : lastIssue;
        return found;
    }

    private void close() {
        if (moved) {
            listener.day(day, quantity, value, sold - soldBefore, cost - costBefore, issued);
            moved = false;
            issued = false;
            soldBefore = sold;
            costBefore = cost;
        }
    }
}
