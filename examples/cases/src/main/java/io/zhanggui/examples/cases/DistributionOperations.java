package io.zhanggui.examples.cases;

import io.zhanggui.inventory.distribution.FlowArc;
import io.zhanggui.inventory.distribution.FlowNetwork;
import io.zhanggui.inventory.distribution.FlowNode;
import io.zhanggui.inventory.distribution.MinimumCostFlow;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Operations on {@code inventory.distribution}. */
final class DistributionOperations {

    private static final Pattern SHORTAGE_COST = Pattern.compile("cost (\\d+)");

    private DistributionOperations() {}

    static void addTo(Operations operations) {
        operations
                .add("family=allocation", DistributionOperations::flow)
                .add("family=rebalancing", DistributionOperations::flow)
                .add("family=transshipment", DistributionOperations::flow);
    }

    private static Object flow(CaseInput in) {
        FlowNetwork.Builder network = FlowNetwork.builder();
        Long shortageCost = shortageCost(in.text("shortage", ""));
        in.map("nodes", CaseInput::asDecimal)
                .forEach((name, balance) -> network.add(
                        new FlowNode(name, balance.longValueExact(), balance.signum() < 0 ? shortageCost : null)));
        for (CaseInput arc : in.list("arcs")) {
            long capacity = arc.has("3") ? arc.decimal("3").longValueExact() : FlowArc.UNLIMITED;
            network.arc(arc.text("0"), arc.text("1"), arc.decimal("2").longValueExact(), capacity);
        }
        MinimumCostFlow flow = network.build().solve();
        return Map.of("shipped", flow.shipped(), "shortage", flow.shortage(), "min_cost", new BigDecimal(flow.cost()));
    }

    /** The number in a sentence such as "allowed via dummy source cost 100"; {@code null} if demand must be met. */
    private static @Nullable Long shortageCost(String sentence) {
        return SHORTAGE_COST
                .matcher(sentence)
                .results()
                .map((MatchResult found) -> Long.valueOf(found.group(1)))
                .findFirst()
                .orElse(null);
    }
}
