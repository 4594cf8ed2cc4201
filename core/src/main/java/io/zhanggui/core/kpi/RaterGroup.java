package io.zhanggui.core.kpi;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A group of raters in a 360-degree appraisal (360 度评估), for example peers.
 *
 * @param name for example {@code peer}
 * @param weight its weight among the groups
 * @param minimum with fewer ratings the group is left out, so that nobody can be recognised; at least 1
 * @param trim how many of the lowest and of the highest ratings do not count; if none were left, all count
 */
public record RaterGroup(String name, Weight weight, int minimum, int trim) {

    public RaterGroup {
        Adjustment.requireText(name, "name");
        if (minimum < 1 || trim < 0) {
            throw new KpiException(KpiError.INVALID_POINTS, name, "minimum " + minimum + ", trim " + trim);
        }
    }

    /** A group of which one rating is enough and all count. */
    public static RaterGroup of(String name, Weight weight) {
        return new RaterGroup(name, weight, 1, 0);
    }

    /** The same, left out with fewer ratings. */
    public RaterGroup atLeast(int ratings) {
        return new RaterGroup(name, weight, ratings, trim);
    }

    /** The same without its lowest and highest ratings, so many of each. */
    public RaterGroup trimmed(int ratings) {
        return new RaterGroup(name, weight, minimum, ratings);
    }

    /** The mean of the ratings that count, exact; empty if there are fewer than the minimum. */
    public Optional<Score> mean(Collection<BigDecimal> ratings) {
        if (ratings.size() < minimum) {
            return Optional.empty();
        }
        List<Fraction> sorted = ratings.stream().map(Fraction::of).sorted().toList();
        List<Fraction> counted = sorted.size() > 2L * trim ? sorted.subList(trim, sorted.size() - trim) : sorted;
        Fraction sum = counted.stream().reduce(Fraction.ZERO, Fraction::plus);
        return Optional.of(new Score(sum.dividedBy(Fraction.of(counted.size()))));
    }
}
