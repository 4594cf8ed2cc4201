package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import java.math.BigDecimal;
import java.util.List;

/**
 * Points for each step above the target (每高 x 加 y 分): steps · points, from 0 to cap.
 *
 * <p>Its score is what an {@link Adjustment} adds to a card.
 *
 * @param target the actual above which steps count
 * @param step the length of a step, above 0
 * @param points what a step brings, not negative
 * @param cap the greatest score, not negative
 * @param mode how a part of a step counts
 */
public record StepBonus(BigDecimal target, BigDecimal step, BigDecimal points, BigDecimal cap, StepMode mode)
        implements ScoringRule {

    static final String CODE = "step-bonus";

    public StepBonus {
        target = Decimals.plain(target, "target");
        step = Limits.step(CODE, step);
        points = Limits.points(CODE, points);
        cap = Limits.points(CODE, cap);
        requireNonNull(mode, "mode");
    }

    /**
     * Points for whole steps.
     *
     * @throws KpiException with DEGENERATE_RANGE if the step is not above 0, with INVALID_POINTS if points or cap are
     *     negative
     */
    public static StepBonus of(String target, String step, String points, String cap) {
        return new StepBonus(
                Decimals.parse(target),
                Decimals.parse(step),
                Decimals.parse(points),
                Decimals.parse(cap),
                StepMode.FULL_STEPS);
    }

    static StepBonus from(RuleText read) {
        return new StepBonus(
                read.number("target"),
                read.number("step"),
                read.number("points"),
                read.number("cap"),
                read.oneOf("mode", StepMode.FULL_STEPS));
    }

    @Override
    public String code() {
        return CODE;
    }

    /** Nothing: who just meets the target gets no extra points. */
    @Override
    public BigDecimal full() {
        return BigDecimal.ZERO;
    }

    @Override
    public Scorer scorer() {
        Fraction from = Fraction.of(target);
        Fraction length = Fraction.of(step);
        Fraction gain = Fraction.of(points);
        return new Scorer(full(), BigDecimal.ZERO, cap) {
            @Override
            Fraction raw(Fraction actual) {
                return mode.steps(actual.minus(from).dividedBy(length)).times(gain);
            }
        };
    }

    @Override
    public Term formula() {
        return KpiTerm.STEP_BONUS;
    }

    @Override
    public List<Object> parameters() {
        return List.of(target, step, points, mode);
    }

    @Override
    public String toString() {
        return new RuleText.Writer(CODE)
                .with("target", target)
                .with("step", step)
                .with("points", points)
                .with("cap", cap)
                .with("mode", mode, StepMode.FULL_STEPS)
                .toString();
    }
}
