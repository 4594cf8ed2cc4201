package io.zhanggui.core.kpi;

import static io.zhanggui.core.kpi.Decimals.HUNDRED;
import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import java.math.BigDecimal;
import java.util.List;

/**
 * The lower the better, in proportion to a target, between floor and cap.
 *
 * @param reading which of the two proportions that are in use
 * @param target above 0, in the unit of the actual
 * @param full the score at the target, usually 100
 * @param floor the least score, usually 0
 * @param cap the greatest score, usually {@code full}
 */
public record RatioLower(Reading reading, BigDecimal target, BigDecimal full, BigDecimal floor, BigDecimal cap)
        implements ScoringRule {

    static final String INVERSE_CODE = "ratio-lower-inverse";
    static final String MIRROR_CODE = "ratio-lower-mirror";

    /** How lower is turned into better. */
    public enum Reading {
        /** full · target ÷ actual; an actual of 0 or less gives the cap. */
        INVERSE,
        /** full · (2 − actual ÷ target). */
        MIRROR
    }

    public RatioLower {
        requireNonNull(reading, "reading");
        target = Limits.target(code(reading), target);
        full = Decimals.plain(full, "full");
        floor = Decimals.plain(floor, "floor");
        cap = Decimals.plain(cap, "cap");
        Limits.ordered(code(reading), floor, cap);
    }

    /**
     * Full · target ÷ actual, with full score 100 at the target and no more below it.
     *
     * @throws KpiException with INVALID_TARGET if the target is not above 0
     */
    public static RatioLower inverse(BigDecimal target) {
        return new RatioLower(Reading.INVERSE, target, HUNDRED, BigDecimal.ZERO, HUNDRED);
    }

    /** The same from the text of the target. */
    public static RatioLower inverse(String target) {
        return inverse(Decimals.parse(target));
    }

    /**
     * Full · (2 − actual ÷ target), with full score 100 at the target and no more below it.
     *
     * @throws KpiException with INVALID_TARGET if the target is not above 0
     */
    public static RatioLower mirror(BigDecimal target) {
        return new RatioLower(Reading.MIRROR, target, HUNDRED, BigDecimal.ZERO, HUNDRED);
    }

    /** The same from the text of the target. */
    public static RatioLower mirror(String target) {
        return mirror(Decimals.parse(target));
    }

    /** The same with a greatest score, for example 120 for those who do better than the target. */
    public RatioLower cappedAt(int most) {
        return new RatioLower(reading, target, full, floor, BigDecimal.valueOf(most));
    }

    static RatioLower from(RuleText read) {
        BigDecimal full = read.number("full", HUNDRED);
        return new RatioLower(
                read.code().equals(INVERSE_CODE) ? Reading.INVERSE : Reading.MIRROR,
                read.number("target"),
                full,
                read.number("floor", BigDecimal.ZERO),
                read.number("cap", full));
    }

    @Override
    public String code() {
        return code(reading);
    }

    private static String code(Reading reading) {
        return reading == Reading.INVERSE ? INVERSE_CODE : MIRROR_CODE;
    }

    @Override
    public Scorer scorer() {
        Fraction exactFull = Fraction.of(full);
        if (reading == Reading.MIRROR) {
            return new Scorer.Line(
                    exactFull.dividedBy(Fraction.of(target)).negated(),
                    exactFull.times(Fraction.of(2)),
                    full,
                    floor,
                    cap);
        }
        Fraction product = exactFull.times(Fraction.of(target)).reduced();
        Fraction best = Fraction.of(cap);
        return new Scorer(full, floor, cap) {
            @Override
            Fraction raw(Fraction actual) {
                return actual.signum() <= 0 ? best : product.dividedBy(actual);
            }
        };
    }

    @Override
    public Term formula() {
        return reading == Reading.INVERSE ? KpiTerm.RATIO_LOWER_INVERSE : KpiTerm.RATIO_LOWER_MIRROR;
    }

    @Override
    public List<Object> parameters() {
        return List.of(full, target);
    }

    @Override
    public String toString() {
        return new RuleText.Writer(code())
                .with("target", target)
                .with("full", full, HUNDRED)
                .with("floor", floor, BigDecimal.ZERO)
                .with("cap", cap, full)
                .toString();
    }
}
