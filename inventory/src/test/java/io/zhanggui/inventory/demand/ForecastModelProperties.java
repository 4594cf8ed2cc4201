package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Series.class)
@Domain(DomainContext.Global.class)
class ForecastModelProperties {

    @Property
    void smoothingWithAlphaOneIsTheNaiveForecast(@ForAll double[] history) {
        double smoothed = SimpleExponentialSmoothing.of(1).forecast(history, 1).mean(1);
        assertThat(smoothed).isCloseTo(Naive.of().forecast(history, 1).mean(1), within(1e-9));
    }

    @Property
    void smoothingIsTheWeightedSumOfTheHistory(
            @ForAll double[] history, @ForAll @Scale(5) @DoubleRange(min = 0, max = 1) double alpha) {
        double sum = Math.pow(1 - alpha, history.length) * history[0];
        for (int t = 0; t < history.length; t++) {
            sum += alpha * Math.pow(1 - alpha, history.length - 1 - t) * history[t];
        }
        assertThat(SimpleExponentialSmoothing.of(alpha).forecast(history, 1).mean(1))
                .isCloseTo(sum, within(1e-9));
    }

    @Property
    void holtIsTheTextbookRecursion(
            @ForAll double[] history,
            @ForAll @Scale(5) @DoubleRange(min = 0, max = 1) double alpha,
            @ForAll @Scale(5) @DoubleRange(min = 0, max = 1) double beta,
            @ForAll @Scale(5) @DoubleRange(min = 0.5, max = 1) double phi) {
        double level = 7;
        double trend = -2;
        for (double value : history) {
            double levelBefore = level;
            level = alpha * value + (1 - alpha) * (level + phi * trend);
            trend = beta * (level - levelBefore) + (1 - beta) * phi * trend;
        }
        Forecast forecast = Holt.ofDamped(alpha, beta, phi).withInitial(7, -2).forecast(history, 3);
        double damping = phi + phi * phi + phi * phi * phi;
        assertThat(forecast.mean(3)).isCloseTo(level + damping * trend, within(1e-6));
    }

    @Property
    void aConstantSeriesIsForecastAsThatConstant(
            @ForAll ForecastModel model,
            @ForAll @Scale(5) @DoubleRange(min = 0.01, max = 1e6) double value,
            @ForAll @IntRange(min = 1, max = 40) int periods) {
        double[] history = new double[periods];
        Arrays.fill(history, value);
        double factor = model instanceof Croston croston ? croston.bias().factor(croston.alphaInterval()) : 1;
        for (double mean : model.forecast(history, 5).means()) {
            assertThat(mean).isCloseTo(factor * value, within(1e-9 * value));
        }
    }

    @Property
    void fittedModelsForecastAConstantSeriesAsThatConstant(
            @ForAll @Scale(5) @DoubleRange(min = 0.01, max = 1e6) double value,
            @ForAll @IntRange(min = 1, max = 40) int periods) {
        double[] history = new double[periods];
        Arrays.fill(history, value);
        for (ForecastModel model : List.of(
                SimpleExponentialSmoothing.of(0.1),
                Holt.of(0.1, 0.1),
                Holt.ofDamped(0.1, 0.1, 0.9),
                HoltWinters.ofAdditive(3),
                HoltWinters.ofAdditive(3).withDamping(0.9),
                HoltWinters.ofMultiplicative(4).withUpdate(SeasonalUpdate.OLD_LEVEL),
                HoltWinters.ofMultiplicative(2).withoutTrend().withStart(new SeasonalStart.FirstSeasons()),
                Theta.of(0.1),
                Croston.of(0.1),
                Tsb.of(0.1, 0.1),
                Adida.of(0.1),
                Imapa.of(0.1))) {
            assertThat(model.fit(history).forecast(history, 5).mean(5))
                    .as(model.code())
                    .isCloseTo(value, within(1e-9 * value));
        }
    }

