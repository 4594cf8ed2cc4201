package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.Money;

/**
 * From grade to bonus by a coefficient for each grade (绩效系数).
 *
 * @param coefficients the coefficient of each grade by its name, not negative, not empty
 */
public record BonusRule(Map<String, BigDecimal> coefficients) {

    public BonusRule {
        Map<String, BigDecimal> plain = new LinkedHashMap<>();
        coefficients.forEach((grade, coefficient) ->
                plain.put(requireNonNull(grade, "grade"), Limits.points("coefficient of " + grade, coefficient)));
        if (plain.isEmpty()) {
            throw new IllegalArgumentException("a bonus rule needs at least one coefficient");
        }
        coefficients = Map.copyOf(plain);
    }

    /**
     * Grades and coefficients in turn, for example {@code coefficients("A", "1.2", "B", "1.0", "C", "0.8")}.
     *
     * @throws KpiException with DUPLICATE if a grade occurs twice, with INVALID_POINTS if a coefficient is negative, with
     *     INVALID_TEXT if it is no number
     */
    public static BonusRule coefficients(String... gradesAndCoefficients) {
        return new BonusRule(Pairs.of(gradesAndCoefficients));
    }

    /**
     * The coefficient of a grade.
     *
     * @throws KpiException with UNKNOWN if the rule has none for it
     */
    public BigDecimal coefficient(Grade grade) {
        BigDecimal coefficient = coefficients.get(grade.name());
        if (coefficient == null) {
            throw new KpiException(KpiError.UNKNOWN, grade.name(), coefficients.keySet());
        }
        return coefficient;
    }

    /** Base · coefficient, half up to the smallest unit of the currency; see {@link #coefficient}. */
    public Money bonus(Money base, Grade grade) {
        return explained(base, grade).amount();
    }

    /** The same with its calculation, to be multiplied by more factors; see {@link #coefficient}. */
    public Bonus explained(Money base, Grade grade) {
        return Bonus.of(base).times(KpiTerm.GRADE_COEFFICIENT, coefficient(grade));
    }
}
