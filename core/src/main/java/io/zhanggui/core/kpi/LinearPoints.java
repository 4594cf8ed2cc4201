package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import java.math.BigDecimal;
import java.util.List;

/**
 * A line through two or more points, each an actual with its score.
 *
 * @param points at least two, no actual twice; kept in the order of their actuals
 * @param outside what an actual beyond the first or last point scores
 */
public record LinearPoints(List<Knot> points, Outside outside) implements ScoringRule {

    static final String CODE = "linear-points";

    public LinearPoints {
        points = Segments.checked(CODE, points);
        requireNonNull(outside, "outside");
    }

    /**
     * A line that stays level beyond its ends.
     *
     * @throws KpiException with DEGENERATE_RANGE if there are fewer than two points or an actual occurs twice
     */
    public static LinearPoints of(Knot... points) {
        return new LinearPoints(List.of(points), Outside.CLAMP);
    }

    static LinearPoints from(RuleText read) {
        return new LinearPoints(read.knots(), read.oneOf("outside", Outside.CLAMP));
    }

    @Override
    public String code() {
        return CODE;
    }

    /** The greatest score of a point. */
    @Override
    public BigDecimal full() {
        return Segments.greatest(points);
    }

    @Override
    public Scorer scorer() {
        return new Segments(points, outside, outside, full());
    }

    @Override
    public Term formula() {
        return KpiTerm.LINEAR_POINTS;
    }

    @Override
    public List<Object> parameters() {
        return List.of(points);
    }

    @Override
    public String toString() {
        return new RuleText.Writer(CODE)
                .knots(points)
                .with("outside", outside, Outside.CLAMP)
                .toString();
    }
}
