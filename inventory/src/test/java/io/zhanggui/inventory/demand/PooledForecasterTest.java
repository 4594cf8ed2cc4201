package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.probability.LeadTime;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

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
        assertThat(at(forecast, 0).weekDeviation())
                .isGreaterThanOrEqualTo(Math.sqrt(at(forecast, 0).weekMean()));
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

    /** Grams for kilograms: every figure is a thousand times as large, and nothing else changes; pieces have their floor. */
    @Test
    void anotherUnitOfMeasureScalesEveryFigure() {
        UnitOfMeasure gram = UnitOfMeasure.of("GRAM");
        PooledForecast kilograms = FORECASTER.forecast(rough(UnitOfMeasure.KILOGRAM, 1));
        PooledForecast grams = FORECASTER.forecast(rough(gram, 1000));
        PooledForecast both = FORECASTER.forecast(mixed(gram));

        for (int i = 0; i < 2; i++) {
            PooledDemand one = at(kilograms, i);
            PooledDemand other = at(grams, i);
            assertThat(other.weekMean() / one.weekMean()).isCloseTo(1000, within(1e-6));
            assertThat(other.weekDeviation() / one.weekDeviation()).isCloseTo(1000, within(1e-6));
            assertThat(other.growth()).isCloseTo(one.growth(), within(1e-9));
        }
        assertThat(at(both, 0).weekMean()).isNotNaN();
        assertThat(at(FORECASTER.forecast(rough(UnitOfMeasure.PIECE, 0.001)), 0).weekDeviation())
                .isEqualTo(Math.sqrt(at(FORECASTER.forecast(rough(UnitOfMeasure.PIECE, 0.001)), 0)
                        .weekMean()));
    }

    private static ObservedSales rough(UnitOfMeasure unit, double scale) {
        Map<Sku, UnitOfMeasure> articles = new LinkedHashMap<>();
        articles.put(Sku.of("A0"), unit);
        articles.put(Sku.of("A1"), unit);
        return filled(ObservedSales.of(FIRST, articles), scale, scale);
    }

    private static ObservedSales mixed(UnitOfMeasure unit) {
        Map<Sku, UnitOfMeasure> articles = new LinkedHashMap<>();
        articles.put(Sku.of("A0"), unit);
        articles.put(Sku.of("A1"), UnitOfMeasure.KILOGRAM);
        return filled(ObservedSales.of(FIRST, articles), 1000, 1);
    }

    private static ObservedSales filled(ObservedSales none, double first, double second) {
        ObservedSales seen = none;
        SplittableRandom random = new SplittableRandom(3);
        for (int day = 0; day < 140; day++) {
            int one = random.nextInt(4);
            int two = 1 + random.nextInt(6);
            double big = day == 130 ? 400 : 0;
            seen = seen.plus(
                    new double[] {first * (one * 1.7 + big), second * two * 2.3},
                    new int[] {one + (big > 0 ? 1 : 0), two},
                    new boolean[2]);
        }
        return seen;
    }

    /** Articles of other units are pooled apart: one in grams beside one in kilograms is forecast as if it stood alone. */
    @Test
    void unitsAreNotMixed() {
        UnitOfMeasure gram = UnitOfMeasure.of("GRAM");
        ObservedSales alone = ObservedSales.of(FIRST, Map.of(Sku.of("A0"), gram));
        ObservedSales mixed = mixed(gram);
        for (int day = 0; day < 140; day++) {
            double sold = mixed.sold(day, 0);
            alone = alone.plus(new double[] {sold}, new int[] {mixed.lines(day, 0)}, new boolean[1]);
        }

        // The other article keeps the shop open; on the days of this one alone it is closed where nothing sold.
        assertThat(at(FORECASTER.forecast(mixed), 0).weekMean()).isGreaterThan(0);
        assertThat(at(FORECASTER.forecast(mixed), 0).growth())
                .isNotEqualTo(at(FORECASTER.forecast(mixed), 1).growth());
        assertThat(at(FORECASTER.forecast(alone), 0).weekMean())
                .isGreaterThan(at(FORECASTER.forecast(mixed), 0).weekMean());
    }

    @Test
    void unitsWithoutLinesAreRefused_orAddedWithoutCounts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> none(2).plus(new double[] {5, 6}, new int[] {0, 1}, new boolean[2]))
                .withMessage(
                        "5.0 units of A0 were sold in no line. Maybe lines are not counted, and plus(units, ranOut)"
                                + " was meant?");
        ObservedSales seen = none(1);
        for (int day = 0; day < 140; day++) {
            seen = seen.plus(new double[] {5 + day % 3}, new boolean[1]);
        }

        assertThat(at(FORECASTER.forecast(seen), 0).weekMean()).isCloseTo(42, within(1.0));
    }

    @Test
    void aLongerObservationLeavesTheShorterAsItWas() {
        ObservedSales none = none(1);
        double[] units = {5};
        ObservedSales one = none.plus(units, new boolean[1]);
        units[0] = 9;
        ObservedSales two = one.plus(units, new boolean[1]);

        assertThat(none.days()).isZero();
        assertThat(one.days()).isEqualTo(1);
        assertThat(one.sold(0, 0)).isEqualTo(5);
        assertThat(two.sold(1, 0)).isEqualTo(9);
        assertThat(two.until()).isEqualTo(FIRST.plusDays(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ObservedSales.of(FIRST, List.of(Sku.of("A"), Sku.of("A"))))
                .withMessage("A is named twice");
    }

    /** σ of a week 10; of two weeks √(1 + 1.5²) times that, of a day √(1/7). */
    @Test
    void errorsAddUpAsTheLevelMoves() {
        PooledDemand week = new PooledDemand(Sku.of("A"), 10, 1.2, 6, 8, 9, 11, 10, 0.5, 1, 4);

        assertThat(week.mean(2)).isCloseTo(72, within(1e-9));
        assertThat(week.standardDeviationOfTotal(0)).isZero();
        assertThat(week.standardDeviation()).isEqualTo(10);
        assertThat(week.standardDeviationOfTotal(2)).isCloseTo(10 * Math.sqrt(3.25), within(1e-9));
        PooledDemand day = week.in(1 / 7.0, 14);
        assertThat(day.mean(1)).isCloseTo(72 / 7.0, within(1e-9));
        assertThat(day.standardDeviation()).isCloseTo(10 / Math.sqrt(7), within(1e-9));
        assertThat(day.standardDeviationOfTotal(14)).isCloseTo(10 * Math.sqrt(3.25), within(1e-6));
        assertThat(day.during(LeadTime.of(14, 7)).standardDeviation())
                .isCloseTo(Math.sqrt(325 + 72 * 72), within(1e-6));
        assertThat(week.explain().toText(Locale.ENGLISH)).isEqualTo("""
                pooled forecast of a week: 72 = level of a day 10 × common growth 1.2 × 6 open days
                  Weeks on sale with stock, older ones counting less: 8
                  Standard deviation of a week: 10 = its own 9, drawn towards 11 of articles with its mean
                """);
    }

    @Test
    void aPlannerAsksForArticlesThatWereObservedToTheEnd() {
        PooledForecast forecast = FORECASTER.forecast(seen(70, false, day -> 1));
        DemandHistory weeks = seen(70, false, day -> 1).history(DemandPeriod.WEEK);

        assertThat(weeks.series(Sku.of("A1"))).hasSize(10).containsOnly(140);
        assertThat(weeks.range().getEnd()).isEqualTo(forecast.until());
        assertThat(forecast.outlook(weeks, Sku.of("A1"), 3).horizon()).isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> forecast.outlook(weeks, Sku.of("B"), 3))
                .withMessage("B is not among the 2 articles of the pooled forecast");
        DemandHistory later = seen(84, false, day -> 1).history(DemandPeriod.WEEK);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> forecast.outlook(later, Sku.of("A1"), 3))
                .withMessageContaining("Maybe forecast again?");
    }

    /** Lines of kits and replaced articles, cancelled and returned ones: units as in a history by day, and their lines. */
    @Test
    void salesLinesAreObserved() {
        Sku cup = Sku.of("CUP");
        Sku old = Sku.of("OLD");
        List<SalesLine> lines = List.of(
                line(cup, 0, 3),
                line(cup, 0, 2),
                line(old, 1, 4),
                line(cup, 2, 7),
                line(cup, 2, 1),
                line(cup, 3, -2),
                line(cup, 4, 1),
                line(cup, 5, 6));
        DemandHistory.Builder settings = DemandHistory.weekly()
                .replaced(old, cup)
                .cancelled(List.of(line(cup, 2, 1)))
                .stockOut(cup, List.of(LocalDateRange.of(FIRST.plusDays(4), FIRST.plusDays(5))))
                .exclude(List.of(LocalDateRange.of(FIRST.plusDays(5), FIRST.plusDays(6))))
                .between(FIRST, FIRST.plusDays(7));

        ObservedSales seen = settings.observed(lines.stream());
        assertThat(seen.skus()).containsExactly(cup);
        assertThat(seen.days()).isEqualTo(7);
        assertThat(IntStream.range(0, 7).mapToDouble(day -> seen.sold(day, 0)).toArray())
                .containsExactly(5, 4, 5, 0, 1, 0, 0); // two came back of what was sold last
        assertThat(IntStream.range(0, 7).map(day -> seen.lines(day, 0)).toArray())
                .containsExactly(2, 1, 1, 0, 1, 0, 0);
        assertThat(seen.exposure(4, 0, 0.5)).isEqualTo(0.5);
        assertThat(seen.exposure(5, 0, 0.5)).isZero();
        SalesBatch.Builder rows = SalesBatch.builder();
        for (SalesLine line : lines) {
            int article = rows.article(line.sku(), UnitOfMeasure.PIECE);
            rows.add(article, line.date().toEpochDay(), line.quantity().amount().longValueExact() * SalesBatch.ONE);
        }
        ObservedSales batch = settings.observed(rows.build());
        for (int day = 0; day < 7; day++) {
            assertThat(batch.sold(day, 0)).isEqualTo(seen.sold(day, 0));
            assertThat(batch.lines(day, 0)).isEqualTo(seen.lines(day, 0));
        }
    }

    private static SalesLine line(Sku sku, int day, int pieces) {
        return new SalesLine(sku, FIRST.plusDays(day), Quantity.ofPieces(pieces), "");
    }
}
