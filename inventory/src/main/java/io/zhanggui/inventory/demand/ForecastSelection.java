package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.inventory.batch.Slices;
import io.zhanggui.inventory.check.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the forecast model of a series (预测方法选择): candidates by demand class, compared by hold-out.
 *
 * <p>The hold-out has a rolling origin: the last periods are forecast from several origins, one period apart, each time
 * as far as the horizon. Parameters are fitted to what came before the first origin and stay while the origin rolls; the
 * states follow. The model chosen is then fitted to the whole history. Source: Tashman (2000), rolling origin with
 * updating and without recalibration.
 *
 * <p>Immutable and safe to share between threads. What is not set has the value that {@link Builder} documents.
 */
public final class ForecastSelection implements ForecastSource {

    private final DemandClassification.Cutoffs cutoffs;
    private final Map<DemandClass, ForecastMeasure> measures;
    private final Map<DemandClass, List<ForecastCandidate>> candidates;
    private final int horizon;
    private final int origins;
    private final int leastTraining;
    private final int seasonLength;

    private ForecastSelection(Builder builder) {
        cutoffs = builder.cutoffs;
        measures = new EnumMap<>(builder.measures);
        candidates = new EnumMap<>(builder.candidates);
        horizon = builder.horizon;
        origins = builder.origins;
        leastTraining = builder.leastTraining;
        seasonLength = builder.seasonLength;
    }

    /** Starts a selection. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Chooses the model of a series; {@code choose(history).model().forecast(history, horizon)} is its forecast.
     *
     * @param history demand per period, oldest first; at least one observation, none negative
     * @throws IllegalArgumentException if the history is empty or an observation is negative or not finite
     */
    public ForecastChoice choose(double[] history) {
        return choice(history, Math.max(1, horizon));
    }

    /**
     * Chooses the model of a series for a stretch that stock must last for: the candidates forecast as far as that, unless
     * {@link Builder#horizon} says how far. Where the history is too short for all origins they forecast less far, at least one
     * period.
     *
     * @param history demand per period, oldest first; at least one observation, none negative
     * @param periods the stretch, at least 1
     * @throws IllegalArgumentException if the history is empty, an observation is negative or not finite, or {@code periods} is
     *     below 1
     */
    @Beta
    public ForecastChoice choose(double[] history, int periods) {
        Check.atLeast(1, periods, "periods");
        int room = requireNonNull(history, "history").length - leastTraining - origins + 1;
        return choice(history, horizon > 0 ? horizon : Math.max(1, Math.min(periods, room)));
    }

    private ForecastChoice choice(double[] history, int ahead) {
        DemandClassification classification = DemandClassification.of(history, cutoffs);
        DemandClass byDemand = classification.demandClass();
        List<ForecastCandidate> named = require(byDemand);
        int possible = possible(origins, history.length, ahead);
        List<ForecastCandidate> seasonal = SeasonalCandidates.of(byDemand, seasonLength);
        if (!seasonal.isEmpty()) {
            int wholeSeason = possible(Math.max(origins, seasonLength), history.length, ahead);
            if (history.length - ahead - wholeSeason + 1 >= 2L * seasonLength) {
                possible = wholeSeason;
                named = Stream.concat(named.stream(), seasonal.stream()).toList();
            }
        }
        if (byDemand == DemandClass.NO_DEMAND) {
            return first(history, ahead, classification, ForecastChoice.Reason.NO_DEMAND);
        }
        if (named.size() == 1) {
            return first(history, ahead, classification, ForecastChoice.Reason.ONLY_CANDIDATE);
        }
        if (possible < 1) {
            return first(history, ahead, classification, ForecastChoice.Reason.SHORT_HISTORY);
        }
        return holdOut(history, ahead, classification, named, possible);
    }

    /**
     * Chooses the model of every series; see {@link #chooseAll(Map, Executor)}.
     *
     * @param series demand per period of each, oldest first
     */
    @Beta
    public <K> List<ItemResult<K, ForecastChoice>> chooseAll(Map<K, double[]> series) {
        return all(series, this::choose, null);
    }

    /**
     * Chooses the model of every series, as {@link #choose} does one by one.
     *
     * @param series demand per period of each, oldest first
     * @param executor whose threads help the caller's
     * @return what became of each series, in the order of the map; one that is refused as {@link #choose} refuses it never
     *     stops the others
     */
    @Beta
    public <K> List<ItemResult<K, ForecastChoice>> chooseAll(Map<K, double[]> series, Executor executor) {
        return all(series, this::choose, requireNonNull(executor, "executor"));
    }

    /**
     * Chooses the model of every series and forecasts with it; see {@link #forecastAll(Map, int, Executor)}.
     *
     * @throws IllegalArgumentException if {@code periods} is below 1
     */
    @Beta
    public <K> List<ItemResult<K, ChosenForecast>> forecastAll(Map<K, double[]> series, int periods) {
        Check.atLeast(1, periods, "periods");
        return all(series, history -> forecast(history, periods), null);
    }

