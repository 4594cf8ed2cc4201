package io.zhanggui.inventory.distribution;

import java.util.Arrays;

/**
 * The network simplex method on primitive arrays: flows of least cost for given supplies, demands and capacities.
 *
 * <p>Beside the arcs there is one slack arc for each node, to or from a root: what is left of a supply, what is short of a
 * demand. The slack arcs are the first spanning tree, so that there is always a feasible flow and no first phase. Trees stay
 * strongly feasible (every node can send more towards the root), so that degenerate pivots never cycle. The arc that enters
 * is the worst of a block of the arcs.
 *
 * <p>Flows and costs are whole and exact; the caller sees to it that sums fit. Source: Cunningham, A
 * network simplex method, Mathematical Programming 11 (1976); Ahuja, Magnanti and Orlin, Network Flows (1993), chapter 11.
 */
final class NetworkSimplex {

    /** As much as anybody likes. */
    static final long UNLIMITED = Long.MAX_VALUE;

    private static final byte AT_LOWER = 1;
    private static final byte IN_TREE = 0;
    private static final byte AT_UPPER = -1;
    private static final int LEAST_BLOCK = 20;

    private final int nodes;
    private final int arcs;
    private final int[] from;
    private final int[] to;
    private final long[] cost;
    private final long[] capacity;
    private final long[] flow;
    private final byte[] state;
    private final SpanningTree tree;
    private final int block;
    private int next;

    // The pivot at hand.
    private int entering;
    private int join;
    private int cut;
    private boolean cutBelowFirst;
    private long step;

    /**
     * A problem on arrays that hold the arcs, and after them have room for a slack arc of each node; they are not copied.
     *
     * @param nodes how many, numbered from 0
     * @param arcs how many
     */
    NetworkSimplex(int nodes, int arcs, int[] from, int[] to, long[] cost, long[] capacity) {
        this.nodes = nodes;
        this.arcs = arcs;
        this.from = from;
        this.to = to;
        this.cost = cost;
        this.capacity = capacity;
        int all = arcs + nodes;
        flow = new long[all];
        state = new byte[all];
        Arrays.fill(state, 0, arcs, AT_LOWER);
        tree = new SpanningTree(nodes + 1);
        block = Math.max(LEAST_BLOCK, (int) Math.sqrt(arcs));
    }

    /**
     * Sets what a node brings in (positive) or takes out (negative); to be called once for every node, in any order.
     *
     * @param slackCost what a unit costs that is left or short
     */
    void node(int node, long supply, long slackCost) {
        int slack = arcs + node;
        boolean up = supply >= 0;
        from[slack] = up ? node : nodes;
        to[slack] = up ? nodes : node;
        cost[slack] = slackCost;
        capacity[slack] = up ? UNLIMITED : -supply;
        flow[slack] = Math.abs(supply);
        state[slack] = IN_TREE;
        tree.hang(node, nodes, slack, up, up ? -slackCost : slackCost);
    }

    /**
     * Pivots until no arc saves anything.
     *
     * @return whether there is an optimum; false if a circle of arcs without limit has a negative cost
     */
    boolean solve() {
        tree.countNodes(nodes);
        while (findEntering()) {
            findLeaving();
            if (step == UNLIMITED) {
                return false;
            }
            pivot();
        }
        return true;
    }

    /** What flows on an arc. */
    long flow(int arc) {
        return flow[arc];
    }

    /** What is left of a node's supply or short of its demand. */
    long slack(int node) {
        return flow[arcs + node];
    }

    /** What one more unit at the node costs, against the root: the dual value. */
    long potential(int node) {
        return tree.potential[node] - tree.potential[nodes];
    }

    /** Looks at block after block, from where the last look ended; slack arcs seldom come back and are looked at last. */
    private boolean findEntering() {
        int arc = next;
        entering = -1;
        for (int looked = 0; looked < arcs && entering < 0; ) {
            int end = Math.min(arcs, arc + block);
            entering = worst(arc, end);
            looked += end - arc;
            arc = end == arcs ? 0 : end;
        }
        next = arc;
        if (entering < 0) {
            entering = worst(arcs, arcs + nodes);
        }
        return entering >= 0;
    }

    /** The arc that saves most for each unit; -1 if none saves anything. */
    private int worst(int start, int end) {
        int[] tails = from;
        int[] heads = to;
        long[] costs = cost;
        byte[] states = state;
        long[] potential = tree.potential;
        long worst = 0;
        int found = -1;
        for (int arc = start; arc < end; arc++) {
            long reduced = states[arc] * (costs[arc] + potential[tails[arc]] - potential[heads[arc]]);
            if (reduced < worst) {
                worst = reduced;
                found = arc;
            }
        }
        return found;
    }

    /** The last arc, seen along the circle from its top, that lets no more through: so the tree stays strongly feasible. */
    private void findLeaving() {
        boolean forward = state[entering] == AT_LOWER;
        int first = forward ? from[entering] : to[entering];
        int second = forward ? to[entering] : from[entering];
        join = tree.join(first, second);
        step = capacity[entering];
        cut = -1;
        for (int node = first; node != join; node = tree.parent[node]) {
            long room = room(node, !tree.up[node]);
            if (room < step) {
                step = room;
                cut = node;
                cutBelowFirst = true;
            }
        }
        for (int node = second; node != join; node = tree.parent[node]) {
            long room = room(node, tree.up[node]);
            if (room <= step && room != UNLIMITED) {
                step = room;
                cut = node;
                cutBelowFirst = false;
            }
        }
    }

    private long room(int node, boolean more) {
        int arc = tree.arc[node];
        if (!more) {
            return flow[arc];
        }
        return capacity[arc] == UNLIMITED ? UNLIMITED : capacity[arc] - flow[arc];
    }

    private void pivot() {
        boolean forward = state[entering] == AT_LOWER;
        int first = forward ? from[entering] : to[entering];
        int second = forward ? to[entering] : from[entering];
        if (step > 0) {
            flow[entering] += forward ? step : -step;
            for (int node = first; node != join; node = tree.parent[node]) {
                flow[tree.arc[node]] += tree.up[node] ? -step : step;
            }
            for (int node = second; node != join; node = tree.parent[node]) {
                flow[tree.arc[node]] += tree.up[node] ? step : -step;
            }
        }
        if (cut < 0) {
            state[entering] = forward ? AT_UPPER : AT_LOWER;
            return;
        }
        int leaving = tree.arc[cut];
        state[entering] = IN_TREE;
        state[leaving] = flow[leaving] == 0 ? AT_LOWER : AT_UPPER;
        int below = cutBelowFirst ? first : second;
        int above = cutBelowFirst ? second : first;
        boolean up = below == from[entering];
        long reduced = cost[entering] + tree.potential[from[entering]] - tree.potential[to[entering]];
        tree.move(cut, below, above, join, entering, up, up ? -reduced : reduced);
    }
}
