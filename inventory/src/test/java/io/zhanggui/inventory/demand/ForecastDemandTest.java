package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.GammaDemand;
import io.zhanggui.inventory.probability.NegativeBinomialDemand;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

class ForecastDemandTest {

    private static final double[] HISTORY = {4, 0, 7, 3, 1, 9, 2, 0, 6, 5};

    @Test
    void errorsOfALevelThatFollowsAddUp() {
        for (double alpha : new double[] {0, 0.3, 1}) {
            Forecast forecast = SimpleExponentialSmoothing.of(alpha).forecast(HISTORY, 6);
            double n = 6;
            // Snyder and others (2004), simple exponential smoothing
            double factor = n * (1 + alpha * (n - 1) + alpha * alpha * (n - 1) * (2 * n - 1) / 6);
            assertThat(forecast.standardDeviationOfTotal(6))
                    .isCloseTo(forecast.standardDeviation() * Math.sqrt(factor), within(1e-9));
        }
    }

    @Test
    void errorsOfAnUnknownMeanAreCommonToAllPeriods() {
        Forecast forecast = Mean.of().forecast(HISTORY, 5);

        assertThat(forecast.standardDeviationOfTotal(5))
                .isCloseTo(forecast.standardDeviation() * Math.sqrt(5 + 25 / 10.0), within(1e-9));
        assertThat(forecast.standardDeviationOfTotal(1)).isCloseTo(forecast.standardDeviation(1), within(1e-12));
        assertThat(forecast.standardDeviationOfTotal(0)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> forecast.standardDeviationOfTotal(6));
    }

    @Test
    void errorsOfARandomWalkAndOfARateAreTheTextbookOnes() {
        Forecast walk = Naive.of().forecast(HISTORY, 4);
        assertThat(walk.standardDeviationOfTotal(4))
                .isCloseTo(walk.standardDeviation() * Math.sqrt(1 + 4 + 9 + 16), within(1e-9));
        Forecast rate = Croston.of(0.1).forecast(HISTORY, 4);
        assertThat(rate.standardDeviationOfTotal(4)).isCloseTo(rate.standardDeviation() * 2, within(1e-9));
    }

    /** The errors of one period stand for those of one step, whatever the model. */
    @Property(tries = 200)
    @Domain(Series.class)
    @Domain(DomainContext.Global.class)
    void theTotalOfOnePeriodVariesAsThatPeriodAndMorePeriodsVaryMore(
            @ForAll double[] history, @ForAll ForecastModel model) {
        Forecast forecast = model.forecast(history, 4);
        double one = forecast.standardDeviationOfTotal(1);

        if (Double.isNaN(forecast.standardDeviation())) {
            assertThat(one).isNaN();
        } else {
            assertThat(one).isCloseTo(forecast.standardDeviation(1), within(1e-9 * (1 + one)));
            assertThat(forecast.standardDeviationOfTotal(4)).isGreaterThanOrEqualTo(one);
        }
        CountDemand demand = forecast.demand(4);
        assertThat(demand.mean()).isGreaterThanOrEqualTo(0);
        PredictionInterval bounds = PredictionInterval.of(demand, 0.9);
        assertThat(bounds.low()).isGreaterThanOrEqualTo(0);
        assertThat(bounds.high()).isGreaterThanOrEqualTo(bounds.low());
        assertThat(forecast.continuousDemand(4).mean()).isCloseTo(demand.mean(), within(1e-6 * (1 + demand.mean())));
    }

    @Test
    void fewPiecesArePoissonAndMoreThatVaryNegativeBinomial() {
        Forecast varies = Mean.of().forecast(HISTORY, 3);

        assertThat(varies.demand(3)).isInstanceOf(NegativeBinomialDemand.class);
        assertThat(varies.demand(3).mean()).isCloseTo(varies.total(3), within(1e-9));
        assertThat(varies.demand(3).standardDeviation()).isCloseTo(varies.standardDeviationOfTotal(3), within(1e-9));
        assertThat(varies.demandAt(2).mean()).isCloseTo(varies.mean(2), within(1e-9));
        assertThat(varies.demandAt(2).standardDeviation()).isCloseTo(varies.standardDeviation(2), within(1e-9));
        assertThat(Mean.of().forecast(new double[] {2, 3, 2, 3, 2}, 3).demand(2))
                .isEqualTo(PoissonDemand.of(4.8));
        assertThat(Naive.of().forecast(new double[] {3}, 2).demand(2)).isEqualTo(PoissonDemand.of(6)); // no error known
        assertThat(Naive.of().forecast(new double[] {3}, 2).demand(0)).isEqualTo(PoissonDemand.of(0));
    }

