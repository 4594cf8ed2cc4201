package io.zhanggui.inventory.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.Distributions;
import io.zhanggui.inventory.probability.LeadTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** Reorder points and levels give the service they were asked for, of pieces the least whole ones. */
class ServiceOfEveryDistributionProperties {

    @Property(tries = 200)
    void theReorderPointOfACycleServiceGivesIt(
            @ForAll @Scale(4) @DoubleRange(min = 0.01, max = 0.9999) double service) {
        for (DemandDistribution demand : Distributions.ONE_OF_EACH) {
            ReorderPoint point = ReorderPoint.ofCycleService(demand, service);
            assertThat(demand.cumulative(point.reorderPoint())).isGreaterThanOrEqualTo(service - 1e-12);
            assertThat(demand.cumulative(point.reorderPoint() - 1)).isLessThan(service);
            assertThat(point.safetyStock()).isCloseTo(point.reorderPoint() - demand.mean(), within(1e-9));
            assertThat(point.safetyFactor()).isCloseTo(point.safetyStock() / demand.standardDeviation(), within(1e-9));
        }
    }

    @Property(tries = 200)
    void theReorderPointOfAFillRateGivesIt(
            @ForAll @Scale(4) @DoubleRange(min = 0.01, max = 0.9999) double fillRate,
            @ForAll @IntRange(min = 1, max = 200) int quantity) {
        for (DemandDistribution demand : Distributions.ONE_OF_EACH) {
            double point = ReorderPoint.ofFillRate(demand, quantity, fillRate).reorderPoint();
            double given =
                    ReorderPointPolicy.of(point, quantity).service(demand).fillRate();
            if (demand instanceof CountDemand) {
                assertThat(point).isEqualTo(Math.rint(point));
                assertThat(given).isGreaterThanOrEqualTo(fillRate - 1e-8);
                assertThat(ReorderPointPolicy.of(point - 1, quantity)
                                .service(demand)
                                .fillRate())
                        .isLessThan(fillRate + 1e-12);
            } else {
                assertThat(given).isCloseTo(fillRate, within(1e-10));
            }
            double oneTerm =
                    ReorderPoint.ofFillRateOneTerm(demand, quantity, fillRate).reorderPoint();
            assertThat(oneTerm).isGreaterThanOrEqualTo(point - 1e-8);
            assertThat(ReorderPointPolicy.of(oneTerm, quantity).service(demand).oneTermFillRate())
                    .isGreaterThanOrEqualTo(fillRate - 1e-8);
        }
    }

    @Property(tries = 200)
    void theOrderUpToLevelOfAFillRateGivesIt(
            @ForAll @Scale(4) @DoubleRange(min = 0.01, max = 0.9999) double fillRate,
            @ForAll @IntRange(min = 1, max = 5) int review,
            @ForAll @IntRange(min = 0, max = 4) int leadTime) {
        for (DemandDistribution demand : Distributions.ONE_OF_EACH) {
            OrderUpToLevel level = OrderUpToLevel.ofFillRate(demand, review, LeadTime.of(leadTime), fillRate);
            double given = PeriodicReviewPolicy.of(review, level.orderUpTo())
                    .service(demand, leadTime)
                    .fillRate();
            if (demand instanceof CountDemand) {
                assertThat(level.orderUpTo()).isEqualTo(Math.rint(level.orderUpTo()));
                assertThat(given).isGreaterThanOrEqualTo(fillRate - 1e-8);
                assertThat(PeriodicReviewPolicy.of(review, level.orderUpTo() - 1)
                                .service(demand, leadTime)
                                .fillRate())
                        .isLessThan(fillRate + 1e-12);
            } else {
                assertThat(given).isCloseTo(fillRate, within(1e-9));
            }
            assertThat(level.safetyStock())
                    .isCloseTo(level.orderUpTo() - (review + leadTime) * demand.mean(), within(1e-9));
        }
    }

    @Property(tries = 100)
    void theOrderUpToLevelOfACycleServiceGivesIt(
            @ForAll @Scale(4) @DoubleRange(min = 0.01, max = 0.9999) double service,
            @ForAll @IntRange(min = 1, max = 5) int review) {
        for (DemandDistribution demand : Distributions.ONE_OF_EACH) {
            OrderUpToLevel level = OrderUpToLevel.ofCycleService(demand, review, LeadTime.of(2), service);
            assertThat(level.protectedDemand()).isEqualTo(demand.during(review + 2));
            assertThat(PeriodicReviewPolicy.of(review, level.orderUpTo())
                            .service(demand, 2)
                            .cycleServiceLevel())
                    .isGreaterThanOrEqualTo(service - 1e-10);
        }
    }
}
