package io.zhanggui.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.inventory.policy.PeriodicReviewPolicy;
import io.zhanggui.inventory.policy.PolicyCosts;
import io.zhanggui.inventory.probability.PoissonDemand;
import io.zhanggui.inventory.simulation.OrderingRule;
import io.zhanggui.inventory.simulation.ShortageRule;
import io.zhanggui.inventory.simulation.SimulationResult;
import io.zhanggui.inventory.simulation.StockSimulator;
import org.junit.jupiter.api.Test;

/** The code of README.md on simulation, with what its comments promise. */
class ReadmeSimulationTest {

    private static final long SEED = 20251201;

    @Test
    void aPolicy_whereCustomersWaitAndWhereTheyDoNot() {
        StockSimulator.Builder shop = StockSimulator.builder()
                .demand(PoissonDemand.of(3)) // or .history(perDay)
                .rule(OrderingRule.of(PeriodicReviewPolicy.of(7, 48)))
                .leadTime(7) // or a distribution
                .openingStock(48)
                .costs(PolicyCosts.ofHolding(0.01).withStockout(2).withOrder(5))
                .warmUp(70)
                .periods(7_000)
                .runs(10);
        SimulationResult waiting = shop.build().run(SEED);
        SimulationResult lost = shop.shortages(ShortageRule.LOST).build().run(SEED);
        assertThat(lost.fillRate().mean())
                .isGreaterThan(waiting.fillRate().mean())
                .isLessThan(1);
        assertThat(lost.fillRate().halfWidth(0.95)).isBetween(0.0, 0.01);
    }
}
