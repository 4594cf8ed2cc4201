package io.zhanggui.inventory.costing;

import io.zhanggui.inventory.costing.LaterChanges.Kind;
import io.zhanggui.inventory.stock.MovementKind;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is added to the cost of goods after they came, or after they left: it follows them to where they are. What lies
 * there is worth more, what has left is charged to the movements with which it left, and what moved to another
 * warehouse is followed there.
 */
final class AddedCosts {

    /**
     * What comes around again because goods went in circles, while more was owed than there was, gets less each time;
     * below this, a ten-thousandth of a cent, and after so many departures it is charged where it has come to.
     */
    private static final long LITTLE = 100;

    private static final int MOST_DEPARTURES = 10_000;

    private final MovementColumns in;
    private final CostRun run;
    private final LaterChanges changes;
    private final boolean pooled;
    private final boolean company;
    /** What is still to be shared out among the goods of departures, the earliest first. */
    private final TreeMap<Integer, Long> pending;

    private boolean departures;

    AddedCosts(MovementColumns in, CostRun run, CostBasis basis) {
        this.in = in;
        this.run = run;
        this.changes = run.changes();
        this.pooled = basis.method() != CostMethod.FIFO;
        this.company = basis.scope() == CostScope.WHOLE_COMPANY;
        this.pending = new TreeMap<>((one, other) -> one.equals(other) ? 0 : in.precedes(one, other) ? -1 : 1);
    }

    /** Lets it know that goods move between warehouses. */
    void expectDepartures() {
        departures = true;
    }

    /** Forgets what a step that failed left behind. */
    void forget() {
        pending.clear();
    }

    /** Charges more to a movement with which goods left. */
    void charge(Kind kind, int slot, long quantity, long amount) {
        run.change(kind, slot, quantity, amount);
        if (in.kind(slot) == MovementKind.TRANSFER_OUT && amount != 0) {
            pending.merge(slot, amount, Long::sum);
        }
    }

    /** Whether anything was charged to departures and is to be shared out. */
    boolean isPending() {
        return departures && !pending.isEmpty();
    }

