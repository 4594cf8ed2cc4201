package io.zhanggui.inventory.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhanggui.inventory.WorkedCase;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FlowCasesTest {

    @TestFactory
    Stream<DynamicTest> everyWorkedCaseOfFlowsAgrees() {
        return WorkedCase.tests("flows.json", FlowCasesTest::flow);
    }

    private static Map<String, ?> flow(WorkedCase in) {
        FlowNetwork.Builder network = FlowNetwork.builder();
        in.inputs().get("nodes").properties().forEach(each -> {
            long balance = each.getValue().asLong();
            boolean priced = in.inputs().has("shortage") && balance < 0;
            network.add(new FlowNode(each.getKey(), balance, priced ? (Long) shortageCost(in) : null));
        });
        for (JsonNode arc : in.inputs().get("arcs")) {
            long capacity = arc.get(3).isNull() ? FlowArc.UNLIMITED : arc.get(3).asLong();
            network.arc(arc.get(0).asText(), arc.get(1).asText(), arc.get(2).asLong(), capacity);
        }
        MinimumCostFlow flow = network.build().solve();
        FlowProof.check(flow);
        return Map.of("min_cost", flow.cost(), "shipped", flow.shipped(), "shortage", flow.shortage());
    }

    /** The number at the end of the sentence. */
    private static long shortageCost(WorkedCase in) {
        String sentence = in.text("shortage");
        return Long.parseLong(sentence.substring(sentence.lastIndexOf(' ') + 1));
    }
}
