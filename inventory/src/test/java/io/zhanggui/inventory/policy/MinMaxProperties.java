package io.zhanggui.inventory.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.DiscreteDemand;
import io.zhanggui.inventory.probability.NegativeBinomialDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class MinMaxProperties {

    @Provide
    Arbitrary<CountDemand> demands() {
        Arbitrary<Double> means = Arbitraries.doubles().between(0.01, 30);
        return Arbitraries.oneOf(
                means.map(PoissonDemand::of),
                Combinators.combine(means, Arbitraries.doubles().between(1.1, 5))
                        .as((mean, ratio) -> NegativeBinomialDemand.ofMoments(mean, Math.sqrt(ratio * mean))),
                Arbitraries.integers()
                        .between(0, 12)
                        .array(int[].class)
                        .ofMinSize(1)
                        .ofMaxSize(6)
                        .map(MinMaxProperties::observed));
    }

    private static DiscreteDemand observed(int[] pieces) {
        double[] observations = new double[pieces.length];
        for (int i = 0; i < pieces.length; i++) {
            observations[i] = pieces[i];
        }
        return DiscreteDemand.ofObservations(observations);
    }

    @Provide
    Arbitrary<Review> reviews() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 5))
                .as(Review::new);
    }

    @Provide
    Arbitrary<PolicyCosts> costs() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0.1, 10),
                        Arbitraries.doubles().between(0.1, 200),
                        Arbitraries.oneOf(
                                Arbitraries.just(0.0), Arbitraries.doubles().between(0, 300)))
                .as(PolicyCosts::new);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void noPolicyCostsLessThanTheOptimum(
            @ForAll("demands") CountDemand demand,
            @ForAll("costs") PolicyCosts costs,
            @ForAll("reviews") Review review,
            @ForAll @IntRange(min = -20, max = 20) int lower,
            @ForAll @IntRange(min = 1, max = 60) int difference) {
        MinMaxOptimum optimum = MinMaxPolicy.optimum(demand, costs, review);
        double s = optimum.policy().reorderPoint() + lower;
        double tolerance = 1e-12 * optimum.costPerPeriod();
        assertThat(MinMaxPolicy.of(s, s + difference).cost(demand, costs, review))
                .isGreaterThanOrEqualTo(optimum.costPerPeriod() - tolerance);
        assertThat(MinMaxPolicy.of(s, Math.max(s + 1, optimum.policy().orderUpTo()))
                        .cost(demand, costs, review))
                .isGreaterThanOrEqualTo(optimum.costPerPeriod() - tolerance);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void costIsHoldingAndShortageAndOrders(
            @ForAll("demands") CountDemand demand,
            @ForAll("costs") PolicyCosts costs,
            @ForAll("reviews") Review review,
            @ForAll @IntRange(min = -10, max = 60) int s,
            @ForAll @IntRange(min = 1, max = 60) int difference) {
        MinMaxPolicy policy = MinMaxPolicy.of(s, s + difference);
        MinMaxService service = policy.service(demand, review);
        double cost = policy.cost(demand, costs, review);
        assertThat(cost)
                .isCloseTo(
                        costs.holding() * service.expectedOnHand()
                                + costs.stockout() * service.expectedBackorders()
                                + costs.order() * service.ordersPerPeriod(),
                        within(1e-9 * (1 + cost)));
        if (demand.mean() > 0) {
            assertThat(service.ordersPerPeriod() * service.expectedOrder()).isCloseTo(demand.mean(), within(1e-9));
            assertThat(service.fillRate()).isBetween(-1e-9, 1 + 1e-9);
            assertThat(service.cycleServiceLevel()).isBetween(0.0, 1.0);
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void costsInAnotherCurrencyGiveTheSamePolicy(
            @ForAll("demands") CountDemand demand,
            @ForAll("costs") PolicyCosts costs,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double rate) {
        PolicyCosts other = PolicyCosts.ofHolding(rate * costs.holding())
                .withStockout(rate * costs.stockout())
                .withOrder(rate * costs.order());
        MinMaxOptimum optimum = MinMaxPolicy.optimum(demand, costs);
        assertThat(MinMaxPolicy.optimum(demand, other).costPerPeriod())
                .isCloseTo(rate * optimum.costPerPeriod(), within(1e-9 * rate * (1 + optimum.costPerPeriod())));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void morePerOrderNeverCostsLessNorOrdersMoreOften(
            @ForAll("demands") CountDemand demand,
            @ForAll("costs") PolicyCosts costs,
            @ForAll("reviews") Review review,
            @ForAll @DoubleRange(min = 0.01, max = 100) double more) {
        MinMaxOptimum optimum = MinMaxPolicy.optimum(demand, costs, review);
        MinMaxOptimum dearer = MinMaxPolicy.optimum(
                demand,
                PolicyCosts.ofHolding(costs.holding())
                        .withStockout(costs.stockout())
                        .withOrder(costs.order() + more),
                review);
        assertThat(dearer.costPerPeriod()).isGreaterThanOrEqualTo(optimum.costPerPeriod() * (1 - 1e-12));
        assertThat(dearer.service().ordersPerPeriod())
                .isLessThanOrEqualTo(optimum.service().ordersPerPeriod() * (1 + 1e-9));
    }
}
