package io.zhanggui.inventory.distribution;

import java.util.Arrays;

/**
 * The promises of least cost, place by place from the leaves of the tree to a root.
 *
 * <p>What hangs on a place without what lies towards the root is a tree of its own. Where the way to the root leads to a
 * customer, its least cost is known for each promise of the place; where it leads to a supplier, for each time after which
 * the place is supplied. A place puts together what hangs on it: suppliers that deliver at least as early as it is
 * supplied, and customers that are supplied no earlier than it delivers.
 */
final class GuaranteedServiceSolver {

    private static final int NONE = -1;

    private final ServiceTree tree;
    /** Towards the root, or {@link #NONE} at a root, and every place after what hangs on it. */
    private final int[] parent;

    private final int[] leavesFirst;
    /**
     * For each place by the time that counts towards the root: the time within the bound at which what hangs on the place costs
     * least, and that cost. Of promises the bound is the most, of times of supply it is the least.
     */
    private final int[][] bestTime;

    private final double[][] bestCost;

    GuaranteedServiceSolver(ServiceTree tree) {
        this.tree = tree;
        this.parent = new int[tree.size()];
        this.leavesFirst = new int[tree.size()];
        this.bestTime = new int[tree.size()][];
        this.bestCost = new double[tree.size()][];
        hang();
    }

    private void hang() {
        boolean[] seen = new boolean[tree.size()];
        int count = 0;
        for (int root = 0; root < tree.size(); root++) {
            if (!seen[root]) {
                seen[root] = true;
                parent[root] = NONE;
                int first = count;
                leavesFirst[count++] = root;
                for (int done = first; done < count; done++) {
                    count = hang(leavesFirst[done], seen, count);
                }
            }
        }
        for (int i = 0; i < count / 2; i++) {
            int other = leavesFirst[count - 1 - i];
            leavesFirst[count - 1 - i] = leavesFirst[i];
            leavesFirst[i] = other;
        }
    }

    private int hang(int place, boolean[] seen, int from) {
        int count = from;
        for (int[] neighbours : new int[][] {tree.suppliers(place), tree.customers(place)}) {
            for (int neighbour : neighbours) {
                if (!seen[neighbour]) {
                    seen[neighbour] = true;
                    parent[neighbour] = place;
                    leavesFirst[count++] = neighbour;
                }
            }
        }
        return count;
    }

    int[] promises() {
        for (int k : leavesFirst) {
            if (parent[k] != NONE) {
                summarise(k);
            }
        }
        int[] inbound = new int[tree.size()];
        int[] outbound = new int[tree.size()];
        for (int i = leavesFirst.length - 1; i >= 0; i--) {
            int k = leavesFirst[i];
            choose(k, inbound, outbound);
            for (int supplier : tree.suppliers(k)) {
                if (parent[supplier] == k) {
                    outbound[supplier] = bestTime[supplier][Math.min(inbound[k], bestTime[supplier].length - 1)];
                }
            }
            for (int customer : tree.customers(k)) {
                if (parent[customer] == k) {
                    inbound[customer] = bestTime[customer][outbound[k]];
                }
            }
        }
        return tree.promises(
                (k, most) -> Math.min(most, outbound[k])); // a place can be supplied earlier than it counts on
    }

    /** Chooses what the place towards the root has not: both times at a root, else the other one. */
    private void choose(int k, int[] inbound, int[] outbound) {
        boolean promised = parent[k] != NONE && suppliesParent(k);
        boolean supplied = parent[k] != NONE && !suppliesParent(k);
        double least = Double.POSITIVE_INFINITY;
        int bestIn = inbound[k];
        int bestOut = outbound[k];
        int firstIn = supplied ? inbound[k] : tree.stage(k).inboundTime();
        int lastIn = supplied ? inbound[k] : tree.mostInbound(k);
        for (int in = firstIn; in <= lastIn; in++) {
            int most = tree.mostPromised(k, in);
            int firstOut = promised ? outbound[k] : 0;
            for (int out = firstOut; out <= (promised ? Math.min(most, outbound[k]) : most); out++) {
                double cost = cost(k, in, out);
                if (cost < least) {
                    least = cost;
                    bestIn = in;
                    bestOut = out;
                }
            }
        }
        inbound[k] = bestIn;
        outbound[k] = bestOut;
    }

    private boolean suppliesParent(int k) {
        for (int customer : tree.customers(k)) {
            if (customer == parent[k]) {
                return true;
            }
        }
        return false;
    }

    private void summarise(int k) {
        boolean byPromise = suppliesParent(k);
        int mostIn = tree.mostInbound(k);
        double[] costs = new double[1 + (byPromise ? tree.mostPromised(k, mostIn) : mostIn)];
        Arrays.fill(costs, Double.POSITIVE_INFINITY);
        for (int in = tree.stage(k).inboundTime(); in <= mostIn; in++) {
            int most = tree.mostPromised(k, in);
            for (int out = 0; out <= most; out++) {
                int time = byPromise ? out : in;
                costs[time] = Math.min(costs[time], cost(k, in, out));
            }
        }
        bestTime[k] = new int[costs.length];
        bestCost[k] = costs;
        if (byPromise) {
            leastUpTo(costs, bestTime[k]);
        } else {
            leastFrom(costs, bestTime[k]);
        }
    }

    /** Replaces each cost by the least one of it and those before it. */
    private static void leastUpTo(double[] costs, int[] times) {
        for (int time = 1; time < costs.length; time++) {
            boolean better = costs[time] < costs[time - 1];
            times[time] = better ? time : times[time - 1];
            costs[time] = better ? costs[time] : costs[time - 1];
        }
    }

    /** Replaces each cost by the least one of it and those after it. */
    private static void leastFrom(double[] costs, int[] times) {
        times[costs.length - 1] = costs.length - 1;
        for (int time = costs.length - 2; time >= 0; time--) {
            boolean better = costs[time] <= costs[time + 1];
            times[time] = better ? time : times[time + 1];
            costs[time] = better ? costs[time] : costs[time + 1];
        }
    }

    /** The least cost of a place and what hangs on it, if it is supplied and delivers after these times. */
    private double cost(int k, int in, int out) {
        double cost = tree.cost(k, in + tree.stage(k).processingTime() - out);
        for (int supplier : tree.suppliers(k)) {
            if (parent[supplier] == k) {
                cost += bestCost[supplier][Math.min(in, bestCost[supplier].length - 1)];
            }
        }
        for (int customer : tree.customers(k)) {
            if (parent[customer] == k) {
                cost += bestCost[customer][out];
            }
        }
        return cost;
    }
}