    @Test
    void weightsAreNormalOrGamma() {
        assertThat(Mean.of().forecast(HISTORY, 1).continuousDemand(1)).isInstanceOf(GammaDemand.class);
        assertThat(Mean.of().forecast(new double[] {20, 21, 20, 21}, 2).continuousDemand(2))
                .isInstanceOf(NormalDemand.class);
        assertThat(Naive.of().forecast(new double[] {16}, 1).continuousDemand(1))
                .isEqualTo(NormalDemand.of(16, 4));
        assertThat(Naive.of().forecast(new double[] {0}, 1).continuousDemand(1).mean())
                .isZero();
    }

    @Test
    void aTrendBelowZeroCountsAsNothing() {
        Forecast falling = Holt.of(0.5, 0.5).forecast(new double[] {9, 6, 3, 1}, 6);

        assertThat(falling.total(6)).isNegative();
        assertThat(falling.demandAt(6)).isEqualTo(PoissonDemand.of(0));
        assertThat(falling.demand(6).mean())
                .isCloseTo(Math.max(0, falling.mean(1)), within(1e-9))
                .isLessThan(3);
        assertThat(Mean.of().forecast(new double[3], 2).demand(2)).isEqualTo(PoissonDemand.of(0));
    }

    /** Demand that is Poisson, and demand that comes in threes: 90 % intervals of four periods hold 90 % or a little more. */
    @Test
    void intervalsOfSimulatedDemandCoverWhatTheyPromise() {
        assertThat(coverage(random -> poisson(random, 1.5))).isBetween(0.88, 0.97);
        assertThat(coverage(random -> 3 * poisson(random, 0.5))).isBetween(0.87, 0.97);
        assertThat(coverage(random -> random.nextInt(20))).isBetween(0.86, 0.96);
    }

    private static double coverage(ToIntFunction<SplittableRandom> demand) {
        SplittableRandom random = new SplittableRandom(7);
        int inside = 0;
        int tries = 2_000;
        for (int i = 0; i < tries; i++) {
            double[] history = new double[52];
            Arrays.setAll(history, unusedPeriod -> demand.applyAsInt(random));
            double total = 0;
            for (int period = 0; period < 4; period++) {
                total += demand.applyAsInt(random);
            }
            Forecast forecast = Mean.of().forecast(history, 4);
            inside += PredictionInterval.of(forecast.demand(4), 0.9).contains(total) ? 1 : 0;
        }
        return (double) inside / tries;
    }

    static int poisson(SplittableRandom random, double mean) {
        int count = -1;
        for (double left = 1; left > Math.exp(-mean); count++) {
            left *= random.nextDouble();
        }
        return count;
    }

    @Test
    void boundsOfAnIntervalBelongToIt() {
        PredictionInterval interval = new PredictionInterval(0.8, 2, 5);

        assertThat(interval.contains(2)).isTrue();
        assertThat(interval.contains(5)).isTrue();
        assertThat(interval.contains(1.99)).isFalse();
        assertThat(interval.contains(5.01)).isFalse();
        assertThat(new PredictionInterval(0.8, 2, Double.NaN).contains(3)).isFalse();
        assertThat(PredictionInterval.of(NormalDemand.of(1, 1), 0.95).low()).isZero();
        assertThat(PredictionInterval.of(NormalDemand.of(10, 1), 0.95).low()).isCloseTo(10 - 1.959964, within(1e-6));
        assertThat(PredictionInterval.of(NormalDemand.of(10, 1), 0.95).high()).isCloseTo(10 + 1.959964, within(1e-6));
        assertThat(PredictionInterval.of(NormalDemand.of(-9, 1), 0.95)).isEqualTo(new PredictionInterval(0.95, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PredictionInterval(1, 2, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new PredictionInterval(0.8, -1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new PredictionInterval(0.8, 2, 1));
    }
}