    @Property
    void aSeriesWithoutDemandIsForecastAsZero(
            @ForAll ForecastModel model, @ForAll @IntRange(min = 1, max = 40) int periods) {
        double[] history = new double[periods];
        Forecast forecast = model.fit(history).forecast(history, 3);
        assertThat(forecast.means()).containsOnly(0);
        assertThat(forecast.squaredErrors()).isZero();
    }

    @Property
    void tenTimesTheDemandIsTenTimesTheForecast(@ForAll ForecastModel model, @ForAll double[] history) {
        double[] scaled = Arrays.stream(history).map(value -> 10 * value).toArray();
        double[] means = model.forecast(history, 4).means();
        double[] scaledMeans = model.forecast(scaled, 4).means();
        for (int i = 0; i < means.length; i++) {
            assertThat(scaledMeans[i]).isCloseTo(10 * means[i], within(1e-7 * (1 + Math.abs(means[i]))));
        }
    }

    @Property
    void ratesOfDemandAreNeverNegative(@ForAll ForecastModel model, @ForAll double[] history) {
        if (model instanceof Croston || model instanceof Tsb) {
            double rate = model.forecast(history, 1).mean(1);
            assertThat(rate).isNotNegative().isFinite();
        }
    }

    @Property
    void whatComesAfterTheOriginIsNotRead(
            @ForAll ForecastModel model, @ForAll double[] history, @ForAll @IntRange(min = 0, max = 59) int at) {
        int origin = 1 + at % history.length;
        double[] blinded = history.clone();
        Arrays.fill(blinded, origin, history.length, Double.NaN);
        Forecast known = model.forecast(Arrays.copyOf(history, origin), 3);
        assertThat(model.forecastFrom(blinded, origin, 3)).isEqualTo(known);
        assertThat(model.forecastFrom(history, origin, 3)).isEqualTo(known);
    }

    @Property
    void squaredErrorsAreThoseOfTheFittedValues(@ForAll ForecastModel model, @ForAll double[] history) {
        double[] fitted = model.fittedValues(history);
        double squares = 0;
        int errors = 0;
        for (int t = 0; t < history.length; t++) {
            if (!Double.isNaN(fitted[t])) {
                squares += (history[t] - fitted[t]) * (history[t] - fitted[t]);
                errors++;
            }
        }
        Forecast forecast = model.forecast(history, 1);
        assertThat(forecast.errors()).isEqualTo(errors);
        assertThat(forecast.squaredErrors()).isCloseTo(squares, within(1e-9 * (1 + squares)));
    }

    @Property
    void theHistoryIsLeftAsItWas(@ForAll ForecastModel model, @ForAll double[] history) {
        double[] before = history.clone();
        model.fit(history).forecast(history, 2);
        model.fittedValues(history);
        assertThat(history).containsExactly(before);
    }

    @Property
    void noSmoothingFitsBetterThanTheFittedOne(
            @ForAll double[] history,
            @ForAll @Scale(5) @DoubleRange(min = 0.0001, max = 0.9999) double alpha,
            @ForAll @Scale(5) @DoubleRange(min = 0, max = 1000) double level) {
        double least = SimpleExponentialSmoothing.of(0.5)
                .fit(history)
                .forecast(history, 1)
                .squaredErrors();
        double other = SimpleExponentialSmoothing.of(alpha)
                .withInitialLevel(level)
                .forecast(history, 1)
                .squaredErrors();
        assertThat(least).isLessThanOrEqualTo(other * 1.01 + 1e-6);
    }

