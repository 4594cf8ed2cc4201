package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class PooledForecasterTest {

    private static final PooledForecaster FORECASTER =
            PooledForecaster.builder().build();

    /** Two articles of 10 and 20 a day times the season, in lines of five; the seventh day is closed if asked. */
    private static ObservedSales seen(int days, boolean closed, IntToDoubleFunction season) {
        ObservedSales seen = ObservedSales.ofArticles(2);
        for (int day = 0; day < days; day++) {
            double of = closed && day % 7 == 6 ? 0 : season.applyAsDouble(day);
            seen.add(
                    new double[] {10 * of, 20 * of},
                    new int[] {(int) Math.round(2 * of), (int) Math.round(4 * of)},
                    new boolean[2]);
        }
        return seen;
    }

    @Test
    void constantDemand_isForecast() {
        PooledForecast forecast = FORECASTER.forecast(seen(70, false, day -> 1));

        assertThat(forecast.articles()).isEqualTo(2);
        assertThat(forecast.mean(0)).isCloseTo(70, within(1.0));
        assertThat(forecast.mean(1)).isCloseTo(140, within(1.0));
        assertThat(forecast.growth()).isCloseTo(1, within(1e-9));
        assertThat(forecast.standardDeviation(0)).isGreaterThanOrEqualTo(Math.sqrt(forecast.mean(0)));
        assertThat(forecast.demand(1).mean()).isEqualTo(forecast.mean(1));
    }

    @Test
    void closedDays_doNotCount() {
        PooledForecast forecast = PooledForecaster.builder().openDays(6).build().forecast(seen(70, true, day -> 1));

        assertThat(forecast.mean(0)).isCloseTo(60, within(1.0));
    }

    @Test
    void commonGrowth_liftsEveryArticle() {
        // One article is new demand in the last weeks only through what all have in common.
        PooledForecaster slow = PooledForecaster.builder()
                .halfLife(20)
                .longShare(0)
                .growthHalfLife(0.5)
                .lineShare(0)
                .build();
        PooledForecast flat = slow.forecast(seen(70, false, day -> 1));
        PooledForecast grown = slow.forecast(seen(70, false, day -> day < 56 ? 1 : 2));

        assertThat(grown.mean(0) / flat.mean(0)).isBetween(1.7, 2.05);
        assertThat(grown.mean(1) / flat.mean(1)).isBetween(1.7, 2.05);
    }

    @Test
    void daysWithoutStock_doNotCount() {
        ObservedSales seen = ObservedSales.ofArticles(2);
        ObservedSales blind = ObservedSales.ofArticles(2);
        for (int day = 0; day < 70; day++) {
            boolean empty = day % 7 >= 4;
            double[] sold = {empty ? 0 : 10, 20};
            int[] lines = {empty ? 0 : 2, 4};
            boolean ranOut = empty || day % 7 == 3;
            seen.add(sold, lines, new boolean[] {ranOut, false});
            blind.add(sold, lines, new boolean[2]);
        }
        // Three days in full and the fourth, on which it sold out, as one half: 40 units in 3.5 days.
        assertThat(FORECASTER.forecast(seen).mean(0)).isCloseTo(80, within(1.5));
        assertThat(PooledForecaster.builder()
                        .soldOutDay(1)
                        .build()
                        .forecast(seen)
                        .mean(0))
                .isCloseTo(70, within(1.5));
        assertThat(FORECASTER.forecast(blind).mean(0)).isCloseTo(40, within(1.5));
    }

    @Test
    void oneBigLine_movesALevelOfLinesLess() {
        double ofLines = withOneBigLine(1);
        double ofUnits = withOneBigLine(0);

        assertThat(ofLines).isBetween(70.0, 130.0);
        assertThat(ofUnits).isGreaterThan(ofLines + 30);
    }

    private static double withOneBigLine(double lineShare) {
        ObservedSales seen = ObservedSales.ofArticles(2);
        for (int day = 0; day < 140; day++) {
            boolean big = day == 137;
            seen.add(new double[] {big ? 510 : 10, 200}, new int[] {big ? 3 : 2, 40}, new boolean[2]);
        }
        return PooledForecaster.builder()
                .lineShare(lineShare)
                .build()
                .forecast(seen)
                .mean(0);
    }

    @Test
    void forecasts_scaleWithTheirSeries() {
        PooledForecast one = FORECASTER.forecast(seen(63, true, day -> 1 + day % 3));
        PooledForecast three = FORECASTER.forecast(scaled(63));

        assertThat(three.mean(0) / one.mean(0)).isCloseTo(3, within(0.03));
    }

    private static ObservedSales scaled(int days) {
        ObservedSales plain = seen(days, true, day -> 1 + day % 3);
        ObservedSales scaled = ObservedSales.ofArticles(2);
        for (int day = 0; day < days; day++) {
            double of = plain.sold(day, 0) / 10;
            scaled.add(
                    new double[] {3 * plain.sold(day, 0), 3 * plain.sold(day, 1)},
                    new int[] {(int) Math.round(2 * of), (int) Math.round(4 * of)},
                    new boolean[2]);
        }
        return scaled;
    }

    @Test
    void nothingSeen_nothingSold_orUnderAWeek_isZero() {
        ObservedSales none = ObservedSales.ofArticles(1);
        assertThat(FORECASTER.forecast(none).mean(0)).isZero();
        assertThat(FORECASTER.forecast(none).growth()).isEqualTo(1);
        none.add(new double[] {5}, new int[] {1}, new boolean[1]);
        assertThat(FORECASTER.forecast(none).mean(0)).isZero();
        ObservedSales zero = seen(30, false, day -> 0);
        assertThat(FORECASTER.forecast(zero).mean(1)).isZero();
        assertThat(FORECASTER.forecast(zero).demand(1).quantile(0.9)).isZero();
        assertThat(FORECASTER.forecast(ObservedSales.ofArticles(0)).articles()).isZero();
    }

    @Test
    void anArticleWithoutSales_isZeroBesideOthers() {
        ObservedSales seen = ObservedSales.ofArticles(2);
        for (int day = 0; day < 100; day++) {
            seen.add(new double[] {3, 0}, new int[] {1, 0}, new boolean[] {false, true});
        }
        PooledForecast forecast = FORECASTER.forecast(seen);

        assertThat(seen.days()).isEqualTo(100);
        assertThat(seen.sold(99, 0)).isEqualTo(3);
        assertThat(forecast.mean(1)).isZero();
        assertThat(forecast.standardDeviation(1)).isZero();
        assertThat(forecast.varianceLaw().articles()).isBetween(0, 1);
    }

    @Test
    void wrongFigures_areNamed() {
        ObservedSales seen = ObservedSales.ofArticles(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seen.add(new double[1], new int[2], new boolean[2]))
                .withMessage("soldUnits must have a figure for each of 2 articles but had 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seen.add(new double[2], new int[1], new boolean[2]))
                .withMessageContaining("soldLines");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seen.add(new double[2], new int[2], new boolean[3]))
                .withMessageContaining("ranOut");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seen.add(new double[] {-1, 0}, new int[2], new boolean[2]))
                .withMessageContaining("soldUnits");
        assertThat(seen.days()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PooledForecaster.builder().halfLife(0))
                .withMessageContaining("halfLife");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PooledForecaster.builder().lineShare(1.1))
                .withMessageContaining("lineShare");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PooledForecaster.builder().openDays(8))
                .withMessageContaining("openDays");
    }
}
