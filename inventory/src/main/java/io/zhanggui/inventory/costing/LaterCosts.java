package io.zhanggui.inventory.costing;

import io.zhanggui.inventory.costing.LaterChanges.Kind;
import java.util.ArrayList;
import java.util.List;

/** What later movements changed about one movement. */
final class LaterCosts {

    private long added;
    private long quantity;
    private long arrived;
    private final List<Integer> arrivals = new ArrayList<>(0);

    /** What was added to its cost. */
    long added() {
        return added;
    }

    /** How much of its goods came back, or arrived. */
    long quantity() {
        return quantity;
    }

    /** What that which arrived costs by now. */
    long arrived() {
        return arrived;
    }

    /** The movements with which its goods arrived. */
    List<Integer> arrivals() {
        return arrivals;
    }

    /** Adds a change, or takes the last one back. */
    void add(LaterChanges changes, int i, int sign) {
        Kind kind = changes.kind(i);
        long amount = sign * changes.amount(i);
        switch (kind) {
            case GIVEN_BACK -> quantity += sign * changes.quantity(i);
            case ARRIVED -> {
                quantity += sign * changes.quantity(i);
                arrived += amount;
                if (sign > 0) {
                    arrivals.add(changes.cause(i));
                } else {
                    arrivals.remove(arrivals.size() - 1);
                }
            }
            default -> added += amount;
        }
    }

    /** Adds to the cost of what arrived. */
    void arriveMore(long amount) {
        arrived += amount;
    }
}
