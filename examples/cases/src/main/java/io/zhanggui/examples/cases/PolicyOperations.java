package io.zhanggui.examples.cases;

import io.zhanggui.inventory.policy.BaseStockPolicy;
import io.zhanggui.inventory.policy.OrderUpToLevel;
import io.zhanggui.inventory.policy.PeriodicReviewPolicy;
import io.zhanggui.inventory.policy.ReorderPoint;
import io.zhanggui.inventory.policy.ReorderPointPolicy;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.GammaDemand;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.probability.NegativeBinomialDemand;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import io.zhanggui.inventory.probability.RiskPooling;
import io.zhanggui.inventory.probability.SafetyFactor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Operations on {@code inventory.probability} and {@code inventory.policy}: losses and service levels. */
final class PolicyOperations {

    private PolicyOperations() {}

    static void addTo(Operations operations) {
        operations
                .add("function=normal_loss", PolicyOperations::normalLoss)
                .add("function=normal_second_loss", PolicyOperations::normalSecondLoss)
                .add("function=poisson_loss", PolicyOperations::poissonLoss)
                .add("function=gamma_loss", PolicyOperations::gammaLoss)
                .add("function=negative_binomial_loss", PolicyOperations::negativeBinomialLoss)
                .add("function=safety_factor_table", PolicyOperations::safetyFactors)
                .add("function=reorder_point_cycle_service", PolicyOperations::cycleService)
                .add("function=reorder_point_random_lead_time", PolicyOperations::randomLeadTime)
                .add("function=reorder_point_for_fill_rate", PolicyOperations::forFillRate)
                .add("function=reorder_point_for_fill_rate_simple", PolicyOperations::forFillRateSimple)
                .add("function=fill_rate_rQ", PolicyOperations::fillRate)
                .add("function=fill_rate_rQ_poisson", PolicyOperations::fillRatePoisson)
                .add("function=order_up_to_RS", PolicyOperations::orderUpTo)
                .add("function=fill_rate_RS", PolicyOperations::periodicFillRate)
                .add("function=base_stock_poisson_backorder_vs_lost", PolicyOperations::baseStock)
                .add("function=risk_pooling", PolicyOperations::riskPooling)
                .add("function=undershoot_periodic", PolicyOperations::undershoot);
    }

    private static Object normalLoss(CaseInput in) {
        return losses(NormalDemand.of(in.number("mean"), in.number("sd")), in);
    }

    private static Object poissonLoss(CaseInput in) {
        return losses(PoissonDemand.of(in.number("mean")), in);
    }

    private static Object gammaLoss(CaseInput in) {
        return losses(GammaDemand.ofShape(in.number("shape"), in.number("scale")), in);
    }

    private static Object negativeBinomialLoss(CaseInput in) {
        return losses(NegativeBinomialDemand.of(in.number("r"), in.number("p")), in);
    }

    private static Object losses(DemandDistribution demand, CaseInput in) {
        return Map.of("n", demand.loss(in.number("x")), "n_bar", demand.complementaryLoss(in.number("x")));
    }

    private static Object normalSecondLoss(CaseInput in) {
        return Map.of("n2", NormalDemand.of(in.number("mean"), in.number("sd")).secondLoss(in.number("x")));
    }

    private static Object safetyFactors(CaseInput in) {
        List<SafetyFactor> factors = Arrays.stream(in.numbers("cycle_service_levels"))
                .mapToObj(SafetyFactor::ofCycleService)
                .toList();
        return Map.of(
                "k", factors.stream().map(SafetyFactor::k).toList(),
                "G", factors.stream().map(SafetyFactor::unitLoss).toList());
    }

    private static Object cycleService(CaseInput in) {
        return point(ReorderPoint.ofCycleService(leadTimeDemand(in), in.number("cycle_service_level")));
    }

    private static Object randomLeadTime(CaseInput in) {
        LeadTime leadTime = LeadTime.of(in.number("lead_time_mean"), in.number("lead_time_sd"));
        return point(ReorderPoint.ofCycleService(periodDemand(in).during(leadTime), in.number("cycle_service_level")));
    }

