package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import java.math.BigDecimal;
import java.util.List;

/**
 * How a measured value becomes a score (计分规则).
 *
 * <p>A rule checks itself when it is made, knows its text ({@code parse(toString())} gives it back) and never evaluates
 * text as a formula. Target and actual must be in one unit; a number such as {@code 95%} in a text is 0.95.
 */
public sealed interface ScoringRule
        permits RatioHigher,
                RatioLower,
                LinearWorstBest,
                LinearPoints,
                Piecewise,
                TargetRange,
                Banded,
                BandedRatio,
                StepDeduct,
                CountDeduct,
                StepBonus,
                Binary,
                Manual {

    /** The stable name of the kind of rule, the first word of its text. */
    String code();

    /** What someone scores who just meets the target, in the unit of the score. */
    BigDecimal full();

    /** The rule made ready to score many measurements. */
    Scorer scorer();

    /** What the rule does, as text with the actual in place of {@code {0}} and {@link #parameters} in the others. */
    Term formula();

    /** The numbers of the rule, in the order in which {@link #formula} shows them. */
    List<Object> parameters();

    /** The rule as one line, for files and tables: code and numbers that are not the usual ones. */
    @Override
    String toString();

    /** The score of one measurement; see {@link Scorer#score(Measurement)}. */
    default Score score(Measurement measurement) {
        return scorer().score(measurement);
    }

    /** Why a measurement has its score: the formula with its inputs, and floor or cap where they changed it. */
    default Explanation explain(Measurement measurement) {
        return scorer().explain(this, measurement, measurement.shown(), null);
    }

    /**
     * The rule with that text, for example {@code ratio-higher target=1200000 cap=120}, {@code linear worst=0.40
     * best=0.58} or {@code banded 95->100, 90->80, 0->0}.
     *
     * @throws KpiException with INVALID_TEXT if the text is no rule, or with the code of what is wrong with the rule
     */
    static ScoringRule parse(String text) {
        RuleText read = RuleText.parse(requireNonNull(text, "text"));
        ScoringRule rule = of(read);
        read.refuseRest();
        return rule;
    }

    private static ScoringRule of(RuleText read) {
        return switch (read.code()) {
            case RatioHigher.CODE -> RatioHigher.from(read);
            case RatioLower.INVERSE_CODE, RatioLower.MIRROR_CODE -> RatioLower.from(read);
            case LinearWorstBest.CODE -> LinearWorstBest.from(read);
            case LinearPoints.CODE -> LinearPoints.from(read);
            case Piecewise.CODE -> Piecewise.from(read);
            case TargetRange.CODE -> TargetRange.from(read);
            case Banded.CODE -> Banded.from(read);
            case BandedRatio.CODE -> BandedRatio.from(read);
            case StepDeduct.CODE -> StepDeduct.from(read);
            case CountDeduct.CODE -> CountDeduct.from(read);
            case StepBonus.CODE -> StepBonus.from(read);
            case Binary.CODE -> Binary.from(read);
            case Manual.CODE -> Manual.from(read);
            default -> throw read.wrong("a rule such as 'ratio-higher target=1200000 cap=120'");
        };
    }
}
