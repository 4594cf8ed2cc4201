package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
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
                Croston.of(0.1),
                Tsb.of(0.1, 0.1))) {
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
}
