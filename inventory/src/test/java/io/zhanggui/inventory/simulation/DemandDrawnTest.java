package io.zhanggui.inventory.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.inventory.policy.BaseStockPolicy;
import io.zhanggui.inventory.policy.MinMaxPolicy;
import io.zhanggui.inventory.policy.PeriodicReviewPolicy;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.DiscreteDemand;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is drawn and ordered, figure by figure. */
class DemandDrawnTest {

    private static double[] draw(DemandDistribution distribution, int count) {
        SplittableRandom random = new SplittableRandom(11);
        DemandSource source = DemandSource.of(distribution);
        double[] drawn = new double[count];
        for (int i = 0; i < count; i++) {
            drawn[i] = source.next(random);
        }
        return drawn;
    }

    @Test
    void sameSeed_drawsTheSameChanceFromCountsAndFromTheNormalDistribution() {
        NormalDemand normal = NormalDemand.of(1_000, 100);
        double[] deviates = draw(normal, 5_000);
        for (DemandDistribution counts : new DemandDistribution[] {
            PoissonDemand.of(0.3), PoissonDemand.of(40), DiscreteDemand.of(2, 0.25, 0.25, 0, 0.5)
        }) {
            double[] drawn = draw(counts, 5_000);
            for (int i = 0; i < drawn.length; i++) {
                assertThat(drawn[i]).isEqualTo(counts.quantile(normal.cumulative(deviates[i])));
            }
        }
    }

    @Test
    void everyCountComesAsOftenAsItsProbability() {
        int[] seen = new int[6];
        for (double each : draw(DiscreteDemand.of(2, 0.25, 0.25, 0, 0.5), 20_000)) {
            seen[(int) each]++;
        }
        assertThat(seen[0] + seen[1] + seen[4]).isZero();
        assertThat(seen[2]).isCloseTo(5_000, within(250));
        assertThat(seen[3]).isCloseTo(5_000, within(250));
        assertThat(seen[5]).isCloseTo(10_000, within(300));
    }

    @Test
    void demandWithoutDeviation_isAlwaysItsMean_orNothingWhereThatIsBelowZero() {
        assertThat(draw(NormalDemand.of(3.5, 0), 3)).containsOnly(3.5);
        assertThat(draw(NormalDemand.of(-3.5, 0), 3)).containsOnly(0);
        assertThat(draw(PoissonDemand.of(0), 3)).containsOnly(0);
    }

    @Test
    void normalDemandBelowZero_countsAsNothing() {
        double[] drawn = draw(NormalDemand.of(0, 1), 1_000);
        long none = Arrays.stream(drawn).filter(each -> each == 0).count();
        assertThat(none).isBetween(430L, 570L);
        assertThat(Arrays.stream(drawn).min()).hasValue(0);
    }

    @Test
    void rulesOfLevels_liftThePositionToThem() {
        assertThat(OrderingRule.of(PeriodicReviewPolicy.of(4, 640)).order(0, 1, 600))
                .isEqualTo(40);
        assertThat(OrderingRule.of(PeriodicReviewPolicy.of(4, 640)).order(0, 1, 700))
                .isEqualTo(-60);
        assertThat(OrderingRule.of(BaseStockPolicy.of(5)).order(0, 5, 3)).isEqualTo(2);
        assertThat(OrderingRule.of(MinMaxPolicy.of(4, 10)).order(0, 4, -2.5)).isEqualTo(12.5);
        assertThatNullPointerException()
                .isThrownBy(() -> OrderingRule.of((PeriodicReviewPolicy) null))
                .withMessage("policy");
        assertThatNullPointerException()
                .isThrownBy(() -> OrderingRule.upTo(null))
                .withMessage("levelOfPeriod");
    }

    @Test
    void reviews_comeEveryFewPeriods_fromTheFirstOn() {
        StringBuilder asked = new StringBuilder();
        StockSimulator.builder()
                .history(new double[8])
                .openingStock(9)
                .reviewEvery(3)
                .rule((period, onHand, position) -> {
                    asked.append(period)
                            .append('/')
                            .append(onHand)
                            .append('/')
                            .append(position)
                            .append(' ');
                    return period == 0 ? 2 : 0;
                })
                .leadTime(5)
                .build()
                .run(1);
        assertThat(asked).hasToString("0/9.0/9.0 3/9.0/11.0 6/11.0/11.0 ");
    }

