package io.zhanggui.inventory.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.inventory.policy.ReorderPointPolicy.StockAndService;
import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.DiscreteDemand;
import io.zhanggui.inventory.probability.Distributions;
import io.zhanggui.inventory.probability.EmpiricalDemand;
import io.zhanggui.inventory.probability.GammaDemand;
import io.zhanggui.inventory.probability.LognormalDemand;
import io.zhanggui.inventory.probability.NegativeBinomialDemand;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class ContinuousReviewProperties {
    private static final List<DemandDistribution> FLOWING =
            List.of(NormalDemand.of(50, 20), GammaDemand.of(50, 40), LognormalDemand.of(50, 40));

    @Provide
    Arbitrary<CountDemand> pieces() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 12).ofScale(2).map(PoissonDemand::of),
                Arbitraries.doubles().between(0.1, 0.9).ofScale(2).map(p -> NegativeBinomialDemand.of(12 * p, p)),
                Arbitraries.integers()
                        .between(0, 12)
                        .array(Integer[].class)
                        .ofMinSize(1)
                        .ofMaxSize(5)
                        .map(pieces -> DiscreteDemand.ofObservations(Arrays.stream(pieces)
                                .mapToDouble(Integer::doubleValue)
                                .toArray())));
    }

    @Property(tries = 40)
    void noWholePolicyCostsLessThanTheBest(
            @ForAll("pieces") CountDemand demand,
            @ForAll @Scale(1) @DoubleRange(min = 0.1, max = 40) double stockout,
            @ForAll @Scale(1) @DoubleRange(min = 0, max = 60) double fixed) {
        ContinuousReview review = ContinuousReview.of(
                demand, 1, PolicyCosts.ofHolding(1).withStockout(stockout).withOrder(fixed));
        ReorderPointOptimum best = review.optimum();
        assertThat(review.cost(best.policy()))
                .isCloseTo(best.costPerPeriod(), within(1e-10 * (1 + best.costPerPeriod())));
        for (int r = -30; r <= 25; r++) {
            for (int quantity = 1; quantity <= 60; quantity++) {
                assertThat(best.costPerPeriod())
                        .isLessThanOrEqualTo(review.cost(ReorderPointPolicy.of(r, quantity)) * (1 + 1e-10) + 1e-10);
            }
        }
    }

    @Property(tries = 100)
    void theBestReorderPointOfAQuantityIsNotBeatenByItsNeighbours(
            @ForAll @IntRange(min = 1, max = 90) int quantity,
            @ForAll @Scale(1) @DoubleRange(min = 0.1, max = 100) double stockout) {
        for (DemandDistribution demand : List.of(
                NormalDemand.of(20, 6),
                GammaDemand.of(20, 14),
                LognormalDemand.of(20, 14),
                EmpiricalDemand.of(3.5, 18, 22, 19, 24, 33.5),
                PoissonDemand.of(20))) {
            ContinuousReview review = ContinuousReview.of(
                    demand, 1, PolicyCosts.ofHolding(1).withStockout(stockout).withOrder(10));
            ReorderPointPolicy best = review.best(quantity);
            double cost = review.cost(best);
            for (double step : new double[] {-3, -1, 1, 3}) {
                assertThat(review.cost(ReorderPointPolicy.of(best.reorderPoint() + step, quantity)))
                        .isGreaterThanOrEqualTo(cost * (1 - 1e-9));
            }
        }
    }

    @Property(tries = 60)
    void theOptimumIsBelowEveryApproximationAndItsNeighbours(
            @ForAll @Scale(1) @DoubleRange(min = 0.5, max = 100) double stockout,
            @ForAll @Scale(1) @DoubleRange(min = 1, max = 500) double fixed,
            @ForAll @Scale(2) @DoubleRange(min = 0, max = 3) double leadTime) {
        for (DemandDistribution demand : FLOWING) {
            ContinuousReview review = ContinuousReview.of(
                    demand,
                    leadTime,
                    PolicyCosts.ofHolding(1).withStockout(stockout).withOrder(fixed));
            ReorderPointOptimum best = review.optimum();
            double least = best.costPerPeriod() * (1 - 1e-9);
            assertThat(review.cost(review.eoqWithSafetyStock())).isGreaterThanOrEqualTo(least);
            assertThat(review.cost(review.eoqWithBackorders())).isGreaterThanOrEqualTo(least);
            assertThat(review.cost(review.lossFunction())).isGreaterThanOrEqualTo(least);
            for (double factor : new double[] {0.5, 0.95, 1.05, 2}) {
                assertThat(review.cost(review.best(factor * best.policy().orderQuantity())))
                        .isGreaterThanOrEqualTo(least);
            }
            double costAtEnds = positionCost(review, best.policy().reorderPoint());
            double top = best.policy().reorderPoint() + best.policy().orderQuantity();
            assertThat(costAtEnds).isCloseTo(best.costPerPeriod(), within(1e-6 * best.costPerPeriod()));
            assertThat(positionCost(review, top)).isCloseTo(best.costPerPeriod(), within(1e-6 * best.costPerPeriod()));
        }
    }

    @Property(tries = 100)
    void stockAndServiceAreMeansOverTheInventoryPositions(
            @ForAll @IntRange(min = -10, max = 60) int reorderPoint,
            @ForAll @IntRange(min = 1, max = 40) int quantity) {
        for (DemandDistribution demand : Distributions.ONE_OF_EACH) {
            if (demand instanceof CountDemand pieces) {
                double served = 0;
                double owed = 0;
                double onHand = 0;
                for (int position = reorderPoint + 1; position <= reorderPoint + quantity; position++) {
                    served += pieces.cumulative(position - 1);
                    owed += pieces.loss(position);
                    onHand += pieces.complementaryLoss(position);
                }
                StockAndService stock =
                        ReorderPointPolicy.of(reorderPoint, quantity).stockAndService(pieces);
                assertThat(stock.fillRate()).isCloseTo(served / quantity, within(1e-12));
                assertThat(stock.expectedBackorders())
                        .isCloseTo(owed / quantity, within(1e-11 * owed / quantity + 1e-14));
                assertThat(stock.expectedOnHand())
                        .isCloseTo(onHand / quantity, within(1e-11 * onHand / quantity + 1e-14));
            } else if (!(demand instanceof CountDemand)) {
                int steps = 4000;
                double owed = 0;
                double onHand = 0;
                for (int i = 0; i < steps; i++) {
                    double position = reorderPoint + (i + 0.5) / steps * quantity;
                    owed += demand.loss(position);
                    onHand += demand.complementaryLoss(position);
                }
                StockAndService stock =
                        ReorderPointPolicy.of(reorderPoint, quantity).stockAndService(demand);
                assertThat(stock.expectedBackorders()).isCloseTo(owed / steps, within(1e-4));
                assertThat(stock.expectedOnHand()).isCloseTo(onHand / steps, within(1e-4));
                assertThat(stock.fillRate())
                        .isEqualTo(ReorderPointPolicy.of(reorderPoint, quantity)
                                .service(demand)
                                .fillRate());
            }
        }
    }

    private static double positionCost(ContinuousReview review, double position) {
        DemandDistribution demand = review.leadTimeDemand();
        return review.costs().holding() * demand.complementaryLoss(position)
                + review.costs().stockout() * demand.loss(position);
    }
}
