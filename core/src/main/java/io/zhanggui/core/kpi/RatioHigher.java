package io.zhanggui.core.kpi;

import static io.zhanggui.core.kpi.Decimals.HUNDRED;

import io.zhanggui.core.explain.Term;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The higher the better, in proportion to a target (完成率): full · actual ÷ target, between floor and cap.
 *
 * @param target above 0, in the unit of the actual
 * @param full the score at the target, usually 100
 * @param floor the least score, usually 0; not above 0 with {@code zeroBelow}
 * @param cap the greatest score, usually {@code full}
 * @param zeroBelow the share of the target below which the score is 0, for example 0.75; null means none. The
 *     threshold itself scores in proportion.
 */
public record RatioHigher(
        BigDecimal target,
        BigDecimal full,
        BigDecimal floor,
        BigDecimal cap,
        @Nullable BigDecimal zeroBelow) implements ScoringRule {

    static final String CODE = "ratio-higher";

    public RatioHigher {
        target = Limits.target(CODE, target);
        full = Decimals.plain(full, "full");
        floor = Decimals.plain(floor, "floor");
        cap = Decimals.plain(cap, "cap");
        zeroBelow = zeroBelow == null ? null : Decimals.plain(zeroBelow);
        Limits.ordered(CODE, floor, cap);
        if (zeroBelow != null && floor.signum() > 0) {
            throw new KpiException(KpiError.INVALID_POINTS, CODE + " zeroBelow=" + zeroBelow, "floor=" + floor);
        }
    }

    /**
     * Full score 100 at the target, no more above it.
     *
     * @throws KpiException with INVALID_TARGET if the target is not above 0
     */
    public static RatioHigher of(BigDecimal target) {
        return new RatioHigher(target, HUNDRED, BigDecimal.ZERO, HUNDRED, null);
    }

    /** The same from the text of the target. */
    public static RatioHigher of(String target) {
        return of(Decimals.parse(target));
    }

    /** The same with a greatest score, for example 120 for those who exceed the target. */
    public RatioHigher cappedAt(int most) {
        return new RatioHigher(target, full, floor, BigDecimal.valueOf(most), zeroBelow);
    }

    /** The same with score 0 below a share of the target, for example {@code 0.75} (门槛值). */
    public RatioHigher zeroBelow(String share) {
        return new RatioHigher(target, full, floor, cap, Decimals.parse(share));
    }

    /** The least actual that scores; empty if every actual does. */
    public Optional<BigDecimal> threshold() {
        return Optional.ofNullable(zeroBelow).map(share -> Decimals.plain(target.multiply(share)));
    }

    static RatioHigher from(RuleText read) {
        BigDecimal full = read.number("full", HUNDRED);
        return new RatioHigher(
                read.number("target"),
                full,
                read.number("floor", BigDecimal.ZERO),
                read.number("cap", full),
                read.find("zeroBelow"));
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Scorer scorer() {
        Fraction slope = Fraction.of(full).dividedBy(Fraction.of(target)).reduced();
        if (zeroBelow == null) {
            return new Scorer.Line(slope, Fraction.ZERO, full, floor, cap);
        }
        Fraction threshold = Fraction.of(target).times(Fraction.of(zeroBelow));
        return new Scorer(full, floor, cap) {
            @Override
            Fraction raw(Fraction actual) {
                return actual.compareTo(threshold) < 0 ? Fraction.ZERO : slope.times(actual);
            }
        };
    }

    @Override
    public Term formula() {
        return zeroBelow == null ? KpiTerm.RATIO_HIGHER : KpiTerm.RATIO_HIGHER_FROM;
    }

    @Override
    public List<Object> parameters() {
        return zeroBelow == null ? List.of(full, target) : List.of(full, target, zeroBelow);
    }

    @Override
    public String toString() {
        RuleText.Writer text = new RuleText.Writer(CODE)
                .with("target", target)
                .with("full", full, HUNDRED)
                .with("floor", floor, BigDecimal.ZERO)
                .with("cap", cap, full);
        return (zeroBelow == null ? text : text.with("zeroBelow", zeroBelow)).toString();
    }
}
