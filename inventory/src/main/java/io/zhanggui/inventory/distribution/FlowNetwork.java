package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Places with supplies and demands, and ways between them with costs and capacities (最小费用流): the general problem behind
 * serving and rebalancing, for hosts whose goods also pass through hubs.
 *
 * <p>A supply is what can be sent, and may stay where it is at no cost. A demand is met as far as it can be, at least cost;
 * or, with a shortage cost, where that pays. Quantities and costs are whole numbers, exact.
 *
 * <pre>{@code
 * MinimumCostFlow flow = FlowNetwork.builder().supply("SH", 40).transit("HUB").demand("BJ", 25)
 *         .arc("SH", "HUB", 4, 30).arc("HUB", "BJ", 2).arc("SH", "BJ", 9).build().solve();
 * }</pre>
 *
 * @param nodes the places
 * @param arcs the ways; several between the same places and from a place to itself are allowed
 */
@Beta
public record FlowNetwork(List<FlowNode> nodes, List<FlowArc> arcs) {

    /** Copies the lists; refuses two nodes of one name, and arcs from or to unknown nodes. */
    public FlowNetwork {
        nodes = List.copyOf(nodes);
        arcs = List.copyOf(arcs);
        Map<String, Integer> numbers = numbers(nodes);
        for (FlowArc arc : arcs) {
            number(numbers, arc.from());
            number(numbers, arc.to());
        }
    }

    /** A network to be built. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The flows of least cost, by the network simplex method.
     *
     * @throws IllegalArgumentException if numbers are too large to be summed exactly, what must go through arcs cannot, or
     *     a circle of arcs without limit has a negative cost
     */
    public MinimumCostFlow solve() {
        FlowProblem problem = new FlowProblem(nodes.size(), arcs.size());
        for (int i = 0; i < nodes.size(); i++) {
            FlowNode node = nodes.get(i);
            Long shortageCost = node.shortageCost();
            if (node.balance() >= 0) {
                problem.supply(i, node.balance());
            } else if (shortageCost == null) {
                problem.mustDemand(i, -node.balance(), 0);
            } else {
                problem.demand(i, -node.balance(), shortageCost);
            }
        }
        Map<String, Integer> numbers = numbers(nodes);
        for (FlowArc arc : arcs) {
            problem.arc(number(numbers, arc.from()), number(numbers, arc.to()), arc.cost(), arc.least(), arc.most());
        }
        problem.solve(i -> nodes.get(i).name());
        return result(problem, numbers);
    }

    private MinimumCostFlow result(FlowProblem problem, Map<String, Integer> numbers) {
        List<MinimumCostFlow.OfNode> ofNodes = new ArrayList<>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            ofNodes.add(new MinimumCostFlow.OfNode(
                    nodes.get(i), problem.unused(i), problem.isPriced(i) ? problem.price(i) : null));
        }
        List<MinimumCostFlow.OfArc> ofArcs = new ArrayList<>(arcs.size());
        for (int i = 0; i < arcs.size(); i++) {
            FlowArc arc = arcs.get(i);
            int from = number(numbers, arc.from());
            int to = number(numbers, arc.to());
            boolean priced = problem.isPriced(from) && problem.isPriced(to);
            long reduced = arc.cost() + problem.price(from) - problem.price(to);
            ofArcs.add(new MinimumCostFlow.OfArc(arc, problem.flow(i), priced ? reduced : null));
        }
        return new MinimumCostFlow(ofNodes, ofArcs);
    }

    private static Map<String, Integer> numbers(List<FlowNode> nodes) {
        Map<String, Integer> numbers = new HashMap<>();
        for (FlowNode node : nodes) {
            if (numbers.put(node.name(), numbers.size()) != null) {
                throw new IllegalArgumentException("node " + node.name() + " is given twice");
            }
        }
        return numbers;
    }

    private static int number(Map<String, Integer> numbers, String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException(
                    "node " + name + " of an arc is unknown. Maybe add it as supply, demand or transit?");
        }
        return number;
    }

    /** Collects nodes and arcs; not safe for threads. */
    public static final class Builder {

        private final List<FlowNode> nodes = new ArrayList<>();
        private final List<FlowArc> arcs = new ArrayList<>();

        private Builder() {}

        /**
         * A place that has goods.
         *
         * @throws IllegalArgumentException if the quantity is negative
         */
        public Builder supply(String name, long quantity) {
            return add(new FlowNode(name, notNegative(name, quantity), null));
        }

        /**
         * A place that wants goods, as many as can be brought.
         *
         * @throws IllegalArgumentException if the quantity is negative
         */
        public Builder demand(String name, long quantity) {
            return add(new FlowNode(name, -notNegative(name, quantity), null));
        }

        /**
         * A place that wants goods where bringing them costs less than being short.
         *
         * @throws IllegalArgumentException if the quantity is not above zero or the cost negative
         */
        public Builder demand(String name, long quantity, long shortageCost) {
            return add(new FlowNode(name, -notNegative(name, quantity), shortageCost));
        }

        /** A place that goods pass through. */
        public Builder transit(String name) {
            return add(new FlowNode(name, 0, null));
        }

        /** Any place. */
        public Builder add(FlowNode node) {
            nodes.add(requireNonNull(node, "node"));
            return this;
        }

        /** A way without limit. */
        public Builder arc(String from, String to, long cost) {
            return add(FlowArc.of(from, to, cost));
        }

        /** A way with a capacity. */
        public Builder arc(String from, String to, long cost, long capacity) {
            return add(FlowArc.of(from, to, cost).atMost(capacity));
        }

        /** Any way. */
        public Builder add(FlowArc arc) {
            arcs.add(requireNonNull(arc, "arc"));
            return this;
        }

        /**
         * The network.
         *
         * @throws IllegalArgumentException if two nodes have one name, or an arc begins or ends at none of them
         */
        public FlowNetwork build() {
            return new FlowNetwork(nodes, arcs);
        }

        private static long notNegative(String name, long quantity) {
            if (quantity < 0) {
                throw new IllegalArgumentException("quantity of " + name + " must not be negative but was " + quantity);
            }
            return quantity;
        }
    }
}
