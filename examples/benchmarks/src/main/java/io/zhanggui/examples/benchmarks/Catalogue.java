package io.zhanggui.examples.benchmarks;

import static io.zhanggui.examples.benchmarks.JmhMeasure.ofItems;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every row with its targets. They are for a machine of 2 shared cores on JDK 17; the ratio to the result floor is the
 * one that holds on a noisy machine.
 */
final class Catalogue {

    private Catalogue() {}

    /** All rows, in the order of the table. */
    static List<Row> rows() {
        return Stream.of(pay(), kpi(), organization(), authority(), inventory(), finance(), procurement(), monthEnd())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Row> pay() {
        return List.of(
                Row.of(
                                "P1",
                                "payslips of 1 million employees, one month",
                                ofItems(PayslipBenchmark.class, "payslips", 1_000_000),
                                Unit.PER_SECOND,
                                1e6)
                        .ratioAtMost(2.5)
                        .bytesAtMost(3_000),
                Row.notYet("P3", "retroactive correction of 6 months for 100 k employees", "retroactive correction"));
    }

    private static List<Row> kpi() {
        return List.of();
    }

    private static List<Row> organization() {
        return List.of();
    }

    private static List<Row> authority() {
        return List.of();
    }

    private static List<Row> inventory() {
        return List.of();
    }

    private static List<Row> finance() {
        return List.of();
    }

    private static List<Row> procurement() {
        return List.of();
    }

    private static List<Row> monthEnd() {
        return List.of();
    }
}
