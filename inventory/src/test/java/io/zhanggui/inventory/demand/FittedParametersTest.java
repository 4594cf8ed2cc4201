package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fits against a search of everything: every α (and β), every start. */
class FittedParametersTest {

    @Test
    void noLevelIsBetterThanTheOneOfTheSmoothingFit() {
        for (int seed = 1; seed <= 20; seed++) {
            double[] history = walk(seed, 25, 0);
            SimpleExponentialSmoothing fit = SimpleExponentialSmoothing.of(0.5).fit(history);
            double least = fit.forecast(history, 1).squaredErrors();
            for (double alpha = 0.0001; alpha < 1; alpha += 0.0099) {
                for (double shift : new double[] {-0.3, 0, 0.3}) {
                    double other = SimpleExponentialSmoothing.of(alpha)
                            .withInitialLevel(fit.initialLevel() + shift)
                            .forecast(history, 1)
                            .squaredErrors();
                    assertThat(least).as("seed %s alpha %s", seed, alpha).isLessThanOrEqualTo(other * (1 + 1e-6));
                }
            }
        }
    }

    @Test
    void noTrendIsBetterThanTheOneOfTheHoltFit() {
        for (int seed = 1; seed <= 20; seed++) {
            double[] history = walk(seed, 25, 2);
            Holt fit = Holt.of(0.5, 0.5).fit(history);
            double least = fit.forecast(history, 1).squaredErrors();
            for (double alpha = 0.0001; alpha < 1; alpha += 0.0499) {
                for (double beta = 0.0001; beta < 1; beta += 0.0499) {
                    double other = leastOf(history, alpha, beta, 1);
                    assertThat(least)
                            .as("seed %s alpha %s beta %s", seed, alpha, beta)
                            .isLessThanOrEqualTo(other * 1.001);
                }
            }
            for (double shift : new double[] {-0.2, 0.2}) {
                Holt shifted = fit.withInitial(fit.initialLevel() + shift, fit.initialTrend());
                assertThat(shifted.forecast(history, 1).squaredErrors()).isGreaterThan(least);
                Holt tilted = fit.withInitial(fit.initialLevel(), fit.initialTrend() + shift);
                assertThat(tilted.forecast(history, 1).squaredErrors()).isGreaterThan(least);
            }
        }
    }

    @Test
    void noDampingIsBetterThanTheOneOfTheDampedFit_butForAFewValleysThatItMisses() {
        int missed = 0;
        for (int seed = 1; seed <= 40; seed++) {
            double[] history = walk(seed, 25, 2);
            Holt fit = Holt.ofDamped(0.5, 0.5, 0.9).fit(history);
            double least = fit.forecast(history, 1).squaredErrors();
            double other = leastOfAll(history);
            assertThat(least).as("seed %s", seed).isLessThanOrEqualTo(other * 1.1);
            missed += least > other * 1.001 ? 1 : 0;
        }
        assertThat(missed).isLessThanOrEqualTo(4);
    }

    private static double leastOfAll(double[] history) {
        double least = Double.POSITIVE_INFINITY;
        for (double phi : new double[] {0.8, 0.85, 0.9, 0.95, 0.98}) {
            for (double alpha = 0.0001; alpha < 1; alpha += 0.0999) {
                for (double beta = 0.0001; beta < 1; beta += 0.0999) {
                    least = Math.min(least, leastOf(history, alpha, beta, phi));
                }
            }
        }
        return least;
    }

    /** The sum of squares at the best start, by three evaluations along each axis of an exact paraboloid. */
    private static double leastOf(double[] history, double alpha, double beta, double phi) {
        Holt model = Holt.ofDamped(alpha, beta, phi);
        double c = squares(model, history, 0, 0);
        double right = squares(model, history, 1, 0);
        double left = squares(model, history, -1, 0);
        double up = squares(model, history, 0, 1);
        double down = squares(model, history, 0, -1);
        double diagonal = squares(model, history, 1, 1);
        double a = (right + left) / 2 - c;
        double b = (up + down) / 2 - c;
        double d = (right - left) / 2;
        double e = (up - down) / 2;
        double cross = diagonal - c - a - b - d - e;
        double determinant = 4 * a * b - cross * cross;
        double level = (cross * e - 2 * b * d) / determinant;
        double trend = (cross * d - 2 * a * e) / determinant;
        return squares(model, history, level, trend);
    }

    private static double squares(Holt model, double[] history, double level, double trend) {
        return model.withInitial(level, trend).forecast(history, 1).squaredErrors();
    }

    @ParameterizedTest
    @EnumSource
    void noSeasonIsBetterThanTheOneOfTheHoltWintersFit_butForAFewValleysThatItMisses(SeasonalForm form) {
        int missed = 0;
        for (int seed = 1; seed <= 30; seed++) {
            double[] history = season(seed);
            for (SeasonalUpdate update : SeasonalUpdate.values()) {
                HoltWinters model = HoltWinters.of(4, form).withUpdate(update);
                double least = model.fit(history).forecast(history, 1).squaredErrors();
                double other = leastOf(model, history);
                assertThat(least).as("seed %s %s", seed, update).isLessThanOrEqualTo(other * 1.1);
                missed += least > other * 1.001 ? 1 : 0;
            }
        }
        assertThat(missed).isLessThanOrEqualTo(3);
    }

