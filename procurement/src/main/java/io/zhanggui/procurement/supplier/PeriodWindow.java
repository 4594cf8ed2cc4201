package io.zhanggui.procurement.supplier;

import io.zhanggui.core.kpi.Score;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How periods count together: of n periods the newest weighs n, the one before n − 1, and so on; the periods beyond weigh
 * nothing. Only periods with a score are numbered, so one without transactions neither counts nor ages the others.
 *
 * @param periods n, at least 1
 */
public record PeriodWindow(int periods) {

    public PeriodWindow {
        if (periods < 1) {
            throw new IllegalArgumentException("a window needs at least 1 period, but has " + periods);
        }
    }

    /** The weight of the i-th scored period, the newest being 0. */
    public int weight(int index) {
        return Math.max(periods - index, 0);
    }

    /**
     * Σ weight · score ÷ Σ weight, exact; empty if there is no score.
     *
     * @param newestFirst the scores of the periods that have one
     */
    public Optional<Score> mean(List<Score> newestFirst) {
        long[] weights =
                IntStream.range(0, newestFirst.size()).mapToLong(this::weight).toArray();
        return Score.weightedMean(newestFirst, weights);
    }
}
