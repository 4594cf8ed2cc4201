package io.zhanggui.inventory.policy;

import io.zhanggui.inventory.WorkedCase;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.GammaDemand;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.probability.NegativeBinomialDemand;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import io.zhanggui.inventory.probability.RiskPooling;
import io.zhanggui.inventory.probability.SafetyFactor;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ServiceLevelCasesTest {

    @TestFactory
    Stream<DynamicTest> everyWorkedCaseAgrees() {
        return WorkedCase.tests("service-level.json", ServiceLevelCasesTest::run);
    }

    private static Map<String, ?> run(WorkedCase in) {
        return switch (in.function()) {
            case "normal_loss" -> losses(NormalDemand.of(in.number("mean"), in.number("sd")), in.number("x"));
            case "poisson_loss" -> losses(PoissonDemand.of(in.number("mean")), in.number("x"));
            case "gamma_loss" -> losses(GammaDemand.ofShape(in.number("shape"), in.number("scale")), in.number("x"));
            case "negative_binomial_loss" ->
                losses(NegativeBinomialDemand.of(in.number("r"), in.number("p")), in.number("x"));
            case "normal_second_loss" ->
                Map.of("n2", NormalDemand.of(in.number("mean"), in.number("sd")).secondLoss(in.number("x")));
            case "safety_factor_table" -> safetyFactors(in);
            case "reorder_point_cycle_service" ->
                point(ReorderPoint.ofCycleService(leadTimeDemand(in), in.number("cycle_service_level")));
            case "reorder_point_random_lead_time" -> randomLeadTime(in);
            case "reorder_point_for_fill_rate" ->
                point(ReorderPoint.ofFillRate(
                        leadTimeDemand(in), in.number("order_quantity"), in.number("target_fill_rate")));
            case "reorder_point_for_fill_rate_simple" -> oneTerm(in);
            case "fill_rate_rQ" -> fillRate(in);
            case "fill_rate_rQ_poisson" -> poissonFillRate(in);
            case "order_up_to_RS" -> orderUpTo(in);
            case "fill_rate_RS" -> periodicFillRate(in);
            case "base_stock_poisson_backorder_vs_lost" -> baseStock(in);
            case "risk_pooling" -> riskPooling(in);
            case "undershoot_periodic" ->
                Map.of("expected_undershoot", demandPerPeriod(in).expectedUndershoot());
            default -> throw new AssertionError("No runner for " + in.function());
        };
    }

    private static Map<String, ?> losses(DemandDistribution demand, double x) {
        return Map.of("n", demand.loss(x), "n_bar", demand.complementaryLoss(x));
    }

    private static Map<String, ?> safetyFactors(WorkedCase in) {
        SafetyFactor[] factors = Arrays.stream(in.numbers("cycle_service_levels"))
                .mapToObj(SafetyFactor::ofCycleService)
                .toArray(SafetyFactor[]::new);
        return Map.of(
                "k", Arrays.stream(factors).mapToDouble(SafetyFactor::k).toArray(),
                "G", Arrays.stream(factors).mapToDouble(SafetyFactor::unitLoss).toArray());
    }

    private static NormalDemand leadTimeDemand(WorkedCase in) {
        return NormalDemand.of(in.number("ltd_mean"), in.number("ltd_sd"));
    }

    private static NormalDemand demandPerPeriod(WorkedCase in) {
        return NormalDemand.of(in.number("demand_mean"), in.number("demand_sd"));
    }

    private static Map<String, Double> point(ReorderPoint point) {
        return Map.of(
                "ltd_mean", point.leadTimeDemand().mean(),
                "ltd_sd", point.leadTimeDemand().standardDeviation(),
                "safety_stock", point.safetyStock(),
                "reorder_point", point.reorderPoint());
    }

    private static Map<String, ?> randomLeadTime(WorkedCase in) {
        LeadTime leadTime = LeadTime.of(in.number("lead_time_mean"), in.number("lead_time_sd"));
        return point(
                ReorderPoint.ofCycleService(demandPerPeriod(in).during(leadTime), in.number("cycle_service_level")));
    }

    private static Map<String, ?> oneTerm(WorkedCase in) {
        ReorderPoint point = ReorderPoint.ofFillRateOneTerm(
                leadTimeDemand(in), in.number("order_quantity"), in.number("target_fill_rate"));
        return Map.of(
                "reorder_point",
                point.reorderPoint(),
                "G",
                SafetyFactor.of(point.safetyFactor()).unitLoss());
    }

    private static Map<String, ?> fillRate(WorkedCase in) {
        ReorderPointPolicy.Service service = ReorderPointPolicy.of(
                        in.number("reorder_point"), in.number("order_quantity"))
                .service(leadTimeDemand(in));
        return Map.of(
                "cycle_service_level", service.cycleServiceLevel(),
                "esc_simple", service.oneTermShortage(),
                "fill_rate_simple", service.oneTermFillRate(),
                "esc_exact", service.expectedShortage(),
                "fill_rate_exact", service.fillRate());
    }

    private static Map<String, ?> poissonFillRate(WorkedCase in) {
        return stock(ReorderPointPolicy.of(in.number("reorder_point"), in.number("order_quantity"))
                .stockAndService(PoissonDemand.of(in.number("demand_rate")).during(in.number("lead_time"))));
    }

    private static Map<String, ?> stock(ReorderPointPolicy.StockAndService service) {
        return Map.of(
                "fill_rate", service.fillRate(),
                "expected_backorders", service.expectedBackorders(),
                "expected_on_hand", service.expectedOnHand());
    }

    private static Map<String, ?> orderUpTo(WorkedCase in) {
        OrderUpToLevel level = OrderUpToLevel.ofCycleService(
                demandPerPeriod(in),
                in.number("review_period"),
                LeadTime.of(in.number("lead_time")),
                in.number("cycle_service_level"));
        return Map.of(
                "protection_interval", level.protectionInterval(),
                "safety_stock", level.safetyStock(),
                "order_up_to", level.orderUpTo(),
                "max_minus_min_expected", level.expectedOrder());
    }

    private static Map<String, ?> periodicFillRate(WorkedCase in) {
        PeriodicReviewPolicy.Service service = PeriodicReviewPolicy.of(
                        in.number("review_period"), in.number("order_up_to"))
                .service(demandPerPeriod(in), in.number("lead_time"));
        return Map.of(
                "esc", service.expectedShortage(),
                "fill_rate", service.fillRate(),
                "cycle_service_level", service.cycleServiceLevel());
    }

    private static Map<String, ?> baseStock(WorkedCase in) {
        BaseStockPolicy policy = BaseStockPolicy.of(in.whole("base_stock"));
        PoissonDemand demand = PoissonDemand.of(in.number("demand_rate")).during(in.number("lead_time"));
        ReorderPointPolicy.StockAndService backordered = policy.backordered(demand);
        return Map.of(
                "fill_rate_backorder", backordered.fillRate(),
                "expected_backorders", backordered.expectedBackorders(),
                "fill_rate_lost_sales", policy.fillRateOfLostSales(demand),
                "expected_on_hand_backorder", backordered.expectedOnHand());
    }

    private static Map<String, ?> riskPooling(WorkedCase in) {
        RiskPooling pooling = RiskPooling.of(in.numbers("sds"), in.table("correlation"));
        return Map.of("pooled_sd", pooling.pooledStandardDeviation(), "sum_sd", pooling.sumOfStandardDeviations());
    }
}