    @Test
    void fittedParametersOfASeasonStayWithinTheirBounds() {
        for (int seed = 1; seed <= 10; seed++) {
            double[] history = season(seed);
            HoltWinters damped = HoltWinters.ofAdditive(4).withDamping(0.9).fit(history);
            assertThat(List.of(damped.alpha(), damped.beta(), damped.gamma()))
                    .allMatch(share -> share >= 0.0001 && share <= 0.9999);
            assertThat(damped.phi()).isBetween(0.8, 0.98);
            assertThat(HoltWinters.ofAdditive(4).fit(history).phi()).isEqualTo(1);
            HoltWinters flat = HoltWinters.ofAdditive(4).withoutTrend().fit(history);
            assertThat(flat.phi()).isZero();
            assertThat(flat.beta()).isEqualTo(0.1); // as it was: it plays no part
            double more = HoltWinters.ofAdditive(4)
                    .withoutTrend()
                    .with(flat.alpha(), 0.1, Math.min(flat.gamma() + 0.05, 1))
                    .forecast(history, 1)
                    .squaredErrors();
            assertThat(flat.forecast(history, 1).squaredErrors()).isLessThanOrEqualTo(more);
        }
    }

    private static double leastOf(HoltWinters model, double[] history) {
        double least = Double.POSITIVE_INFINITY;
        for (double alpha = 0.0001; alpha < 1; alpha += 0.0999) {
            for (double beta = 0.0001; beta < 1; beta += 0.1999) {
                for (double gamma = 0.0001; gamma < 1; gamma += 0.1999) {
                    Forecast forecast = model.with(alpha, beta, gamma).forecast(history, 1);
                    if (((ForecastState.LevelTrendSeason) forecast.state()).form() == model.form()) {
                        least = Math.min(least, forecast.squaredErrors());
                    }
                }
            }
        }
        return least;
    }

    private static double[] season(int seed) {
        double[] history = walk(seed, 40, 0.2);
        for (int t = 0; t < history.length; t++) {
            history[t] *= 1 + 0.2 * Math.sin(Math.PI / 2 * t);
        }
        return history;
    }

    @Test
    void crostonAndTsbTakeTheBestOfTheirGrids() {
        Random random = new Random(5);
        double[] history = new double[60];
        for (int t = 0; t < history.length; t++) {
            history[t] = random.nextInt(3) == 0 ? 1 + random.nextInt(9) : 0;
        }
        double croston = Croston.of(0.5).fit(history).forecast(history, 1).squaredErrors();
        for (double alpha : new double[] {0.05, 0.1, 0.15, 0.2, 0.25, 0.3}) {
            assertThat(croston)
                    .isLessThanOrEqualTo(Croston.of(alpha).forecast(history, 1).squaredErrors());
        }
        double tsb = Tsb.of(0.5, 0.5).fit(history).forecast(history, 1).squaredErrors();
        for (double demand : new double[] {0.05, 0.1, 0.2, 0.3}) {
            for (double probability : new double[] {0.02, 0.05, 0.1, 0.2}) {
                assertThat(tsb)
                        .isLessThanOrEqualTo(
                                Tsb.of(demand, probability).forecast(history, 1).squaredErrors());
            }
        }
    }

    @Test
    void aFitRefusesWhatIsNotFinite() {
        for (ForecastModel model : List.of(
                SimpleExponentialSmoothing.of(0.1),
                Holt.of(0.1, 0.1),
                HoltWinters.ofAdditive(2),
                Theta.of(0.1),
                Croston.of(0.1),
                Tsb.of(0.1, 0.1),
                Adida.of(0.1),
                Imapa.of(0.1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> model.fit(new double[] {1, Double.NaN, 2}))
                    .withMessage("history[1] must be finite but was NaN");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> model.fit(new double[0]))
                    .withMessage("history must hold at least one observation but is empty");
        }
    }

    @Test
    void holtStartsFromTheFirstTwoObservations() {
        Forecast forecast = Holt.of(0, 0).forecast(new double[] {5, 8}, 2);
        assertThat(forecast.means()).containsExactly(14, 17);
        assertThat(Holt.of(0, 0).forecast(new double[] {5}, 2).means()).containsExactly(5, 5);
        assertThat(Holt.of(0, 0).withInitial(1, 2).forecast(new double[] {5}, 1).mean(1))
                .isCloseTo(5, within(1e-12));
    }

    private static double[] walk(int seed, int periods, double drift) {
        Random random = new Random(seed);
        double[] history = new double[periods];
        double level = 50;
        for (int t = 0; t < periods; t++) {
            level += drift + random.nextGaussian() * (seed % 4);
            history[t] = level + 3 * random.nextGaussian();
        }
        return history;
    }
}
