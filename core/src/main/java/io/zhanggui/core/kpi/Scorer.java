package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scoring rule made ready to score many measurements; safe to share between threads. */
public abstract class Scorer {

    final Fraction full;
    final @Nullable Fraction floor;
    final @Nullable Fraction cap;

    Scorer(BigDecimal full, @Nullable BigDecimal floor, @Nullable BigDecimal cap) {
        this.full = Fraction.of(full);
        this.floor = floor == null ? null : Fraction.of(floor);
        this.cap = cap == null ? null : Fraction.of(cap);
    }

    abstract Fraction raw(Fraction actual);

    final Fraction score(Fraction actual) {
        return limited(raw(actual));
    }

    private Fraction limited(Fraction raw) {
        if (floor != null && raw.compareTo(floor) < 0) {
            return floor;
        }
        return cap != null && raw.compareTo(cap) > 0 ? cap : raw;
    }

    /** Scores a number of one row, which is not absent, into a place of another. */
    void score(FractionRow actuals, int from, FractionRow scores, int to) {
        scores.set(to, score(requireNonNull(actuals.get(from))));
    }

    /**
     * The score of a measurement.
     *
     * @throws KpiException with NOT_APPLICABLE if there is nothing to score
     */
    public final Score score(Measurement measurement) {
        return new Score(score(actual(measurement)));
    }

    /** The score before floor and cap; see {@link #score(Measurement)}. */
    public final Score raw(Measurement measurement) {
        return new Score(raw(actual(measurement)));
    }

    /**
     * Why a measurement, shown like that, has its score by the rule that this scorer was made of. A score that was stored and
     * that the rule would not give today stands as it was stored.
     */
    final Explanation explain(ScoringRule rule, Measurement measurement, Object actual, @Nullable Fraction stored) {
        Fraction raw = raw(actual(measurement));
        Fraction limited = limited(raw);
        Fraction score = stored == null ? limited : stored;
        Object[] inputs = inputs(rule, actual);
        BigDecimal shown = Decimals.shown(score);
        if (raw.equals(limited) || !score.equals(limited)) {
            return Explanation.of(KpiTerm.RAW_SCORE, shown).formula(rule.formula(), inputs);
        }
        BigDecimal before = Decimals.shown(raw);
        return Explanation.of(KpiTerm.LIMITED_SCORE, shown)
                .formula(raw.compareTo(limited) < 0 ? KpiTerm.RAISED_TO_FLOOR : KpiTerm.CUT_TO_CAP, before, shown)
                .with(Explanation.of(KpiTerm.RAW_SCORE, before).formula(rule.formula(), inputs));
    }

    private static Object[] inputs(ScoringRule rule, Object actual) {
        List<Object> parameters = rule.parameters();
        Object[] inputs = new Object[parameters.size() + 1];
        inputs[0] = actual;
        for (int i = 1; i < inputs.length; i++) {
            inputs[i] = parameters.get(i - 1);
        }
        return inputs;
    }

    private static Fraction actual(Measurement measurement) {
        Fraction actual = requireNonNull(measurement, "measurement").exact();
        if (actual == null) {
            throw new KpiException(KpiError.NOT_APPLICABLE, measurement.kpi().code());
        }
        return actual;
    }

    /** A straight line: slope · actual + start. */
    static final class Line extends Scorer {

        private final Fraction slope;
        private final Fraction start;
        private final boolean proportional;

        Line(Fraction slope, Fraction start, BigDecimal full, BigDecimal floor, BigDecimal cap) {
            super(full, floor, cap);
            this.slope = slope.reduced();
            this.start = start.reduced();
            this.proportional = start.signum() == 0 && !this.slope.isWide();
        }

        @Override
        Fraction raw(Fraction actual) {
            Fraction product = slope.times(actual);
            return start.signum() == 0 ? product : product.plus(start);
        }

        /** The same in {@code long}s where they are wide enough, without an object. */
        @Override
        void score(FractionRow actuals, int from, FractionRow scores, int to) {
            if (!proportional || !actuals.isNarrow(from)) {
                super.score(actuals, from, scores, to);
                return;
            }
            long n = actuals.numerator(from);
            long d = actuals.denominator(from);
            if (Fraction.overflows(slope.numerator(), n) || Fraction.overflows(slope.denominator(), d)) {
                super.score(actuals, from, scores, to);
                return;
            }
            n *= slope.numerator();
            d *= slope.denominator();
            if (floor != null && Fraction.compare(n, d, floor) < 0) {
                scores.set(to, floor);
            } else if (cap != null && Fraction.compare(n, d, cap) > 0) {
                scores.set(to, cap);
            } else {
                scores.set(to, n, d);
            }
        }
    }
}
