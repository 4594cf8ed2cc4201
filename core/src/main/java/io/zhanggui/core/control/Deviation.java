package io.zhanggui.core.control;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;

/**
 * How far an actual strayed from its standard (偏差).
 *
 * @param standard what should be
 * @param actual what is
 * @param severity how grave that is
 */
public record Deviation(Standard standard, BigDecimal actual, Severity severity) {

    public Deviation {
        requireNonNull(standard, "standard");
        requireNonNull(actual, "actual");
        requireNonNull(severity, "severity");
    }

    /** (actual − standard) ÷ standard in percent, rounded; above 0 if the actual is the greater one. */
    public BigDecimal percent(Rounding rounding) {
        return actual.subtract(standard.value())
                .movePointRight(2)
                .divide(standard.value(), rounding.scale(), rounding.mode());
    }

    /** Whether the actual is worse than the standard. */
    public boolean isAdverse() {
        return severity.compareTo(Severity.FAVOURABLE) > 0;
    }

    /** The same one level graver, because it came again. */
    public Deviation repeated() {
        return new Deviation(standard, actual, severity.escalated());
    }

    /** The deviation with its bounds. */
    public Explanation explain() {
        return Explanation.of(ControlTerm.DEVIATION, Term.of(standard.name()))
                .with(
                        Explanation.of(ControlTerm.RELATIVE_DEVIATION, percent(Rounding.CENT))
                                .formula(ControlTerm.DEVIATION_FORMULA, actual, standard.value()),
                        Explanation.of(ControlTerm.SEVERITY, severity)
                                .formula(ControlTerm.BOUNDS, standard.better(), standard.minor(), standard.moderate()));
    }
}
