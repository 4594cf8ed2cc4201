package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * A bonus as a product (奖金计算): base · coefficients of company, department and person · months ÷ 12; exact, and rounded
 * once.
 *
 * <pre>{@code Bonus.of(cny("10000.00")).times("1.2").times("0.9").forMonths("7").amount()}</pre>
 */
public final class Bonus {

    private final Money base;
    private final Fraction exact;
    private final List<Explanation> factors;

    private Bonus(Money base, Fraction exact, List<Explanation> factors) {
        this.base = base;
        this.exact = exact;
        this.factors = factors;
    }

    /** A bonus of just its base. */
    public static Bonus of(Money base) {
        return new Bonus(requireNonNull(base, "base"), Fraction.of(base.getAmount()), List.of());
    }

    /** Multiplied by a coefficient. */
    public Bonus times(String coefficient) {
        return times(KpiTerm.COEFFICIENT, Decimals.parse(coefficient));
    }

    /**
     * Multiplied by a coefficient with a name that the explanation shows.
     *
     * @throws KpiException with INVALID_POINTS if it is negative
     */
    public Bonus times(Term name, BigDecimal coefficient) {
        return times(name, Fraction.of(coefficient), Decimals.plain(coefficient));
    }

    /**
     * Multiplied by the coefficient that a curve gives for a score as it is shown (绩效系数曲线), for example {@code
     * Piecewise.of(Knot.of("80", "0.8"), Knot.of("100", "1"), Knot.of("120", "1.5"))}.
     */
    public Bonus times(ScoringRule curve, BigDecimal score) {
        return times(new Score(curve.scorer().score(Fraction.of(score))));
    }

    /** Multiplied by a score as a coefficient, exact, for example that of a {@link Piecewise} payout curve. */
    public Bonus times(Score coefficient) {
        return times(KpiTerm.COEFFICIENT, coefficient.exact(), coefficient.shown());
    }

    /** For a part of the year: months ÷ 12; see {@link #countedMonths}. */
    public Bonus forMonths(String months) {
        return forMonths(Decimals.parse(months));
    }

    /**
     * For a part of the year: months ÷ 12.
     *
     * @throws KpiException with INVALID_POINTS if they are negative
     */
    public Bonus forMonths(BigDecimal months) {
        Fraction share = Fraction.of(months).dividedBy(Fraction.of(12));
        return times(KpiTerm.MONTHS_OF_TWELVE, share, Decimals.plain(months));
    }

    private Bonus times(Term name, Fraction factor, BigDecimal shown) {
        if (factor.signum() < 0) {
            throw new KpiException(KpiError.INVALID_POINTS, "a bonus", shown + " as a factor");
        }
        List<Explanation> more = new ArrayList<>(factors);
        more.add(Explanation.of(name, shown));
        return new Bonus(base, exact.times(factor), List.copyOf(more));
    }

    /**
     * The months that count: full ones, and for the days of a partial one half a month from the 1st to the 10th day, a
     * whole one from the 11th. The rule is common practice in published bonus schemes, not law.
     *
     * @param partialDays days worked in a month that was not full, 0 to 31
     * @throws IllegalArgumentException if a number is negative or there are more than 31 days
     */
    public static BigDecimal countedMonths(int fullMonths, int partialDays) {
        if (fullMonths < 0 || partialDays < 0 || partialDays > 31) {
            throw new IllegalArgumentException("months and days must be at least 0 and days at most 31, but are "
                    + fullMonths + " and " + partialDays);
        }
        BigDecimal part =
                partialDays == 0 ? BigDecimal.ZERO : partialDays <= 10 ? new BigDecimal("0.5") : BigDecimal.ONE;
        return BigDecimal.valueOf(fullMonths).add(part);
    }

    /** The amount, half up to the smallest unit of the currency. */
    public Money amount() {
        return amount(new Rounding(base.getCurrencyUnit().getDecimalPlaces(), RoundingMode.HALF_UP));
    }

    /** The amount, rounded as the scheme says. */
    public Money amount(Rounding rounding) {
        return Money.of(base.getCurrencyUnit(), exact.round(rounding));
    }

    /** The amount with its base and factors. */
    public Explanation explain() {
        return Explanation.of(KpiTerm.BONUS, amount())
                .formula(KpiTerm.PRODUCT_OF_PARTS)
                .with(Explanation.of(KpiTerm.BONUS_BASE, base))
                .with(factors);
    }

    /** Masked, because it is pay. */
    @Override
    public String toString() {
        return "Bonus[***]";
    }
}
