package io.zhanggui.core.kpi;

import static io.zhanggui.core.kpi.Decimals.HUNDRED;

import io.zhanggui.core.explain.Term;
import java.math.BigDecimal;
import java.util.List;

/**
 * Best within a range (适度指标): full from {@code lo} to {@code hi}, both included, and down to 0 in a straight line at
 * {@code zeroLo} and {@code zeroHi}.
 *
 * @param lo the least actual with the full score
 * @param hi the greatest actual with the full score, at least {@code lo}
 * @param zeroLo the actual below the range that scores 0, at most {@code lo}; equal to it means none scores below
 * @param zeroHi the actual above the range that scores 0, at least {@code hi}; equal to it means none scores above
 * @param full the score in the range, usually 100
 */
public record TargetRange(BigDecimal lo, BigDecimal hi, BigDecimal zeroLo, BigDecimal zeroHi, BigDecimal full)
        implements ScoringRule {

    static final String CODE = "target-range";

    public TargetRange {
        lo = Decimals.plain(lo, "lo");
        hi = Decimals.plain(hi, "hi");
        zeroLo = Decimals.plain(zeroLo, "zeroLo");
        zeroHi = Decimals.plain(zeroHi, "zeroHi");
        full = Limits.points(CODE, full);
        Limits.ordered(CODE, zeroLo, lo);
        Limits.ordered(CODE, lo, hi);
        Limits.ordered(CODE, hi, zeroHi);
    }

    static TargetRange from(RuleText read) {
        return new TargetRange(
                read.number("lo"),
                read.number("hi"),
                read.number("zeroLo"),
                read.number("zeroHi"),
                read.number("full", HUNDRED));
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Scorer scorer() {
        Fraction low = Fraction.of(lo);
        Fraction high = Fraction.of(hi);
        Fraction zeroLow = Fraction.of(zeroLo);
        Fraction zeroHigh = Fraction.of(zeroHi);
        return new Scorer(full, null, null) {
            @Override
            Fraction raw(Fraction actual) {
                if (actual.compareTo(low) < 0) {
                    return actual.compareTo(zeroLow) <= 0
                            ? Fraction.ZERO
                            : full.times(actual.minus(zeroLow)).dividedBy(low.minus(zeroLow));
                }
                if (actual.compareTo(high) <= 0) {
                    return full;
                }
                return actual.compareTo(zeroHigh) >= 0
                        ? Fraction.ZERO
                        : full.times(zeroHigh.minus(actual)).dividedBy(zeroHigh.minus(high));
            }
        };
    }

    @Override
    public Term formula() {
        return KpiTerm.TARGET_RANGE;
    }

    @Override
    public List<Object> parameters() {
        return List.of(full, lo, hi, zeroLo, zeroHi);
    }

    @Override
    public String toString() {
        return new RuleText.Writer(CODE)
                .with("lo", lo)
                .with("hi", hi)
                .with("zeroLo", zeroLo)
                .with("zeroHi", zeroHi)
                .with("full", full, HUNDRED)
                .toString();
    }
}
