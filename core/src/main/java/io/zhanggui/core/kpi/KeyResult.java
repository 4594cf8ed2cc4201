package io.zhanggui.core.kpi;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A key result of an objective (关键结果): how far the actual came from start to target, from 0 to 1.
 *
 * @param name what is to be reached
 * @param weight above 0; only the proportion to the other key results counts
 * @param score from 0 to 1, exact
 */
public record KeyResult(String name, BigDecimal weight, Score score) {

    public KeyResult {
        Adjustment.requireText(name, "name");
        if (weight.signum() <= 0) {
            throw new KpiException(KpiError.WEIGHT_RANGE, weight);
        }
        weight = Decimals.plain(weight);
        if (score.exact().signum() < 0 || score.exact().compareTo(Fraction.ONE) > 0) {
            throw new KpiException(KpiError.INVALID_POINTS, name, score);
        }
    }

    /**
     * A metric: (actual − start) ÷ (target − start), from 0 to 1, in either direction.
     *
     * @throws KpiException with DEGENERATE_RANGE if start and target are equal
     */
    public static KeyResult of(String name, String start, String target, String actual) {
        ScoringRule line = new LinearWorstBest(Decimals.parse(start), Decimals.parse(target), BigDecimal.ONE);
        Kpi metric = Kpi.of(name, name, name, "", Better.HIGHER);
        return new KeyResult(name, BigDecimal.ONE, line.score(Measurement.of(metric, actual)));
    }

    /**
     * Milestones: the sum of the weights of those that are done, as a share of all.
     *
     * @param milestones for each weight whether it is done, by the name of the milestone
     * @throws KpiException with NO_BASIS if the weights add up to 0
     */
    public static KeyResult ofMilestones(String name, Map<String, Milestone> milestones) {
        Fraction done = Fraction.ZERO;
        Fraction all = Fraction.ZERO;
        for (Milestone milestone : milestones.values()) {
            Fraction weight = Fraction.of(milestone.weight());
            all = all.plus(weight);
            done = milestone.done() ? done.plus(weight) : done;
        }
        if (all.signum() == 0) {
            throw new KpiException(KpiError.NO_BASIS, name);
        }
        return new KeyResult(name, BigDecimal.ONE, new Score(done.dividedBy(all)));
    }

    /** The same with a weight among the key results of an objective. */
    public KeyResult weighing(String share) {
        return new KeyResult(name, Decimals.parse(share), score);
    }

    /**
     * A milestone (里程碑).
     *
     * @param weight not negative; only the proportion to the others counts
     * @param done whether it was reached
     */
    public record Milestone(BigDecimal weight, boolean done) {

        public Milestone {
            weight = Limits.points("milestone", weight);
        }
    }
}
