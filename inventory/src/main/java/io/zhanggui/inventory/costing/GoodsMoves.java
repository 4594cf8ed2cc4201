package io.zhanggui.inventory.costing;

import io.zhanggui.inventory.costing.LaterChanges.Kind;
import org.jspecify.annotations.Nullable;

/** How goods come into the pool of a warehouse and leave it, and what they cost. */
final class GoodsMoves implements OwedStock.Settled {

    private final CostRun run;
    private final AddedCosts added;
    private final @Nullable StandardPrice standard;
    private final boolean layered;
    private final boolean company;

    GoodsMoves(CostRun run, CostBasis basis, AddedCosts added, @Nullable StandardPrice standard) {
        this.run = run;
        this.added = added;
        this.standard = standard;
        this.layered = basis.method() == CostMethod.FIFO;
        this.company = basis.scope() == CostScope.WHOLE_COMPANY;
    }

    /** Goods come in at a cost; those that are owed are settled first. */
    void comeIn(CostPlace place, int slot, long quantity, long value) {
        if (standard != null) {
            standard.comeIn(slot, place.quantity(), quantity, value);
            return;
        }
        CostPool pool = place.pool();
        long settled = Math.min(quantity, pool.owed().total());
        if (settled == 0) {
            pool.layers().put(slot, quantity, value);
            return;
        }
        long cost = Exact.share(value, settled, quantity);
        pool.owed().settle(settled, cost, this);
        pool.layers().remember(quantity, value);
        if (quantity > settled) {
            pool.layers().put(slot, quantity - settled, value - cost);
        }
    }

    @Override
    public void settle(int slot, long quantity, long cost, long provisional) {
        added.charge(Kind.TRUE_UP, slot, quantity, cost - provisional);
    }

    /**
     * Goods leave by the method, and what is not there is owed; gives what they cost.
     *
     * @param picked how much of them left already, and what that cost
     */
    long leave(CostPlace place, int slot, long quantity, long picked, long valueOfPicked) {
        if (standard != null) {
            refuseIfShort(slot, quantity, Math.max(0, place.quantity()));
            run.cost(slot, -standard.moved(place.quantity(), -quantity));
            return run.cost(slot);
        }
        CostPool pool = place.pool();
        long rest = quantity - picked;
        long there = Math.min(rest, pool.layers().onHand());
        refuseIfShort(slot, quantity, company ? Math.max(0, place.quantity()) : picked + there);
        long value = valueOfPicked + pool.layers().take(there);
        if (there < rest) {
            long provisional = pool.layers().atLastCost(rest - there);
            pool.owed().add(slot, rest - there, provisional);
            value += provisional;
        }
        run.cost(slot, value);
        return value;
    }

    /** Refuses to let more leave than there is. */
    void refuseIfShort(int slot, long quantity, long there) {
        if (there < quantity) {
            run.refuse(slot, CostViolation.NEGATIVE_STOCK, quantity, there);
        }
    }

    /** What goes back to the supplier leaves from the layer of its receipt as far as that is there. */
    void giveBack(CostPlace place, int slot, int receipt, long quantity) {
        CostLayers layers = place.pool().layers();
        int layer = receipt < 0 || !layered ? -1 : added.layerOf(layers, receipt);
        if (layer <= layers.head()) {
            leave(place, slot, quantity, 0, 0);
            return;
        }
        long picked = Math.min(quantity, layers.quantity(layer));
        long value = layers.pick(layer, picked);
        run.changes().add(Kind.PICKED, slot, layer, picked, value);
        leave(place, slot, quantity, picked, value);
    }

    /** Books what counting found over, or missing. */
    void differ(CostPlace place, int slot, long difference) {
        if (difference < 0) {
            leave(place, slot, -difference, 0, 0);
        } else if (difference > 0) {
            long value = atLastCost(place, difference);
            run.cost(slot, -value);
            comeIn(place, slot, difference, value);
        } else {
            run.cost(slot, 0);
        }
    }

    /** What goods cost as far as is known without a cost of their own. */
    long atLastCost(CostPlace place, long quantity) {
        return standard != null
                ? standard.moved(place.quantity(), quantity)
                : place.pool().layers().atLastCost(quantity);
    }
}
