package io.zhanggui.inventory.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.DiscreteDemand;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.probability.NegativeBinomialDemand;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.function.IntToDoubleFunction;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** Fill rate and orders of (r, Q) where customers take several pieces, against every position, demand and customer in turn. */
class CustomersWhoTakeSeveralProperties {

    private static final PolicyCosts COSTS =
            PolicyCosts.ofHolding(1).withStockout(9).withOrder(20);

    /** Customers a period who ask for j pieces. */
    private static IntToDoubleFunction sizes(CountDemand demand) {
        return demand instanceof NegativeBinomialDemand many
                ? j -> many.size() * Math.pow(1 - many.success(), j) / j
                : demand::probability;
    }

    @Property(tries = 60)
    void theFillRateIsThatOfEveryCustomerInTurn(
            @ForAll @Scale(1) @DoubleRange(min = 0.2, max = 6) double size,
            @ForAll @Scale(2) @DoubleRange(min = 0.2, max = 0.95) double success,
            @ForAll @IntRange(min = -3, max = 25) int reorderPoint,
            @ForAll @IntRange(min = 1, max = 20) int quantity) {
        CountDemand perPeriod = NegativeBinomialDemand.of(size, success);
        check(perPeriod, reorderPoint, quantity);
        check(DiscreteDemand.of(0, 1 - success, success / 2, 0, success / 2), reorderPoint, quantity);
    }

    private static void check(CountDemand perPeriod, int reorderPoint, int quantity) {
        ContinuousReview review = ContinuousReview.of(perPeriod, 2, COSTS);
        IntToDoubleFunction customers = sizes(perPeriod);
        int most = (int) perPeriod.quantile(1 - 1e-9) + 400;
        double served = 0;
        double orders = 0;
        for (int position = reorderPoint + 1; position <= reorderPoint + quantity; position++) {
            for (int j = 1; j <= most; j++) {
                orders += position - j <= reorderPoint ? customers.applyAsDouble(j) : 0;
            }
            for (int d = 0; d < position; d++) {
                double probability =
                        review.demandPerPeriod().during(2) instanceof CountDemand count ? count.probability(d) : 0;
                for (int j = 1; j <= most; j++) {
                    served += probability * customers.applyAsDouble(j) * Math.min(j, position - d);
                }
            }
        }
        ReorderPointPolicy policy = ReorderPointPolicy.of(reorderPoint, quantity);
        assertThat(review.stockAndService(policy).fillRate())
                .isCloseTo(served / quantity / perPeriod.mean(), within(1e-9));
        assertThat(review.ordersPerPeriod(policy)).isCloseTo(orders / quantity, within(1e-9));
        assertThat(review.stockAndService(policy).fillRate())
                .isLessThanOrEqualTo(
                        policy.stockAndService(perPeriod.during(2.0)).fillRate() + 1e-12);
    }

    @Property(tries = 60)
    void theReorderPointOfAFillRateIsTheLeastThatServes(
            @ForAll @Scale(3) @DoubleRange(min = 0.05, max = 0.999) double fillRate,
            @ForAll @IntRange(min = 1, max = 40) int quantity) {
        for (CountDemand perPeriod : new CountDemand[] {
            NegativeBinomialDemand.ofMoments(2, 4), DiscreteDemand.of(0, 0.9, 0, 0, 0, 0.1), PoissonDemand.of(3)
        }) {
            double point = ReorderPoint.ofFillRate(perPeriod, LeadTime.of(2), quantity, fillRate)
                    .reorderPoint();
            ContinuousReview review = ContinuousReview.of(perPeriod, 2, COSTS);
            assertThat(review.stockAndService(ReorderPointPolicy.of(point, quantity))
                            .fillRate())
                    .isGreaterThanOrEqualTo(fillRate - 1e-8);
            assertThat(review.stockAndService(ReorderPointPolicy.of(point - 1, quantity))
                            .fillRate())
                    .isLessThan(fillRate);
        }
    }

    @Example
    void aFillRateOfNearlyOneIsReached() {
        assertThat(ReorderPoint.ofFillRate(NegativeBinomialDemand.ofMoments(2, 4), LeadTime.of(2), 14, 1 - 0x1p-53)
                        .reorderPoint())
                .isBetween(50.0, 400.0);
    }

    @Example
    void oneByOneAndWhatFlowsAreAsBefore() {
        ReorderPointPolicy policy = ReorderPointPolicy.of(8, 20);
        for (DemandDistribution demand : new DemandDistribution[] {PoissonDemand.of(5), NormalDemand.of(5, 2)}) {
            ContinuousReview review = ContinuousReview.of(demand, LeadTime.of(2, 0.5), COSTS);
            assertThat(review.stockAndService(policy)).isEqualTo(policy.stockAndService(review.leadTimeDemand()));
            assertThat(review.ordersPerPeriod(policy)).isEqualTo(0.25);
            assertThat(ReorderPoint.ofFillRate(demand, LeadTime.of(2, 0.5), 20, 0.95))
                    .isEqualTo(ReorderPoint.ofFillRate(review.leadTimeDemand(), 20, 0.95));
        }
    }

    @Example
    void withoutDemandThereIsNoFillRate() {
        ContinuousReview nothing = ContinuousReview.of(PoissonDemand.of(0), 2, COSTS);
        assertThat(nothing.stockAndService(ReorderPointPolicy.of(3, 4)).fillRate())
                .isNaN();
        assertThat(nothing.ordersPerPeriod(ReorderPointPolicy.of(3, 4))).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReorderPoint.ofFillRate(PoissonDemand.of(0), LeadTime.of(2), 4, 0.9))
                .withMessageContaining("mean of demandPerPeriod");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ReorderPoint.ofFillRate(NegativeBinomialDemand.ofMoments(2, 4), LeadTime.of(2), 4.5, 0.9))
                .withMessageContaining("orderQuantity");
    }
}
