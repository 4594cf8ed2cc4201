package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import java.math.BigDecimal;
import java.util.List;

/**
 * A payout curve: nothing below the first point, the threshold, which pays itself; then a line from point to point;
 * level above the last one (阶梯系数).
 *
 * @param points at least two, each an attainment with what it pays, no attainment twice; kept in their order
 * @param below what is paid below the first point, usually {@link Outside#ZERO}
 * @param above what is paid above the last point, usually {@link Outside#CLAMP}
 */
public record Piecewise(List<Knot> points, Outside below, Outside above) implements ScoringRule {

    static final String CODE = "piecewise";

    public Piecewise {
        points = Segments.checked(CODE, points);
        requireNonNull(below, "below");
        requireNonNull(above, "above");
    }

    /**
     * A curve that pays nothing below its first point and no more above its last.
     *
     * @throws KpiException with DEGENERATE_RANGE if there are fewer than two points or an attainment occurs twice
     */
    public static Piecewise of(Knot... points) {
        return new Piecewise(List.of(points), Outside.ZERO, Outside.CLAMP);
    }

    static Piecewise from(RuleText read) {
        return new Piecewise(read.knots(), read.oneOf("below", Outside.ZERO), read.oneOf("above", Outside.CLAMP));
    }

    @Override
    public String code() {
        return CODE;
    }

    /** The greatest pay of a point. */
    @Override
    public BigDecimal full() {
        return Segments.greatest(points);
    }

    @Override
    public Scorer scorer() {
        return new Segments(points, below, above, full());
    }

    @Override
    public Term formula() {
        return KpiTerm.PIECEWISE;
    }

    @Override
    public List<Object> parameters() {
        return List.of(points);
    }

    @Override
    public String toString() {
        return new RuleText.Writer(CODE)
                .knots(points)
                .with("below", below, Outside.ZERO)
                .with("above", above, Outside.CLAMP)
                .toString();
    }
}
