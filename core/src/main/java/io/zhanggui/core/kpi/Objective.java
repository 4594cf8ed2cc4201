package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import java.math.BigDecimal;
import java.util.List;

/**
 * An objective with its key results (目标与关键结果 OKR); its score is the weighted mean of the exact key results.
 *
 * @param name what is to be achieved
 * @param kind what score is expected
 * @param keyResults not empty
 */
public record Objective(String name, Kind kind, List<KeyResult> keyResults) {

    /** What is expected of an objective. */
    public enum Kind implements Term {
        /** 0.6 to 0.7 is good; 1 was too easy (挑战型目标). */
        ASPIRATIONAL,
        /** 1 is expected (承诺型目标). */
        COMMITTED;

        @Override
        public TermBundle bundle() {
            return KpiTerm.BUNDLE;
        }
    }

    /** The three bands in which scores are read: {@code [0, 0.4)}, {@code [0.4, 0.7)} and {@code [0.7, 1]}. */
    public enum Colour implements Term {
        /** Below 0.4. */
        RED,
        /** From 0.4. */
        YELLOW,
        /** From 0.7. */
        GREEN;

        private static final BigDecimal LEAST_YELLOW = new BigDecimal("0.4");
        private static final BigDecimal LEAST_GREEN = new BigDecimal("0.7");

        /** The colour of a score as it is shown. */
        public static Colour of(BigDecimal score) {
            if (score.compareTo(LEAST_GREEN) >= 0) {
                return GREEN;
            }
            return score.compareTo(LEAST_YELLOW) >= 0 ? YELLOW : RED;
        }

        @Override
        public TermBundle bundle() {
            return KpiTerm.BUNDLE;
        }
    }

    /** Whether a score is what its kind of objective expects. */
    public enum Verdict implements Term {
        /** Below 0.6 of an aspirational objective, below 1 of a committed one. */
        BELOW_EXPECTATION,
        /** From 0.6 to 0.7 of an aspirational objective, 1 of a committed one. */
        AS_EXPECTED,
        /** Above 0.7 of an aspirational objective. */
        ABOVE_EXPECTATION;

        private static final BigDecimal LEAST_ASPIRATIONAL = new BigDecimal("0.6");
        private static final BigDecimal MOST_ASPIRATIONAL = new BigDecimal("0.7");

        static Verdict of(Kind kind, BigDecimal score) {
            boolean committed = kind == Kind.COMMITTED;
            if (score.compareTo(committed ? BigDecimal.ONE : LEAST_ASPIRATIONAL) < 0) {
                return BELOW_EXPECTATION;
            }
            return !committed && score.compareTo(MOST_ASPIRATIONAL) > 0 ? ABOVE_EXPECTATION : AS_EXPECTED;
        }

        @Override
        public TermBundle bundle() {
            return KpiTerm.BUNDLE;
        }
    }

    public Objective {
        Adjustment.requireText(name, "name");
        requireNonNull(kind, "kind");
        keyResults = List.copyOf(keyResults);
        if (keyResults.isEmpty()) {
            throw new KpiException(KpiError.NO_BASIS, name);
        }
    }

    /**
     * An aspirational objective.
     *
     * @throws KpiException with NO_BASIS if there are no key results
     */
    public static Objective of(String name, KeyResult... keyResults) {
        return new Objective(name, Kind.ASPIRATIONAL, List.of(keyResults));
    }

    /** The weighted mean, exact, from 0 to 1. */
    public Score score() {
        Fraction sum = Fraction.ZERO;
        Fraction weights = Fraction.ZERO;
        for (KeyResult result : keyResults) {
            Fraction weight = Fraction.of(result.weight());
            sum = sum.plus(weight.times(result.score().exact()));
            weights = weights.plus(weight);
        }
        return new Score(sum.dividedBy(weights));
    }

    /** The colour of the score, half up to two decimals. */
    public Colour colour() {
        return Colour.of(score().rounded());
    }

    /** Whether the score, half up to two decimals, is what the kind of the objective expects. */
    public Verdict verdict() {
        return Verdict.of(kind, score().rounded());
    }

    /** The same objective, of which 1 is expected. */
    public Objective committed() {
        return new Objective(name, Kind.COMMITTED, keyResults);
    }

    /** The score with the key results. */
    public Explanation explain() {
        return Explanation.of(Term.of(name), score().rounded())
                .formula(KpiTerm.WEIGHTED_MEAN_OF_PARTS)
                .with(keyResults.stream()
                        .map(result -> Explanation.of(
                                        Term.of(result.name()), result.score().shown())
                                .formula(KpiTerm.OF_WEIGHT, result.weight()))
                        .toList());
    }
}
