package io.zhanggui.inventory.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

/** Proves a result by itself: nothing is lost on the way, limits are kept, and the prices show that nothing is cheaper. */
final class FlowProof {

    private FlowProof() {}

    static void check(MinimumCostFlow flow) {
        Map<String, Long> out = new HashMap<>();
        Map<String, Long> price = new HashMap<>();
        flow.nodes().forEach(each -> price.put(each.node().name(), each.price()));
        for (MinimumCostFlow.OfArc each : flow.arcs()) {
            FlowArc arc = each.arc();
            assertThat(each.quantity()).as(arc.toString()).isBetween(arc.least(), arc.most());
            out.merge(arc.from(), each.quantity(), Long::sum);
            out.merge(arc.to(), -each.quantity(), Long::sum);
            checkSlackness(each, price);
        }
        for (MinimumCostFlow.OfNode each : flow.nodes()) {
            FlowNode node = each.node();
            long net = out.getOrDefault(node.name(), 0L);
            assertThat(each.unused()).as(node.toString()).isBetween(0L, Math.abs(node.balance()));
            assertThat(net).as(node.toString()).isEqualTo(node.balance() - Long.signum(node.balance()) * each.unused());
            checkSlackness(each);
        }
    }

    private static void checkSlackness(MinimumCostFlow.OfArc each, Map<String, Long> price) {
        FlowArc arc = each.arc();
        Long from = price.get(arc.from());
        Long to = price.get(arc.to());
        if (from == null || to == null) {
            assertThat(each.reducedCost()).isNull();
            return;
        }
        assertThat(each.reducedCost()).isEqualTo(arc.cost() + from - to);
        if (each.quantity() > arc.least()) {
            assertThat(each.reducedCost()).as("used: " + each).isLessThanOrEqualTo(0);
        }
        if (each.quantity() < arc.most()) {
            assertThat(each.reducedCost()).as("with room: " + each).isGreaterThanOrEqualTo(0);
        }
    }

    private static void checkSlackness(MinimumCostFlow.OfNode each) {
        Long price = each.price();
        Long shortageCost = each.node().shortageCost();
        if (price == null) {
            return;
        }
        if (each.left() > 0) {
            assertThat(price).as("left: " + each).isLessThanOrEqualTo(0);
        }
        if (each.node().balance() > 0 && each.left() < each.node().balance()) {
            assertThat(price).as("used: " + each).isGreaterThanOrEqualTo(0);
        }
        if (each.shortage() > 0) {
            assertThat(shortageCost).as("short and priced: " + each).isNotNull();
            assertThat(price).as("short: " + each).isGreaterThanOrEqualTo(shortageCost);
        }
        if (shortageCost != null && each.shortage() < -each.node().balance()) {
            assertThat(price).as("served: " + each).isLessThanOrEqualTo(shortageCost);
        }
    }
}
