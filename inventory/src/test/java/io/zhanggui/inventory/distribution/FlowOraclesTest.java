package io.zhanggui.inventory.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The network simplex against trying everything, a linear programme (ojAlgo) and capacity scaling (JGraphT). */
class FlowOraclesTest {

    private static final long BIG = 1_000_000; // from 1,000,000,000 on, capacity scaling takes a cost for infinite
    private static final int MOST = 1_000_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noFlowOfATinyNetworkIsCheaper(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 1_000; i++) {
            FlowNetwork network = RandomNetworks.tiny(random);
            OptionalLong least = EveryFlow.leastCost(network);
            if (least.isEmpty()) {
                assertThatThrownBy(network::solve)
                        .as(network.toString())
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("least quantities");
            } else {
                MinimumCostFlow flow = network.solve();
                assertThat(EveryFlow.cost(flow)).as(network.toString()).isEqualTo(least.getAsLong());
                FlowProof.check(flow);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void theLinearProgrammeHasTheSameCost(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 40; i++) {
            FlowNetwork network = RandomNetworks.middling(random, i % 3 == 0 ? 1_000_000_000L : 9);
            MinimumCostFlow flow = network.solve();
            FlowProof.check(flow);
            assertThat(linear(network, flow.shortageOfMust()))
                    .as(network.toString())
                    .isCloseTo(
                            flow.cost().doubleValue(),
                            within(1e-6 * Math.max(1, flow.cost().doubleValue())));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void capacityScalingHasTheSameCost(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 100; i++) {
            FlowNetwork network =
                    random.nextBoolean() ? RandomNetworks.middling(random, 9) : RandomNetworks.degenerate(random);
            MinimumCostFlow flow = network.solve();
            FlowProof.check(flow);
            BigInteger cost =
                    flow.cost().add(BigInteger.valueOf(BIG).multiply(BigInteger.valueOf(flow.shortageOfMust())));
            assertThat(scaling(network)).as(network.toString()).isCloseTo(cost.doubleValue(), within(1e-6));
        }
    }

    /** The least cost where so much is short that must not be, and no less can be. */
    private static double linear(FlowNetwork network, long mustShortage) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<String, Expression> balances = new HashMap<>();
        Expression must = model.newExpression("must").upper(mustShortage);
        for (FlowNode node : network.nodes()) {
            Expression balance = model.newExpression("balance " + node.name()).level(node.balance());
            balances.put(node.name(), balance);
            Variable unused =
                    model.newVariable("unused " + node.name()).lower(0).upper(Math.abs(node.balance()));
            balance.set(unused, node.balance() < 0 ? -1 : 1);
            Long cost = node.shortageCost();
            unused.weight(cost == null ? 0 : cost);
            if (node.balance() < 0 && cost == null) {
                must.set(unused, 1);
            }
        }
        int number = 0;
        for (FlowArc arc : network.arcs()) {
            Variable flow =
                    model.newVariable("arc " + number++).lower(arc.least()).weight(arc.cost());
            if (arc.isLimited()) {
                flow.upper(arc.most());
            }
            if (!arc.from().equals(arc.to())) {
                balances.get(arc.from()).set(flow, 1);
                balances.get(arc.to()).set(flow, -1);
            }
        }
        Optimisation.Result result = model.minimise();
        assertThat(result.getState().isOptimal()).as(network.toString()).isTrue();
        return result.getValue();
    }

    private static double scaling(FlowNetwork network) {
        DirectedWeightedPseudograph<String, DefaultWeightedEdge> graph =
                new DirectedWeightedPseudograph<>(DefaultWeightedEdge.class);
        Map<DefaultWeightedEdge, Integer> capacity = new HashMap<>();
        Map<String, Integer> balance = new HashMap<>();
        graph.addVertex("rest");
        int sum = 0;
        for (FlowNode node : network.nodes()) {
            graph.addVertex(node.name());
            balance.put(node.name(), (int) node.balance());
            sum += (int) node.balance();
        }
        balance.put("rest", -sum);
        for (FlowNode node : network.nodes()) {
            if (node.balance() > 0) {
                // What stays never leaves its place, so that nothing else can stay there.
                graph.addVertex("source " + node.name());
                balance.put("source " + node.name(), balance.put(node.name(), 0));
                add(graph, capacity, "source " + node.name(), node.name(), 0, MOST);
                add(graph, capacity, "source " + node.name(), "rest", 0, MOST);
            } else if (node.balance() < 0) {
                Long cost = node.shortageCost();
                add(graph, capacity, "rest", node.name(), cost == null ? BIG : cost, (int) -node.balance());
            }
        }
        for (FlowArc arc : network.arcs()) {
            if (!arc.from().equals(arc.to())) {
                add(graph, capacity, arc.from(), arc.to(), arc.cost(), arc.isLimited() ? (int) arc.most() : MOST);
            }
        }
        return new CapacityScalingMinimumCostFlow<String, DefaultWeightedEdge>()
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(graph, balance::get, capacity::get, any -> 0))
                .getCost();
    }

    private static void add(
            DirectedWeightedPseudograph<String, DefaultWeightedEdge> graph,
            Map<DefaultWeightedEdge, Integer> capacity,
            String from,
            String to,
            double cost,
            int most) {
        DefaultWeightedEdge edge = graph.addEdge(from, to);
        graph.setEdgeWeight(edge, cost); // it reads the weights, not a cost function
        capacity.put(edge, most);
    }
}
