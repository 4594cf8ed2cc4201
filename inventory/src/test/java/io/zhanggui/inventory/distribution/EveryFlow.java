package io.zhanggui.inventory.distribution;

import java.util.List;
import java.util.OptionalLong;

/** The slow twin: tries every flow of a tiny network. */
final class EveryFlow {

    private static final long MUST = 1_000_000;

    private final List<FlowNode> nodes;
    private final List<FlowArc> arcs;
    private final long[] net;
    private long best = Long.MAX_VALUE;

    private EveryFlow(FlowNetwork network) {
        nodes = network.nodes();
        arcs = network.arcs();
        net = new long[nodes.size()];
    }

    /** The least cost, with a million for each unit short that must not be; empty if no flow keeps the limits. */
    static OptionalLong leastCost(FlowNetwork network) {
        EveryFlow every = new EveryFlow(network);
        every.tryFrom(0, 0);
        return every.best == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(every.best);
    }

    static long cost(MinimumCostFlow flow) {
        return flow.cost().longValueExact() + MUST * flow.shortageOfMust();
    }

    private void tryFrom(int arc, long cost) {
        if (arc == arcs.size()) {
            finish(cost);
            return;
        }
        FlowArc each = arcs.get(arc);
        int from = number(each.from());
        int to = number(each.to());
        for (long quantity = each.least(); quantity <= each.most(); quantity++) {
            net[from] += quantity;
            net[to] -= quantity;
            tryFrom(arc + 1, cost + quantity * each.cost());
            net[from] -= quantity;
            net[to] += quantity;
        }
    }

    private int number(String name) {
        return Integer.parseInt(name.substring(1));
    }

    private void finish(long cost) {
        long sum = cost;
        for (int i = 0; i < net.length; i++) {
            FlowNode node = nodes.get(i);
            if (net[i] < Math.min(0, node.balance()) || net[i] > Math.max(0, node.balance())) {
                return;
            }
            if (node.balance() < 0) {
                Long shortageCost = node.shortageCost();
                sum += (net[i] - node.balance()) * (shortageCost == null ? MUST : shortageCost);
            }
        }
        best = Math.min(best, sum);
    }
}
