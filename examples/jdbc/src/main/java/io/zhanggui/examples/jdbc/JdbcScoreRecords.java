package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.kpi.ScoreKey;
import io.zhanggui.core.kpi.ScoreRecord;
import io.zhanggui.core.kpi.ScoreRecords;
import io.zhanggui.core.kpi.ScorecardResult;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.time.ReportingPeriod;
import java.util.List;
import java.util.stream.Stream;

/** Approved scores: the result as JSON, because a card has rules of many kinds and nobody asks for their parts. */
final class JdbcScoreRecords extends JdbcEventStream<ScoreKey, ScoreRecord> implements ScoreRecords {

    private static final Keys<ScoreKey> KEYS = Keys.<ScoreKey>of("position_id", ScoreKey::position)
            .and("person", ScoreKey::person)
            .and("period", ScoreKey::period);

    private static final Table<ScoreRecord> RECORD = Table.<ScoreRecord>named("score_record")
            .column("revision", ScoreRecord::revision)
            .column("card", each -> each.result().card().title())
            .column("score", each -> each.result().score().orElse(null))
            .column("result", each -> Json.of(each.result()))
            .columns(Stamps.columns(ScoreRecord::stamp));

    private static final Select OF_PERIOD = query(
            RECORD,
            KEYS,
            "score_record.period = ? and score_record.seq = (select max(later.seq) from score_record later"
                    + " where later.position_id = score_record.position_id and later.person = score_record.person"
                    + " and later.period = score_record.period)",
            "score_record.position_id",
            "score_record.person",
            "score_record.period",
            "score_record.seq");

    JdbcScoreRecords(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, RECORD, KEYS, JdbcScoreRecords::record);
    }

    @Override
    public Stream<ScoreRecord> ofPeriod(ReportingPeriod period) {
        return stream(OF_PERIOD, List.of(period.name()));
    }

    @Override
    void check(ScoreKey key, List<Recorded<ScoreRecord>> records) {
        for (Recorded<ScoreRecord> each : records) {
            if (!each.event().key().equals(key)) {
                throw new IllegalArgumentException(
                        "score " + each.event() + " does not belong to the records of " + key);
            }
        }
    }

    private static ScoreRecord record(Row row) {
        return new ScoreRecord(
                new ScoreKey(row.id("position_id", PositionId::of), row.id("person", PersonId::of), row.text("period")),
                row.number("revision"),
                Json.read(row.text("result"), ScorecardResult.class),
                row.stamp());
    }
}
