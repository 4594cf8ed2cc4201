package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.inventory.check.Check;
import java.util.Arrays;
import java.util.List;

/**
 * What a model knows when the history ends, and from which every step of the forecast follows.
 *
 * <p>The choice is closed: one type for each shape of forecast function.
 */
public sealed interface ForecastState {

    /** The forecast of one period, {@code step} periods after the last observation; {@code step} is 1 or more. */
    double at(int step);

    /** A flat forecast. */
    record Level(double level) implements ForecastState {
        @Override
        public double at(int step) {
            return level;
        }
    }

    /**
     * A line, which flattens when {@code phi} is below 1: level + (φ + φ² + … + φ^step) · trend.
     *
     * @param phi the damping of the trend for each period; 1 for a straight line
     */
    record LevelTrend(double level, double trend, double phi) implements ForecastState {
        @Override
        public double at(int step) {
            return level + periods(phi, step) * trend;
        }

        /** φ + φ² + … + φ^step. */
        private static double periods(double phi, int step) {
            return phi == 1 ? step : phi * (1 - Math.pow(phi, step)) / (1 - phi);
        }
    }

    /**
     * A line that a season goes up and down around: the line as in {@link LevelTrend}, and the index of the period added
     * to it or multiplied with it.
     *
     * @param phi the damping of the trend for each period; 1 for a straight line, 0 for a flat one
     * @param form how the season changes the line
     * @param season the indices, that of the next period first
     */
    record LevelTrendSeason(double level, double trend, double phi, SeasonalForm form, List<Double> season)
            implements ForecastState {

        /**
         * @throws IllegalArgumentException if the season has no index
         */
        public LevelTrendSeason {
            requireNonNull(form, "form");
            season = List.copyOf(requireNonNull(season, "season"));
            Check.atLeast(1, season.size(), "the number of indices");
        }

        @Override
        public double at(int step) {
            Check.atLeast(1, step, "step");
            double line = level + LevelTrend.periods(phi, step) * trend;
            return form.combine(line, season.get((step - 1) % season.size()));
        }
    }

    /**
     * A demand rate from the size of a demand and the periods between demands: factor · size / interval.
     *
     * @param size the smoothed size of a demand; 0 before the first demand
     * @param interval the smoothed number of periods from one demand to the next; infinite before the first demand
     * @param biasFactor what the ratio is multiplied by; 1 for Croston's own method
     */
    record SizeInterval(double size, double interval, double biasFactor) implements ForecastState {
        @Override
        public double at(int step) {
            return biasFactor * size / interval;
        }
    }

    /**
     * A demand rate from the size of a demand and the probability of a demand in a period: size · probability.
     *
     * @param size the smoothed size of a demand; 0 before the first demand
     * @param probability the smoothed probability, 0 to 1
     */
    record SizeProbability(double size, double probability) implements ForecastState {
        @Override
        public double at(int step) {
            return size * probability;
        }
    }

    /** The last season over again. */
    final class LastSeason implements ForecastState {

        private final double[] values;

        private LastSeason(double[] values) {
            this.values = values;
        }

        /**
         * The state with the values of a season, the earliest first.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static LastSeason of(double... values) {
            Check.atLeast(1, requireNonNull(values, "values").length, "the number of values");
            return new LastSeason(values.clone());
        }

        /** The values of the season, the earliest first. */
        public double[] values() {
            return values.clone();
        }

        @Override
        public double at(int step) {
            return values[(Check.atLeast(1, step, "step") - 1) % values.length];
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof LastSeason that && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return "LastSeason" + Arrays.toString(values);
        }
    }
}
