package io.zhanggui.inventory.costing;

import io.zhanggui.inventory.costing.LaterChanges.Kind;
import io.zhanggui.inventory.stock.MovementKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the movements of one stock by date and gives each its cost. Every {@link #STRIDE} movements it marks where
 * it stands, so that it can go back to a place and on from there.
 *
 * <p>What holds after every step: value received and landed, less what was returned, sold, lost and counted missing, is
 * the value of the layers less that of the goods owed. There are layers or goods owed, never both.
 */
final class CostRun implements OwedStock.Settled {

    /** Hears what business refuses. */
    interface Refused {
        /** A movement breaks a rule. */
        void refuse(int slot, CostViolation rule, long quantity, long limit);
    }

    private static final int STRIDE = 64;
    private static final int OWED = CostLayers.MARKS;
    private static final int CHANGES = OWED + OwedStock.MARKS;
    private static final int FLOWS = CHANGES + 1;

    private final MovementColumns in;
    private final boolean pooled;
    private final @Nullable Refused refused;
    private final long @Nullable [] ownCosts;
    private final @Nullable IntPredicate known;
    private final CostLayers layers;
    private final OwedStock owed = new OwedStock();
    private final LaterChanges changes = new LaterChanges();
    private final long[] flows = new long[Flow.COUNT];
    private final List<long[]> marks = new ArrayList<>();
    /** What later movements added to the cost of a movement, and how much of it came back. */
    private final Map<Integer, long[]> later = new HashMap<>();

    private final Map<Integer, Long> differences = new HashMap<>();
    private int done;
    private int current;

    private CostRun(
            MovementColumns in,
            CostBasis basis,
            @Nullable Refused refused,
            long @Nullable [] ownCosts,
            @Nullable IntPredicate known,
            CostLayers.@Nullable Taken taken) {
        this.in = in;
        this.pooled = basis.method() == CostMethod.MOVING_AVERAGE;
        this.refused = refused;
        this.ownCosts = ownCosts;
        this.known = known;
        this.layers = new CostLayers(pooled, basis.standardCost(), taken);
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

    /** The sums of each flow up to here; the run's own. */
    long[] flows() {
        return flows;
    }

    long quantity() {
        return layers.onHand() - owed.total();
    }

    CostLayers layers() {
        return layers;
    }

    OwedStock owed() {
        return owed;
    }

    LaterChanges changes() {
        return changes;
    }

    /** The cost of a movement when it happened: of what left, or of what came in; of a count what it took away. */
    long cost(int slot) {
        return ownCosts == null ? in.cost(slot) : ownCosts[slot];
    }

    private void cost(int slot, long cost) {
        if (ownCosts == null) {
            in.cost(slot, cost);
        } else {
            ownCosts[slot] = cost;
        }
    }

    /** How much a movement changed the quantity. */
    long change(int slot) {
        return switch (in.kind(slot)) {
            case RECEIPT, CUSTOMER_RETURN, COUNT -> in.quantity(slot);
            case ISSUE, SUPPLIER_RETURN, DAMAGE, LOSS -> -in.quantity(slot);
            case STOCK_TAKE -> differences.getOrDefault(slot, 0L);
            case LANDED_COST, TRANSFER_OUT, TRANSFER_IN, HANDOVER -> 0;
        };
    }

    /** Whether the run goes through a movement. */
    boolean knows(int slot) {
        return known == null || known.test(slot);
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
            if (done % STRIDE == 0) {
                mark();
            }
            step(in.slotAt(done));
            done++;
        }
    }

    private void step(int slot) {
        current = slot;
        long quantity = in.quantity(slot);
        switch (in.kind(slot)) {
            case RECEIPT -> comeIn(slot, quantity, cost(slot), Flow.RECEIVED, cost(slot));
            case ISSUE -> leave(slot, quantity, Flow.SOLD);
            case CUSTOMER_RETURN -> {
                if (in.reference(slot) >= 0) {
                    cost(slot, givenBack(slot, in.reference(slot), quantity));
                }
                comeIn(slot, quantity, cost(slot), Flow.SOLD, -cost(slot));
            }
            case SUPPLIER_RETURN -> leave(slot, quantity, Flow.RETURNED);
            case DAMAGE, LOSS -> leave(slot, quantity, Flow.LOST);
            case COUNT -> differ(slot, quantity);
            case STOCK_TAKE -> {
                differences.put(slot, quantity - quantity());
                differ(slot, quantity - quantity());
            }
            case LANDED_COST -> land(slot, in.reference(slot));
            case TRANSFER_OUT, TRANSFER_IN, HANDOVER ->
                throw new IllegalStateException("costing of " + in.kind(slot) + " is not there yet");
        }
    }

    private void comeIn(int slot, long quantity, long value, Flow flow, long flowing) {
        flow(flow, flowing);
        long settled = Math.min(quantity, owed.total());
        if (settled == 0) {
            layers.put(slot, quantity, value);
            return;
        }
        long cost = Exact.share(value, settled, quantity);
        owed.settle(settled, cost, this);
        layers.remember(quantity, value);
        if (quantity > settled) {
            layers.put(slot, quantity - settled, value - cost);
        }
    }

    @Override
    public void settle(int slot, long quantity, long cost, long provisional) {
        change(Kind.TRUE_UP, slot, quantity, cost - provisional);
    }

    private void leave(int slot, long quantity, Flow flow) {
        long there = Math.min(quantity, layers.onHand());
        long value = layers.take(there);
        if (there < quantity) {
            if (refused != null) {
                refused.refuse(slot, CostViolation.NEGATIVE_STOCK, quantity, there);
            }
            long provisional = layers.atLastCost(quantity - there);
            owed.add(slot, quantity - there, provisional);
            value += provisional;
        }
        cost(slot, value);
        flow(flow, value);
    }

    private void differ(int slot, long difference) {
        if (difference < 0) {
            leave(slot, -difference, Flow.COUNTED);
        } else if (difference > 0) {
            long value = layers.atLastCost(difference);
            cost(slot, -value);
            comeIn(slot, difference, value, Flow.COUNTED, -value);
        } else {
            cost(slot, 0);
        }
    }

    /** The part of an issue's cost, as trued up by now, that goods which come back bear; all parts are the whole. */
    private long givenBack(int slot, int issue, long quantity) {
        long sold = in.quantity(issue);
        long before = later(issue)[1];
        if (quantity > sold - before || !knows(issue)) {
            if (refused != null) {
                refused.refuse(slot, CostViolation.RETURN_EXCEEDS_ISSUE, quantity, sold - before);
            }
            return layers.atLastCost(quantity);
        }
        long whole = Math.max(0, cost(issue) + later(issue)[0]);
        change(Kind.GIVEN_BACK, issue, quantity, 0);
        return Exact.share(whole, before + quantity, sold) - Exact.share(whole, before, sold);
    }

    private void land(int slot, int receipt) {
        long amount = cost(slot);
        flow(Flow.LANDED, amount);
        long[] landed = later(receipt);
        if (cost(receipt) + landed[0] + amount < 0 && refused != null) {
            refused.refuse(slot, CostViolation.REFUND_EXCEEDS_COST, -amount, cost(receipt) + landed[0]);
        }
        change(Kind.LANDED, receipt, 0, amount);
        long whole = in.quantity(receipt);
        int layer = pooled ? layers.head() : layerOf(receipt);
        long there = layer < 0 || layer >= layers.count() ? 0 : Math.min(whole, layers.quantity(layer));
        long stays = 0;
        if (there > 0) {
            stays = Math.max(Exact.share(amount, there, whole), -layers.value(layer));
            if (layers.revalue(layer, stays)) {
                changes.add(Kind.LAYER, slot, layer, 0, stays);
            }
        }
        charge(receipt, pooled ? -1 : layer, whole - there, amount - stays);
    }

    /** Charges the part of a landed cost whose goods have left to the movements with which they left. */
    private void charge(int receipt, int layer, long gone, long amount) {
        long left = gone;
        long rest = amount;
        int settled = pooled ? changes.count() : in.firstNotBefore(receipt, changes::cause, changes.count());
        for (int i = settled; i < changes.count() && changes.cause(i) == receipt; i++) {
            if (changes.kind(i) == Kind.TRUE_UP) {
                long part = Exact.share(rest, changes.quantity(i), left);
                change(Kind.LANDED_SHARE, changes.target(i), changes.quantity(i), part);
                left -= changes.quantity(i);
                rest -= part;
            }
        }
        long later = layer < 0 ? 0 : takenAfter(layer);
        for (int place = done - 1; place >= 0 && left > 0 && layer >= 0; place--) {
            int slot = in.slotAt(place);
            long took = knows(slot) ? Math.max(0, -change(slot)) - owedBy(slot) : 0;
            long part = Math.min(left, took - later);
            later = Math.max(0, later - took);
            if (part > 0) {
                long share = Exact.share(rest, part, left);
                change(Kind.LANDED_SHARE, slot, part, share);
                left -= part;
                rest -= share;
            }
        }
        if (rest != 0) {
            change(Kind.LANDED_SHARE, -1, left, rest);
        }
    }

    /** How much of a movement was owed when it happened. */
    private long owedBy(int slot) {
        int entry = in.firstNotBefore(slot, owed::slot, owed.count());
        return entry < owed.count() && owed.slot(entry) == slot ? owed.original(entry) : 0;
    }

    /** How much was taken of the layers behind a layer. */
    private long takenAfter(int layer) {
        long sum = 0;
        for (int i = layer + 1; i < layers.count() && i <= layers.head(); i++) {
            sum += layers.original(i) - layers.quantity(i);
        }
        return sum;
    }

    private int layerOf(int slot) {
        int layer = in.firstNotBefore(slot, layers::slot, layers.count());
        return layer < layers.count() && layers.slot(layer) == slot ? layer : -1;
    }

    private void flow(Flow flow, long value) {
        flows[flow.index()] = Math.addExact(flows[flow.index()], value);
    }

    private void change(Kind kind, int target, long quantity, long amount) {
        if (kind.flows()) {
            flow(flowOf(kind, target), amount);
        }
        changes.add(kind, current, target, quantity, amount);
        if (target >= 0) {
            later(target)[0] += amount;
            later(target)[1] += quantityBack(kind, quantity);
        }
    }

    private static long quantityBack(Kind kind, long quantity) {
        return kind == Kind.GIVEN_BACK ? quantity : 0;
    }

    private Flow flowOf(Kind kind, int target) {
        Flow flow = target < 0 ? Flow.SOLD : Flow.of(in.kind(target));
        return kind == Kind.LANDED_SHARE && flow == Flow.RETURNED ? Flow.SOLD : flow;
    }

    private long[] later(int issue) {
        return later.computeIfAbsent(issue, slot -> new long[2]);
    }

    private void mark() {
        long[] mark = new long[FLOWS + Flow.COUNT];
        layers.mark(mark, 0);
        owed.mark(mark, OWED);
        mark[CHANGES] = changes.count();
        System.arraycopy(flows, 0, mark, FLOWS, Flow.COUNT);
        marks.add(mark);
    }

    /** Goes back to a place or a little before it; also after a step that failed. */
    void backTo(int place) {
        int stride = Math.min(place, done) / STRIDE;
        if (stride >= marks.size()) {
            return;
        }
        long[] mark = marks.get(stride);
        while (changes.count() > mark[CHANGES]) {
            takeBack(changes.count() - 1);
            changes.removeLast();
        }
        layers.reset(mark, 0);
        owed.reset(mark, OWED);
        System.arraycopy(mark, FLOWS, flows, 0, Flow.COUNT);
        marks.subList(stride, marks.size()).clear();
        done = stride * STRIDE;
    }

    private void takeBack(int i) {
        int target = changes.target(i);
        if (changes.kind(i) == Kind.LAYER) {
            layers.takeBack(target, changes.amount(i));
        } else if (target >= 0) {
            later(target)[0] -= changes.amount(i);
            later(target)[1] -= quantityBack(changes.kind(i), changes.quantity(i));
        }
    }

    /** The flows up to a place that was gone through, and the quantity after them. */
    long[] flowsAt(int place) {
        long[] result = new long[Flow.COUNT + 1];
        int stride = Math.min(place / STRIDE, marks.size() - 1);
        if (place == 0 || stride < 0) {
            return result;
        }
        long[] mark = marks.get(stride);
        System.arraycopy(mark, FLOWS, result, 0, Flow.COUNT);
        result[Flow.COUNT] = mark[4] - mark[OWED + 4];
        int next = (int) mark[CHANGES];
        for (int i = stride * STRIDE; i < place; i++) {
            next = addTo(result, in.slotAt(i), next);
        }
        return result;
    }

    /** The first change that a movement or one after it caused. */
    int changeFrom(int slot) {
        return in.firstNotBefore(slot, changes::cause, changes.count());
    }

    /** Adds what a movement did to flows and quantity, with the changes that it caused; gives the change after them. */
    int addTo(long[] sums, int slot, int change) {
        sums[Flow.of(in.kind(slot)).index()] +=
                in.kind(slot) == MovementKind.CUSTOMER_RETURN ? -cost(slot) : cost(slot);
        sums[Flow.COUNT] += change(slot);
        int next = change;
        for (; next < changes.count() && changes.cause(next) == slot; next++) {
            if (changes.kind(next).flows()) {
                sums[flowOf(changes.kind(next), changes.target(next)).index()] += changes.amount(next);
            }
        }
        return next;
    }
}