    private static Object forFillRate(CaseInput in) {
        return point(ReorderPoint.ofFillRate(
                leadTimeDemand(in), in.number("order_quantity"), in.number("target_fill_rate")));
    }

    private static Object forFillRateSimple(CaseInput in) {
        ReorderPoint point = ReorderPoint.ofFillRateOneTerm(
                leadTimeDemand(in), in.number("order_quantity"), in.number("target_fill_rate"));
        return Map.of(
                "reorder_point",
                point.reorderPoint(),
                "G",
                SafetyFactor.of(point.safetyFactor()).unitLoss());
    }

    private static Object fillRate(CaseInput in) {
        ReorderPointPolicy.Service service = policy(in).service(leadTimeDemand(in));
        return Map.of(
                "cycle_service_level", service.cycleServiceLevel(),
                "esc_simple", service.oneTermShortage(),
                "fill_rate_simple", service.oneTermFillRate(),
                "esc_exact", service.expectedShortage(),
                "fill_rate_exact", service.fillRate());
    }

    private static Object fillRatePoisson(CaseInput in) {
        ReorderPointPolicy.StockAndService service = policy(in).stockAndService(leadTimePoisson(in));
        return Map.of(
                "fill_rate", service.fillRate(),
                "expected_backorders", service.expectedBackorders(),
                "expected_on_hand", service.expectedOnHand());
    }

    private static Object orderUpTo(CaseInput in) {
        OrderUpToLevel level = OrderUpToLevel.ofCycleService(
                periodDemand(in),
                in.number("review_period"),
                LeadTime.of(in.number("lead_time")),
                in.number("cycle_service_level"));
        return Map.of(
                "protection_interval", level.protectionInterval(),
                "safety_stock", level.safetyStock(),
                "order_up_to", level.orderUpTo(),
                "max_minus_min_expected", level.expectedOrder());
    }

    private static Object periodicFillRate(CaseInput in) {
        PeriodicReviewPolicy.Service service = PeriodicReviewPolicy.of(
                        in.number("review_period"), in.number("order_up_to"))
                .service(periodDemand(in), in.number("lead_time"));
        return Map.of(
                "esc", service.expectedShortage(),
                "fill_rate", service.fillRate(),
                "cycle_service_level", service.cycleServiceLevel());
    }

    private static Object baseStock(CaseInput in) {
        BaseStockPolicy policy = BaseStockPolicy.of(in.integer("base_stock"));
        ReorderPointPolicy.StockAndService backordered = policy.backordered(leadTimePoisson(in));
        return Map.of(
                "fill_rate_backorder", backordered.fillRate(),
                "expected_backorders", backordered.expectedBackorders(),
                "fill_rate_lost_sales", policy.fillRateOfLostSales(leadTimePoisson(in)),
                "expected_on_hand_backorder", backordered.expectedOnHand());
    }

    private static Object riskPooling(CaseInput in) {
        RiskPooling pooling = RiskPooling.of(in.numbers("sds"), in.table("correlation"));
        return Map.of("pooled_sd", pooling.pooledStandardDeviation(), "sum_sd", pooling.sumOfStandardDeviations());
    }

    private static Object undershoot(CaseInput in) {
        return Map.of("expected_undershoot", periodDemand(in).expectedUndershoot());
    }

    private static Map<String, ?> point(ReorderPoint point) {
        return Map.of(
                "ltd_mean", point.leadTimeDemand().mean(),
                "ltd_sd", point.leadTimeDemand().standardDeviation(),
                "safety_stock", point.safetyStock(),
                "reorder_point", point.reorderPoint());
    }

    private static ReorderPointPolicy policy(CaseInput in) {
        return ReorderPointPolicy.of(in.number("reorder_point"), in.number("order_quantity"));
    }

    private static NormalDemand leadTimeDemand(CaseInput in) {
        return NormalDemand.of(in.number("ltd_mean"), in.number("ltd_sd"));
    }

    private static NormalDemand periodDemand(CaseInput in) {
        return NormalDemand.of(in.number("demand_mean"), in.number("demand_sd"));
    }

    private static PoissonDemand leadTimePoisson(CaseInput in) {
        return PoissonDemand.of(in.number("demand_rate")).during(in.number("lead_time"));
    }
}