    /**
     * Chooses the model of every series and forecasts with it.
     *
     * @param series demand per period of each, oldest first
     * @param periods how many periods to forecast, at least 1
     * @param executor whose threads help the caller's
     * @return as {@link #chooseAll(Map, Executor)} does
     * @throws IllegalArgumentException if {@code periods} is below 1
     */
    @Beta
    public <K> List<ItemResult<K, ChosenForecast>> forecastAll(
            Map<K, double[]> series, int periods, Executor executor) {
        Check.atLeast(1, periods, "periods");
        return all(series, history -> forecast(history, periods), requireNonNull(executor, "executor"));
    }

    private ChosenForecast forecast(double[] history, int periods) {
        ForecastChoice choice = choose(history);
        return new ChosenForecast(choice, choice.model().forecast(history, periods));
    }

    /**
     * Chooses the model of an article's own history for these periods, and forecasts with it; of an article that the history
     * does not know, no demand is expected.
     */
    @Beta
    @Override
    public ChosenForecast outlook(DemandHistory demand, Sku sku, int periods) {
        double[] history = demand.skus().contains(sku) ? demand.series(sku) : new double[] {0};
        ForecastChoice choice = choose(history, periods);
        return new ChosenForecast(choice, choice.model().forecast(history, periods));
    }

    private static <K, T> List<ItemResult<K, T>> all(
            Map<K, double[]> series, Function<double[], T> work, @Nullable Executor executor) {
        List<Map.Entry<K, double[]>> items = List.copyOf(series.entrySet());
        return Slices.of(
                items.size(),
                i -> ItemResult.of(items.get(i).getKey(), items.get(i).getValue(), work),
                executor);
    }

    private ForecastChoice first(
            double[] history, int ahead, DemandClassification classification, ForecastChoice.Reason reason) {
        DemandClass byDemand = classification.demandClass();
        ForecastModel model = require(byDemand).get(0).modelFor(history);
        return new ForecastChoice(model, reason, classification, measure(byDemand), 0, ahead, List.of());
    }

    private ForecastChoice holdOut(
            double[] history,
            int ahead,
            DemandClassification classification,
            List<ForecastCandidate> named,
            int possible) {
        ForecastMeasure measure = measure(classification.demandClass());
        int firstOrigin = history.length - ahead - possible + 1;
        double[] training = Arrays.copyOf(history, firstOrigin);
        NaiveScale scale = NaiveScale.of(training, firstOrigin, 1);
        List<CandidateError> errors = new ArrayList<>(named.size());
        int best = 0;
        for (ForecastCandidate candidate : named) {
            errors.add(errorOf(candidate.modelFor(training), history, ahead, firstOrigin, scale));
            int last = errors.size() - 1;
            if (measure.unscaled(errors.get(last)) < measure.unscaled(errors.get(best))) {
                best = last;
            }
        }
        ForecastModel model = named.get(best).modelFor(history);
        ForecastChoice.Reason reason = ForecastChoice.Reason.LOWEST_ERROR;
        return new ForecastChoice(model, reason, classification, measure, possible, ahead, errors);
    }

    private CandidateError errorOf(
            ForecastModel model, double[] history, int ahead, int firstOrigin, NaiveScale scale) {
        double sum = 0;
        double absolute = 0;
        double squares = 0;
        int count = 0;
        for (int origin = firstOrigin; origin + ahead <= history.length; origin++) {
            ForecastState state = model.forecastFrom(history, origin, ahead).state();
            for (int step = 1; step <= ahead; step++) {
                double error = history[origin + step - 1] - state.at(step);
                sum += error;
                absolute += Math.abs(error);
                squares += error * error;
                count++;
            }
        }
        double root = Math.sqrt(squares / count);
        return new CandidateError(
                model,
                sum / count,
                absolute / count,
                root,
                ForecastAccuracy.ratio(absolute / count, scale.absolute()),
                ForecastAccuracy.ratio(root, scale.rootSquared()));
    }

    /** From how many of the origins wanted a history can be forecast. */
    private int possible(int wanted, int observations, int ahead) {
        long room = observations - (long) ahead - leastTraining + 1;
        return (int) Math.max(0, Math.min(wanted, room));
    }

    private List<ForecastCandidate> require(DemandClass byDemand) {
        return requireNonNull(candidates.get(byDemand), "candidates of the class");
    }

    private ForecastMeasure measure(DemandClass byDemand) {
        return requireNonNull(measures.get(byDemand), "measure of the class");
    }

    /** Sets what a selection compares and how. */
    public static final class Builder {

