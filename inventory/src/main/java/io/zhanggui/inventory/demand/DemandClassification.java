package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.inventory.check.Check;

/**
 * The class of a series by the scheme of Syntetos and Boylan (需求分类), with the figures behind it.
 *
 * <p>Above the cut-off of the interval demand is intermittent or lumpy, above the cut-off of the variation erratic or
 * lumpy; a figure equal to its cut-off is not above it. Source: Syntetos, Boylan and Croston (2005), JORS 56.
 *
 * @param periods how many periods the series has
 * @param demands in how many of them there was demand
 * @param averageInterval ADI: periods divided by demands; not a number without demand
 * @param meanInterval the mean number of periods up to and including each demand, which leaves out the periods after
 *     the last; not a number without demand
 * @param squaredVariation CV²: sample variance (n − 1) of the sizes that are not zero, divided by their squared mean;
 *     not a number with fewer than two demands
 * @param squaredVariationOfPopulation the same with the population variance (n); 0 with one demand, not a number
 *     without
 * @param cutoffs where the classes meet
 * @param demandClass the class by the sample variance; with one demand the variation counts as not above its cut-off
 */
public record DemandClassification(
        int periods,
        int demands,
        double averageInterval,
        double meanInterval,
        double squaredVariation,
        double squaredVariationOfPopulation,
        Cutoffs cutoffs,
        DemandClass demandClass) {

    /** Refuses a missing part. */
    public DemandClassification {
        requireNonNull(cutoffs, "cutoffs");
        requireNonNull(demandClass, "demandClass");
    }

    /**
     * Where the classes meet.
     *
     * @param interval of the average interval, 1 or more
     * @param squaredVariation of CV², 0 or more
     */
    public record Cutoffs(double interval, double squaredVariation) {

        /** 1.32 and 0.49, the values of Syntetos, Boylan and Croston (2005). */
        public static final Cutoffs SYNTETOS_BOYLAN = new Cutoffs(1.32, 0.49);

        /**
         * @throws IllegalArgumentException if a cut-off is outside its range
         */
        public Cutoffs {
            Check.within(1, Double.MAX_VALUE, interval, "interval");
            Check.notNegative(squaredVariation, "squaredVariation");
        }

        DemandClass classOf(double averageInterval, double variation) {
            if (Double.isNaN(averageInterval)) {
                return DemandClass.NO_DEMAND;
            }
            boolean varies = variation > squaredVariation;
            if (averageInterval > interval) {
                return varies ? DemandClass.LUMPY : DemandClass.INTERMITTENT;
            }
            return varies ? DemandClass.ERRATIC : DemandClass.SMOOTH;
        }
    }

    /** The class with the cut-offs 1.32 and 0.49; see {@link #of(double[], Cutoffs)}. */
    public static DemandClassification of(double[] history) {
        return of(history, Cutoffs.SYNTETOS_BOYLAN);
    }

    /**
     * The class of demand per period.
     *
     * @param history demand per period, oldest first
     * @throws IllegalArgumentException if the history is empty or an observation is negative or not finite
     */
    public static DemandClassification of(double[] history, Cutoffs cutoffs) {
        requireNonNull(history, "history");
        requireNonNull(cutoffs, "cutoffs");
        Check.origin(history, history.length);
        int demands = 0;
        int last = -1;
        double mean = 0;
        double squares = 0;
        for (int t = 0; t < history.length; t++) {
            double size = history[t];
            if (size == 0) {
                continue;
            }
            if (!(size > 0 && size < Double.POSITIVE_INFINITY)) {
                throw Check.notDemand(history, t);
            }
            demands++;
            last = t;
            double difference = size - mean;
            mean += difference / demands;
            squares += difference * (size - mean);
        }
        double none = Double.NaN;
        double interval = demands == 0 ? none : (double) history.length / demands;
        double meanInterval = demands == 0 ? none : (last + 1.0) / demands;
        double sample = demands < 2 ? none : squares / (demands - 1) / (mean * mean);
        double population = demands == 0 ? none : squares / demands / (mean * mean);
        DemandClass byDemand = cutoffs.classOf(interval, sample);
        return new DemandClassification(
                history.length, demands, interval, meanInterval, sample, population, cutoffs, byDemand);
    }

    /** The class, with the figures and the cut-offs that it follows from. */
    public Explanation explain() {
        Explanation explanation = Explanation.of(DemandTerm.DEMAND_CLASS, demandClass);
        if (demands == 0) {
            return explanation.formula(DemandTerm.CLASS_WITHOUT_DEMAND, periods);
        }
        return explanation.formula(
                demands == 1 ? DemandTerm.CLASS_OF_ONE_DEMAND : DemandTerm.CLASS_FORMULA,
                averageInterval,
                squaredVariation,
                cutoffs.interval(),
                cutoffs.squaredVariation());
    }

    /** The class by the population variance. */
    public DemandClass demandClassOfPopulation() {
        return cutoffs.classOf(averageInterval, squaredVariationOfPopulation);
    }
}
