package io.zhanggui.inventory.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import io.zhanggui.inventory.probability.RiskPooling;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class ReorderPointProperties {

    @Property
    void moreCycleServiceTakesMoreSafetyStock(
            @ForAll @Scale(5) @DoubleRange(min = 0.01, max = 0.98) double service,
            @ForAll @Scale(5) @DoubleRange(min = 0.001, max = 0.0199) double more,
            @ForAll @Scale(5) @DoubleRange(min = 0.1, max = 100) double deviation) {
        NormalDemand demand = NormalDemand.of(500, deviation);
        assertThat(ReorderPoint.ofCycleService(demand, service + more).safetyStock())
                .isGreaterThan(ReorderPoint.ofCycleService(demand, service).safetyStock());
    }

    @Property
    void moreFillRateTakesMoreSafetyStock(
            @ForAll @Scale(5) @DoubleRange(min = 0.01, max = 0.98) double fillRate,
            @ForAll @Scale(5) @DoubleRange(min = 0.001, max = 0.0199) double more,
            @ForAll @Scale(5) @DoubleRange(min = 0.1, max = 100) double deviation,
            @ForAll @Scale(5) @DoubleRange(min = 1, max = 1000) double quantity) {
        NormalDemand demand = NormalDemand.of(500, deviation);
        assertThat(ReorderPoint.ofFillRate(demand, quantity, fillRate + more).safetyStock())
                .isGreaterThan(
                        ReorderPoint.ofFillRate(demand, quantity, fillRate).safetyStock());
    }

    @Property
    void theReorderPointOfAFillRateGivesThatFillRate(
            @ForAll @Scale(5) @DoubleRange(min = 0.001, max = 0.99999) double fillRate,
            @ForAll @Scale(5) @DoubleRange(min = 0, max = 100) double deviation,
            @ForAll @Scale(5) @DoubleRange(min = 0.01, max = 10_000) double quantity) {
        NormalDemand demand = NormalDemand.of(100, deviation);
        double reorderPoint =
                ReorderPoint.ofFillRate(demand, quantity, fillRate).reorderPoint();
        assertThat(ReorderPointPolicy.of(reorderPoint, quantity).service(demand).fillRate())
                .isCloseTo(fillRate, within(1e-8));
    }

    @Property
    void theOneTermReorderPointIsNeverLower(
            @ForAll @Scale(5) @DoubleRange(min = 0.01, max = 0.999) double fillRate,
            @ForAll @Scale(5) @DoubleRange(min = 0, max = 100) double deviation,
            @ForAll @Scale(5) @DoubleRange(min = 1, max = 1000) double quantity) {
        NormalDemand demand = NormalDemand.of(100, deviation);
        assertThat(ReorderPoint.ofFillRateOneTerm(demand, quantity, fillRate).reorderPoint())
                .isGreaterThanOrEqualTo(
                        ReorderPoint.ofFillRate(demand, quantity, fillRate).reorderPoint() - 1e-9);
    }

    @Property
    void theTwoTermLossIsNeitherNegativeNorMoreThanTheOrder(
            @ForAll @Scale(5) @DoubleRange(min = -500, max = 900) double reorderPoint,
            @ForAll @Scale(5) @DoubleRange(min = 0.01, max = 1000) double quantity,
            @ForAll @Scale(5) @DoubleRange(min = 0, max = 100) double deviation) {
        ReorderPointPolicy.Service service =
                ReorderPointPolicy.of(reorderPoint, quantity).service(NormalDemand.of(100, deviation));
        assertThat(service.expectedShortage()).isBetween(0.0, quantity * (1 + 1e-12) + 1e-12);
        assertThat(service.oneTermFillRate()).isLessThanOrEqualTo(service.fillRate());
    }

    @Property
    void tenTimesTheDemandTakesTenTimesTheStock(
            @ForAll @Scale(5) @DoubleRange(min = 0.01, max = 0.999) double service,
            @ForAll @Scale(5) @DoubleRange(min = 0, max = 100) double mean,
            @ForAll @Scale(5) @DoubleRange(min = 0, max = 30) double deviation) {
        NormalDemand demand = NormalDemand.of(mean, deviation);
        NormalDemand ten = NormalDemand.of(10 * mean, 10 * deviation);
        assertThat(ReorderPoint.ofCycleService(ten, service).reorderPoint())
                .isCloseTo(10 * ReorderPoint.ofCycleService(demand, service).reorderPoint(), within(1e-8));
        assertThat(ReorderPoint.ofFillRate(ten, 400, service).reorderPoint())
                .isCloseTo(10 * ReorderPoint.ofFillRate(demand, 40, service).reorderPoint(), within(1e-6));
    }

    @Property
    void aReviewOfNoTimeIsStockWatchedAllTheTime(
            @ForAll @Scale(5) @DoubleRange(min = 0.01, max = 0.999) double service,
            @ForAll @Scale(5) @DoubleRange(min = 0.1, max = 20) double leadTime,
            @ForAll @Scale(5) @DoubleRange(min = 0, max = 5) double leadTimeDeviation) {
        NormalDemand demand = NormalDemand.of(40, 9);
        LeadTime supply = LeadTime.of(leadTime, leadTimeDeviation);
        double watched =
                ReorderPoint.ofCycleService(demand.during(supply), service).reorderPoint();
        double reviewed =
                OrderUpToLevel.ofCycleService(demand, 1e-12, supply, service).orderUpTo();
        assertThat(reviewed).isCloseTo(watched, within(1e-3));
    }

    @Property
    void theOrderUpToLevelGivesItsCycleService(
            @ForAll @Scale(5) @DoubleRange(min = 0.01, max = 0.999) double service,
            @ForAll @Scale(5) @DoubleRange(min = 0.5, max = 20) double review,
            @ForAll @Scale(5) @DoubleRange(min = 0, max = 20) double leadTime) {
        NormalDemand demand = NormalDemand.of(40, 9);
        OrderUpToLevel level = OrderUpToLevel.ofCycleService(demand, review, LeadTime.of(leadTime), service);
        PeriodicReviewPolicy.Service given =
                PeriodicReviewPolicy.of(review, level.orderUpTo()).service(demand, leadTime);
        assertThat(given.cycleServiceLevel()).isCloseTo(service, within(1e-9));
        assertThat(given.fillRate()).isBetween(0.0, 1.0);
    }

    @Property
    void thePoissonServiceIsTheMeanOverTheInventoryPositions(
            @ForAll @IntRange(min = -5, max = 30) int reorderPoint,
            @ForAll @IntRange(min = 1, max = 20) int quantity,
            @ForAll @Scale(5) @DoubleRange(min = 0, max = 25) double mean) {
        PoissonDemand demand = PoissonDemand.of(mean);
        double served = 0;
        double owed = 0;
        for (int position = reorderPoint + 1; position <= reorderPoint + quantity; position++) {
            for (int k = 0; k < 150; k++) {
                served += (k < position ? 1 : 0) * demand.probability(k);
                owed += Math.max(k - position, 0) * demand.probability(k);
            }
        }
        ReorderPointPolicy.StockAndService service =
                ReorderPointPolicy.of(reorderPoint, quantity).stockAndService(demand);
        assertThat(service.fillRate()).isCloseTo(served / quantity, within(1e-9));
        assertThat(service.expectedBackorders()).isCloseTo(owed / quantity, within(1e-9));
        double position = reorderPoint + (quantity + 1) / 2.0;
        assertThat(service.expectedOnHand() - service.expectedBackorders()).isCloseTo(position - mean, within(1e-9));
    }

    @Property
    void aBaseStockIsAnOrderQuantityOfOne(
            @ForAll @IntRange(min = 0, max = 30) int baseStock,
            @ForAll @Scale(5) @DoubleRange(min = 0, max = 25) double mean) {
        PoissonDemand demand = PoissonDemand.of(mean);
        assertThat(BaseStockPolicy.of(baseStock).backordered(demand))
                .isEqualTo(ReorderPointPolicy.of(baseStock - 1, 1).stockAndService(demand));
    }

    @Property
    void lostSalesAreErlangsFormula(
            @ForAll @IntRange(min = 0, max = 20) int baseStock,
            @ForAll @Scale(5) @DoubleRange(min = 0.01, max = 15) double mean) {
        PoissonDemand demand = PoissonDemand.of(mean);
        double lost = demand.probability(baseStock) / demand.cumulative(baseStock);
        double fillRate = BaseStockPolicy.of(baseStock).fillRateOfLostSales(demand);
        assertThat(fillRate).isCloseTo(1 - lost, within(1e-9));
        assertThat(fillRate)
                .isGreaterThanOrEqualTo(
                        BaseStockPolicy.of(baseStock).backordered(demand).fillRate() - 1e-12);
    }

    @Property
    void poolingNeverAddsVariation(
            @ForAll @Scale(5) @DoubleRange(min = 0, max = 50) double one,
            @ForAll @Scale(5) @DoubleRange(min = 0, max = 50) double other,
            @ForAll @Scale(5) @DoubleRange(min = -1, max = 1) double correlation) {
        RiskPooling pooling =
                RiskPooling.of(new double[] {one, other}, new double[][] {{1, correlation}, {correlation, 1}});
        assertThat(pooling.sumOfStandardDeviations()).isCloseTo(one + other, within(1e-12));
        assertThat(pooling.pooledStandardDeviation()).isBetween(Math.abs(one - other) - 1e-6, one + other + 1e-6);
    }
}
