package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.inventory.batch.Slices;
import io.zhanggui.inventory.check.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Tries a selection on many series whose ends it does not see (预测回测).
 *
 * <p>Of each series the last periods are held out: the model is chosen and fitted before the first origin and stays, while the
 * origin rolls on one period at a time. Naive, moving average and, for a season, seasonal naive forecast the same periods.
 *
 * <pre>{@code
 * AccuracyReport report = ForecastTrial.builder().horizon(4).origins(3).build().run(history.series());
 * report.toTable();
 * }</pre>
 */
@Beta
public final class ForecastTrial {

    private final ForecastSelection selection;
    private final int horizon;
    private final int origins;
    private final int leastTraining;
    private final int seasonLength;
    private final List<ForecastModel> benchmarks;

    private ForecastTrial(Builder builder) {
        selection = builder.selection;
        horizon = builder.horizon;
        origins = builder.origins;
        leastTraining = builder.leastTraining;
        seasonLength = builder.seasonLength;
        benchmarks = new ArrayList<>(List.of(Naive.of(), MovingAverage.of(builder.window)));
        if (seasonLength > 1) {
            benchmarks.add(1, SeasonalNaive.of(seasonLength));
        }
    }

    /** Starts a trial. */
    public static Builder builder() {
        return new Builder();
    }

    /** What one series came to. */
    private record Outcome(DemandClass demandClass, String method, AccuracySums chosen, List<AccuracySums> simple) {}

    /**
     * Tries every series; see {@link #run(Map, Executor)}.
     *
     * @param series demand per period of each, oldest first
     */
    public AccuracyReport run(Map<?, double[]> series) {
        return report(series, null);
    }

    /**
     * Tries every series.
     *
     * @param series demand per period of each, oldest first
     * @param executor whose threads help the caller's
     */
    public AccuracyReport run(Map<?, double[]> series, Executor executor) {
        return report(series, requireNonNull(executor, "executor"));
    }

    private AccuracyReport report(Map<?, double[]> series, @Nullable Executor executor) {
        List<? extends Map.Entry<?, double[]>> items = List.copyOf(series.entrySet());
        List<ItemResult<Object, Optional<Outcome>>> outcomes = Slices.of(
                items.size(),
                i -> ItemResult.<Object, double[], Optional<Outcome>>of(
                        items.get(i).getKey(), items.get(i).getValue(), this::outcome),
                executor);
        Map<DemandClass, Part> parts = new TreeMap<>();
        Part whole = new Part(null);
        List<String> failures = new ArrayList<>();
        for (ItemResult<Object, Optional<Outcome>> each : outcomes) {
            Optional<Outcome> tried = each.match(
                    ItemResult.Done::value,
                    refused -> failed(failures, each.key(), refused.violations()),
                    broken -> failed(failures, each.key(), broken.cause().getMessage()));
            if (tried.isPresent()) {
                parts.computeIfAbsent(tried.get().demandClass(), Part::new).add(tried.get());
                whole.add(tried.get());
            }
        }
        int tooShort = items.size() - failures.size() - whole.series;
        List<AccuracyRow> rows = new ArrayList<>();
        parts.values().forEach(part -> part.addTo(rows));
        whole.addTo(rows);
        return new AccuracyReport(horizon, origins, rows, tooShort, failures);
    }

    private static Optional<Outcome> failed(List<String> failures, Object key, @Nullable Object why) {
        failures.add(key + ": " + why);
        return Optional.empty();
    }

    /** What a series came to; nothing if it has no room for a hold-out. */
    private Optional<Outcome> outcome(double[] history) {
        int first = Math.max(leastTraining, history.length - horizon - origins + 1);
        if (first + horizon > history.length) {
            return Optional.empty();
        }
        Demands.check(history, 0, history.length);
        double[] training = Arrays.copyOf(history, first);
        ForecastChoice choice = selection.choose(training);
        NaiveScale scale = NaiveScale.of(training, first, 1);
        List<AccuracySums> simple = new ArrayList<>(benchmarks.size());
        for (ForecastModel benchmark : benchmarks) {
            simple.add(sums(benchmark, history, first, scale));
        }
        return Optional.of(new Outcome(
                choice.classification().demandClass(),
                choice.model().code(),
                sums(choice.model(), history, first, scale),
                simple));
    }

    private AccuracySums sums(ForecastModel model, double[] history, int first, NaiveScale scale) {
        AccuracySums sums = new AccuracySums();
        for (int origin = first; origin + horizon <= history.length; origin++) {
            ForecastState state = model.forecastFrom(history, origin, horizon).state();
            for (int step = 1; step <= horizon; step++) {
                sums.add(history[origin + step - 1], state.at(step));
            }
        }
        sums.scale(scale);
        return sums;
    }

    /** The sums of a class, or of all. */
    private final class Part {

        private final @Nullable DemandClass demandClass;
        private final AccuracySums all = new AccuracySums();
        private final Map<String, AccuracySums> chosen = new TreeMap<>();
        private final Map<String, AccuracySums> simple = new LinkedHashMap<>();
        private int series;

        private Part(@Nullable DemandClass demandClass) {
            this.demandClass = demandClass;
        }

        private void add(Outcome outcome) {
            series++;
            all.add(outcome.chosen());
            chosen.computeIfAbsent(outcome.method(), unusedMethod -> new AccuracySums())
                    .add(outcome.chosen());
            for (int i = 0; i < benchmarks.size(); i++) {
                simple.computeIfAbsent(benchmarks.get(i).code(), unusedMethod -> new AccuracySums())
                        .add(outcome.simple().get(i));
            }
        }

        private void addTo(List<AccuracyRow> rows) {
            if (series == 0) {
                return;
            }
            rows.add(all.row(demandClass, AccuracyRow.Role.ALL_CHOSEN, ""));
            chosen.forEach((method, sums) -> rows.add(sums.row(demandClass, AccuracyRow.Role.CHOSEN, method)));
            simple.forEach((method, sums) -> rows.add(sums.row(demandClass, AccuracyRow.Role.BENCHMARK, method)));
        }
    }

    /** Sets a trial up. */
    public static final class Builder {

        private ForecastSelection selection = ForecastSelection.builder().build();
        private int horizon = 1;
        private int origins = 1;
        private int leastTraining = 8;
        private int seasonLength = 1;
        private int window = 4;

        private Builder() {}

        /** What is tried; the standard selection unless set. */
        public Builder selection(ForecastSelection value) {
            selection = requireNonNull(value, "selection");
            return this;
        }

        /**
         * How many periods ahead each origin looks; 1 unless set.
         *
         * @throws IllegalArgumentException if below 1
         */
        public Builder horizon(int periods) {
            horizon = Check.atLeast(1, periods, "horizon");
            return this;
        }

        /**
         * From how many origins each series is forecast; 1 unless set, fewer where a series is short.
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
         * The season of the seasonal naive benchmark; 1, which is none, unless set. It does not change the selection.
         *
         * @throws IllegalArgumentException if below 1
         */
        public Builder seasonLength(int periods) {
            seasonLength = Check.atLeast(1, periods, "seasonLength");
            return this;
        }

        /**
         * How many periods the moving average has that is a benchmark; 4 unless set.
         *
         * @throws IllegalArgumentException if below 1
         */
        public Builder window(int periods) {
            window = Check.atLeast(1, periods, "window");
            return this;
        }

        /** The trial. */
        public ForecastTrial build() {
            return new ForecastTrial(this);
        }
    }
}
