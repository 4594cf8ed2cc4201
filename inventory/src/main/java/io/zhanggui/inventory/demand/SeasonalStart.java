package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.inventory.check.Check;
import java.util.List;

/** Where level, trend and season of {@link HoltWinters} start. */
public sealed interface SeasonalStart {

    /**
     * From a classical decomposition of the first two seasons, which is what {@code HoltWinters} of R does.
     *
     * <p>A moving average over a season takes the season away; the line through it gives level and trend (the level is
     * the one before its first value; without a trend its mean), what is left over gives the indices. The first season
     * is not filtered, so it has no fitted values.
     */
    record Decomposition() implements SeasonalStart {}

    /**
     * From the means of the first two seasons: the first is the level, their difference over the period the trend, and
     * the first season against the level gives the indices. All observations are filtered.
     */
    record FirstSeasons() implements SeasonalStart {}

    /**
     * From a state that is known. All observations are filtered.
     *
     * @param level the level before the first observation
     * @param trend what is added to it for a period
     * @param season the indices, that of the first observation first; as many as the season has periods
     */
    record Given(double level, double trend, List<Double> season) implements SeasonalStart {

        /**
         * @throws IllegalArgumentException if a number is not finite
         */
        public Given {
            Check.finite(level, "level");
            Check.finite(trend, "trend");
            season = List.copyOf(requireNonNull(season, "season"));
            for (int i = 0; i < season.size(); i++) {
                Check.finite(season.get(i), "season[" + i + "]");
            }
        }
    }
}
