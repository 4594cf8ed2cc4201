package io.zhanggui.core.kpi;

import static io.zhanggui.core.kpi.Decimals.HUNDRED;

import io.zhanggui.core.explain.Term;
import java.math.BigDecimal;
import java.util.List;

/**
 * A straight line from 0 at the worst actual to full at the best one, and no further.
 *
 * <p>The order of the two says which direction is better. It is the rule for losses and negative targets, where a ratio
 * rewards getting worse.
 *
 * @param worst the actual that scores 0
 * @param best the actual that scores {@code full}
 * @param full the greatest score, usually 100
 */
public record LinearWorstBest(BigDecimal worst, BigDecimal best, BigDecimal full) implements ScoringRule {

    static final String CODE = "linear";

    public LinearWorstBest {
        worst = Decimals.plain(worst, "worst");
        best = Decimals.plain(best, "best");
        full = Limits.points(CODE, full);
        if (worst.compareTo(best) == 0) {
            throw new KpiException(KpiError.DEGENERATE_RANGE, CODE, worst, best);
        }
    }

    /**
     * A line from 0 to 100.
     *
     * @throws KpiException with DEGENERATE_RANGE if worst and best are equal
     */
    public static LinearWorstBest of(BigDecimal worst, BigDecimal best) {
        return new LinearWorstBest(worst, best, HUNDRED);
    }

    /** The same from the texts of the numbers. */
    public static LinearWorstBest of(String worst, String best) {
        return of(Decimals.parse(worst), Decimals.parse(best));
    }

    static LinearWorstBest from(RuleText read) {
        return new LinearWorstBest(read.number("worst"), read.number("best"), read.number("full", HUNDRED));
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Scorer scorer() {
        Fraction zero = Fraction.of(worst);
        Fraction slope = Fraction.of(full).dividedBy(Fraction.of(best).minus(zero));
        return new Scorer.Line(slope, slope.times(zero).negated(), full, BigDecimal.ZERO, full);
    }

    @Override
    public Term formula() {
        return KpiTerm.LINEAR_WORST_BEST;
    }

    @Override
    public List<Object> parameters() {
        return List.of(full, worst, best);
    }

    @Override
    public String toString() {
        return new RuleText.Writer(CODE)
                .with("worst", worst)
                .with("best", best)
                .with("full", full, HUNDRED)
                .toString();
    }
}
