package io.zhanggui.inventory;

import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.inventory.policy.ContinuousReview;
import io.zhanggui.inventory.policy.Newsvendor;
import io.zhanggui.inventory.policy.NewsvendorLevel;
import io.zhanggui.inventory.policy.OrderUpToLevel;
import io.zhanggui.inventory.policy.PolicyCosts;
import io.zhanggui.inventory.policy.ReorderPoint;
import io.zhanggui.inventory.policy.ReorderPointOptimum;
import io.zhanggui.inventory.policy.ReorderPointPolicy;
import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.DiscreteDemand;
import io.zhanggui.inventory.probability.GammaDemand;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.probability.NegativeBinomialDemand;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import org.junit.jupiter.api.Test;

/** The code of README.md on distributions, newsvendor, service levels and (r, Q), with what its comments promise. */
class ReadmePolicyTest {

    @Test
    void distributions() {
        CountDemand perWeek = DemandDistribution.ofMoments(6, 4);
        CountDemand seen = DiscreteDemand.ofObservations(4, 0, 7, 6, 2, 9);
        DemandDistribution cloth = DemandDistribution.ofContinuousMoments(120, 80);

        CountDemand order = perWeek.during(LeadTime.of(2, 0.5));
        order.quantile(0.95);
        order.exceedance(20);
        order.loss(20);
        order.complementaryLoss(20);

        assertThat(perWeek).isInstanceOf(NegativeBinomialDemand.class);
        assertThat(seen.mean()).isCloseTo(28 / 6.0, within(1e-12));
        assertThat(cloth).isEqualTo(GammaDemand.of(120, 80));
        assertThat(order.quantile(0.95)).isEqualTo(24);
        assertThat(order.exceedance(20)).isCloseTo(0.101, within(0.0005));
        assertThat(order.loss(20)).isCloseTo(0.52, within(0.005));
        assertThat(order.complementaryLoss(20)).isCloseTo(8.52, within(0.005));
    }

    @Test
    void newsvendor() {
        Newsvendor mooncakes = Newsvendor.ofPrices(168, 70, 20).withStockout(15);
        NewsvendorLevel best = mooncakes.best(GammaDemand.of(400, 150));
        best.level();
        best.profit();
        mooncakes.at(400, GammaDemand.of(400, 150)).profit();
        best.explain().toText(SIMPLIFIED_CHINESE);

        Newsvendor.ofCosts(0.5, 10).best(PoissonDemand.of(6), 2);

        assertThat(best.level()).isCloseTo(459.9, within(0.05));
        assertThat(best.profit()).isCloseTo(30_235, within(0.5));
        assertThat(mooncakes.at(400, GammaDemand.of(400, 150)).profit()).isCloseTo(29_559, within(0.5));
        assertThat(Newsvendor.ofCosts(0.5, 10).best(PoissonDemand.of(6), 2).level())
                .isEqualTo(25);
    }

    @Test
    void serviceLevels() {
        NormalDemand perDay = NormalDemand.of(40, 12);
        DemandDistribution leadTimeDemand = perDay.during(LeadTime.of(4, 1.5));

        ReorderPoint.ofCycleService(leadTimeDemand, 0.95).safetyStock();
        ReorderPoint.ofFillRate(leadTimeDemand, 400, 0.95).safetyStock();
        OrderUpToLevel.ofFillRate(perDay, 7, LeadTime.of(4, 1.5), 0.95).orderUpTo();
        ReorderPointPolicy.of(160, 400).service(leadTimeDemand).fillRate();

        assertThat(ReorderPoint.ofCycleService(leadTimeDemand, 0.95).safetyStock())
                .isCloseTo(106.3, within(0.05));
        assertThat(ReorderPoint.ofFillRate(leadTimeDemand, 400, 0.95).safetyStock())
                .isCloseTo(12.5, within(0.05));
        assertThat(OrderUpToLevel.ofFillRate(perDay, 7, LeadTime.of(4, 1.5), 0.95)
                        .orderUpTo())
                .isCloseTo(476.8, within(0.05));
        assertThat(ReorderPointPolicy.of(160, 400).service(leadTimeDemand).fillRate())
                .isCloseTo(0.936, within(0.0005));
    }

    @Test
    void reorderPoints() {
        PolicyCosts costs = PolicyCosts.ofHolding(1).withStockout(9).withOrder(64);
        ContinuousReview tea = ContinuousReview.of(PoissonDemand.of(10), 1, costs);
        ReorderPointOptimum best = tea.optimum();
        best.policy();
        best.costPerPeriod();
        tea.best(20);
        tea.cost(ReorderPointPolicy.of(8, 20));
        best.stockAndService().fillRate();
        best.explain().toText(SIMPLIFIED_CHINESE);

        ContinuousReview cloth = ContinuousReview.of(GammaDemand.of(120, 80), 1, costs);
        cloth.optimum();
        cloth.cost(cloth.eoqWithSafetyStock());

        CountDemand mugs = DemandDistribution.ofMoments(2, 4);
        ReorderPointPolicy atFive = ReorderPointPolicy.of(5, 14);
        ContinuousReview.of(mugs, 2, costs).stockAndService(atFive).fillRate();
        atFive.stockAndService(mugs.during(2)).fillRate();

        assertThat(ContinuousReview.of(mugs, 2, costs).stockAndService(atFive).fillRate())
                .isCloseTo(0.765, within(0.0005));
        assertThat(atFive.stockAndService(mugs.during(2)).fillRate()).isCloseTo(0.895, within(0.0005));
        assertThat(best.policy()).isEqualTo(ReorderPointPolicy.of(6, 39));
        assertThat(best.costPerPeriod()).isCloseTo(35.19, within(0.005));
        assertThat(tea.best(20)).isEqualTo(ReorderPointPolicy.of(8, 20));
        assertThat(tea.cost(ReorderPointPolicy.of(8, 20))).isCloseTo(43.06, within(0.005));
        assertThat(best.stockAndService().fillRate()).isCloseTo(0.895, within(0.0005));
        assertThat(cloth.optimum().costPerPeriod()).isCloseTo(234.24, within(0.005));
        assertThat(cloth.cost(cloth.eoqWithSafetyStock())).isCloseTo(260.70, within(0.005));
    }
}
