package io.zhanggui.examples.cases;

import io.zhanggui.inventory.turnover.AbcBoundary;
import io.zhanggui.inventory.turnover.AbcClassification;
import io.zhanggui.inventory.turnover.Turnover;
import io.zhanggui.inventory.turnover.XyzClassification;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Operations on {@code inventory.turnover}. */
final class TurnoverOperations {

    private TurnoverOperations() {}

    static void addTo(Operations operations) {
        operations
                .add("family=turnover", TurnoverOperations::turnover)
                .add("family=abc", TurnoverOperations::abc)
                .add("family=xyz", TurnoverOperations::xyz);
    }

    private static Object turnover(CaseInput in) {
        Turnover turnover = in.has("skus") ? ofArticles(in) : of(in);
        Map<String, @Nullable Object> figures = new HashMap<>();
        figures.put("turnover", orNull(turnover.turns()));
        figures.put("company_turnover", orNull(turnover.turns()));
        figures.put("annualised_turnover", orNull(turnover.turnsPerYear()));
        figures.put("days", orNull(turnover.daysOfStock()));
        figures.put("average_inventory", turnover.averageStock());
        return figures;
    }

    private static Turnover ofArticles(CaseInput in) {
        Turnover all = Turnover.of(0, 0, in.integer("period_days"));
        for (CaseInput each : in.list("skus")) {
            all = all.plus(Turnover.of(each.number("cogs"), each.number("avg"), in.integer("period_days")));
        }
        return all;
    }

    private static Turnover of(CaseInput in) {
        double outflow = in.number(in.has("units_sold") ? "units_sold" : "cogs");
        String average = in.has("average_units") ? "average_units" : "average_inventory";
        return in.has(average)
                ? Turnover.of(outflow, in.number(average), in.integer("period_days"))
                : Turnover.ofPoints(outflow, moments(in), in.integer("period_days"));
    }

    private static double[] moments(CaseInput in) {
        if (in.has("daily_on_hand_value")) {
            return in.numbers("daily_on_hand_value");
        }
        return in.has("monthly_closing")
                ? months(in)
                : new double[] {in.number("opening_inventory"), in.number("closing_inventory")};
    }

    private static double[] months(CaseInput in) {
        double[] closings = in.numbers("monthly_closing");
        String average = in.text("average", "13-point");
        return switch (average.replaceFirst("-point.*", "")) {
            case "2" ->
                new double[] {
                    in.number("opening"),
                    new ArrayDeque<>(in.decimals("monthly_closing")).getLast().doubleValue()
                };
            case "12" -> closings;
            case "13" ->
                DoubleStream.concat(DoubleStream.of(in.number("opening")), DoubleStream.of(closings))
                        .toArray();
            default -> throw new IllegalArgumentException("input average is unknown: " + average);
        };
    }

    private static @Nullable Double orNull(OptionalDouble figure) {
        return figure.isPresent() ? figure.getAsDouble() : null;
    }

    private static Object abc(CaseInput in) {
        Map<Integer, Double> values = new LinkedHashMap<>();
        DoubleStream.of(in.numbers("annual_value")).forEach(value -> values.put(values.size(), value));
        AbcClassification<Integer> classes =
                AbcClassification.of(values, in.number("cut_a"), in.number("cut_b"), boundary(in));
        return Map.of(
                "classes", classes.rows().stream().map(row -> row.abc().name()).toList(),
                "cumulative",
                        classes.rows().stream()
                                .map(AbcClassification.Row::cumulativeShare)
                                .toList());
    }

    private static AbcBoundary boundary(CaseInput in) {
        String rule = in.text("rule", "BEFORE");
        if (rule.contains("INCLUDING")) {
            return AbcBoundary.SHARE_INCLUDING;
        }
        if (rule.contains("BEFORE")) {
            return AbcBoundary.SHARE_BEFORE;
        }
        throw new IllegalArgumentException("input rule is unknown: " + rule);
    }

    private static Object xyz(CaseInput in) {
        if (!in.text("cv", "population").startsWith("population")) {
            throw new IllegalArgumentException("input cv is unknown: " + in.text("cv"));
        }
        Map<String, Double> variations = new LinkedHashMap<>();
        Map<String, String> classes = new LinkedHashMap<>();
        for (String name : in.object("series").names()) {
            XyzClassification found =
                    XyzClassification.of(in.object("series").numbers(name), in.number("cut_x"), in.number("cut_y"));
            variations.put(name, found.variation());
            classes.put(name, found.xyz().name());
        }
        return Map.of("cv", variations, "classes", classes);
    }
}