    @Test
    void orderUnderWay_isInThePositionUntilItArrives() {
        // 16 periods are the first size of the ring
        for (int leadTime : new int[] {1, 15, 16, 17, 31, 32, 33, 40}) {
            SimulationResult result = StockSimulator.builder()
                    .history(new double[50])
                    .rule((period, onHand, position) -> period == position ? 1 : 0)
                    .leadTime(leadTime)
                    .build()
                    .run(1);
            assertThat(result.orderedPerPeriod().mean()).isEqualTo(1);
            int days = 50 - leadTime;
            assertThat(result.expectedOnHand().mean()).isEqualTo(days * (days + 1) / 2 / 50.0);
        }
    }

    @Test
    void orders_doNotCross() {
        // the first takes 9 periods by chance of the seed or 1; whichever comes, what was ordered later comes no
        // earlier
        DiscreteDemand leadTime = DiscreteDemand.of(1, 0.5, 0, 0, 0, 0, 0, 0, 0, 0.5);
        for (int seed = 0; seed < 20; seed++) {
            double[] before = {0};
            StockSimulator.builder()
                    .history(new double[30])
                    .rule((period, onHand, position) -> {
                        // 1, 2, 4, 8 … : which orders have arrived shows in the digits, and they are the first ones
                        long stock = (long) onHand;
                        assertThat(Long.bitCount(stock + 1)).isEqualTo(1);
                        assertThat(onHand).isGreaterThanOrEqualTo(before[0]);
                        before[0] = onHand;
                        return 1L << period;
                    })
                    .leadTime(leadTime)
                    .build()
                    .run(seed);
            assertThat(before[0]).isPositive();
        }
    }

    @Test
    void halfWidth_isTheQuantileOfTheTDistributionTimesTheError() {
        Estimate estimate = Estimate.of(new double[] {2, 4, 4, 4, 5, 5, 7, 9});
        assertThat(estimate.mean()).isEqualTo(5);
        assertThat(estimate.standardError()).isCloseTo(Math.sqrt(32.0 / 7 / 8), offset(1e-15));
        // t of seven degrees of freedom at 97.5 %: 2.3646
        assertThat(estimate.halfWidth(0.95)).isCloseTo(2.3646 * estimate.standardError(), offset(1e-4));
        assertThat(Estimate.of(new double[] {2}).halfWidth(0.95)).isNaN();
        assertThat(Estimate.of(new double[0])).isEqualTo(new Estimate(Double.NaN, Double.NaN, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> estimate.halfWidth(95))
                .withMessage("confidence must be above 0 and below 1 but was 95.0. Maybe 0.95 was meant?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.of(new double[] {2}).halfWidth(1))
                .withMessageStartingWith("confidence");
    }

    @Test
    void figuresOfTheBuilder_haveLimits() {
        StockSimulator.Builder builder = StockSimulator.builder();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.leadTime(-1))
                .withMessageStartingWith("leadTime");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.periods(0))
                .withMessageStartingWith("periods");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.warmUp(-1))
                .withMessageStartingWith("warmUp");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.runs(0)).withMessageStartingWith("runs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.openingStock(-0.5))
                .withMessageStartingWith("openingStock");
        assertThatNullPointerException().isThrownBy(() -> builder.shortages(null));
        assertThatNullPointerException().isThrownBy(() -> builder.rule(null)).withMessage("orderingRule");
        SimulationResult drawn = builder.demand(PoissonDemand.of(2))
                .rule(OrderingRule.upTo(9))
                .periods(1)
                .warmUp(3)
                .build()
                .run(1);
        assertThat(drawn.periods()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.history(new double[] {1, 2}).build().run(1))
                .withMessage("warmUp must be below the 2 periods of the history but was 3");
    }
}