    @Property
    void fittingNeverLosesToWhatItStartsFrom(@ForAll double[] history) {
        double all = SimpleExponentialSmoothing.of(0.0001)
                .withInitialLevel(Mean.of().forecast(history, 1).mean(1))
                .forecast(history, 1)
                .squaredErrors();
        for (Holt start : List.of(Holt.of(0.3, 0.1), Holt.of(0.05, 0.01))) {
            double fitted = start.fit(history).forecast(history, 1).squaredErrors();
            assertThat(fitted).isLessThanOrEqualTo(start.forecast(history, 1).squaredErrors() + 1e-6);
            assertThat(fitted).isLessThanOrEqualTo(all * 1.001 + 1e-6);
        }
        HoltWinters seasonal = HoltWinters.ofAdditive(4).withoutTrend().with(0.1, 0, 0.3); // on its grid
        assertThat(seasonal.fit(history).forecast(history, 1).squaredErrors())
                .isLessThanOrEqualTo(seasonal.forecast(history, 1).squaredErrors() * (1 + 1e-9));
        Croston croston = Croston.of(0.2);
        assertThat(croston.fit(history).forecast(history, 1).squaredErrors())
                .isLessThanOrEqualTo(croston.forecast(history, 1).squaredErrors());
        Tsb tsb = Tsb.of(0.1, 0.05);
        assertThat(tsb.fit(history).forecast(history, 1).squaredErrors())
                .isLessThanOrEqualTo(tsb.forecast(history, 1).squaredErrors());
    }

    @Property
    void crostonIsTheRecursionOfHisPaper(
            @ForAll double[] history,
            @ForAll @Scale(5) @DoubleRange(min = 0, max = 1) double alphaDemand,
            @ForAll @Scale(5) @DoubleRange(min = 0, max = 1) double alphaInterval) {
        double size = 0;
        double interval = 0;
        int gap = 1;
        for (double demand : history) {
            if (demand > 0) {
                boolean first = interval == 0;
                size = first ? demand : alphaDemand * demand + (1 - alphaDemand) * size;
                interval = first ? gap : alphaInterval * gap + (1 - alphaInterval) * interval;
                gap = 1;
            } else {
                gap++;
            }
        }
        double expected = interval == 0 ? 0 : size / interval;
        Croston model = Croston.of(0.1).withAlphas(alphaDemand, alphaInterval);
        assertThat(model.forecast(history, 1).mean(1)).isCloseTo(expected, within(1e-9));
    }

    @Property
    void theSameQuestionHasTheSameAnswer(@ForAll ForecastModel model, @ForAll double[] history) {
        ForecastModel fitted = model.fit(history);
        assertThat(model.fit(history.clone())).isEqualTo(fitted);
        assertThat(fitted.forecast(history.clone(), 3)).isEqualTo(fitted.forecast(history, 3));
    }

    @Property
    void everyFigureIsANumber(@ForAll ForecastModel model, @ForAll double[] history) {
        ForecastModel fitted = model.fit(history);
        for (ForecastModel each : List.of(model, fitted)) {
            Forecast forecast = each.forecast(history, 20);
            assertThat(Arrays.stream(forecast.means())).allMatch(Double::isFinite);
            assertThat(forecast.squaredErrors()).isFinite();
            assertThat(each.errorVarianceFactor(20, history.length)).isFinite().isGreaterThanOrEqualTo(1);
        }
    }

    @Property
    void theFittedForecastScalesWithItsSeries(@ForAll ForecastModel model, @ForAll double[] history) {
        double[] scaled = Arrays.stream(history).map(value -> 1024 * value).toArray();
        double mean = model.fit(history).forecast(history, 4).mean(4);
        double scaledMean = model.fit(scaled).forecast(scaled, 4).mean(4);
        assertThat(scaledMean).isCloseTo(1024 * mean, within(1e-9 * (1 + Math.abs(scaledMean))));
    }

