package io.zhanggui.examples.json;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.distribution.FairShare;
import io.zhanggui.inventory.distribution.FairShareClaim;
import io.zhanggui.inventory.distribution.FlowArc;
import io.zhanggui.inventory.distribution.FlowNetwork;
import io.zhanggui.inventory.distribution.Rebalancing;
import io.zhanggui.inventory.distribution.RebalancingRequest;
import io.zhanggui.inventory.distribution.ServingDemand;
import io.zhanggui.inventory.distribution.ServingLane;
import io.zhanggui.inventory.distribution.ServingNetwork;
import io.zhanggui.inventory.distribution.ServingRequest;
import io.zhanggui.inventory.distribution.StockTarget;
import io.zhanggui.inventory.distribution.TransferLane;
import io.zhanggui.inventory.distribution.WarehouseStock;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.BigMoney;

/** Flows, who serves whom, what moves between warehouses, and shares of a short stock. */
final class DistributionResults {

    private static final Sku TEA = Sku.of("TEA");
    private static final WarehouseId SH = WarehouseId.of("WH-SH");
    private static final WarehouseId BJ = WarehouseId.of("WH-BJ");
    private static final BigMoney COST = BigMoney.parse("CNY 2.505");

    private DistributionResults() {}

    static List<Object> all() {
        FlowNetwork network = FlowNetwork.builder()
                .supply("A", 40)
                .transit("HUB")
                .demand("X", 25)
                .demand("Y", 30, 100)
                .add(FlowArc.of("A", "HUB", 4).atMost(30).atLeast(1))
                .arc("HUB", "X", 2)
                .arc("HUB", "Y", 2, 3)
                .build();
        ServingRequest serving = new ServingRequest(
                TEA,
                List.of(WarehouseStock.of(SH, Quantity.ofPieces(10)).sendingAtMost(Quantity.ofPieces(8))),
                List.of(
                        ServingDemand.of("华东", Quantity.ofPieces(9)).priority(2),
                        ServingDemand.of("华北", Quantity.ofPieces(9)).shortageCost(COST)));
        ServingNetwork lanes = ServingNetwork.builder()
                .add(ServingLane.of(SH, "华东", COST).atMost(Quantity.ofPieces(5)))
                .lane(BJ, "华东", COST.plus(COST))
                .lane(SH, "华北", BigMoney.parse("CNY 1"))
                .build();
        RebalancingRequest moving = RebalancingRequest.of(
                        TEA,
                        List.of(
                                StockTarget.of(SH, Quantity.ofPieces(50), Quantity.ofPieces(20)),
                                StockTarget.of(BJ, Quantity.ofPieces(0), Quantity.ofPieces(29))
                                        .shortageCost(BigMoney.parse("CNY 20"))))
                .inLotsOf(Quantity.ofPieces(12));
        Rebalancing rebalancing = Rebalancing.builder()
                .lane(TransferLane.of(SH, BJ, COST, 2)
                        .fixedCost(BigMoney.parse("CNY 20"))
                        .atMost(Quantity.ofPieces(500)))
                .build();
        FairShareClaim claim = FairShareClaim.of("华东", Quantity.ofPieces(30))
                .guaranteed(Quantity.ofPieces(2))
                .priority(2)
                .cover(Quantity.ofPieces(1), new BigDecimal("2.50"));
        return List.of(
                network,
                network.solve(),
                serving,
                lanes.serve(serving.stocks(), serving.demands()),
                moving,
                rebalancing.plan(moving.stocks()),
                FairShare.equalCover().divide(Quantity.ofPieces(20), List.of(claim)));
    }
}
