package io.zhanggui.core.kpi;

import static io.zhanggui.core.kpi.Decimals.HUNDRED;
import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import java.math.BigDecimal;
import java.util.List;

/**
 * Points off for each step away from the target (每低 x 扣 y 分): full − steps · points, not below floor.
 *
 * @param target the actual from which nothing is deducted
 * @param step the length of a step, above 0
 * @param points what a step costs, not negative
 * @param mode how a part of a step counts
 * @param better whether steps count below the target (HIGHER is better) or above it (LOWER is better)
 * @param full the score without a deduction, usually 100
 * @param floor the least score, usually 0
 */
public record StepDeduct(
        BigDecimal target,
        BigDecimal step,
        BigDecimal points,
        StepMode mode,
        Better better,
        BigDecimal full,
        BigDecimal floor)
        implements ScoringRule {

    static final String CODE = "step-deduct";

    public StepDeduct {
        target = Decimals.plain(target, "target");
        step = Limits.step(CODE, step);
        points = Limits.points(CODE, points);
        requireNonNull(mode, "mode");
        if (requireNonNull(better, "better") == Better.IN_RANGE) {
            throw new KpiException(KpiError.INVALID_TEXT, better, "HIGHER or LOWER. Maybe a target-range?");
        }
        full = Decimals.plain(full, "full");
        floor = Decimals.plain(floor, "floor");
        Limits.ordered(CODE, floor, full);
    }

    /**
     * Deductions from 100 for steps below the target.
     *
     * @throws KpiException with DEGENERATE_RANGE if the step is not above 0, with INVALID_POINTS if points are negative
     */
    public static StepDeduct below(String target, String step, String points, StepMode mode) {
        return of(target, step, points, mode, Better.HIGHER);
    }

    /** Deductions from 100 for steps above the target; see {@link #below}. */
    public static StepDeduct above(String target, String step, String points, StepMode mode) {
        return of(target, step, points, mode, Better.LOWER);
    }

    private static StepDeduct of(String target, String step, String points, StepMode mode, Better better) {
        return new StepDeduct(
                Decimals.parse(target),
                Decimals.parse(step),
                Decimals.parse(points),
                mode,
                better,
                HUNDRED,
                BigDecimal.ZERO);
    }

    static StepDeduct from(RuleText read) {
        StepMode mode = read.find("mode", StepMode.class);
        if (mode == null) {
            throw read.wrong("mode=FULL_STEPS, STARTED_STEPS or PROPORTIONAL");
        }
        return new StepDeduct(
                read.number("target"),
                read.number("step"),
                read.number("points"),
                mode,
                read.oneOf("better", Better.HIGHER),
                read.number("full", HUNDRED),
                read.number("floor", BigDecimal.ZERO));
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Scorer scorer() {
        Fraction from = Fraction.of(target);
        Fraction length = Fraction.of(step);
        Fraction cost = Fraction.of(points);
        return new Scorer(full, floor, full) {
            @Override
            Fraction raw(Fraction actual) {
                Fraction missing = better == Better.HIGHER ? from.minus(actual) : actual.minus(from);
                return missing.signum() <= 0
                        ? full
                        : full.minus(mode.steps(missing.dividedBy(length)).times(cost));
            }
        };
    }

    @Override
    public Term formula() {
        return better == Better.HIGHER ? KpiTerm.STEP_DEDUCT : KpiTerm.STEP_DEDUCT_ABOVE;
    }

    @Override
    public List<Object> parameters() {
        return List.of(full, target, step, points, mode);
    }

    @Override
    public String toString() {
        return new RuleText.Writer(CODE)
                .with("target", target)
                .with("step", step)
                .with("points", points)
                .with("mode", mode)
                .with("better", better, Better.HIGHER)
                .with("full", full, HUNDRED)
                .with("floor", floor, BigDecimal.ZERO)
                .toString();
    }
}
