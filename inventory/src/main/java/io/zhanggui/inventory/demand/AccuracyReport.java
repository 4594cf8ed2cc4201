package io.zhanggui.inventory.demand;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.table.Table;
import io.zhanggui.inventory.check.Check;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the forecasts of many series were from what came, by demand class and method, with simple methods beside
 * (预测准确度报告); {@link ForecastTrial} makes it.
 *
 * @param horizon how many periods ahead each origin looked
 * @param origins how many origins each series had at most
 * @param rows by class, all classes last: what was chosen together, each chosen model, each benchmark
 * @param tooShort how many series were too short to be held out
 * @param failures what became of the series that could not be forecast: the name and the message
 */
@Beta
public record AccuracyReport(int horizon, int origins, List<AccuracyRow> rows, int tooShort, List<String> failures) {

    /**
     * @throws IllegalArgumentException if a number is outside its range
     */
    public AccuracyReport {
        Check.atLeast(1, horizon, "horizon");
        Check.atLeast(1, origins, "origins");
        Check.atLeast(0, tooShort, "tooShort");
        rows = List.copyOf(rows);
        failures = List.copyOf(failures);
    }

    /** All that was chosen, of all classes together; empty if no series was long enough. */
    public Optional<AccuracyRow> total() {
        return rows.stream()
                .filter(row -> row.demandClass() == null && row.role() == AccuracyRow.Role.ALL_CHOSEN)
                .findFirst();
    }

    /** A benchmark, of all classes together; empty if there is none with that code. */
    public Optional<AccuracyRow> benchmark(String method) {
        return rows.stream()
                .filter(row -> row.demandClass() == null
                        && row.role() == AccuracyRow.Role.BENCHMARK
                        && row.method().equals(method))
                .findFirst();
    }

    /** The rows as a table (预测准确度); cells of undefined measures are empty. */
    public Table toTable() {
        Table.Builder table = Table.titled(AccuracyTerm.REPORT)
                .columns(
                        AccuracyTerm.DEMAND_CLASS,
                        AccuracyTerm.ROLE,
                        AccuracyTerm.METHOD,
                        AccuracyTerm.SERIES,
                        AccuracyTerm.FORECASTS,
                        AccuracyTerm.ME,
                        AccuracyTerm.MAE,
                        AccuracyTerm.RMSE,
                        AccuracyTerm.MAPE,
                        AccuracyTerm.WITHOUT_MAPE,
                        AccuracyTerm.SMAPE,
                        AccuracyTerm.WAPE,
                        AccuracyTerm.MASE,
                        AccuracyTerm.RMSSE,
                        AccuracyTerm.WITHOUT_SCALE);
        for (AccuracyRow row : rows) {
            DemandClass demandClass = row.demandClass();
            table.row(
                    demandClass == null ? AccuracyTerm.ALL_CLASSES : demandClass,
                    row.role(),
                    label(row.method()),
                    row.series(),
                    row.forecasts(),
                    defined(row.meanError()),
                    defined(row.meanAbsoluteError()),
                    defined(row.rootMeanSquaredError()),
                    defined(row.meanAbsolutePercentageError()),
                    row.undefinedPercentages(),
                    defined(row.symmetricPercentageError()),
                    defined(row.weightedAbsolutePercentageError()),
                    defined(row.meanAbsoluteScaledError()),
                    defined(row.rootMeanSquaredScaledError()),
                    row.undefinedScales());
        }
        return table.build();
    }

    private static Term label(String method) {
        if (method.isEmpty()) {
            return AccuracyTerm.ALL_CHOICES;
        }
        for (DemandTerm term : DemandTerm.values()) {
            if (term.name().equals(method)) {
                return term;
            }
        }
        return Term.of(method);
    }

    private static @Nullable Double defined(double measure) {
        return Double.isNaN(measure) ? null : measure;
    }
}
