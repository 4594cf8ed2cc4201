package io.zhanggui.examples.json;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.inventory.distribution.GuaranteedServiceNetwork;
import io.zhanggui.inventory.distribution.SerialStage;
import io.zhanggui.inventory.distribution.SerialSystem;
import io.zhanggui.inventory.distribution.ServiceStage;
import io.zhanggui.inventory.lotsizing.BackorderedOrderQuantity;
import io.zhanggui.inventory.lotsizing.DiscountedOrderQuantity;
import io.zhanggui.inventory.lotsizing.DisruptedOrderQuantity;
import io.zhanggui.inventory.lotsizing.EconomicOrderQuantity;
import io.zhanggui.inventory.lotsizing.EconomicProductionQuantity;
import io.zhanggui.inventory.lotsizing.JointItem;
import io.zhanggui.inventory.lotsizing.JointReplenishment;
import io.zhanggui.inventory.lotsizing.LotCosts;
import io.zhanggui.inventory.lotsizing.LotRule;
import io.zhanggui.inventory.lotsizing.LotSizingProblem;
import io.zhanggui.inventory.lotsizing.OrderLimits;
import io.zhanggui.inventory.lotsizing.PriceBreaks;
import io.zhanggui.inventory.lotsizing.RandomYieldOrderQuantity;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.List;

/** Results of lot sizes and of stock in several echelons. */
final class LotSizeResults {

    private LotSizeResults() {}

    static List<Object> all() {
        LotCosts costs = LotCosts.of(8, 0.225);
        OrderLimits limits = OrderLimits.ofPack(12).withMinimum(24).withMaximum(600);
        LotSizingProblem weeks = LotSizingProblem.of(new double[] {150, 100, 80, 200}, LotCosts.of(120, 0.8));
        JointReplenishment joint = JointReplenishment.of(
                600, List.of(JointItem.of(Sku.of("A"), 1, costs), JointItem.of(Sku.of("B"), 0, costs)));
        return List.of(
                EconomicOrderQuantity.of(1300, costs).within(limits),
                EconomicOrderQuantity.of(1300, costs).within(OrderLimits.none()),
                BackorderedOrderQuantity.of(1300, costs, 5).within(limits),
                EconomicProductionQuantity.of(1300, costs, 1700).within(limits),
                RandomYieldOrderQuantity.ofAdditiveYield(1300, costs, -2, 1).within(limits),
                DisruptedOrderQuantity.of(1300, costs, 5, 1, 12).within(limits),
                DiscountedOrderQuantity.of(PriceBreaks.ofAllUnits(5).withBreak(100, 4), 10_000, 2, 0.2),
                weeks.withInitialStock(20).optimum(),
                weeks.schedule(LotRule.LOT_FOR_LOT),
                joint,
                joint.optimum(),
                row().optimum(NormalDemand.of(5, 1)),
                row().optimum(PoissonDemand.of(5)),
                tree().optimum());
    }

    private static SerialSystem row() {
        return SerialSystem.of(
                37.12, SerialStage.of(WarehouseId.of("SH"), 1, 3), SerialStage.of(WarehouseId.of("HZ"), 2, 2));
    }

    private static GuaranteedServiceNetwork tree() {
        return GuaranteedServiceNetwork.builder()
                .stage(ServiceStage.of(WarehouseId.of("SH"), 16, 1).withInboundTime(2))
                .stage(ServiceStage.of(WarehouseId.of("HZ"), 5, 5)
                        .withDemandDeviation(4)
                        .withPromise(1))
                .link(WarehouseId.of("SH"), WarehouseId.of("HZ"))
                .build();
    }
}
