package io.zhanggui.inventory.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.Distributions;
import io.zhanggui.inventory.probability.PoissonDemand;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class NewsvendorProperties {

    @Property(tries = 200)
    void noOtherLevelCostsLess(
            @ForAll @Scale(2) @DoubleRange(min = 0.1, max = 20) double holding,
            @ForAll @Scale(2) @DoubleRange(min = 0.1, max = 200) double stockout,
            @ForAll @Scale(2) @DoubleRange(min = -20, max = 80) double other,
            @ForAll @IntRange(min = 0, max = 3) int leadTime) {
        Newsvendor newsvendor = Newsvendor.ofCosts(holding, stockout);
        for (DemandDistribution demand : Distributions.ONE_OF_EACH) {
            NewsvendorLevel best = newsvendor.best(demand, leadTime);
            assertThat(best.cost())
                    .isLessThanOrEqualTo(newsvendor.at(other, demand, leadTime).cost() * (1 + 1e-12));
            assertThat(best.cost())
                    .isCloseTo(newsvendor.at(best.level(), demand, leadTime).cost(), within(1e-11 * best.cost()));
            assertThat(best.leftOver() - best.shortage())
                    .isCloseTo(best.level() - best.demand().mean(), within(1e-9));
        }
    }

    @Property(tries = 200)
    void costIsTheExpectationOverDemand(
            @ForAll @Scale(2) @DoubleRange(min = 0.1, max = 20) double overage,
            @ForAll @Scale(2) @DoubleRange(min = 0.1, max = 200) double underage,
            @ForAll @IntRange(min = 0, max = 60) int level) {
        for (DemandDistribution demand : Distributions.ONE_OF_EACH) {
            if (demand instanceof CountDemand pieces) {
                double expected = 0;
                for (int k = 0; k < 400; k++) {
                    expected += pieces.probability(k)
                            * (overage * Math.max(level - k, 0) + underage * Math.max(k - level, 0));
                }
                assertThat(Newsvendor.ofCosts(overage, underage)
                                .at(level, demand)
                                .cost())
                        .isCloseTo(expected, within(1e-9 * (1 + expected)));
            }
        }
    }

    @Property
    void poissonLevelsAreTheQuantileOfTheirRatio(
            @ForAll @Scale(3) @DoubleRange(min = 0, max = 200) double mean,
            @ForAll @Scale(4) @DoubleRange(min = 0.0001, max = 100_000) double stockout) {
        PoissonDemand demand = PoissonDemand.of(mean);
        NewsvendorLevel best = Newsvendor.ofCosts(1, stockout).best(demand);
        assertThat(best.level()).isEqualTo(demand.quantile(stockout / (1 + stockout)));
        assertThat(best.shortage()).isCloseTo(demand.loss(best.level()), within(1e-11 * demand.loss(best.level())));
        double left = demand.complementaryLoss(best.level());
        assertThat(best.leftOver()).isCloseTo(left, within(1e-11 * left));
    }
}
