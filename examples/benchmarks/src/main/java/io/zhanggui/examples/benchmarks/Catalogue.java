package io.zhanggui.examples.benchmarks;

import static io.zhanggui.examples.benchmarks.JmhMeasure.ofBulk;
import static io.zhanggui.examples.benchmarks.JmhMeasure.ofCall;
import static io.zhanggui.examples.benchmarks.JmhMeasure.ofItems;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every row with its targets. They are for a machine of 2 shared cores on JDK 17; the ratio to the result floor is the
 * one that holds on a noisy machine.
 */
final class Catalogue {

    private static final int NODES = OrgQueryBenchmark.NODES;
    private static final int DATED = 1_170_000;

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
                Row.of(
                        "P2",
                        "payslips, each with explain() rendered",
                        ofItems(ExplainedPayslipBenchmark.class, "explained", 64_000),
                        Unit.PER_SECOND,
                        100e3),
                Row.notYet("P3", "retroactive correction of 6 months for 100 k employees", "retroactive correction"));
    }

    private static List<Row> kpi() {
        return List.of(
                Row.of(
                                "K1.score",
                                "score 200 k people × 10 indicators, exact fractions",
                                ofBulk(ScorecardBenchmark.class, "score", 200_000),
                                Unit.SECONDS,
                                0.5)
                        .ratioAtMost(3),
                Row.of(
                        "K1.derivation",
                        "the same with derivation",
                        ofBulk(ScorecardBenchmark.class, "derivation", 200_000),
                        Unit.SECONDS,
                        2));
    }

    private static List<Row> organization() {
        return List.of(
                Row.of(
                                "O1.build",
                                "organisation of 268,180 nodes from rows with all checks",
                                ofBulk(OrgBuildBenchmark.class, "build", NODES),
                                Unit.MILLISECONDS,
                                600)
                        .ratioAtMost(5),
                Row.of(
                        "O1.heap",
                        "what it keeps of the heap, rows included",
                        new ProcessMeasure(OrgHeap.class, List.of("-Xmx1g"), List.of(Integer.toString(NODES))),
                        Unit.MEBIBYTES,
                        96),
                Row.of(
                        "O2.fresh",
                        "snapshot for another date out of 1.17 M dated rows",
                        ofBulk(OrgSnapshotBenchmark.class, "fresh", DATED),
                        Unit.MILLISECONDS,
                        150),
                Row.of(
                        "O2.cached",
                        "snapshot for the same date",
                        ofBulk(OrgSnapshotBenchmark.class, "cached", DATED).withSizes(DATED),
                        Unit.MICROSECONDS,
                        1),
                Row.of(
                        "O3.subtree",
                        "subtree of 5,000",
                        ofCall(OrgQueryBenchmark.class, "subtree"),
                        Unit.MICROSECONDS,
                        100),
                Row.of(
                        "O3.count",
                        "size of a subtree",
                        ofCall(OrgQueryBenchmark.class, "count"),
                        Unit.NANOSECONDS,
                        100),
                Row.of("O3.ancestors", "ancestors", ofCall(OrgQueryBenchmark.class, "ancestors"), Unit.MICROSECONDS, 1),
                Row.of(
                        "O3.superior",
                        "common superior",
                        ofCall(OrgQueryBenchmark.class, "commonSuperior"),
                        Unit.NANOSECONDS,
                        300),
                Row.notYet("O4", "what-if: move, merge, flatten", "what-if"),
                Row.of(
                        "O6.chain",
                        "a chain 1,000,000 deep, from rows; O1 × 2 for its size",
                        ofBulk(OrgShapeBenchmark.class, "chain", 1_000_000),
                        Unit.MILLISECONDS,
                        2 * 600.0 * 1_000_000 / NODES),
                Row.of(
                        "O6.star",
                        "a star of 268,180, from rows; O1 × 2",
                        ofBulk(OrgShapeBenchmark.class, "star", NODES),
                        Unit.MILLISECONDS,
                        1_200));
    }

    private static List<Row> authority() {
        return List.of(
                Row.of(
                        "O5.decision",
                        "authority decision",
                        ofCall(AuthorityBenchmark.class, "decision"),
                        Unit.MICROSECONDS,
                        5),
                Row.of(
                        "O5.approver",
                        "approver with ten deputies",
                        ofCall(AuthorityBenchmark.class, "approverWithTenDeputies"),
                        Unit.MICROSECONDS,
                        20),
                Row.notYet("O5.segregation", "segregation check of 200 k people × 50 pairs", "segregation of duties"));
    }

    private static List<Row> inventory() {
        return List.of();
    }

    private static List<Row> finance() {
        return List.of(
                Row.of(
                                "F1.post",
                                "post ready three-line entries with all invariants",
                                ofItems(LedgerBenchmark.class, "post", 1_000_000),
                                Unit.PER_SECOND,
                                1e6)
                        .ratioAtMost(2.5)
                        .bytesAtMost(200),
                Row.of(
                                "F1.build",
                                "build them",
                                ofItems(LedgerBenchmark.class, "build", 1_000_000),
                                Unit.PER_SECOND,
                                1e6)
                        .bytesAtMost(600),
                Row.notYet("F2", "reconcile 1 M orders with 2.04 M statement lines", "reconciliation"),
                Row.notYet("F3", "age 1 M open items as of a date", "ageing"),
                Row.notYet("F4", "depreciation schedules, 100 k assets × 60 months", "depreciation"),
                Row.notYet("F5", "VAT split of 1 M prices", "value-added tax"),
                Row.of(
                                "F6",
                                "contract statistics over 1 M obligations, by month, quarter, year",
                                ofBulk(ContractBenchmark.class, "statistics", 1_000_000),
                                Unit.MILLISECONDS,
                                500)
                        .ratioAtMost(4));
    }

    private static List<Row> procurement() {
        return List.of();
    }

    private static List<Row> monthEnd() {
        return List.of();
    }
}