    /** Shares out what was charged to departures. */
    void follow() {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; !pending.isEmpty(); i++) {
            Map.Entry<Integer, Long> first = pending.pollFirstEntry();
            boolean again = !seen.add(first.getKey()) && Math.abs(first.getValue()) < LITTLE;
            share(first.getKey(), again || i >= MOST_DEPARTURES ? 0 : first.getValue());
        }
    }

    /** Shares an amount out among the goods of a departure; those in transit keep their part. */
    private void share(int departure, long amount) {
        LaterCosts costs = run.later(departure);
        long whole = in.quantity(departure);
        long arrived = 0;
        long given = 0;
        for (int arrival : costs.arrivals()) {
            arrived += in.quantity(arrival);
            long part = Exact.share(amount, arrived, whole) - given;
            given += part;
            run.change(Kind.SHARE, arrival, in.quantity(arrival), part);
            raise(arrival, part);
        }
        long inTransit = run.cost(departure) + costs.added() - costs.arrived();
        long excess = arrived == whole ? inTransit : Math.min(0, inTransit);
        if (excess != 0) {
            run.change(Kind.SHARE, departure, 0, -excess);
            run.change(Kind.SHARE, -1 - in.place(departure), 0, excess);
        }
    }

    /** Adds to the cost of what a movement brought. */
    void raise(int brought, long amount) {
        int place = in.place(brought);
        CostLayers layers = run.pool(place).layers();
        long whole = in.quantity(brought);
        int layer = pooled ? layers.head() : layerOf(layers, brought);
        long there = layer < 0 || layer >= layers.count() ? 0 : Math.min(whole, layers.quantity(layer));
        long stays = 0;
        if (there > 0) {
            stays = Math.max(Exact.share(amount, there, whole), -layers.value(layer));
            run.revalue(place, layer, stays);
        }
        if (pooled) {
            chargeNewest(brought, whole - there, amount - stays);
        } else {
            chargeTakers(brought, layer, whole - there, amount - stays);
        }
    }

    /** Charges those who took of a layer; they are found from the last movement back. */
    private void chargeTakers(int brought, int layer, long gone, long amount) {
        long left = gone;
        long rest = amount;
        int settled = in.firstNotBefore(brought, changes::cause, changes.count());
        for (int i = settled; i < changes.count() && changes.cause(i) == brought; i++) {
            if (changes.kind(i) == Kind.TRUE_UP) {
                long part = Exact.share(rest, changes.quantity(i), left);
                charge(Kind.SHARE, changes.target(i), changes.quantity(i), part);
                left -= changes.quantity(i);
                rest -= part;
            }
        }
        int place = in.place(brought);
        CostPool pool = run.pool(place);
        CostLayers layers = pool.layers();
        long later = layer < 0 ? 0 : takenAfter(layers, layer);
        long inTurn = layer < 0 ? 0 : layers.original(layer) - layers.quantity(layer);
        for (int at = run.done() - 1; at >= 0 && left > 0 && layer >= 0; at--) {
            int slot = in.slotAt(at);
            if (!isIn(place, slot)) {
                continue;
            }
            long picked = pickedBy(slot);
            long took = left(slot) - owedBy(pool.owed(), slot) - picked;
            long part = Math.max(0, Math.min(inTurn, took - later));
            inTurn -= part;
            later = Math.max(0, later - took);
            if (picked > 0 && in.reference(slot) == brought) {
                part += picked;
            }
            if (part > 0) {
                long share = Exact.share(rest, part, left);
                charge(Kind.SHARE, slot, part, share);
                left -= part;
                rest -= share;
            }
        }
        chargeGoodsSold(place, left, rest);
    }

    /** At the average nobody knows what left. What is there no more is taken to have left last, as far as it moved on. */
    private void chargeNewest(int brought, long gone, long amount) {
        int place = in.place(brought);
        long left = gone;
        long rest = amount;
        long sold = 0;
        for (int at = run.done() - 1; departures && left > 0 && at >= 0; at--) {
            int slot = in.slotAt(at);
            if (!in.precedes(brought, slot)) {
                break;
            }
            long part = isIn(place, slot) ? Math.min(left, left(slot)) : 0;
            if (part > 0) {
                long share = Exact.share(rest, part, left);
                left -= part;
                rest -= share;
                if (in.kind(slot) == MovementKind.TRANSFER_OUT) {
                    charge(Kind.SHARE, slot, part, share);
                } else {
                    sold += share;
                }
            }
        }
        chargeGoodsSold(place, gone, rest + sold);
    }

    private void chargeGoodsSold(int place, long quantity, long amount) {
        if (amount != 0) {
            run.change(Kind.SHARE, -1 - place, quantity, amount);
        }
    }

    private boolean isIn(int place, int slot) {
        return run.knows(slot) && (company || in.place(slot) == place);
    }

    /** How much left the pool with a movement. */
    private long left(int slot) {
        return company && in.kind(slot) == MovementKind.TRANSFER_OUT ? 0 : Math.max(0, -run.change(slot));
    }

    /** How much of a movement was owed when it happened. */
    private long owedBy(OwedStock owed, int slot) {
        int entry = in.firstNotBefore(slot, owed::slot, owed.count());
        return entry < owed.count() && owed.slot(entry) == slot ? owed.original(entry) : 0;
    }

    /** How much a movement took of a layer before its turn. */
    private long pickedBy(int slot) {
        if (in.kind(slot) != MovementKind.SUPPLIER_RETURN || in.reference(slot) < 0) {
            return 0;
        }
        int i = in.firstNotBefore(slot, changes::cause, changes.count());
        return i < changes.count() && changes.cause(i) == slot && changes.kind(i) == Kind.PICKED
                ? changes.quantity(i)
                : 0;
    }

    /** How much was taken of the layers behind a layer. */
    private static long takenAfter(CostLayers layers, int layer) {
        long sum = 0;
        for (int i = layer + 1; i < layers.count() && i <= layers.head(); i++) {
            sum += layers.original(i) - layers.quantity(i);
        }
        return sum;
    }

    /** The layer that a movement made; -1 if it made none. */
    int layerOf(CostLayers layers, int slot) {
        int layer = in.firstNotBefore(slot, layers::slot, layers.count());
        return layer < layers.count() && layers.slot(layer) == slot ? layer : -1;
    }
}
