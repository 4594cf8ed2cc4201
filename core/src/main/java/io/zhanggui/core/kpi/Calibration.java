package io.zhanggui.core.kpi;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;

/**
 * Makes the scores of strict and lenient raters comparable (考核校准), from the scores of every group.
 *
 * @param groups the scores that each rater or department gave; none is empty
 */
public record Calibration(Map<String, List<BigDecimal>> groups) {

    /** A guard against a spread that is a rounding error; scores have a few digits. */
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    public Calibration {
        groups = Map.copyOf(groups);
        groups.forEach((name, scores) -> {
            if (scores.isEmpty()) {
                throw new KpiException(KpiError.NO_BASIS, name);
            }
        });
        if (groups.isEmpty()) {
            throw new KpiException(KpiError.NO_BASIS, "calibration");
        }
    }

    /**
     * By the ratio of means: score · mean of all ÷ mean of the group.
     *
     * @throws KpiException with UNKNOWN if there is no such group, with NO_BASIS if its mean is 0
     */
    public Score byMeanRatio(String group, BigDecimal score) {
        Fraction mean = mean(scores(group));
        if (mean.signum() == 0) {
            throw new KpiException(KpiError.NO_BASIS, group);
        }
        return new Score(Fraction.of(score).times(mean(all())).dividedBy(mean));
    }

    /**
     * By standard scores: mean of all + spread of all · (score − mean of the group) ÷ spread of the group, with the
     * standard deviation of a population. A group without spread stays at the mean of all.
     *
     * @throws KpiException with UNKNOWN if there is no such group
     */
    public BigDecimal byStandardScore(String group, BigDecimal score, Rounding rounding) {
        Fraction mean = mean(scores(group));
        Fraction variance = variance(scores(group), mean);
        Fraction meanOfAll = mean(all());
        if (variance.signum() == 0) {
            return meanOfAll.round(rounding);
        }
        Fraction factor = root(variance(all(), meanOfAll).dividedBy(variance));
        return meanOfAll.plus(Fraction.of(score).minus(mean).times(factor)).round(rounding);
    }

    /** The score by the ratio of means with what it was made of; see {@link #byMeanRatio}. */
    public Explanation explainByMeanRatio(String group, BigDecimal score) {
        return Explanation.of(
                        KpiTerm.CALIBRATED_SCORE, byMeanRatio(group, score).shown())
                .formula(
                        KpiTerm.BY_MEAN_RATIO,
                        score,
                        Decimals.shown(mean(all())),
                        group,
                        Decimals.shown(mean(scores(group))));
    }

    /** The standard score with what it was made of; see {@link #byStandardScore}. */
    public Explanation explainByStandardScore(String group, BigDecimal score, Rounding rounding) {
        Explanation calibrated = Explanation.of(KpiTerm.CALIBRATED_SCORE, byStandardScore(group, score, rounding));
        Fraction mean = mean(scores(group));
        Fraction variance = variance(scores(group), mean);
        if (variance.signum() == 0) {
            return calibrated.formula(KpiTerm.WITHOUT_SPREAD, group);
        }
        Fraction meanOfAll = mean(all());
        return calibrated.formula(
                KpiTerm.BY_STANDARD_SCORE,
                Decimals.shown(meanOfAll),
                Decimals.shown(root(variance(all(), meanOfAll))),
                score,
                group,
                Decimals.shown(mean),
                Decimals.shown(root(variance)));
    }

    private List<BigDecimal> scores(String group) {
        List<BigDecimal> scores = groups.get(group);
        if (scores == null) {
            throw new KpiException(KpiError.UNKNOWN, group, groups.keySet());
        }
        return scores;
    }

    private List<BigDecimal> all() {
        return groups.values().stream().flatMap(List::stream).toList();
    }

    private static Fraction root(Fraction square) {
        return Fraction.of(new BigDecimal(square.bigNumerator())
                .divide(new BigDecimal(square.bigDenominator()), PRECISION)
                .sqrt(PRECISION));
    }

    private static Fraction mean(List<BigDecimal> scores) {
        Fraction sum = scores.stream().map(Fraction::of).reduce(Fraction.ZERO, Fraction::plus);
        return sum.dividedBy(Fraction.of(scores.size()));
    }

    private static Fraction variance(List<BigDecimal> scores, Fraction mean) {
        Fraction squares = scores.stream()
                .map(score -> Fraction.of(score).minus(mean))
                .map(difference -> difference.times(difference))
                .reduce(Fraction.ZERO, Fraction::plus);
        return squares.dividedBy(Fraction.of(scores.size()));
    }
}
