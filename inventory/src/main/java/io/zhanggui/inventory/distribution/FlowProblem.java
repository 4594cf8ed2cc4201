package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A problem of flows in numbers, with lower bounds and demands that must be met as far as they can be, made into one for
 * {@link NetworkSimplex}.
 *
 * <p>What must be met gets a shortage cost above that of any way, so that as little as possible is short, whatever it
 * costs. A supply at a node where others pass through, and a bound from below, get a node of their own.
 */
final class FlowProblem {

    /** Stands for a demand that is met wherever there is a way. */
    static final long MUST = -1;

    private static final long MOST_COST = Long.MAX_VALUE / 16;
    private static final long MOST_FLOW = Long.MAX_VALUE / 4;

    /** Arcs for each node: to one of its own for supply or demand, and slack arcs of both. */
    private static final int MOST_ADDED = 3;

    private final int nodes;
    private final long[] balance;
    private final long[] shortageCost;
    private final int[] rank;
    private final int[] from;
    private final int[] to;
    private final long[] cost;
    private final long[] most;
    private final int room;
    private long @Nullable [] least;
    private int arcs;
    private long must;
    private int ranks = 1;
    private int[] terminal = new int[0];
    private @Nullable NetworkSimplex solved;

    /** A problem of so many nodes without supply or demand, and room for so many arcs. */
    FlowProblem(int nodes, int arcs) {
        this.nodes = nodes;
        balance = new long[nodes];
        shortageCost = new long[nodes];
        rank = new int[nodes];
        room = arcs;
        int all = arcs + MOST_ADDED * nodes;
        from = new int[all];
        to = new int[all];
        cost = new long[all];
        most = new long[all];
    }

    /** Sets what can be had at a node. */
    void supply(int node, long quantity) {
        balance[node] = quantity;
    }

    /** Sets what is wanted at a node, each unit short at a cost; where it costs less than any way, none is brought. */
    void demand(int node, long quantity, long costOfShortage) {
        balance[node] = -quantity;
        shortageCost[node] = costOfShortage;
    }

    /** Sets what must be met as far as it can be; of several, a lower rank goes first. */
    void mustDemand(int node, long quantity, int ofRank) {
        balance[node] = -quantity;
        shortageCost[node] = MUST;
        rank[node] = ofRank;
    }

    /** Adds an arc and gives its number. */
    int arc(int tail, int head, long unitCost, long atLeast, long atMost) {
        from[arcs] = tail;
        to[arcs] = head;
        cost[arcs] = unitCost;
        most[arcs] = atMost;
        if (atLeast > 0) {
            bounds()[arcs] = atLeast;
        }
        return arcs++;
    }

    private long[] bounds() {
        if (least == null) {
            least = new long[room];
        }
        return least;
    }

    private long least(int arc) {
        return least == null ? 0 : least[arc];
    }

    /**
     * Finds flows of least cost.
     *
     * @throws IllegalArgumentException if numbers are too large to be summed, lower bounds cannot be kept, or a circle
     *     without limit has a negative cost
     */
    void solve() {
        solve(Integer::toString);
    }

    /** The same, with names of the nodes for what is wrong with them. */
    void solve(IntFunction<String> names) {
        checkQuantities();
        long[] net = netOfBounds();
        terminal = terminals(net);
        int all =
                nodes + (int) Arrays.stream(terminal).filter(each -> each >= 0).count();
        long hard = penalties(all, net);
        addTerminalArcs();
        subtractBounds();
        NetworkSimplex simplex = new NetworkSimplex(all, arcs + all - nodes, from, to, cost, most);
        for (int node = 0; node < nodes; node++) {
            long slack = balance[node] > 0 ? 0 : balance[node] < 0 ? penalty(node) : hard;
            if (terminal[node] < 0) {
                simplex.node(node, balance[node], slack);
            } else {
                simplex.node(terminal[node], balance[node], slack);
                simplex.node(node, net[node], hard);
            }
        }
        if (!simplex.solve()) {
            throw new IllegalArgumentException(
                    "a circle of arcs without capacity has a negative cost." + " Maybe give its arcs a capacity?");
        }
        checkBounds(simplex, names);
        solved = simplex;
    }

    private void addTerminalArcs() {
        int arc = arcs;
        for (int node = 0; node < nodes; node++) {
            if (terminal[node] >= 0) {
                boolean isSource = balance[node] > 0;
                from[arc] = isSource ? terminal[node] : node;
                to[arc] = isSource ? node : terminal[node];
                most[arc++] = NetworkSimplex.UNLIMITED;
            }
        }
    }

