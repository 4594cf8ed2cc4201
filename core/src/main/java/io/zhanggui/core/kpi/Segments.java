package io.zhanggui.core.kpi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A line through points, from the least actual to the greatest. */
final class Segments extends Scorer {

    private final Fraction[] at;
    private final Fraction[] score;
    private final Outside below;
    private final Outside above;

    Segments(List<Knot> knots, Outside below, Outside above, BigDecimal full) {
        super(full, null, null);
        this.at = knots.stream().map(knot -> Fraction.of(knot.at())).toArray(Fraction[]::new);
        this.score = knots.stream().map(knot -> Fraction.of(knot.score())).toArray(Fraction[]::new);
        this.below = below;
        this.above = above;
    }

    /** The points by their actuals, at least two, no actual twice. */
    static List<Knot> checked(String rule, List<Knot> knots) {
        List<Knot> ascending = new ArrayList<>(knots);
        ascending.sort(Comparator.comparing(Knot::at));
        if (ascending.size() < 2) {
            throw new KpiException(KpiError.DEGENERATE_RANGE, rule, "one point", "at least two");
        }
        for (int i = 1; i < ascending.size(); i++) {
            if (ascending.get(i).at().compareTo(ascending.get(i - 1).at()) == 0) {
                throw new KpiException(KpiError.DEGENERATE_RANGE, rule, ascending.get(i - 1), ascending.get(i));
            }
        }
        return List.copyOf(ascending);
    }

    static BigDecimal greatest(List<Knot> knots) {
        return knots.stream().map(Knot::score).reduce(BigDecimal::max).orElse(BigDecimal.ZERO);
    }

    @Override
    Fraction raw(Fraction actual) {
        int last = at.length - 1;
        if (actual.compareTo(at[0]) < 0) {
            return beyond(below, actual, 0, 1, 0);
        }
        if (actual.compareTo(at[last]) > 0) {
            return beyond(above, actual, last - 1, last, last);
        }
        int i = 1;
        while (actual.compareTo(at[i]) > 0) {
            i++;
        }
        return between(actual, i - 1, i);
    }

    private Fraction beyond(Outside outside, Fraction actual, int from, int to, int nearest) {
        return switch (outside) {
            case ZERO -> Fraction.ZERO;
            case CLAMP -> score[nearest];
            case EXTEND -> between(actual, from, to);
        };
    }

    private Fraction between(Fraction actual, int from, int to) {
        Fraction rise = score[to].minus(score[from]);
        Fraction run = at[to].minus(at[from]);
        return score[from].plus(rise.times(actual.minus(at[from])).dividedBy(run));
    }
}
