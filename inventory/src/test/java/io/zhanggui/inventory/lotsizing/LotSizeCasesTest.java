package io.zhanggui.inventory.lotsizing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.WorkedCase;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class LotSizeCasesTest {

    @TestFactory
    Stream<DynamicTest> everyWorkedCaseAgrees() {
        return WorkedCase.tests("lot-sizes.json", LotSizeCasesTest::run);
    }

    private static Map<String, ?> run(WorkedCase in) {
        return switch (in.function()) {
            case "economic_order_quantity" -> lot(EconomicOrderQuantity.of(in.number("demand_rate"), costs(in)));
            case "eoq_cost" ->
                Map.of(
                        "cost",
                        EconomicOrderQuantity.of(in.number("demand_rate"), costs(in))
                                .cost(in.number("order_quantity")));
            case "economic_order_quantity_with_backorders" -> backorders(in);
            case "economic_production_quantity" ->
                lot(EconomicProductionQuantity.of(in.number("demand_rate"), costs(in), in.number("production_rate")));
            case "economic_order_quantity_with_all_units_discounts" -> discounted(in, DiscountKind.ALL_UNITS);
            case "economic_order_quantity_with_incremental_discounts" -> discounted(in, DiscountKind.INCREMENTAL);
            case "eoq_additive_yield" ->
                lot(RandomYieldOrderQuantity.ofAdditiveYield(
                        in.number("demand_rate"), costs(in), in.number("yield_mean"), in.number("yield_sd")));
            case "eoq_multiplicative_yield" ->
                lot(RandomYieldOrderQuantity.ofMultiplicativeYield(
                        in.number("demand_rate"), costs(in), in.number("yield_mean"), in.number("yield_sd")));
            case "eoq_with_disruptions" ->
                lot(DisruptedOrderQuantity.of(
                        in.number("demand_rate"),
                        costs(in),
                        in.number("stockout_cost"),
                        in.number("disruption_rate"),
                        in.number("recovery_rate")));
            case "joint_replenishment_silver" -> joint(in);
            case "wagner_whitin" -> wagnerWhitin(in);
            default -> throw new AssertionError("No runner for " + in.function());
        };
    }

    private static LotCosts costs(WorkedCase in) {
        return LotCosts.of(in.number("fixed_cost"), in.number("holding_cost"));
    }

    private static Map<String, ?> lot(LotSize lot) {
        return Map.of("Q", lot.quantity(), "cost", lot.cost());
    }

    private static Map<String, ?> backorders(WorkedCase in) {
        BackorderedOrderQuantity lot =
                BackorderedOrderQuantity.of(in.number("demand_rate"), costs(in), in.number("stockout_cost"));
        return Map.of("Q", lot.quantity(), "stockout_fraction", lot.stockoutFraction(), "cost", lot.cost());
    }

    private static Map<String, ?> discounted(WorkedCase in, DiscountKind kind) {
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

    private static Map<String, ?> joint(WorkedCase in) {
        double[] own = in.numbers("individual_fixed_costs");
        double[] holding = in.numbers("holding_costs");
        double[] demand = in.numbers("demand_rates");
        JointReplenishment problem = JointReplenishment.of(
                in.number("shared_fixed_cost"),
                IntStream.range(0, own.length)
                        .mapToObj(i -> JointItem.of(Sku.of("ITEM-" + i), demand[i], LotCosts.of(own[i], holding[i])))
                        .toList());
        JointSchedule silver = problem.silver();
        JointSchedule optimum = problem.optimum();
        return Map.of(
                "multiples",
                        silver.multiples().stream().map(Integer::doubleValue).toList(),
                "base_cycle_time", silver.cycleTime(),
                "cost", silver.cost(),
                "order_quantities", silver.quantities(),
                "optimal_cost", optimum.cost(),
                "optimal_multiples",
                        optimum.multiples().stream().map(Integer::doubleValue).toList(),
                "optimal_cycle_time", optimum.cycleTime());
    }

    private static Map<String, ?> wagnerWhitin(WorkedCase in) {
        LotSizingProblem problem = LotSizingProblem.of(in.numbers("demand"), LotCosts.of(0, 0))
                .withHoldingCosts(perPeriod(in, "holding_cost"))
                .withOrderCosts(perPeriod(in, "fixed_cost"));
        if (in.inputs().has("purchase_cost")) {
            problem = problem.withUnitCosts(perPeriod(in, "purchase_cost"));
        }
        LotSchedule schedule = problem.optimum();
        assertThat(problem.horizon()).isEqualTo(in.whole("num_periods"));
        assertThat(problem.cost(schedule.quantities())).isEqualTo(schedule.cost());
        return Map.of("order_quantities", schedule.quantities(), "cost", schedule.cost());
    }

    private static double[] perPeriod(WorkedCase in, String name) {
        JsonNode given = in.inputs().get(name);
        return given.isArray()
                ? in.numbers(name)
                : IntStream.range(0, in.whole("num_periods"))
                        .mapToDouble(t -> in.number(name))
                        .toArray();
    }
}
