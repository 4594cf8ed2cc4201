package io.zhanggui.core.testkit;

import io.zhanggui.core.kpi.ScoreKey;
import io.zhanggui.core.kpi.ScoreRecord;
import io.zhanggui.core.kpi.ScoreRecords;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.time.ReportingPeriod;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Mistakes that break the rules of the port of scores. */
final class ScoreFaults {

    private ScoreFaults() {}

    static Stream<Fault> all() {
        return Stream.of(
                ofPeriod(
                        "scores sort by person first",
                        10,
                        (right, period) -> right.ofPeriod(period)
                                .sorted(Comparator.comparing(
                                        record -> record.key().person()))),
                ofPeriod(
                        "positions sort without regard to case",
                        10,
                        (right, period) -> right.ofPeriod(period)
                                .sorted(Comparator.comparing(
                                        record -> record.key().position().value(), String.CASE_INSENSITIVE_ORDER))),
                ofPeriod(
                        "the first revision comes",
                        11,
                        (right, period) -> right.ofPeriod(period)
                                .map(record -> right.read(record.key()).get(0).event())),
                ofPeriod(
                        "every revision comes",
                        11,
                        (right, period) -> right.ofPeriod(period)
                                .flatMap(record -> right.read(record.key()).stream())
                                .map(Recorded::event)),
                ofPeriod("a period is known by its days", 11, ScoreFaults::ofDays),
                Fault.in(
                        "records of any key are taken",
                        12,
                        ScoreRecords.class,
                        "append",
                        (right, arguments) -> takenAs(right, arguments)),
                Fault.in(
                        "scores are calculated again",
                        13,
                        ScoreRecords.class,
                        "latest",
                        (right, arguments) ->
                                right.latest((ScoreKey) arguments.get(0)).map(ScoreFaults::calculatedAgain)));
    }

    private static Stream<ScoreRecord> ofDays(ScoreRecords right, ReportingPeriod period) {
        return Stream.concat(right.ofPeriod(period), right.ofPeriod(new ReportingPeriod("十一月", period.range())));
    }

    /** Whatever does not belong to the key is dropped. */
    @SuppressWarnings("unchecked") // the arguments of append
    private static Object takenAs(ScoreRecords right, List<Object> arguments) {
        ScoreKey key = (ScoreKey) arguments.get(0);
        List<Recorded<ScoreRecord>> records = (List<Recorded<ScoreRecord>>) arguments.get(2);
        return right.append(
                key,
                (Integer) arguments.get(1),
                records.stream().filter(each -> each.event().key().equals(key)).toList());
    }

    private static ScoreRecord calculatedAgain(ScoreRecord stored) {
        return new ScoreRecord(
                stored.key(),
                stored.revision(),
                stored.result().card().score(stored.result().measurements()),
                stored.stamp());
    }

    private static Fault ofPeriod(
            String title, int rule, BiFunction<ScoreRecords, ReportingPeriod, Stream<ScoreRecord>> answer) {
        return Fault.in(title, rule, ScoreRecords.class, "ofPeriod", (right, arguments) -> {
            try (Stream<ScoreRecord> all = answer.apply(right, (ReportingPeriod) arguments.get(0))) {
                return all.toList().stream();
            }
        });
    }
}