    /** Written from the formulas of the books: level, trend and index one after the other. */
    @Property
    void holtWintersIsTheTextbookRecursion(@ForAll double[] history, @ForAll HoltWinters model) {
        double[] positive = Arrays.stream(history).map(value -> value + 200).toArray();
        boolean additive = model.form() == SeasonalForm.ADDITIVE;
        double[] season = new double[model.period()];
        for (int i = 0; i < season.length; i++) {
            season[i] = additive ? 30 * i - 50 : 0.8 + 0.1 * i;
        }
        HoltWinters started =
                model.withInitial(400, 3, Arrays.stream(season).boxed().toList());
        double level = 400;
        double trend = 3;
        for (int t = 0; t < positive.length; t++) {
            int i = t % season.length;
            double before = level + model.phi() * trend;
            double levelBefore = level;
            double own = additive ? positive[t] - season[i] : positive[t] / season[i];
            level = model.alpha() * own + (1 - model.alpha()) * before;
            trend = model.beta() * (level - levelBefore) + (1 - model.beta()) * model.phi() * trend;
            double against = model.update() == SeasonalUpdate.NEW_LEVEL ? level : before;
            double index = additive ? positive[t] - against : positive[t] / against;
            season[i] = model.gamma() * index + (1 - model.gamma()) * season[i];
            Assume.that(additive || (season[i] > 1e-3 && level > 1 && before > 1));
        }
        Forecast forecast = started.forecast(positive, 3);
        double next = season[positive.length % season.length];
        double ahead = level + model.phi() * trend;
        double expected = additive ? ahead + next : ahead * next;
        assertThat(forecast.mean(1)).isCloseTo(expected, within(1e-6 * (1 + Math.abs(expected))));
        assertThat(((ForecastState.LevelTrendSeason) forecast.state()).form()).isEqualTo(model.form());
    }

    /** The two lines of the paper: the regression line, and twice the series less the line, smoothed. */
    @Property
    void thetaIsTheMeanOfItsTwoLines(
            @ForAll double[] history, @ForAll @Scale(5) @DoubleRange(min = 0.01, max = 1) double alpha) {
        int n = history.length;
        double meanOfTime = (n - 1) / 2.0;
        double mean = Arrays.stream(history).average().orElseThrow();
        double product = 0;
        double squares = 0;
        for (int t = 0; t < n; t++) {
            product += (t - meanOfTime) * (history[t] - mean);
            squares += (t - meanOfTime) * (t - meanOfTime);
        }
        double slope = n == 1 ? 0 : product / squares;
        double intercept = mean - slope * meanOfTime;
        double smoothed = 2 * history[0] - intercept;
        for (int t = 0; t < n; t++) {
            double curved = 2 * history[t] - (intercept + slope * t);
            smoothed = alpha * curved + (1 - alpha) * smoothed;
        }
        double expected = (intercept + slope * (n + 2) + smoothed) / 2;
        assertThat(Theta.of(alpha).forecast(history, 3).mean(3)).isCloseTo(expected, within(1e-7));
    }

    @Property
    void adidaSmoothsTheSumsOfItsBuckets(
            @ForAll double[] history,
            @ForAll @IntRange(min = 1, max = 9) int bucket,
            @ForAll @Scale(3) @DoubleRange(min = 0, max = 1) double alpha) {
        int size = Math.min(bucket, history.length);
        double level = Double.NaN;
        for (int from = history.length % size; from < history.length; from += size) {
            double sum = Arrays.stream(history, from, from + size).sum();
            level = Double.isNaN(level) ? sum : alpha * sum + (1 - alpha) * level;
        }
        assertThat(Adida.of(alpha).withBucket(bucket).forecast(history, 2).mean(2))
                .isCloseTo(level / size, within(1e-9));
    }

    @Property
    void imapaIsTheMeanOfItsBuckets(
            @ForAll double[] history, @ForAll @Scale(3) @DoubleRange(min = 0, max = 1) double alpha) {
        int longest = Adida.of(alpha).fit(history).bucket();
        double sum = 0;
        for (int bucket = 1; bucket <= longest; bucket++) {
            sum += Adida.of(alpha).withBucket(bucket).forecast(history, 1).mean(1);
        }
        Forecast forecast = Imapa.of(alpha).forecast(history, 1);
        assertThat(forecast.mean(1)).isCloseTo(sum / longest, within(1e-9));
    }
}
