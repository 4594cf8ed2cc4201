package io.zhanggui.inventory.costing;

import io.zhanggui.inventory.costing.LaterChanges.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the movements of one article by date, those of all warehouses together, and gives each its cost. It goes
 * in stretches of {@link #STRETCH} movements: what changes within one is marked before, so that the run can go back to
 * a place and on from there.
 *
 * <p>What holds after every step: what came and left a warehouse ({@link Flow#value}) is the value of its layers less that
 * of the goods owed, and there are layers or goods owed, never both; what set out less what arrived is in transit.
 */
final class CostRun {

    /** Hears what business refuses. */
    interface Refused {
        /** A movement breaks a rule. */
        void refuse(int slot, CostViolation rule, long quantity, long limit);
    }

    private static final int STRETCH_BITS = 6;
    private static final int STRETCH = 1 << STRETCH_BITS;

    private final MovementColumns in;
    private final CostBasis basis;
    private final @Nullable Refused refused;
    private final long @Nullable [] ownCosts;
    private final @Nullable IntPredicate known;
    private final CostLayers.@Nullable Taken taken;
    private final boolean company;
    private final LaterChanges changes;
    private final Map<Integer, Long> differences = new HashMap<>();
    private final CostBooking booking;
    private final CostBooking.Sums own = this::sums;
    private final AddedCosts added;
    private final GoodsMoves goods;
    private final @Nullable StandardPrice standard;
    private CostPlace[] places = {};
    private int done;
    private int current;
    private int stretch = -1;

    private CostRun(
            MovementColumns in,
            CostBasis basis,
            @Nullable Refused refused,
            long @Nullable [] ownCosts,
            @Nullable IntPredicate known,
            CostLayers.@Nullable Taken taken) {
        this.in = in;
        this.basis = basis;
        this.refused = refused;
        this.ownCosts = ownCosts;
        this.known = known;
        this.taken = taken;
        this.company = basis.scope() == CostScope.WHOLE_COMPANY;
        this.changes = new LaterChanges(in);
        this.standard = basis.method() == CostMethod.STANDARD ? new StandardPrice(this) : null;
        this.booking = new CostBooking(in, this);
        this.added = new AddedCosts(in, this, basis);
        this.goods = new GoodsMoves(this, basis, added, standard);
    }

    /** The run that writes its costs into the columns. */
    static CostRun main(MovementColumns in, CostBasis basis, Refused refused) {
        return new CostRun(in, basis, refused, null, null, null);
    }

    /** A run beside the main one that leaves no trace, through the movements that are known. */
    static CostRun aside(MovementColumns in, CostBasis basis, IntPredicate known, CostLayers.@Nullable Taken taken) {
        return new CostRun(in, basis, null, in.copyOfCosts(), known, taken);
    }

    /** How many movements were gone through. */
    int done() {
        return done;
    }

    LaterChanges changes() {
        return changes;
    }

    /** What a warehouse holds now; before it is changed it is announced. */
    CostPlace place(int number) {
        if (number >= places.length) {
            int before = places.length;
            places = Arrays.copyOf(places, number + 1);
            for (int i = before; i <= number; i++) {
                places[i] = new CostPlace(company && i > 0 ? places[0].pool() : newPool());
            }
        }
        CostPlace place = places[number];
        place.touch(stretch);
        return place;
    }

    private CostPool newPool() {
        return new CostPool(new CostLayers(basis.method() == CostMethod.MOVING_AVERAGE, basis.standardCost(), taken));
    }

    /** The standard cost; {@code null} under another method. */
    @Nullable
    StandardPrice standard() {
        return standard;
    }

    /** The goods of a warehouse, to be changed. */
    CostPool pool(int number) {
        return place(number).pool();
    }

    /** The sums of a warehouse up to here; see {@link CostPlace#sums}. */
    long[] sums(int number) {
        return place(number).sums();
    }

    /** The cost of a movement when it happened: of what left, or of what came in; of a count what it took away. */
    long cost(int slot) {
        return ownCosts == null ? in.cost(slot) : ownCosts[slot];
    }

    void cost(int slot, long cost) {
        if (ownCosts == null) {
            in.cost(slot, cost);
        } else {
            ownCosts[slot] = cost;
        }
    }

    /** How much a movement changed the quantity. */
    long change(int slot) {
        return switch (in.kind(slot)) {
            case RECEIPT, CUSTOMER_RETURN, COUNT, TRANSFER_IN -> in.quantity(slot);
            case ISSUE, SUPPLIER_RETURN, DAMAGE, LOSS, TRANSFER_OUT -> -in.quantity(slot);
            case STOCK_TAKE -> differences.getOrDefault(slot, 0L);
            case LANDED_COST, HANDOVER -> 0;
        };
    }

    /** Whether the run goes through a movement. */
    boolean knows(int slot) {
        return known == null || known.test(slot);
    }

    /** What later movements changed about a movement. */
    LaterCosts later(int slot) {
        return changes.later(slot);
    }

    /** Goes through all movements up to a place that are known, and tells after each. */
    void runAside(int place, IntConsumer after) {
        for (; done < place; done++) {
            int slot = in.slotAt(done);
            if (knows(slot)) {
                step(slot);
                after.accept(slot);
            }
        }
    }

    /** Goes on to a place. */
    void runTo(int place) {
        while (done < place) {
            stretch = done >> STRETCH_BITS;
            if ((done & (STRETCH - 1)) == 0) {
                changes.begin(stretch);
            }
            step(in.slotAt(done));
            done++;
        }
    }

    private void step(int slot) {
        current = slot;
        if (standard != null && stepAtStandard(standard, slot)) {
            return;
        }
        CostPlace place = place(in.place(slot));
        long quantity = in.quantity(slot);
        switch (in.kind(slot)) {
            // These two are nearly all that there is, so they are booked without a detour.
            case RECEIPT -> {
                long cost = cost(slot);
                goods.comeIn(place, slot, quantity, cost);
                CostBooking.book(place.sums(), Flow.RECEIVED, quantity, cost);
                follow();
                return;
            }
            case ISSUE -> {
                long cost = goods.leave(place, slot, quantity, 0, 0);
                CostBooking.book(place.sums(), Flow.SOLD, -quantity, cost);
                return;
            }
            case DAMAGE, LOSS -> goods.leave(place, slot, quantity, 0, 0);
            case CUSTOMER_RETURN -> {
                if (in.reference(slot) >= 0) {
                    cost(slot, givenBack(slot, in.reference(slot), quantity));
                }
                goods.comeIn(place, slot, quantity, cost(slot));
            }
            case SUPPLIER_RETURN -> goods.giveBack(place, slot, in.reference(slot), quantity);
            case COUNT -> goods.differ(place, slot, quantity);
            case STOCK_TAKE -> {
                differences.put(slot, quantity - place.quantity());
                goods.differ(place, slot, quantity - place.quantity());
            }
            case LANDED_COST -> land(slot, in.reference(slot));
            case TRANSFER_OUT -> {
                if (company) {
                    goods.refuseIfShort(slot, quantity, Math.max(0, place.quantity()));
                    cost(slot, 0);
                } else {
                    added.expectDepartures();
                    goods.leave(place, slot, quantity, 0, 0);
                }
            }
            case TRANSFER_IN -> arrive(slot, in.reference(slot), quantity);
            case HANDOVER -> throw new AssertionError("goods of others have no cost");
        }
        booking.book(slot, place.sums(), own);
        follow();
    }

    private void follow() {
        if (added.isPending()) {
            added.follow();
        }
    }

    /** What is not a movement, or has no standard cost to be valued at. */
    private boolean stepAtStandard(StandardPrice price, int slot) {
        if (in.isStandard(slot)) {
            price.change(cost(slot), stretch, places.length);
            return true;
        }
        if (!price.isKnown()) {
            refuse(slot, CostViolation.STANDARD_MISSING, in.quantity(slot), 0);
        }
        return false;
    }

    /** The part of an issue's cost, as trued up by now, that goods which come back bear; all parts are the whole. */
    private long givenBack(int slot, int issue, long quantity) {
        long sold = in.quantity(issue);
        LaterCosts costs = later(issue);
        long before = costs.quantity();
        if (quantity > sold - before || !knows(issue)) {
            refuse(slot, CostViolation.RETURN_EXCEEDS_ISSUE, quantity, sold - before);
            return goods.atLastCost(place(in.place(slot)), quantity);
        }
        long whole = Math.max(0, cost(issue) + costs.added());
        change(Kind.GIVEN_BACK, issue, quantity, 0);
        return Exact.share(whole, before + quantity, sold) - Exact.share(whole, before, sold);
    }

    /** Goods arrive and bear their part of what is in transit of their departure; the last ones bear the rest. */
    private void arrive(int slot, int departure, long quantity) {
        LaterCosts costs = later(departure);
        long open = in.quantity(departure) - costs.quantity();
        if (quantity > open || !knows(departure)) {
            refuse(slot, CostViolation.ARRIVAL_EXCEEDS_DEPARTURE, quantity, open);
            cost(slot, company ? 0 : goods.atLastCost(place(in.place(slot)), quantity));
        } else {
            long inTransit = cost(departure) + costs.added() - costs.arrived();
            cost(slot, Exact.share(inTransit, quantity, open));
            change(Kind.ARRIVED, departure, quantity, cost(slot));
        }
        if (!company) {
            goods.comeIn(place(in.place(slot)), slot, quantity, cost(slot));
        }
    }

    private void land(int slot, int receipt) {
        long amount = cost(slot);
        long landed = later(receipt).added();
        if (cost(receipt) + landed + amount < 0) {
            refuse(slot, CostViolation.REFUND_EXCEEDS_COST, -amount, cost(receipt) + landed);
        }
        change(Kind.LANDED, receipt, 0, amount);
        if (standard != null) {
            change(Kind.VARIANCE, slot, 0, amount);
        } else {
            added.raise(receipt, amount);
        }
    }

    /** Lets it be known that a movement breaks a rule; a run aside has nobody to tell. */
    void refuse(int slot, CostViolation rule, long quantity, long limit) {
        if (refused != null) {
            refused.refuse(slot, rule, quantity, limit);
        }
    }

    /** Writes down that the movement of this step changed something about an earlier one, and books it. */
    void change(Kind kind, int target, long quantity, long amount) {
        changes.add(kind, current, target, quantity, amount);
        booking.bookChange(changes.count() - 1, own);
    }

    /** Adds to the value of a layer that is still there. */
    void revalue(int place, int layer, long amount) {
        if (pool(place).layers().revalue(layer, amount)) {
            changes.add(Kind.LAYER, current, layer, place, amount);
        }
    }

    /** Goes back to a place or a little before it; also after a step that failed. */
    void backTo(int place) {
        int first = Math.min(place, done) >> STRETCH_BITS;
        if (first > stretch) {
            return;
        }
        added.forget();
        changes.backTo(first, number -> places[number].pool());
        for (CostPlace each : places) {
            each.backTo(first);
        }
        if (standard != null) {
            standard.backTo(first);
        }
        done = first << STRETCH_BITS;
        stretch = first - 1;
    }

    /** Books a movement that was just gone through, and the changes that it made, those from the given one on. */
    void book(int slot, int firstChange, CostBooking.Sums to) {
        if (!in.isStandard(slot)) {
            booking.book(slot, to.of(in.place(slot)), to);
        }
        for (int i = firstChange; i < changes.count(); i++) {
            booking.bookChange(i, to);
        }
    }

    /** The sums of each warehouse up to a place that was gone through; see {@link CostPlace#sums}. */
    long[][] sumsAt(int place) {
        int first = place >> STRETCH_BITS;
        long[][] result = new long[places.length][];
        for (int i = 0; i < places.length; i++) {
            result[i] = place == done ? places[i].sums().clone() : places[i].sumsAt(first);
        }
        if (place < done) {
            int next = changes.before(first);
            for (int i = first << STRETCH_BITS; i < place; i++) {
                next = bookAgain(in.slotAt(i), next, each -> result[each]);
            }
        }
        return result;
    }

    /** Books a movement once more with its changes, the first of which is given; gives the change after them. */
    int bookAgain(int slot, int change, CostBooking.Sums to) {
        if (!in.isStandard(slot)) {
            booking.book(slot, to.of(in.place(slot)), to);
        }
        int next = change;
        for (; next < changes.count() && changes.cause(next) == slot; next++) {
            booking.bookChange(next, to);
        }
        return next;
    }

    /** The first change that a movement or one after it made. */
    int changeFrom(int slot) {
        return in.firstNotBefore(slot, changes::cause, changes.count());
    }
}
