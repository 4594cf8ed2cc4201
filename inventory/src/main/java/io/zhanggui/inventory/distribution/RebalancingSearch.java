package io.zhanggui.inventory.distribution;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The heuristic for fixed costs and least transfers: dynamic slope scaling (Kim and Pardalos, 1999), then lanes closed one
 * by one while that saves.
 */
final class RebalancingSearch {

    private static final int MOST_ROUNDS = 20;

    private final RebalancingSolver solver;
    private RebalancingSolver.Flows best;

    private RebalancingSearch(RebalancingSolver solver) {
        this.solver = solver;
        best = solver.none();
    }

    /** The best allowed flows that are found. */
    static RebalancingSolver.Flows best(RebalancingSolver solver, RebalancingSolver.Flows relaxed) {
        RebalancingSearch search = new RebalancingSearch(solver);
        search.scaleSlopes(relaxed);
        search.closeLanes();
        return search.best;
    }

    private void scaleSlopes(RebalancingSolver.Flows relaxed) {
        RebalancingSolver.Flows flows = relaxed;
        long[] over = solver.most();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            RebalancingSolver.Flows allowed = closeSmallest(flows, solver.spread(over), new boolean[solver.lanes()]);
            keep(allowed);
            for (int i = 0; i < over.length; i++) {
                over[i] = flows.lots[i] > 0 ? flows.lots[i] : over[i];
            }
            RebalancingSolver.Flows next = solver.flows(solver.spread(over), new boolean[solver.lanes()]);
            if (Arrays.equals(next.lots, flows.lots)) {
                return;
            }
            flows = next;
        }
    }

    /** Closes lanes that carry less than the least transfer, the smallest first, until none does. */
    private RebalancingSolver.Flows closeSmallest(RebalancingSolver.Flows start, long[] costs, boolean[] closed) {
        RebalancingSolver.Flows flows = start;
        while (!solver.isAllowed(flows)) {
            long[] lots = flows.lots;
            int smallest = IntStream.range(0, lots.length)
                    .filter(i -> lots[i] > 0)
                    .boxed()
                    .min(Comparator.comparingLong(i -> lots[i]))
                    .orElseThrow();
            closed[smallest] = true;
            flows = solver.flows(costs, closed);
        }
        return flows;
    }

    private void closeLanes() {
        boolean[] closed = new boolean[solver.lanes()];
        for (int i = 0; i < closed.length; i++) {
            closed[i] = best.lots[i] == 0;
        }
        boolean better = true;
        while (better) {
            better = false;
            for (int i = 0; i < closed.length; i++) {
                if (!closed[i]) {
                    boolean[] without = closed.clone();
                    without[i] = true;
                    long[] costs = solver.spread(best.lots);
                    if (keep(closeSmallest(solver.flows(costs, without), costs, without))) {
                        closed = without;
                        better = true;
                    }
                }
            }
        }
    }

    /** Keeps flows that leave less short where it must be filled, or as much at less cost. */
    private boolean keep(RebalancingSolver.Flows flows) {
        int unmet = Long.compare(flows.unmet(), best.unmet());
        if (unmet < 0 || (unmet == 0 && flows.cost().compareTo(best.cost()) < 0)) {
            best = flows;
            return true;
        }
        return false;
    }
}
