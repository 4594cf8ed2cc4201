package io.zhanggui.inventory.turnover;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhanggui.inventory.WorkedCase;
import io.zhanggui.inventory.WorkedCase.NotCompared;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TurnoverCasesTest {

    @TestFactory
    Stream<DynamicTest> everyWorkedCaseOfTurnoverAgrees() {
        return WorkedCase.tests("turnover.json", TurnoverCasesTest::turnover);
    }

    @TestFactory
    Stream<DynamicTest> everyWorkedCaseOfClassificationAgrees() {
        return WorkedCase.tests("classification.json", in -> in.function().equals("abc") ? abc(in) : xyz(in));
    }

    private static Map<String, ?> turnover(WorkedCase in) {
        int days = in.whole("period_days");
        if (in.inputs().has("skus")) {
            Turnover company = StreamSupport.stream(in.inputs().get("skus").spliterator(), false)
                    .map(sku -> Turnover.of(
                            sku.get("cogs").asDouble(), sku.get("avg").asDouble(), days))
                    .reduce(Turnover::plus)
                    .orElseThrow();
            return Map.of(
                    "company_turnover", orNaN(company.turns()),
                    "days", orNaN(company.daysOfStock()),
                    "mean_of_sku_turnovers", NotCompared.BY_ITS_NOTES);
        }
        Turnover turnover = of(in, days);
        return Map.of(
                "turnover", orNaN(turnover.turns()),
                "days", orNaN(turnover.daysOfStock()),
                "average_inventory", turnover.averageStock());
    }

    private static Turnover of(WorkedCase in, int days) {
        if (in.inputs().has("units_sold")) {
            return Turnover.of(in.number("units_sold"), in.number("average_units"), days);
        }
        if (in.inputs().has("monthly_closing")) {
            double[] points = DoubleStream.concat(
                            DoubleStream.of(in.number("opening")), DoubleStream.of(in.numbers("monthly_closing")))
                    .toArray();
            return Turnover.ofPoints(in.number("cogs"), points, days);
        }
        if (in.inputs().has("opening_inventory")) {
            double[] points = {in.number("opening_inventory"), in.number("closing_inventory")};
            return Turnover.ofPoints(in.number("cogs"), points, days);
        }
        return Turnover.of(in.number("cogs"), in.number("average_inventory"), days);
    }

    private static double orNaN(OptionalDouble figure) {
        return figure.orElse(Double.NaN);
    }

    private static Map<String, ?> abc(WorkedCase in) {
        Map<Integer, Double> values = new LinkedHashMap<>();
        for (double value : in.numbers("annual_value")) {
            values.put(values.size(), value);
        }
        AbcClassification<Integer> abc = AbcClassification.of(values, in.number("cut_a"), in.number("cut_b"));
        return Map.of(
                "classes",
                abc.rows().stream().map(row -> row.abc().name()).toList(),
                "cumulative",
                abc.rows().stream()
                        .mapToDouble(AbcClassification.Row::cumulativeShare)
                        .toArray());
    }

    private static Map<String, ?> xyz(WorkedCase in) {
        Map<String, XyzClassification> classified = in.inputs().get("series").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> XyzClassification.of(
                                numbers(each.getValue()), in.number("cut_x"), in.number("cut_y"))));
        return Map.of(
                "cv",
                classified.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().variation())),
                "classes",
                classified.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().xyz().name())));
    }

    private static double[] numbers(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }
}
