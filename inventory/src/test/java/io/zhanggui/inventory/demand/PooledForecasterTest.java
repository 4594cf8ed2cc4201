package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.Sku;
import java.time.LocalDate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PooledForecasterTest {

    private static final PooledForecaster FORECASTER = PooledForecaster.standard();
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);

    private static ObservedSales none(int articles) {
        return ObservedSales.of(
                FIRST,
                IntStream.range(0, articles).mapToObj(i -> Sku.of("A" + i)).toList());
    }

    private static PooledDemand at(PooledForecast forecast, int article) {
        return forecast.article(Sku.of("A" + article)).orElseThrow();
    }

    /** Two articles of 10 and 20 a day times the season, in lines of five; the seventh day is closed if asked. */
    private static ObservedSales seen(int days, boolean closed, IntToDoubleFunction season) {
        ObservedSales seen = none(2);
        for (int day = 0; day < days; day++) {
            double of = closed && day % 7 == 6 ? 0 : season.applyAsDouble(day);
            seen = seen.plus(
                    new double[] {10 * of, 20 * of},
                    new int[] {(int) Math.round(2 * of), (int) Math.round(4 * of)},
                    new boolean[2]);
        }
        return seen;
    }

    @Test
    void constantDemand_isForecast() {
        PooledForecast forecast = FORECASTER.forecast(seen(70, false, day -> 1));

        assertThat(forecast.articles()).hasSize(2);
        assertThat(at(forecast, 0).weekMean()).isCloseTo(70, within(1.0));
        assertThat(at(forecast, 1).weekMean()).isCloseTo(140, within(1.0));
        assertThat(at(forecast, 0).growth()).isCloseTo(1, within(1e-9));
        assertThat(at(forecast, 0).weekDeviation()).isGreaterThanOrEqualTo(Math.sqrt(at(forecast, 0).weekMean()));
        assertThat(at(forecast, 1).week().mean()).isEqualTo(at(forecast, 1).weekMean());
    }

    @Test
    void closedDays_doNotCount() {
        PooledForecast forecast = PooledForecaster.builder().openDays(6).build().forecast(seen(70, true, day -> 1));

        assertThat(at(forecast, 0).weekMean()).isCloseTo(60, within(1.0));
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

        assertThat(at(grown, 0).weekMean() / at(flat, 0).weekMean()).isBetween(1.7, 2.05);
        assertThat(at(grown, 1).weekMean() / at(flat, 1).weekMean()).isBetween(1.7, 2.05);
    }

    @Test
    void daysWithoutStock_doNotCount() {
        ObservedSales seen = none(2);
        ObservedSales blind = none(2);
        for (int day = 0; day < 70; day++) {
            boolean empty = day % 7 >= 4;
            double[] sold = {empty ? 0 : 10, 20};
            int[] lines = {empty ? 0 : 2, 4};
            boolean ranOut = empty || day % 7 == 3;
            seen = seen.plus(sold, lines, new boolean[] {ranOut, false});
            blind = blind.plus(sold, lines, new boolean[2]);
        }
        // Three days in full and the fourth, on which it sold out, as one half: 40 units in 3.5 days.
        assertThat(at(FORECASTER.forecast(seen), 0).weekMean()).isCloseTo(80, within(1.5));
        assertThat(at(PooledForecaster.builder().soldOutDay(1).build().forecast(seen), 0)
                        .weekMean())
                .isCloseTo(70, within(1.5));
        assertThat(at(FORECASTER.forecast(blind), 0).weekMean()).isCloseTo(40, within(1.5));
    }

    @Test
    void oneBigLine_movesALevelOfLinesLess() {
        double ofLines = withOneBigLine(1);
        double ofUnits = withOneBigLine(0);

        assertThat(ofLines).isBetween(70.0, 130.0);
        assertThat(ofUnits).isGreaterThan(ofLines + 30);
    }

    private static double withOneBigLine(double lineShare) {
        ObservedSales seen = none(2);
        for (int day = 0; day < 140; day++) {
            boolean big = day == 137;
            seen = seen.plus(new double[] {big ? 510 : 10, 200}, new int[] {big ? 3 : 2, 40}, new boolean[2]);
        }
        return at(PooledForecaster.builder().lineShare(lineShare).build().forecast(seen), 0)
                .weekMean();
    }

    @Test
    void forecasts_scaleWithTheirSeries() {
        PooledForecast one = FORECASTER.forecast(seen(63, true, day -> 1 + day % 3));
        PooledForecast three = FORECASTER.forecast(scaled(63));

        assertThat(at(three, 0).weekMean() / at(one, 0).weekMean()).isCloseTo(3, within(0.03));
    }

    private static ObservedSales scaled(int days) {
        ObservedSales plain = seen(days, true, day -> 1 + day % 3);
        ObservedSales scaled = none(2);
        for (int day = 0; day < days; day++) {
            double of = plain.sold(day, 0) / 10;
            scaled = scaled.plus(
                    new double[] {3 * plain.sold(day, 0), 3 * plain.sold(day, 1)},
                    new int[] {(int) Math.round(2 * of), (int) Math.round(4 * of)},
                    new boolean[2]);
        }
        return scaled;
    }

    @Test
    void nothingSeen_nothingSold_orUnderAWeek_isZero() {
        ObservedSales none = none(1);
        assertThat(at(FORECASTER.forecast(none), 0).weekMean()).isZero();
        assertThat(at(FORECASTER.forecast(none), 0).growth()).isEqualTo(1);
        none = none.plus(new double[] {5}, new int[] {1}, new boolean[1]);
        assertThat(at(FORECASTER.forecast(none), 0).weekMean()).isZero();
        ObservedSales zero = seen(30, false, day -> 0);
        assertThat(at(FORECASTER.forecast(zero), 1).weekMean()).isZero();
        assertThat(at(FORECASTER.forecast(zero), 1).week().quantile(0.9)).isZero();
        assertThat(FORECASTER.forecast(none(0)).articles()).isEmpty();
    }

    @Test
    void anArticleWithoutSales_isZeroBesideOthers() {
        ObservedSales seen = none(2);
        for (int day = 0; day < 100; day++) {
            seen = seen.plus(new double[] {3, 0}, new int[] {1, 0}, new boolean[] {false, true});
        }
        PooledForecast forecast = FORECASTER.forecast(seen);

        assertThat(seen.days()).isEqualTo(100);
        assertThat(seen.sold(99, 0)).isEqualTo(3);
        assertThat(at(forecast, 1).weekMean()).isZero();
        assertThat(at(forecast, 1).weekDeviation()).isZero();
    }

    @Test
    void wrongFigures_areNamed() {
        ObservedSales seen = none(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seen.plus(new double[1], new int[2], new boolean[2]))
                .withMessage("soldUnits must have a figure for each of 2 articles but had 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seen.plus(new double[2], new int[1], new boolean[2]))
                .withMessageContaining("soldLines");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seen.plus(new double[2], new int[2], new boolean[3]))
                .withMessageContaining("ranOut");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seen.plus(new double[] {-1, 0}, new int[2], new boolean[2]))
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
