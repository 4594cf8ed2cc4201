package io.zhanggui.examples.cases;

import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.lotsizing.BackorderedOrderQuantity;
import io.zhanggui.inventory.lotsizing.DiscountKind;
import io.zhanggui.inventory.lotsizing.DiscountedOrderQuantity;
import io.zhanggui.inventory.lotsizing.DisruptedOrderQuantity;
import io.zhanggui.inventory.lotsizing.EconomicOrderQuantity;
import io.zhanggui.inventory.lotsizing.EconomicProductionQuantity;
import io.zhanggui.inventory.lotsizing.JointItem;
import io.zhanggui.inventory.lotsizing.JointReplenishment;
import io.zhanggui.inventory.lotsizing.JointSchedule;
import io.zhanggui.inventory.lotsizing.LotCosts;
import io.zhanggui.inventory.lotsizing.LotSchedule;
import io.zhanggui.inventory.lotsizing.LotSize;
import io.zhanggui.inventory.lotsizing.LotSizingProblem;
import io.zhanggui.inventory.lotsizing.PriceBreak;
import io.zhanggui.inventory.lotsizing.PriceBreaks;
import io.zhanggui.inventory.lotsizing.RandomYieldOrderQuantity;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Operations on {@code inventory.lotsizing}. */
final class LotSizeOperations {

    private LotSizeOperations() {}

    static void addTo(Operations operations) {
        operations
                .add("function=economic_order_quantity", in -> lot(economic(in)))
                .add("function=eoq_cost", in -> Map.of("cost", economic(in).cost(in.number("order_quantity"))))
                .add("function=economic_order_quantity_with_backorders", LotSizeOperations::backorders)
                .add("function=economic_production_quantity", LotSizeOperations::production)
                .add(
                        "function=economic_order_quantity_with_all_units_discounts",
                        in -> discounted(in, DiscountKind.ALL_UNITS))
                .add(
                        "function=economic_order_quantity_with_incremental_discounts",
                        in -> discounted(in, DiscountKind.INCREMENTAL))
                .add("function=eoq_additive_yield", LotSizeOperations::additiveYield)
                .add("function=eoq_multiplicative_yield", LotSizeOperations::multiplicativeYield)
                .add("function=eoq_with_disruptions", LotSizeOperations::disruptions)
                .add("function=joint_replenishment_silver", LotSizeOperations::joint)
                .add("function=wagner_whitin", LotSizeOperations::wagnerWhitin);
    }

    private static LotCosts costs(CaseInput in) {
        return LotCosts.of(in.number("fixed_cost"), in.number("holding_cost"));
    }

    private static Map<String, ?> lot(LotSize lot) {
        return Map.of("Q", lot.quantity(), "cost", lot.cost());
    }

    private static EconomicOrderQuantity economic(CaseInput in) {
        return EconomicOrderQuantity.of(in.number("demand_rate"), costs(in));
    }

    private static Object backorders(CaseInput in) {
        BackorderedOrderQuantity lot =
                BackorderedOrderQuantity.of(in.number("demand_rate"), costs(in), in.number("stockout_cost"));
        return Map.of("Q", lot.quantity(), "stockout_fraction", lot.stockoutFraction(), "cost", lot.cost());
    }

    private static Object production(CaseInput in) {
        return lot(EconomicProductionQuantity.of(in.number("demand_rate"), costs(in), in.number("production_rate")));
    }

    private static Object discounted(CaseInput in, DiscountKind kind) {
        double[] from = in.numbers("breakpoints");
        double[] prices = in.numbers("unit_costs");
        DiscountedOrderQuantity lot = DiscountedOrderQuantity.of(
                new PriceBreaks(
                        kind,
                        IntStream.range(0, from.length)
                                .mapToObj(i -> new PriceBreak(from[i], prices[i]))
                                .toList()),
                in.number("demand_rate"),
                in.number("fixed_cost"),
                in.number("holding_cost_rate"));
        return Map.of("Q", lot.quantity(), "region", lot.tier(), "cost", lot.cost());
    }

    private static Object additiveYield(CaseInput in) {
        return lot(RandomYieldOrderQuantity.ofAdditiveYield(
                in.number("demand_rate"), costs(in), in.number("yield_mean"), in.number("yield_sd")));
    }

    private static Object multiplicativeYield(CaseInput in) {
        return lot(RandomYieldOrderQuantity.ofMultiplicativeYield(
                in.number("demand_rate"), costs(in), in.number("yield_mean"), in.number("yield_sd")));
    }

    private static Object disruptions(CaseInput in) {
        return lot(DisruptedOrderQuantity.of(
                in.number("demand_rate"),
                costs(in),
                in.number("stockout_cost"),
                in.number("disruption_rate"),
                in.number("recovery_rate")));
    }

    private static Object joint(CaseInput in) {
        JointReplenishment problem = JointReplenishment.of(in.number("shared_fixed_cost"), items(in));
        JointSchedule silver = problem.silver();
        JointSchedule optimum = problem.optimum();
        return Map.of(
                "multiples", silver.multiples(),
                "base_cycle_time", silver.cycleTime(),
                "cost", silver.cost(),
                "order_quantities", silver.quantities(),
                "optimal_cost", optimum.cost(),
                "optimal_multiples", optimum.multiples(),
                "optimal_cycle_time", optimum.cycleTime());
    }

    private static List<JointItem> items(CaseInput in) {
        double[] own = in.numbers("individual_fixed_costs");
        double[] holding = in.numbers("holding_costs");
        double[] demand = in.numbers("demand_rates");
        return IntStream.range(0, own.length)
                .mapToObj(i -> JointItem.of(Sku.of("ITEM-" + i), demand[i], LotCosts.of(own[i], holding[i])))
                .toList();
    }

    private static Object wagnerWhitin(CaseInput in) {
        LotSizingProblem problem = LotSizingProblem.of(in.numbers("demand"), LotCosts.ofOrder(0))
                .withHoldingCosts(perPeriod(in, "holding_cost"))
                .withOrderCosts(perPeriod(in, "fixed_cost"));
        LotSchedule schedule = in.has("purchase_cost")
                ? problem.withUnitCosts(perPeriod(in, "purchase_cost")).optimum()
                : problem.optimum();
        return Map.of("order_quantities", schedule.quantities(), "cost", schedule.cost());
    }

    /** A figure of each period, or one figure that holds in all of them. */
    private static double[] perPeriod(CaseInput in, String field) {
        return in.isList(field)
                ? in.numbers(field)
                : Collections.nCopies(in.integer("num_periods"), in.number(field)).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
    }
}
