package io.zhanggui.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.inventory.demand.Forecast;
import io.zhanggui.inventory.demand.Holt;
import io.zhanggui.inventory.demand.HoltWinters;
import io.zhanggui.inventory.demand.SimpleExponentialSmoothing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastFloorTest {

    private final ForecastFloor floor = new ForecastFloor();
    private final FitFloor fit = new FitFloor();

    @Test
    @Proves("I2.ses")
    void sesFloor_givesTheLibrarysForecasts() {
        series().forEach(each -> assertSame(ForecastBenchmark.ses(each), ForecastBenchmark.sesFloor(floor, each)));
    }

    @Test
    @Proves("I2.croston")
    void crostonFloor_givesTheLibrarysForecasts() {
        series().forEach(each ->
                assertSame(ForecastBenchmark.croston(each), ForecastBenchmark.crostonFloor(floor, each)));
    }

    @Test
    @Proves("I2.tsb")
    void tsbFloor_givesTheLibrarysForecasts() {
        series().forEach(each -> assertSame(ForecastBenchmark.tsb(each), ForecastBenchmark.tsbFloor(floor, each)));
    }

    @Test
    @Proves("I2.fitted-ses")
    void fittedSesFloor_givesTheLibrarysForecasts() {
        series().forEach(each -> {
            Forecast fitted = ForecastBenchmark.fittedSes(each);
            Forecast floored = ForecastBenchmark.fittedSesFloor(fit, floor, each);
            assertThat(((SimpleExponentialSmoothing) floored.model()).alpha())
                    .isCloseTo(((SimpleExponentialSmoothing) fitted.model()).alpha(), within(1e-9));
            assertSame(fitted, floored);
        });
    }

    @Test
    @Proves("I2.fitted-holt-winters")
    void fittedHoltWintersFloor_givesTheLibrarysForecasts() {
        List<double[]> all = new ArrayList<>(List.of(DemandSeries.weekly(40)));
        series().stream().filter(each -> each.length >= 14).forEach(all::add);
        SeasonFloor season = new SeasonFloor(7);
        all.forEach(each -> {
            Forecast fitted = ForecastBenchmark.fittedHoltWinters(each);
            Forecast floored = ForecastBenchmark.fittedHoltWintersFloor(season, each);
            assertThat(((HoltWinters) floored.model()).alpha())
                    .isCloseTo(((HoltWinters) fitted.model()).alpha(), within(1e-6));
            assertThat(((HoltWinters) floored.model()).gamma())
                    .isCloseTo(((HoltWinters) fitted.model()).gamma(), within(1e-6));
            assertThat(floored.errors()).isEqualTo(fitted.errors());
            assertThat(floored.means())
                    .containsExactly(fitted.means(), within(1e-6 * Math.max(1, Math.abs(fitted.mean(1)))));
            assertThat(floored.squaredErrors())
                    .isCloseTo(fitted.squaredErrors(), within(1e-9 * Math.max(1, fitted.squaredErrors())));
        });
    }

    @Test
    void dampedHoltFloor_givesTheLibrarysFit() {
        series().forEach(each -> {
            Holt fitted = Holt.ofDamped(0.1, 0.1, 0.9).fit(each);
            fit.dampedHolt(each, each.length);
            assertThat(new double[] {fit.alpha, fit.beta, fit.phi, fit.level, fit.trend})
                    .containsExactly(
                            new double[] {
                                fitted.alpha(),
                                fitted.beta(),
                                fitted.phi(),
                                fitted.initialLevel(),
                                fitted.initialTrend()
                            },
                            within(1e-6));
        });
    }

    /** Both kinds, and: nothing sold, one day, one demand at an end, always the same, a step, a fraction, a giant. */
    private static List<double[]> series() {
        List<double[]> all = new ArrayList<>(List.of(DemandSeries.steady(40)));
        all.addAll(List.of(DemandSeries.intermittent(40)));
        all.add(new double[365]);
        all.add(new double[] {0});
        all.add(new double[] {7});
        all.add(new double[] {3, 0});
        double[] late = new double[60];
        late[59] = 5;
        all.add(late);
        double[] early = new double[60];
        early[0] = 5;
        all.add(early);
        double[] same = new double[365];
        Arrays.fill(same, 4);
        all.add(same);
        double[] step = new double[80];
        Arrays.fill(step, 40, 80, 9);
        all.add(step);
        all.add(new double[] {0.5, 0, 1.25, 0, 0, 0.125, 2, 0, 0.75});
        all.add(new double[] {1, 2, 1e12, 3, 1, 2});
        return all;
    }

    private static void assertSame(Forecast expected, Forecast floored) {
        assertThat(floored.errors()).isEqualTo(expected.errors());
        assertThat(floored.observations()).isEqualTo(expected.observations());
        assertThat(floored.mean(7)).isCloseTo(expected.mean(7), within(1e-9 * Math.max(1, Math.abs(expected.mean(7)))));
        assertThat(floored.squaredErrors())
                .isCloseTo(expected.squaredErrors(), within(1e-9 * Math.max(1, expected.squaredErrors())));
    }
}
