package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;

/**
 * The spans of control (管理幅度) of several managers, each counted once.
 *
 * @param managers how many managing positions, 1 or more
 * @param reports the sum of all spans
 * @param min the narrowest
 * @param median the middle one; of an even number the mean of the middle two, so it may end in a half
 * @param p90 the ninth decile by nearest rank: the least span that at least nine tenths of the managers do not exceed
 * @param max the widest
 */
@Beta
public record Spans(int managers, long reports, int min, BigDecimal median, int p90, int max) {

    public Spans {
        requireNonNull(median, "median");
        if (managers < 1 || min < 1) {
            throw new IllegalArgumentException(
                    "spans need a manager with a report, but are of " + managers + " managers from " + min + " on");
        }
    }

    /** From the spans in ascending order. */
    static Spans ofSorted(int[] spans) {
        int count = spans.length;
        long sum = 0;
        for (int span : spans) {
            sum += span;
        }
        long middle = (long) spans[(count - 1) / 2] + spans[count / 2];
        BigDecimal median = middle % 2 == 0 ? BigDecimal.valueOf(middle / 2) : BigDecimal.valueOf(5 * middle, 1);
        int rank = (int) ((9L * count + 9) / 10);
        return new Spans(count, sum, spans[0], median, spans[rank - 1], spans[count - 1]);
    }

    /** The arithmetic mean, reports ÷ managers. */
    public BigDecimal average(Rounding rounding) {
        return BigDecimal.valueOf(reports).divide(BigDecimal.valueOf(managers), rounding.scale(), rounding.mode());
    }
}
