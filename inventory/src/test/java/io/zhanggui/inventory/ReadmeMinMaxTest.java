package io.zhanggui.inventory;

import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.inventory.policy.FiniteHorizon;
import io.zhanggui.inventory.policy.FiniteHorizonPlan;
import io.zhanggui.inventory.policy.HorizonDecision;
import io.zhanggui.inventory.policy.HorizonPeriod;
import io.zhanggui.inventory.policy.MinMaxOptimum;
import io.zhanggui.inventory.policy.MinMaxPolicy;
import io.zhanggui.inventory.policy.MinMaxService;
import io.zhanggui.inventory.policy.PolicyCosts;
import io.zhanggui.inventory.policy.Review;
import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of README.md on (s, S) policies and finite horizons, with what its comments promise. */
class ReadmeMinMaxTest {

    @Test
    void minMax() {
        CountDemand perWeek = DemandDistribution.ofMoments(6, 4);
        PolicyCosts costs = PolicyCosts.ofHolding(0.5).withStockout(10).withOrder(60);
        Review weekly = Review.every(1).withLeadTime(2);

        MinMaxOptimum best = MinMaxPolicy.optimum(perWeek, costs, weekly);
        best.policy();
        best.costPerPeriod();
        MinMaxService service = best.service();
        best.explain().toText(SIMPLIFIED_CHINESE);

        MinMaxPolicy inForce = MinMaxPolicy.of(30, 50);
        inForce.cost(perWeek, costs, weekly);
        inForce.order(28);

        assertThat(best.policy()).isEqualTo(MinMaxPolicy.of(19, 58));
        assertThat(best.costPerPeriod()).isCloseTo(22.31, within(0.005));
        assertThat(service.fillRate()).isCloseTo(0.965, within(0.0005));
        assertThat(1 / service.ordersPerPeriod()).isCloseTo(7, within(0.2));
        assertThat(inForce.cost(perWeek, costs, weekly)).isCloseTo(27.53, within(0.005));
        assertThat(inForce.order(28)).isEqualTo(22);
    }

    @Test
    void finiteHorizon() {
        PolicyCosts costs = PolicyCosts.ofHolding(1).withStockout(15).withOrder(40);
        HorizonPeriod week = HorizonPeriod.of(PoissonDemand.of(18), costs).withPurchase(20);
        HorizonPeriod promotion = HorizonPeriod.of(PoissonDemand.of(60), costs).withPurchase(20);

        FiniteHorizonPlan season = FiniteHorizon.of(List.of(week, week, promotion, week, week))
                .withTerminalCosts(-8, 20)
                .withInitialStock(25)
                .optimum();
        season.firstOrder();
        HorizonDecision promoted = season.decisions().get(2);
        season.expectedCost();
        season.explain().toText(SIMPLIFIED_CHINESE);

        assertThat(season.firstOrder()).isZero();
        assertThat(promoted.reorderPoint()).isEqualTo(61);
        assertThat(promoted.orderUpTo()).isEqualTo(86);
        assertThat(season.expectedCost()).isCloseTo(2360.80, within(0.005));
    }
}
