package io.zhanggui.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.inventory.policy.NewsvendorLevel;
import io.zhanggui.inventory.policy.PolicyCosts;
import io.zhanggui.inventory.policy.ReorderPointOptimum;
import io.zhanggui.inventory.policy.ReorderPointPolicy.StockAndService;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import org.junit.jupiter.api.Test;

class PolicyFloorTest {

    private static final double[] MEANS = {0.001, 0.5, 1, 2.85, 3, 6, 47.5, 50, 100};

    private final PolicyFloor floor = new PolicyFloor();

    /** From an order for each piece and nothing ahead to far more than is ever sold. */
    @Test
    @Proves({"I3.service-3", "I3.service-50"})
    void serviceFloor_givesTheLibrarysService() {
        for (double mean : MEANS) {
            for (int reorderPoint : new int[] {0, 1, 5, 58, 160}) {
                for (int quantity : new int[] {1, 2, 8, 30}) {
                    StockAndService expected = PolicyBenchmark.service(mean, reorderPoint, quantity);
                    StockAndService floored = PolicyBenchmark.serviceFloor(floor, mean, reorderPoint, quantity);
                    assertThat(floored.fillRate()).isCloseTo(expected.fillRate(), within(1e-12));
                    assertThat(floored.expectedBackorders()).isCloseTo(expected.expectedBackorders(), within(1e-11));
                    assertThat(floored.expectedOnHand()).isCloseTo(expected.expectedOnHand(), within(1e-11));
                }
            }
        }
    }

    /** From cheap orders, one at a time, to dear ones, and from dear shortage to cheap. */
    @Test
    @Proves({"I3.best-3", "I3.best-50"})
    void bestFloor_givesTheLibrarysPolicy() {
        for (double mean : MEANS) {
            for (double fixed : new double[] {0, 1, 4, 64, 1_000}) {
                for (double stockout : new double[] {0.5, 9, 28, 1_000}) {
                    PolicyCosts costs =
                            PolicyCosts.ofHolding(1).withStockout(stockout).withOrder(fixed);
                    ReorderPointOptimum expected =
                            PolicyBenchmark.review(mean, costs).optimum();
                    ReorderPointOptimum floored = PolicyBenchmark.bestFloor(floor, mean, costs);
                    assertThat(floored.review()).isEqualTo(expected.review());
                    assertThat(floored.policy()).isEqualTo(expected.policy());
                    assertThat(floored.costPerPeriod())
                            .isCloseTo(expected.costPerPeriod(), within(1e-11 * expected.costPerPeriod() + 1e-12));
                }
            }
        }
    }

    /** From hardly ever short to hardly ever enough. */
    @Test
    @Proves("I6.normal")
    void normalFloor_givesTheLibrarysNewsvendor() {
        for (double deviation : new double[] {0.001, 1, 8, 400}) {
            for (double underage : new double[] {0.001, 0.5, 1, 4, 30, 10_000}) {
                NewsvendorLevel expected = PolicyBenchmark.newsvendor(NormalDemand.of(50, deviation), 1, underage);
                floor.normal(50, deviation, 1, underage);
                assertSame(expected);
            }
        }
    }

    @Test
    @Proves("I6.poisson")
    void poissonFloor_givesTheLibrarysNewsvendor() {
        for (double mean : MEANS) {
            for (double underage : new double[] {0.001, 0.5, 1, 4, 30, 10_000}) {
                NewsvendorLevel expected = PolicyBenchmark.newsvendor(PoissonDemand.of(mean), 1, underage);
                floor.poisson(mean, 1, underage);
                assertSame(expected);
            }
        }
    }

    private void assertSame(NewsvendorLevel expected) {
        assertThat(floor.level).isCloseTo(expected.level(), within(1e-12 * Math.max(1, expected.level())));
        assertThat(floor.leftOver).isCloseTo(expected.leftOver(), within(1e-11 * Math.max(1, expected.leftOver())));
        assertThat(floor.shortage).isCloseTo(expected.shortage(), within(1e-11 * Math.max(1, expected.shortage())));
    }
}
