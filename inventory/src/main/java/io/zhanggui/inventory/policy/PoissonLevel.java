package io.zhanggui.inventory.policy;

import io.zhanggui.inventory.probability.PoissonDemand;

/** A newsvendor's best level for Poisson demand: one pass from no demand on gives the level and both losses. */
final class PoissonLevel {

    /** What no longer changes a sum. */
    private static final double NOTHING = 1e-16;
    /** Beyond it the first probabilities are too small to start from, or too many to add up. */
    private static final double MOST_ADDED = 128;

    /** More than what a sum of probabilities is off. */
    private static final double NEAR = 1e-12;
    /** A smaller share that is left of a difference is summed up by itself, to keep its digits. */
    private static final double MOST_LOST = 1e-3;

    private PoissonLevel() {}

    static NewsvendorLevel best(Newsvendor newsvendor, PoissonDemand demand, int leadTime) {
        double ratio = newsvendor.criticalRatio();
        double mean = demand.mean();
        if (mean > MOST_ADDED || ratio > 1 - 1e-9) {
            return NewsvendorLevel.of(newsvendor, demand, leadTime, demand.quantile(ratio));
        }
        double probability = Math.exp(-mean);
        double cumulative = probability;
        double leftOver = 0; // Σ P(D ≤ k) over k below the level
        int level = 0;
        while (cumulative < ratio) {
            leftOver += cumulative;
            level++;
            probability *= mean / level;
            cumulative += probability;
        }
        if (Math.min(cumulative - ratio, ratio - cumulative + probability) < NEAR) {
            return NewsvendorLevel.of(newsvendor, demand, leadTime, demand.quantile(ratio));
        }
        double above = level - mean;
        double difference = leftOver - above;
        if (difference > MOST_LOST * leftOver) {
            return new NewsvendorLevel(newsvendor, demand, leadTime, level, leftOver, difference);
        }
        double shortage = 0;
        double term = Double.MAX_VALUE;
        for (int k = level + 1; term > shortage * NOTHING; k++) {
            probability *= mean / k;
            term = (k - level) * probability;
            shortage += term;
        }
        return new NewsvendorLevel(newsvendor, demand, leadTime, level, above + shortage, shortage);
    }
}
