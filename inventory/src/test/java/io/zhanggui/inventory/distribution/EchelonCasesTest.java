package io.zhanggui.inventory.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.inventory.WorkedCase;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class EchelonCasesTest {

    @TestFactory
    Stream<DynamicTest> everyWorkedCaseAgrees() {
        return WorkedCase.tests("echelons.json", EchelonCasesTest::run);
    }

    private static Map<String, ?> run(WorkedCase in) {
        return switch (in.function()) {
            case "clark_scarf_normal" ->
                policy(system(in).optimum(NormalDemand.of(in.number("demand_mean"), in.number("demand_sd"))));
            case "clark_scarf_poisson" -> policy(system(in).optimum(PoissonDemand.of(in.number("demand_mean"))));
            case "gsm_committed_service_times" -> guaranteedService(in);
            default -> throw new AssertionError("No runner for " + in.function());
        };
    }

    private static SerialSystem system(WorkedCase in) {
        double[] holding = in.numbers("echelon_holding_cost");
        double[] leadTime = in.numbers("lead_time");
        return SerialSystem.of(
                in.number("stockout_cost"),
                IntStream.range(0, holding.length)
                        .mapToObj(i -> SerialStage.of(WarehouseId.of("W" + i), leadTime[i], holding[i]))
                        .toArray(SerialStage[]::new));
    }

    private static Map<String, ?> policy(SerialPolicy policy) {
        return Map.of(
                "cost", policy.cost(),
                "S_echelon",
                        policy.levels().stream()
                                .mapToDouble(StageLevel::echelonBaseStock)
                                .toArray());
    }

    /** The promises need not be unique, so that those of the case are priced too. */
    private static Map<String, ?> guaranteedService(WorkedCase in) {
        GuaranteedServiceNetwork.Builder builder = GuaranteedServiceNetwork.builder();
        in.inputs().get("nodes").forEach(node -> builder.stage(stage(in, node.asText())));
        in.inputs()
                .get("edges")
                .forEach(edge -> builder.link(
                        WarehouseId.of(edge.get(0).asText()),
                        WarehouseId.of(edge.get(1).asText())));
        GuaranteedServiceNetwork network = builder.build();
        Map<WarehouseId, Integer> expected = new LinkedHashMap<>();
        in.expected()
                .get("cst")
                .properties()
                .forEach(each -> expected.put(
                        WarehouseId.of(each.getKey()), each.getValue().asInt()));
        SafetyStockPlacement optimum = network.optimum();
        assertThat(network.placement(expected).cost()).isCloseTo(optimum.cost(), within(1e-9));
        return Map.of("cost", optimum.cost(), "cst", WorkedCase.NotCompared.BY_ITS_NOTES);
    }

    private static ServiceStage stage(WorkedCase in, String node) {
        JsonNode inputs = in.inputs();
        ServiceStage stage = ServiceStage.of(
                        WarehouseId.of(node),
                        inputs.get("processing_time").get(node).asInt(),
                        inputs.get("local_holding_cost").get(node).asDouble())
                .withSafetyFactor(inputs.get("demand_bound_constant").get(node).asDouble())
                .withDemandDeviation(inputs.get("net_demand_sd").get(node).asDouble());
        if (inputs.get("external_inbound_cst").has(node)) {
            stage = stage.withInboundTime(
                    inputs.get("external_inbound_cst").get(node).asInt());
        }
        return inputs.get("external_outbound_cst").has(node)
                ? stage.withPromise(
                        inputs.get("external_outbound_cst").get(node).asInt())
                : stage;
    }
}
