package io.zhanggui.examples.replenishment;

import io.zhanggui.inventory.turnover.AbcClass;
import java.io.PrintStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Prints a study as plain text. */
final class Report {

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void print(Study study, List<Accuracy> accuracy) {
        Sales sales = study.replay().sales();
        line(
                "%d articles; orders planned from %s to %s",
                sales.skus().size(),
                sales.first().plusDays(study.replay().start()),
                sales.first().plusDays(study.replay().end() - 1L));
        for (AbcClass abc : AbcClass.values()) {
            line("  class %s: %d", abc, Collections.frequency(study.classes().values(), abc));
        }
        frontier(study, study.planned());
        frontier(study, study.standard());
        study.simple().forEach(frontier -> frontier(study, frontier));
        frontier(study, study.foresight());
        comparison(study.comparison());
        accuracy(accuracy);
    }

    private void frontier(Study study, Frontier frontier) {
        line("");
        line("%s", frontier.name());
        line(
                "  %-10s %-5s %7s %7s %12s %14s %7s",
                "parameter", "class", "units%", "value%", "stock units", "stock value", "orders");
        for (int i = 0; i < frontier.points().size(); i++) {
            Point total = frontier.points().get(i);
            study.byClass(frontier)
                    .forEach((abc, part) -> part.points().stream()
                            .filter(point -> point.parameter() == total.parameter())
                            .forEach(point -> point(abc.toString(), point)));
            point("all", total);
        }
    }

    private void point(String name, Point point) {
        line(
                "  %-10s %-5s %7.2f %7.2f %12.0f %14.0f %7d",
                point.parameter(),
                name,
                100 * point.unitFill(),
                100 * point.valueFill(),
                point.unitStock(),
                point.valueStock(),
                point.orders());
    }

    private void comparison(List<Comparison> rows) {
        line("");
        line("At equal stock value: best simple rule, planner with standard forecasts, planned, points gained");
        line("  %12s %28s %28s", "stock value", "units%", "value%");
        for (Comparison row : rows) {
            line(
                    "  %12.0f %6.2f %6s %6.2f %+7.2f %6.2f %6s %6.2f %+7.2f",
                    row.stock(),
                    100 * row.bestUnits(),
                    share(row.standardUnits()),
                    100 * row.plannedUnits(),
                    row.unitPoints(),
                    100 * row.bestValue(),
                    share(row.standardValue()),
                    100 * row.plannedValue(),
                    row.valuePoints());
        }
        line(
                "  mean %+.2f points of units, %+.2f of value; least %+.2f and %+.2f",
                rows.stream().mapToDouble(Comparison::unitPoints).average().orElse(Double.NaN),
                rows.stream().mapToDouble(Comparison::valuePoints).average().orElse(Double.NaN),
                rows.stream().mapToDouble(Comparison::unitPoints).min().orElse(Double.NaN),
                rows.stream().mapToDouble(Comparison::valuePoints).min().orElse(Double.NaN));
    }

    /** Beyond the frontier there is none. */
    private static String share(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2f", 100 * value);
    }

    private void accuracy(List<Accuracy> rows) {
        line("");
        line("Forecast of the next week: WAPE and mean MASE of %s", String.join(", ", Accuracy.METHODS));
        for (Accuracy row : rows) {
            line(
                    "  %-13s %5d   %5.3f %5.3f %5.3f   %5.3f %5.3f %5.3f",
                    row.demandClass(),
                    row.articles(),
                    row.weightedErrors().get(0),
                    row.weightedErrors().get(1),
                    row.weightedErrors().get(2),
                    row.scaledErrors().get(0),
                    row.scaledErrors().get(1),
                    row.scaledErrors().get(2));
        }
    }

    private void line(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }
}
