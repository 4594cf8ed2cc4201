package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A score as an exact fraction (得分); it is rounded once, when it is shown.
 *
 * <p>Equal values are equal scores. {@code parse(toString())} gives the score back, also where no decimal number can:
 * {@code 100/3}.
 */
public final class Score implements Comparable<Score> {

    private final Fraction exact;

    Score(Fraction exact) {
        this.exact = exact;
    }

    /** The score of that value. */
    public static Score of(BigDecimal value) {
        return new Score(Fraction.of(requireNonNull(value, "value")));
    }

    /**
     * The score with that text, for example {@code 86.25} or {@code 100/3}.
     *
     * @throws KpiException with INVALID_TEXT if it is neither a decimal number nor two whole ones with a stroke between
     */
    public static Score parse(String text) {
        int stroke = requireNonNull(text, "text").indexOf('/');
        if (stroke < 0) {
            return of(Decimals.parse(text, Decimals.LONGEST));
        }
        String numerator = text.substring(0, stroke);
        String denominator = text.substring(stroke + 1);
        if (!numerator.matches("-?\\d{1,400}") || !denominator.matches("0*[1-9]\\d{0,400}")) {
            throw new KpiException(KpiError.INVALID_TEXT, text, "a score such as 86.25 or 100/3");
        }
        return new Score(Fraction.of(new BigInteger(numerator), new BigInteger(denominator)));
    }

    /**
     * Σ weight · score ÷ Σ weight, exact; empty if the weights add up to 0.
     *
     * @param weights not negative, one for each score
     * @throws KpiException with WEIGHT_RANGE if a weight is negative
     * @throws IllegalArgumentException if there are not as many weights as scores
     */
    public static Optional<Score> weightedMean(List<Score> scores, long... weights) {
        if (scores.size() != weights.length) {
            throw new IllegalArgumentException(scores.size() + " scores have " + weights.length + " weights");
        }
        for (long weight : weights) {
            if (weight < 0) {
                throw new KpiException(KpiError.WEIGHT_RANGE, weight);
            }
        }
        Fraction mean = FractionRow.of(scores.stream().map(Score::exact).toArray(Fraction[]::new))
                .weightedMean(weights);
        return mean == null ? Optional.empty() : Optional.of(new Score(mean));
    }

    /** The score with as many decimals as the rounding keeps. */
    public BigDecimal rounded(Rounding rounding) {
        return exact.round(requireNonNull(rounding, "rounding"));
    }

    /** The score half up to two decimals, as most scorecards show it. */
    public BigDecimal rounded() {
        return rounded(Rounding.CENT);
    }

    Fraction exact() {
        return exact;
    }

    /** At most six decimals, without zeros at the end: what an explanation shows on the way. */
    BigDecimal shown() {
        return Decimals.shown(exact);
    }

    @Override
    public int compareTo(Score other) {
        return exact.compareTo(other.exact);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Score that && exact.equals(that.exact);
    }

    @Override
    public int hashCode() {
        return exact.hashCode();
    }

    /** The exact value: a decimal number if it ends within 18 decimals, else a fraction in lowest terms. */
    @Override
    public String toString() {
        return exact.toString();
    }
}
