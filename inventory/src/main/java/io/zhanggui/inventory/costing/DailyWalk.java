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
        } else {
            walk.aside(knowledge, end);
        }
    }

    private void played(CostRun run, int end) {
        int place = first == Integer.MIN_VALUE ? 0 : Math.min(end, columns.upTo(first - 1, account.before()));
        long[] flows = run.flowsAt(place);
        for (int before = place - 1; before >= 0 && lastIssue == DailyBalances.NEVER; before--) {
            issue(columns.slotAt(before));
        }
        hold(flows, flows[Flow.COUNT]);
        begin();
        int change = place == end ? 0 : run.changeFrom(columns.slotAt(place));
        for (; place < end; place++) {
            int slot = columns.slotAt(place);
            int its = columns.day(slot);
            if (moved && its != day) {
                hold(flows, flows[Flow.COUNT]);
                tell();
            }
            change = run.addTo(flows, slot, change);
            after(slot, its);
        }
        hold(flows, flows[Flow.COUNT]);
        tell();
    }

    private void aside(Knowledge knowledge, int end) {
        CostRun run = CostRun.aside(columns, account.basis(), account.known(knowledge), null);
        run.runAside(end, slot -> {
            int its = columns.day(slot);
            if (!open && its >= first) {
                begin();
            } else if (open && its != day) {
                tell();
            }
            hold(run.flows(), run.quantity());
            after(slot, its);
        });
        if (open) {
            tell();
        } else if (moved) {
            begin();
        }
    }

    private void begin() {
        open = true;
        startDay();
        listener.stock(account.stock(), account.unit(), quantity, value, lastIssue);
    }

    private void hold(long[] flows, long newQuantity) {
        quantity = newQuantity;
        value = Flow.value(flows);
        cost = flows[Flow.SOLD.index()];
    }

    private void after(int slot, int its) {
        day = its;
        moved = true;
        if (issue(slot)) {
            sold += columns.quantity(slot);
            issued = true;
        } else if (columns.kind(slot) == MovementKind.CUSTOMER_RETURN) {
            sold -= columns.quantity(slot);
        }
    }

    private boolean issue(int slot) {
        if (columns.kind(slot) != MovementKind.ISSUE) {
            return false;
        }
        lastIssue = columns.day(slot);
        return true;
    }

    private void tell() {
        if (moved) {
            listener.day(day, quantity, value, sold, cost - costBefore, issued);
            startDay();
        }
    }

    private void startDay() {
        moved = false;
        issued = false;
        sold = 0;
        costBefore = cost;
    }
}
