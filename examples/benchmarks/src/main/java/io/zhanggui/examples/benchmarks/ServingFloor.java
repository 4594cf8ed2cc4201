package io.zhanggui.examples.benchmarks;

import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.distribution.ServingPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joda.money.BigMoney;

/**
 * Serving at least cost with the least code: a network simplex for warehouses that can serve every region without limit.
 *
 * <p>So no arc has ends, a capacity or a state of its own, and what flows stands with the node below. The arc to enter is
 * the worst of a block of the square root of all.
 */
final class ServingFloor {

    private static final long SHORT = 1_000_000_000L;

    private final int m;
    private final int n;
    private final long[] cost;
    private final int root;
    private final int[] parent;
    private final long[] flow;
    private final long[] potential;
    private final int[] size;
    private final int[] child;
    private final int[] next;
    private final int[] previous;

    ServingFloor(long[] stock, long[] demand, long[] cost) {
        m = stock.length;
        n = demand.length;
        this.cost = cost;
        root = m + n;
        parent = new int[root + 1];
        flow = new long[root + 1];
        potential = new long[root + 1];
        size = new int[root + 1];
        child = new int[root + 1];
        next = new int[root + 1];
        previous = new int[root + 1];
        Arrays.fill(child, -1);
        Arrays.fill(size, 1);
        size[root] = root + 1;
        for (int v = 0; v < root; v++) {
            flow[v] = v < m ? stock[v] : demand[v - m];
            potential[v] = v < m ? 0 : SHORT;
            link(v, root);
        }
    }

    /** The least cost in cents; what must be short counts a billion cents each. */
    long solve() {
        int arcs = m * n;
        int block = Math.max(20, (int) Math.sqrt(arcs));
        int arc = 0;
        int tail = 0;
        int head = m;
        while (true) {
            long worst = 0;
            int from = -1;
            int to = -1;
            int left = block;
            for (int scanned = 0; scanned < arcs; scanned++) {
                long reduced = cost[arc] + potential[tail] - potential[head];
                if (reduced < worst) {
                    worst = reduced;
                    from = tail;
                    to = head;
                }
                arc++;
                if (++tail == m) {
                    tail = 0;
                    if (++head == root) {
                        head = m;
                        arc = 0;
                    }
                }
                if (--left == 0) {
                    if (from >= 0) {
                        break;
                    }
                    left = block;
                }
            }
            for (int i = 0; to < 0 && i < m; i++) { // what is left of a stock comes back
                if (potential[i] < worst) {
                    worst = potential[i];
                    from = i;
                }
            }
            if (from < 0) {
                return total();
            }
            pivot(from, to < 0 ? root : to, worst);
        }
    }

    private void pivot(int from, int to, long reduced) {
        int join = from;
        int other = to;
        while (join != other) {
            if (size[join] < size[other]) {
                join = parent[join];
            } else {
                other = parent[other];
            }
        }
        long step = Long.MAX_VALUE;
        int cut = -1;
        boolean belowFrom = false;
        for (int v = from; v != join; v = parent[v]) {
            if (v < m && flow[v] < step) {
                step = flow[v];
                cut = v;
                belowFrom = true;
            }
        }
        for (int v = to; v != join; v = parent[v]) {
            if (v >= m && flow[v] <= step) {
                step = flow[v];
                cut = v;
                belowFrom = false;
            }
        }
        for (int v = from; v != join; v = parent[v]) {
            flow[v] += v < m ? -step : step;
        }
        for (int v = to; v != join; v = parent[v]) {
            flow[v] += v < m ? step : -step;
        }
        move(cut, belowFrom ? from : to, belowFrom ? to : from, join, step);
        shift(belowFrom ? from : to, belowFrom ? -reduced : reduced);
    }

    private void move(int cut, int top, int above, int join, long step) {
        int moved = size[cut];
        for (int v = parent[cut]; v != join; v = parent[v]) {
            size[v] -= moved;
        }
        for (int v = above; v != join; v = parent[v]) {
            size[v] += moved;
        }
        int v = top;
        int to = above;
        long carried = step;
        int below = 0;
        while (true) {
            int up = parent[v];
            int old = size[v];
            long was = flow[v];
            unlink(v);
            link(v, to);
            flow[v] = carried;
            size[v] = moved - below;
            if (v == cut) {
                return;
            }
            below = old;
            carried = was;
            to = v;
            v = up;
        }
    }

    private void link(int v, int to) {
        parent[v] = to;
        previous[v] = -1;
        next[v] = child[to];
        if (child[to] >= 0) {
            previous[child[to]] = v;
        }
        child[to] = v;
    }

    private void unlink(int v) {
        if (previous[v] < 0) {
            child[parent[v]] = next[v];
        } else {
            next[previous[v]] = next[v];
        }
        if (next[v] >= 0) {
            previous[next[v]] = previous[v];
        }
    }

    private void shift(int top, long by) {
        int v = top;
        while (true) {
            potential[v] += by;
            if (child[v] >= 0) {
                v = child[v];
                continue;
            }
            while (v != top && next[v] < 0) {
                v = parent[v];
            }
            if (v == top) {
                return;
            }
            v = next[v];
        }
    }

    private long total() {
        long sum = 0;
        for (int v = 0; v < root; v++) {
            if (parent[v] == root) {
                sum += v < m ? 0 : flow[v] * SHORT;
            } else {
                int source = v < m ? v : parent[v];
                int sink = v < m ? parent[v] : v;
                sum += flow[v] * cost[(sink - m) * m + source];
            }
        }
        return sum;
    }

    /** The solution as the library's plan, without who was passed over and why. */
    ServingPlan plan(ServingFacts facts) {
        List<List<ServingPlan.OfLane>> lanes = new ArrayList<>(n);
        for (int j = 0; j < n; j++) {
            lanes.add(new ArrayList<>(2));
        }
        for (int v = 0; v < root; v++) {
            if (parent[v] != root && flow[v] > 0) {
                int source = v < m ? v : parent[v];
                int sink = (v < m ? parent[v] : v) - m;
                int lane = sink * m + source;
                lanes.get(sink)
                        .add(new ServingPlan.OfLane(
                                facts.network.lanes().get(lane),
                                Quantity.ofPieces(flow[v]),
                                BigMoney.ofMinor(facts.network.currency(), cost[lane]),
                                BigMoney.zero(facts.network.currency())));
            }
        }
        List<ServingPlan.OfDemand> demands = new ArrayList<>(n);
        for (int j = 0; j < n; j++) {
            Quantity unserved = Quantity.ofPieces(parent[m + j] == root ? flow[m + j] : 0);
            demands.add(new ServingPlan.OfDemand(facts.demands.get(j), lanes.get(j), List.of(), unserved, null));
        }
        List<ServingPlan.OfWarehouse> warehouses = new ArrayList<>(m);
        for (int i = 0; i < m; i++) {
            long left = parent[i] == root ? flow[i] : 0;
            warehouses.add(new ServingPlan.OfWarehouse(
                    facts.stocks.get(i),
                    Quantity.ofPieces(facts.stock[i] - left),
                    Quantity.ofPieces(left),
                    BigMoney.ofMinor(facts.network.currency(), potential[i])));
        }
        return new ServingPlan(facts.network.currency(), demands, warehouses);
    }
}