        private DemandClassification.Cutoffs cutoffs = DemandClassification.Cutoffs.SYNTETOS_BOYLAN;
        private final Map<DemandClass, ForecastMeasure> measures = new EnumMap<>(DemandClass.class);
        private final Map<DemandClass, List<ForecastCandidate>> candidates = new EnumMap<>(DemandClass.class);
        private int horizon;
        private int origins = 4;
        private int leastTraining = 8;
        private int seasonLength = 1;

        private Builder() {
            for (DemandClass each : DemandClass.values()) {
                measures.put(each, ForecastMeasure.MASE);
                candidates.put(each, standardCandidates(each));
            }
            measures.put(DemandClass.INTERMITTENT, ForecastMeasure.RMSSE);
            measures.put(DemandClass.LUMPY, ForecastMeasure.RMSSE);
        }

        private static List<ForecastCandidate> standardCandidates(DemandClass byDemand) {
            ForecastCandidate smoothing = ForecastCandidate.ofFitted(SimpleExponentialSmoothing.of(0.1));
            ForecastCandidate mean = ForecastCandidate.ofFixed(Mean.of());
            ForecastCandidate average = ForecastCandidate.ofFixed(MovingAverage.of(4));
            ForecastCandidate croston = ForecastCandidate.ofFitted(Croston.of(0.1));
            ForecastCandidate sba = ForecastCandidate.ofFitted(Croston.ofSba(0.1));
            ForecastCandidate tsb = ForecastCandidate.ofFitted(Tsb.of(0.1, 0.05));
            return switch (byDemand) {
                case SMOOTH -> List.of(smoothing, ForecastCandidate.ofFitted(Holt.ofDamped(0.1, 0.1, 0.9)), average);
                case ERRATIC -> List.of(smoothing, average, mean, sba);
                case INTERMITTENT -> List.of(croston, sba, tsb, smoothing);
                case LUMPY -> List.of(sba, tsb, smoothing, mean);
                case NO_DEMAND -> List.of(mean);
            };
        }

        /** Where the demand classes meet; 1.32 and 0.49 unless set. */
        public Builder cutoffs(DemandClassification.Cutoffs value) {
            cutoffs = requireNonNull(value, "cutoffs");
            return this;
        }

        /** One measure for all classes; unless set, MASE for smooth and erratic demand and RMSSE for the others. */
        public Builder measure(ForecastMeasure value) {
            requireNonNull(value, "measure");
            measures.replaceAll((each, before) -> value);
            return this;
        }

        /**
         * The candidates of a class; of equal errors the one named first is chosen.
         *
         * <p>Unless set: smooth SES, damped Holt, moving average of 4; erratic SES, moving average of 4, mean, SBA;
         * intermittent Croston, SBA, TSB, SES; lumpy SBA, TSB, SES, mean; no demand the mean. All parameters are fitted.
         * Worth trying where time allows: {@link Theta} for smooth and {@link Imapa} for lumpy demand.
         *
         * @throws IllegalArgumentException if there is no candidate
         */
        public Builder candidates(DemandClass byDemand, List<ForecastCandidate> named) {
            requireNonNull(byDemand, "byDemand");
            List<ForecastCandidate> copy = List.copyOf(requireNonNull(named, "named"));
            Check.atLeast(1, copy.size(), "the number of candidates of " + byDemand);
            candidates.put(byDemand, copy);
            return this;
        }

        /**
         * How many periods ahead each origin looks, such as the lead time; unless set 1, and for a planner as long as stock must
         * last.
         *
         * @throws IllegalArgumentException if below 1
         */
        public Builder horizon(int periods) {
            horizon = Check.atLeast(1, periods, "horizon");
            return this;
        }

        /**
         * From how many origins the candidates forecast; 4 unless set, fewer where the history is short.
         *
         * @throws IllegalArgumentException if below 1
         */
        public Builder origins(int count) {
            origins = Check.atLeast(1, count, "origins");
            return this;
        }

        /**
         * How many observations must stand before the first origin; 8 unless set.
         *
         * @throws IllegalArgumentException if below 1
         */
        public Builder leastTraining(int observations) {
            leastTraining = Check.atLeast(1, observations, "leastTraining");
            return this;
        }

        /**
         * How many periods a season has, such as 7 for days or 12 for months; 1, which is none, unless set.
         *
         * <p>Smooth and erratic series then have one more candidate, after the others: additive {@link HoltWinters} without a
         * trend, fitted. The hold-out has as many origins as a season has periods then, so that each counts once, or more if
         * {@link #origins} says so. Both only if the observations before the first origin hold two seasons.
         *
         * @throws IllegalArgumentException if below 1
         */
        @Beta
        public Builder seasonLength(int periods) {
            seasonLength = Check.atLeast(1, periods, "seasonLength");
            return this;
        }

        /** The selection. */
        public ForecastSelection build() {
            return new ForecastSelection(this);
        }
    }
}
