package io.zhanggui.examples.cases;

import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.inventory.distribution.GuaranteedServiceNetwork;
import io.zhanggui.inventory.distribution.PlacedSafetyStock;
import io.zhanggui.inventory.distribution.SafetyStockPlacement;
import io.zhanggui.inventory.distribution.SerialPolicy;
import io.zhanggui.inventory.distribution.SerialStage;
import io.zhanggui.inventory.distribution.SerialSystem;
import io.zhanggui.inventory.distribution.ServiceStage;
import io.zhanggui.inventory.distribution.StageLevel;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Operations on stock in several echelons, of {@code inventory.distribution}. */
final class EchelonOperations {

    private EchelonOperations() {}

    static void addTo(Operations operations) {
        operations
                .add(
                        "function=clark_scarf_normal",
                        in -> policy(
                                system(in).optimum(NormalDemand.of(in.number("demand_mean"), in.number("demand_sd")))))
                .add(
                        "function=clark_scarf_poisson",
                        in -> policy(system(in).optimum(PoissonDemand.of(in.number("demand_mean")))))
                .add("function=gsm_committed_service_times", EchelonOperations::guaranteedService);
    }

    private static SerialSystem system(CaseInput in) {
        double[] holding = in.numbers("echelon_holding_cost");
        double[] leadTime = in.numbers("lead_time");
        return SerialSystem.of(
                in.number("stockout_cost"),
                IntStream.range(0, holding.length)
                        .mapToObj(i -> SerialStage.of(WarehouseId.of("STAGE-" + i), leadTime[i], holding[i]))
                        .toArray(SerialStage[]::new));
    }

    private static Object policy(SerialPolicy policy) {
        return Map.of(
                "cost", policy.cost(),
                "S_echelon",
                        policy.levels().stream()
                                .map(StageLevel::echelonBaseStock)
                                .toList());
    }

    private static Object guaranteedService(CaseInput in) {
        GuaranteedServiceNetwork.Builder network = GuaranteedServiceNetwork.builder();
        in.texts("nodes").forEach(node -> network.stage(stage(in, node)));
        in.list("edges").forEach(edge -> network.link(WarehouseId.of(edge.text("0")), WarehouseId.of(edge.text("1"))));
        SafetyStockPlacement optimum = network.build().optimum();
        return Map.of(
                "cost",
                optimum.cost(),
                "cst",
                optimum.places().stream()
                        .collect(Collectors.toMap(each -> each.stage().place().value(), PlacedSafetyStock::outbound)));
    }

    private static ServiceStage stage(CaseInput in, String node) {
        ServiceStage stage = ServiceStage.of(
                        WarehouseId.of(node),
                        in.object("processing_time").integer(node),
                        in.object("local_holding_cost").number(node))
                .withSafetyFactor(in.object("demand_bound_constant").number(node))
                .withDemandDeviation(in.object("net_demand_sd").number(node));
        CaseInput inbound = in.object("external_inbound_cst");
        CaseInput outbound = in.object("external_outbound_cst");
        ServiceStage supplied = inbound.has(node) ? stage.withInboundTime(inbound.integer(node)) : stage;
        return outbound.has(node) ? supplied.withPromise(outbound.integer(node)) : supplied;
    }
}
