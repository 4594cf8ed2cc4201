package io.zhanggui.core.kpi;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A 360-degree appraisal (360 度评估): the mean of each group of raters, weighted; a group with too few ratings is left
 * out and its weight shared out.
 *
 * @param groups not empty, no name twice, weights that add up to 100
 */
public record MultiRater(List<RaterGroup> groups) {

    public MultiRater {
        groups = List.copyOf(groups);
        BigDecimal sum =
                groups.stream().map(group -> group.weight().percent()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(Decimals.HUNDRED) != 0) {
            throw new KpiException(KpiError.WEIGHT_SUM, "raters", sum);
        }
        if (groups.stream().map(RaterGroup::name).distinct().count() < groups.size()) {
            throw new KpiException(KpiError.DUPLICATE, "group of raters");
        }
    }

    /**
     * The groups given.
     *
     * @throws KpiException with WEIGHT_SUM if the weights are not exactly 100, with DUPLICATE if a name occurs twice
     */
    public static MultiRater of(RaterGroup... groups) {
        return new MultiRater(List.of(groups));
    }

    /**
     * The weighted score, exact; empty if no group has enough ratings.
     *
     * @param ratings by the name of the group; a group without an entry has none
     * @throws KpiException with UNKNOWN if there are ratings of a group that the appraisal does not have
     */
    public Optional<Score> score(Map<String, ? extends Collection<BigDecimal>> ratings) {
        for (String name : ratings.keySet()) {
            if (groups.stream().noneMatch(group -> group.name().equals(name))) {
                throw new KpiException(KpiError.UNKNOWN, name, groups);
            }
        }
        int scale = groups.stream()
                .mapToInt(group -> group.weight().percent().scale())
                .max()
                .orElse(0);
        long[] weights = new long[groups.size()];
        @Nullable Fraction[] means = new @Nullable Fraction[groups.size()];
        for (int i = 0; i < weights.length; i++) {
            RaterGroup group = groups.get(i);
            weights[i] = group.weight().percent().movePointRight(scale).longValueExact();
            Collection<BigDecimal> given = ratings.get(group.name());
            means[i] =
                    given == null ? null : group.mean(given).map(Score::exact).orElse(null);
        }
        Fraction mean = FractionRow.of(means).weightedMean(weights);
        return mean == null ? Optional.empty() : Optional.of(new Score(mean));
    }

    /**
     * The score with the mean of each group; what a group left out had rated is not shown.
     *
     * @throws KpiException with UNKNOWN if there are ratings of a group that the appraisal does not have
     */
    public Explanation explain(Map<String, ? extends Collection<BigDecimal>> ratings) {
        List<Explanation> parts = new ArrayList<>();
        for (RaterGroup group : groups) {
            Collection<BigDecimal> given = ratings.get(group.name());
            Score mean = given == null ? null : group.mean(given).orElse(null);
            parts.add(Explanation.of(Term.of(group.name()), mean == null ? null : mean.shown())
                    .formula(
                            mean == null ? KpiTerm.TOO_FEW_RATINGS : KpiTerm.OF_WEIGHT,
                            mean == null ? group.minimum() : group.weight()));
        }
        return Explanation.of(
                        KpiTerm.MULTI_RATER, score(ratings).map(Score::rounded).orElse(null))
                .formula(KpiTerm.WEIGHTED_MEAN_OF_PARTS)
                .with(parts);
    }
}