    private void subtractBounds() {
        for (int arc = 0; least != null && arc < arcs; arc++) {
            most[arc] -= most[arc] == NetworkSimplex.UNLIMITED ? 0 : least[arc];
        }
    }

    private void checkQuantities() {
        long sum = 0;
        for (int node = 0; node < nodes; node++) {
            sum = sum(sum, Math.abs(balance[node]), "supplies and demands");
        }
        long supplied = sum;
        for (int arc = 0; arc < arcs; arc++) {
            if (most[arc] != NetworkSimplex.UNLIMITED) {
                long counted = cost[arc] < 0 ? most[arc] : Math.max(least(arc), Math.min(most[arc], supplied));
                sum = sum(sum, counted, "capacities");
            } else {
                sum = sum(sum, least(arc), "lower bounds");
            }
        }
    }

    private static long sum(long sum, long more, String name) {
        if (more < 0 || sum > MOST_FLOW - more) {
            throw new IllegalArgumentException(name + " are too large: the sum goes beyond " + MOST_FLOW + " at " + more
                    + ". Maybe use a larger unit of quantity?");
        }
        return sum + more;
    }

    /** What the nodes have to pass on because of the bounds from below, once these flow. */
    private long[] netOfBounds() {
        long[] net = new long[nodes];
        for (int arc = 0; least != null && arc < arcs; arc++) {
            net[from[arc]] -= least[arc];
            net[to[arc]] += least[arc];
        }
        return net;
    }

    /** Numbers of the nodes that stand for supply or demand alone, where the node itself has other things to do. */
    private int[] terminals(long[] net) {
        boolean[] passed = new boolean[nodes];
        for (int arc = 0; arc < arcs; arc++) {
            passed[to[arc]] = true;
        }
        int[] numbers = new int[nodes];
        int next = nodes;
        for (int node = 0; node < nodes; node++) {
            boolean own = net[node] != 0 || (balance[node] > 0 && passed[node]);
            numbers[node] = own ? next++ : -1;
        }
        return numbers;
    }

    /** Sets the cost of what must be met and gives that of what may not be at all. */
    private long penalties(int all, long[] net) {
        long highest = 0;
        for (int arc = 0; arc < arcs; arc++) {
            highest = Math.max(highest, Math.abs(cost[arc]));
        }
        for (int node = 0; node < nodes; node++) {
            highest = Math.max(highest, shortageCost[node]);
            ranks = Math.max(ranks, rank[node] + 1);
        }
        long steps = 2L * (all + 1);
        must = penalty(highest, steps, highest);
        long top = penalty(must, ranks, highest);
        boolean bounded = Arrays.stream(net).anyMatch(each -> each != 0);
        return bounded ? penalty(top, steps, highest) : top;
    }

    private static long penalty(long unit, long times, long highest) {
        long product = (unit + 1) * times;
        if (Math.multiplyHigh(unit + 1, times) != 0 || product < 0 || product > MOST_COST) {
            throw new IllegalArgumentException("costs are too large: the highest is " + highest
                    + ", which over all nodes goes beyond " + MOST_COST + ". Maybe use fewer decimals?");
        }
        return product;
    }

    private long penalty(int node) {
        if (shortageCost[node] != MUST) {
            return shortageCost[node];
        }
        return must * (ranks - rank[node]);
    }

    private void checkBounds(NetworkSimplex simplex, IntFunction<String> names) {
        for (int node = 0; node < nodes; node++) {
            boolean passesOn = balance[node] == 0 || terminal[node] >= 0;
            if (passesOn && simplex.slack(node) != 0) {
                throw new IllegalArgumentException("the least quantities of arcs cannot be kept: " + simplex.slack(node)
                        + " are missing at node " + names.apply(node));
            }
        }
    }

    private NetworkSimplex solved() {
        return requireNonNull(solved, "solved");
    }

    /** What flows on an arc. */
    long flow(int arc) {
        return least(arc) + solved().flow(arc);
    }

    /** What is left of a node's supply or short of its demand. */
    long unused(int node) {
        return balance[node] == 0 ? 0 : solved().slack(terminal[node] < 0 ? node : terminal[node]);
    }

    /** What one more unit at the node would cost. */
    long price(int node) {
        return solved().potential(node);
    }

    /** Whether the price is that of ways and shortages, not of something that cannot be had or got rid of. */
    boolean isPriced(int node) {
        return Math.abs(solved().potential(node)) < must / 2;
    }
}
