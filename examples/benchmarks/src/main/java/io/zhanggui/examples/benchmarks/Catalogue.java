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

    private static final int NODES = OrgRows.NODES;
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
                payslips(
                        "P1.many",
                        "payslips of 1 million different employees, one month",
                        ofItems(PayslipOfManyBenchmark.class, "payslips", 1_000_000)),
                payslips(
                        "P1.read",
                        "the same for people that were just read: 1,024 again and again",
                        ofItems(PayslipBenchmark.class, "payslips", 1_000_000)),
                Row.of(
                        "P2",
                        "payslips, each with explain() rendered",
                        ofItems(ExplainedPayslipBenchmark.class, "explained", 64_000),
                        Unit.PER_SECOND,
                        100e3),
                Row.of(
                        "P3",
                        "retroactive correction of 6 months for 100 k employees, against their stored payslips",
                        ofBulk(CorrectionBenchmark.class, "corrections", 100_000),
                        Unit.SECONDS,
                        4),
                Row.of(
                        "P3.paid",
                        "the same with the payslip of the next month that settles it",
                        ofBulk(CorrectionBenchmark.class, "settled", 100_000),
                        Unit.SECONDS,
                        4));
    }

    private static Row payslips(String id, String work, JmhMeasure measure) {
        return Row.of(id, work, measure, Unit.PER_SECOND, 1e6).ratioAtMost(2.5).bytesAtMost(3_000);
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
                whatIf("O4.move", "what-if: a unit moves, new chart", "move", 100),
                whatIf("O4.merge", "what-if: a branch goes into another, new chart", "merge", 100),
                whatIf("O4.flatten", "what-if: a layer goes, new chart and comparison", "flatten", 100),
                whatIf("O4.metrics", "spans and layers of the whole and of every unit", "metrics", 50),
                whatIf("O4.findings", "findings of the structure, every position held", "findings", 50),
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

    private static Row whatIf(String id, String work, String call, double most) {
        return Row.of(id, work, ofCall(OrgWhatIfBenchmark.class, call), Unit.MILLISECONDS, most);
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
                Row.of(
                        "O5.deputies",
                        "who stands in at the end of a chain of ten deputies",
                        ofCall(AuthorityBenchmark.class, "standInAfterNine"),
                        Unit.MICROSECONDS,
                        20),
                Row.of(
                        "O5.segregation",
                        "segregation check of 200 k people × 50 pairs",
                        ofBulk(SegregationBenchmark.class, "check", 200_000),
                        Unit.SECONDS,
                        1));
    }

    private static List<Row> inventory() {
        return Stream.of(plans(), forecasts(), policies(), lotSizes(), costs(), turnover(), serving())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Row> plans() {
        String work = "plan articles × 365 days: class, fitted candidates by hold-out, safety stock, proposal; each, ";
        return List.of(
                Row.of(
                                "I1.weekly",
                                work + "by week",
                                ofItems(PlanBenchmark.class, "weekly", 8_000),
                                Unit.MICROSECONDS,
                                30)
                        .ratioAtMost(2.5),
                Row.of(
                                "I1.daily",
                                work + "by day",
                                ofItems(PlanBenchmark.class, "daily", 4_000),
                                Unit.MICROSECONDS,
                                150)
                        .ratioAtMost(2.5),
                Row.of(
                                "I1.forecasts",
                                "choose and forecast articles × 52 weeks in one call; each",
                                ofItems(ForecastBatchBenchmark.class, "forecasts", 8_000),
                                Unit.MICROSECONDS,
                                30)
                        .ratioAtMost(2.5));
    }

    private static List<Row> forecasts() {
        return List.of(
                forecast("ses", "ses", "SES", 0.7),
                forecast("croston", "croston", "Croston", 1.2),
                forecast("tsb", "tsb", "TSB", 1.2),
                forecast("fitted-ses", "fittedSes", "SES fitted", 15),
                forecast("fitted-holt-winters", "fittedHoltWinters", "Holt-Winters fitted", 300));
    }

    private static Row forecast(String name, String call, String model, double milliseconds) {
        return Row.of(
                        "I2." + name,
                        "forecasts, 1,000 series × 365: " + model,
                        ofBulk(ForecastBenchmark.class, call, 1_000).withSizes(1_000),
                        Unit.MILLISECONDS,
                        milliseconds)
                .ratioAtMost(2);
    }

    private static List<Row> policies() {
        return List.of(
                policy(
                        "I3.service-3",
                        "service and stock of an (r, Q) policy, Poisson exact, lead-time demand 3",
                        "service3",
                        2),
                policy("I3.service-50", "the same with lead-time demand 50", "service50", 2),
                policy("I3.best-3", "best (r, Q), Poisson exact, lead-time demand 3", "best3", 2)
                        .target(2.5e6),
                policy("I3.best-50", "the same with lead-time demand 50", "best50", 2)
                        .target(4e5),
                minMax("I4.6", "best (s, S), Poisson exact, mean 6", "best6", 60e3),
                minMax("I4.20", "the same with mean 20", "best20", 60e3),
                minMax("I4.100", "the same with mean 100", "best100", 4e3),
                policy("I6.normal", "newsvendor, normal", "normal", 3).target(5e6),
                policy("I6.poisson", "newsvendor, Poisson of mean 50", "poisson", 3)
                        .target(1e6));
    }

    private static Row minMax(String id, String work, String call, double least) {
        return Row.of(id, work, ofItems(MinMaxBenchmark.class, call, 1_000).withSizes(1_000), Unit.PER_SECOND, least)
                .ratioAtMost(2);
    }

    private static Row policy(String id, String work, String call, double ratio) {
        return Row.of(
                        id,
                        work,
                        ofItems(PolicyBenchmark.class, call, 1_000).withSizes(1_000),
                        Unit.PER_SECOND,
                        Double.NaN)
                .ratioAtMost(ratio);
    }

    private static List<Row> lotSizes() {
        return List.of(
                Row.of(
                                "I5.52",
                                "Wagner-Whitin, 52 periods",
                                ofItems(LotSizeBenchmark.class, "weeks", 1_000).withSizes(1_000),
                                Unit.PER_SECOND,
                                800e3)
                        .ratioAtMost(2),
                Row.of(
                                "I5.365",
                                "Wagner-Whitin, 365 periods",
                                ofItems(LotSizeBenchmark.class, "days", 1_000).withSizes(1_000),
                                Unit.PER_SECOND,
                                10e3)
                        .ratioAtMost(2),
                Row.of(
                                "I5.horizon",
                                "Wagner-Whitin, one schedule of 5,840 periods",
                                ofBulk(LotHorizonBenchmark.class, "periods", 5_840),
                                Unit.MICROSECONDS,
                                Double.NaN)
                        .ratioAtMost(2));
    }

    private static List<Row> serving() {
        return List.of(
                Row.of(
                        "I9.50x200",
                        "which of 50 warehouses serves which of 200 regions, at least cost",
                        ofCall(ServingBenchmark.class, "serve50x200"),
                        Unit.MILLISECONDS,
                        5),
                Row.of(
                        "I9.500x2000",
                        "the same, 500 and 2,000",
                        ofCall(ServingBenchmark.class, "serve500x2000"),
                        Unit.SECONDS,
                        1.5));
    }

    private static List<Row> costs() {
        return List.of(
                Row.of(
                                "I7.fifo",
                                "cost of 10 M movements in columns over 10 k articles, first in first out",
                                ofItems(CostBatchBenchmark.class, "fifo", 10_000_000),
                                Unit.PER_SECOND,
                                5e6)
                        .ratioAtMost(4),
                Row.of(
                                "I7.moving-average",
                                "the same, moving average",
                                ofItems(CostBatchBenchmark.class, "movingAverage", 10_000_000),
                                Unit.PER_SECOND,
                                10e6)
                        .ratioAtMost(4),
                Row.of(
                        "I7.fifo.movements",
                        "the same from movements as objects, first in first out",
                        ofItems(CostBenchmark.class, "fifo", 10_000_000),
                        Unit.PER_SECOND,
                        Double.NaN),
                Row.of(
                        "I7.moving-average.movements",
                        "the same from movements as objects, moving average",
                        ofItems(CostBenchmark.class, "movingAverage", 10_000_000),
                        Unit.PER_SECOND,
                        Double.NaN),
                Row.of(
                        "I7.filling",
                        "fill the columns with movements, one by one",
                        ofItems(CostBatchBenchmark.class, "filling", 10_000_000),
                        Unit.PER_SECOND,
                        Double.NaN),
                Row.of(
                                "I7.periodic-average",
                                "cost of 1 M movements over 10 k articles, average of the period",
                                ofItems(PeriodicCostBenchmark.class, "close", 1_000_000),
                                Unit.PER_SECOND,
                                Double.NaN)
                        .ratioAtMost(4),
                Row.of(
                                "I7.replay",
                                "a back-dated receipt before 1 M movements of one article",
                                ofBulk(CostReplayBenchmark.class, "replay", 1_000_000),
                                Unit.SECONDS,
                                0.5)
                        .ratioAtMost(4));
    }

    private static List<Row> turnover() {
        return List.of(
                Row.of(
                                "I8.turnover",
                                "turnover of a month by article, from a ledger of 10 M movements",
                                ofBulk(TurnoverBenchmark.class, "turnover", 10_000_000)
                                        .withSizes(10_000_000),
                                Unit.SECONDS,
                                1.5)
                        .ratioAtMost(3),
                Row.of(
                                "I8.classes",
                                "ABC and XYZ of 10 k articles from 10 M sales lines in columns",
                                ofBulk(ClassesBenchmark.class, "classes", 10_000_000),
                                Unit.SECONDS,
                                1.5)
                        .ratioAtMost(3),
                Row.of(
                        "I8.classes.lines",
                        "the same from a stream of sales lines",
                        ofBulk(ClassesBenchmark.class, "lines", 10_000_000),
                        Unit.SECONDS,
                        1.5),
                Row.of(
                        "I8.filling",
                        "fill the columns with 10 M rows, one by one",
                        ofBulk(ClassesBenchmark.class, "filling", 10_000_000),
                        Unit.SECONDS,
                        1.5),
                Row.of(
                        "I8.turnover.report",
                        "the turnover report of that month by article: by cost and units, with the average of every day",
                        ofBulk(TurnoverBenchmark.class, "report", 10_000_000).withSizes(10_000_000),
                        Unit.SECONDS,
                        1.5),
                Row.of(
                                "I8.ageing",
                                "age of the stock of every article on a past day, from a ledger of 10 M movements",
                                ofBulk(AgeingBenchmark.class, "ages", 10_000_000),
                                Unit.SECONDS,
                                1.5)
                        .ratioAtMost(3));
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
        return List.of(Row.of(
                        "S1",
                        "evaluate 100 k suppliers × 8 criteria × 12 periods; each",
                        ofItems(SupplierBenchmark.class, "evaluate", 10_000),
                        Unit.MICROSECONDS,
                        30)
                .ratioAtMost(6));
    }

    private static List<Row> monthEnd() {
        return List.of(Row.of(
                "E1",
                "month end of 541,909 sales lines, JVM start to report written, heap of 512 MiB",
                MonthEndProgram.onOnlineRetail(),
                Unit.SECONDS,
                6));
    }
}
