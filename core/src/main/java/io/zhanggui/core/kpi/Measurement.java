package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The actual of one indicator (实际值), exact: a ratio stays numerator and denominator. It may be not applicable (不适用),
 * which is not 0.
 */
public final class Measurement {

    private final Kpi kpi;
    private final KpiFormula formula;
    private final List<BigDecimal> inputs;
    private final String source;
    private final @Nullable Fraction exact;

    private Measurement(Kpi kpi, KpiFormula formula, List<BigDecimal> inputs, String source) {
        this.kpi = requireNonNull(kpi, "kpi");
        this.formula = requireNonNull(formula, "formula");
        this.inputs = List.copyOf(inputs);
        this.source = requireNonNull(source, "source");
        this.exact = inputs.isEmpty() ? null : formula.compute(this.inputs, kpi.unit());
    }

    /** A value in the unit of the indicator. */
    public static Measurement of(Kpi kpi, BigDecimal value) {
        return new Measurement(kpi, KpiFormula.VALUE, List.of(value), "");
    }

    /** The same from the text of the value; {@code 93%} is 0.93. */
    public static Measurement of(Kpi kpi, String value) {
        return of(kpi, Decimals.parse(value));
    }

    /** A numerator and a denominator; not applicable if the denominator is 0. In {@link Kpi#PERCENT} the ratio counts 100. */
    public static Measurement ofRatio(Kpi kpi, BigDecimal numerator, BigDecimal denominator) {
        return new Measurement(kpi, KpiFormula.RATIO, List.of(numerator, denominator), "");
    }

    /** Nothing to measure, for example a rate of nothing. */
    public static Measurement notApplicable(Kpi kpi) {
        return new Measurement(kpi, KpiFormula.VALUE, List.of(), "");
    }

    /**
     * A measurement from stored parts.
     *
     * @param inputs as the formula names them, in its order; empty means not applicable
     * @param source where the numbers come from; may be empty
     * @throws IllegalArgumentException if there are too few or too many inputs
     */
    public static Measurement restore(Kpi kpi, KpiFormula formula, List<BigDecimal> inputs, String source) {
        return new Measurement(kpi, formula, inputs, source);
    }

    /** The same with where the numbers come from. */
    public Measurement from(String origin) {
        return new Measurement(kpi, formula, inputs, origin);
    }

    /** What was measured. */
    public Kpi kpi() {
        return kpi;
    }

    /** How it was computed. */
    public KpiFormula formula() {
        return formula;
    }

    /** What was counted, as the formula names it; empty means not applicable. */
    public List<BigDecimal> inputs() {
        return inputs;
    }

    /** Where the numbers come from; may be empty. */
    public String source() {
        return source;
    }

    /** Whether there is a value. */
    public boolean isApplicable() {
        return exact != null;
    }

    /** The value in the unit of the indicator, rounded; empty if not applicable. */
    public Optional<BigDecimal> value(Rounding rounding) {
        return exact == null ? Optional.empty() : Optional.of(exact.round(rounding));
    }

    /** Why the value is what it is. */
    public Explanation explain() {
        return explain(shown());
    }

    Explanation explain(Object actual) {
        Explanation explanation = Explanation.of(KpiTerm.ACTUAL, actual);
        if (formula != KpiFormula.VALUE) {
            explanation = explanation.formula(formula, inputs.toArray());
        }
        return source.isEmpty() ? explanation : explanation.because(new Reason(source));
    }

    @Nullable
    Fraction exact() {
        return exact;
    }

    @Nullable
    BigDecimal shownNumber() {
        return exact == null ? null : Decimals.shown(exact);
    }

    Object shown() {
        BigDecimal number = shownNumber();
        return number == null ? KpiTerm.NOT_APPLICABLE_HERE : number;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Measurement that
                && kpi.equals(that.kpi)
                && formula == that.formula
                && inputs.equals(that.inputs)
                && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return kpi.code().hashCode() * 31 + inputs.hashCode();
    }

    @Override
    public String toString() {
        return kpi.code() + " " + (exact == null ? "N/A" : exact);
    }
}
