package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.inventory.demand.AccuracyRow.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ForecastTrialTest {

    private static final ForecastSelection MEAN_ONLY = ForecastSelection.builder()
            .candidates(DemandClass.SMOOTH, List.of(ForecastCandidate.ofFixed(Mean.of())))
            .candidates(DemandClass.INTERMITTENT, List.of(ForecastCandidate.ofFixed(Mean.of())))
            .build();

    @Test
    void oneSeriesHasTheAccuracyOfItsForecasts() {
        double[] history = {4, 6, 5, 7, 8, 6};
        AccuracyReport report = ForecastTrial.builder()
                .selection(MEAN_ONLY)
                .horizon(2)
                .leastTraining(4)
                .window(2)
                .build()
                .run(Map.of("MUG", history));

        assertThat(report.rows())
                .extracting(AccuracyRow::demandClass, AccuracyRow::role, AccuracyRow::method)
                .containsExactly(
                        tuple(DemandClass.SMOOTH, Role.ALL_CHOSEN, ""),
                        tuple(DemandClass.SMOOTH, Role.CHOSEN, "MEAN"),
                        tuple(DemandClass.SMOOTH, Role.BENCHMARK, "NAIVE"),
                        tuple(DemandClass.SMOOTH, Role.BENCHMARK, "MOVING_AVERAGE"),
                        tuple(null, Role.ALL_CHOSEN, ""),
                        tuple(null, Role.CHOSEN, "MEAN"),
                        tuple(null, Role.BENCHMARK, "NAIVE"),
                        tuple(null, Role.BENCHMARK, "MOVING_AVERAGE"));
        double[] training = {4, 6, 5, 7};
        double[] actual = {8, 6};
        assertSame(report.total().orElseThrow(), ForecastAccuracy.of(training, actual, new double[] {5.5, 5.5}));
        assertSame(report.benchmark("NAIVE").orElseThrow(), ForecastAccuracy.of(training, actual, new double[] {7, 7}));
        assertSame(
                report.benchmark("MOVING_AVERAGE").orElseThrow(),
                ForecastAccuracy.of(training, actual, new double[] {6, 6}));
        assertThat(report.benchmark("SEASONAL_NAIVE")).isEmpty();
    }

    private static void assertSame(AccuracyRow row, ForecastAccuracy one) {
        assertThat(row.series()).isEqualTo(1);
        assertThat(row.forecasts()).isEqualTo(2);
        assertThat(row.meanError()).isCloseTo(one.meanError(), within(1e-12));
        assertThat(row.meanAbsoluteError()).isCloseTo(one.meanAbsoluteError(), within(1e-12));
        assertThat(row.rootMeanSquaredError()).isCloseTo(one.rootMeanSquaredError(), within(1e-12));
        assertThat(row.meanAbsolutePercentageError()).isCloseTo(one.meanAbsolutePercentageError(), within(1e-12));
        assertThat(row.symmetricPercentageError()).isCloseTo(one.symmetricPercentageError(), within(1e-12));
        assertThat(row.weightedAbsolutePercentageError())
                .isCloseTo(one.weightedAbsolutePercentageError(), within(1e-12));
        assertThat(row.meanAbsoluteScaledError()).isCloseTo(one.meanAbsoluteScaledError(), within(1e-12));
        assertThat(row.rootMeanSquaredScaledError()).isCloseTo(one.rootMeanSquaredScaledError(), within(1e-12));
        assertThat(row.undefinedPercentages()).isZero();
        assertThat(row.undefinedScales()).isZero();
    }

    @Test
    void ofManySeriesWapeIsARatioOfSumsAndScaledErrorsAreMeans() {
        AccuracyReport report = ForecastTrial.builder()
                .selection(MEAN_ONLY)
                .leastTraining(2)
                .build()
                .run(ordered("A", new double[] {2, 4, 5}, "B", new double[] {40, 20, 60}));
        AccuracyRow row = report.total().orElseThrow();

        // errors 2 and 30 of 65; scaled by steps of 2 and 20
        assertThat(row.weightedAbsolutePercentageError()).isEqualTo(32 / 65.0);
        assertThat(row.meanAbsolutePercentageError()).isEqualTo(45);
        assertThat(row.meanAbsoluteScaledError()).isEqualTo((1 + 1.5) / 2);
        assertThat(row.rootMeanSquaredScaledError()).isEqualTo((1 + 1.5) / 2);
        assertThat(row.rootMeanSquaredError()).isCloseTo(Math.sqrt((4 + 900) / 2.0), within(1e-12));
        assertThat(row.series()).isEqualTo(2);
    }

    @Test
    void whatIsUndefinedIsCountedAndLeftOut() {
        AccuracyReport report = ForecastTrial.builder()
                .selection(MEAN_ONLY)
                .leastTraining(3)
                .origins(2)
                .build()
                .run(ordered("A", new double[] {2, 2, 2, 0, 2}, "B", new double[] {0, 0, 0, 0, 0}));
        AccuracyRow row = report.total().orElseThrow();

        assertThat(row.forecasts()).isEqualTo(4);
        assertThat(row.undefinedPercentages()).isEqualTo(3);
        assertThat(row.undefinedScales()).isEqualTo(2);
        assertThat(row.meanAbsolutePercentageError()).isEqualTo(25); // 1.5 for 2
        assertThat(row.symmetricPercentageError()).isCloseTo(200 * (1 + 0.5 / 3.5) / 2, within(1e-9));
        assertThat(row.meanAbsoluteScaledError()).isNaN();
        assertThat(row.rootMeanSquaredScaledError()).isNaN();
        assertThat(report.toTable().rows().get(report.rows().indexOf(row)))
                .startsWith(AccuracyTerm.ALL_CLASSES, Role.ALL_CHOSEN, AccuracyTerm.ALL_CHOICES, 2, 4)
                .endsWith(null, null, 2);
    }

    @Test
    void shortAndBadSeriesAreCountedAndTheOthersGoOn() {
        AccuracyReport report = ForecastTrial.builder()
                .horizon(3)
                .leastTraining(4)
                .build()
                .run(ordered(
                        "SHORT",
                        new double[] {1, 2, 3, 4, 5, 6},
                        "LONG",
                        new double[] {1, 2, 3, 4, 5, 6, 7},
                        "BAD",
                        new double[] {1, 2, 3, 4, 5, 6, -7}));

        assertThat(report.tooShort()).isEqualTo(1);
        assertThat(report.failures()).hasSize(1);
        assertThat(report.failures().get(0)).startsWith("BAD: ").contains("-7");
        assertThat(report.total().orElseThrow().series()).isEqualTo(1);
        assertThat(ForecastTrial.builder().build().run(Map.of()).total()).isEmpty();
    }

    @Test
    void aSeasonHasItsNaiveBenchmarkAndAnExecutorGivesTheSameReport() {
        Map<Integer, double[]> series = new LinkedHashMap<>();
        for (int i = 0; i < 300; i++) {
            double[] history = new double[30];
            for (int t = 0; t < history.length; t++) {
                history[t] = (t * (i + 3)) % 7 + i % 5;
            }
            series.put(i, history);
        }
        ForecastTrial trial =
                ForecastTrial.builder().horizon(2).origins(3).seasonLength(7).build();
        AccuracyReport report = trial.run(series);
        ExecutorService executor = Executors.newFixedThreadPool(3);
        try {
            assertThat(trial.run(series, executor)).isEqualTo(report);
        } finally {
            executor.shutdown();
        }

        assertThat(report.benchmark("SEASONAL_NAIVE").orElseThrow().meanAbsoluteError())
                .isZero();
        assertThat(report.horizon()).isEqualTo(2);
        assertThat(report.origins()).isEqualTo(3);
        assertThat(report.rows().stream()
                        .filter(row -> row.role() == Role.ALL_CHOSEN && row.demandClass() != null)
                        .mapToInt(AccuracyRow::series)
                        .sum())
                .isEqualTo(300);
    }

    @Test
    void theTableReadsWellInBothLanguages() {
        AccuracyReport report = ForecastTrial.builder().seasonLength(2).build().run(Map.of("A", new double[] {
            1, 3, 2, 4, 1, 3, 2, 4, 3, 4
        }));

        assertThat(report.toTable().title().text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("预测准确度");
        assertThat(report.toTable().columns())
                .extracting(column -> column.text(Locale.SIMPLIFIED_CHINESE))
                .startsWith("需求类型", "角色", "方法", "序列数", "预测数", "平均误差（ME）");
        assertThat(report.toTable().rows()).hasSize(report.rows().size());
        assertThat(report.toTable().rows().get(2).get(2)).isEqualTo(DemandTerm.NAIVE);
        assertThat(report.toTable().rows().get(3).get(2)).isEqualTo(DemandTerm.SEASONAL_NAIVE);
        assertThat(Role.BENCHMARK.text(Locale.ENGLISH)).isEqualTo("benchmark");
    }

    @Test
    void numbersOutsideTheirRangeAreRefused() {
        ForecastTrial.Builder builder = ForecastTrial.builder();

        assertThatIllegalArgumentException().isThrownBy(() -> builder.horizon(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.origins(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.leastTraining(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.seasonLength(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.window(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new AccuracyReport(0, 1, List.of(), 0, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new AccuracyReport(1, 0, List.of(), 0, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new AccuracyReport(1, 1, List.of(), -1, List.of()));
    }

    private static Map<String, double[]> ordered(Object... namesAndSeries) {
        Map<String, double[]> series = new LinkedHashMap<>();
        for (int i = 0; i < namesAndSeries.length; i += 2) {
            series.put((String) namesAndSeries[i], (double[]) namesAndSeries[i + 1]);
        }
        return series;
    }
}
