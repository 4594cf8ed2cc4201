package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.hr.attendance.Punch;
import io.zhanggui.hr.attendance.PunchSource;
import io.zhanggui.hr.attendance.PunchStream;
import io.zhanggui.hr.attendance.TimeSpan;
import java.util.List;
import java.util.stream.Stream;

/** Who clocked in or out, by the clock on the wall. */
final class JdbcPunchStream extends JdbcEventStream<PersonId, Punch> implements PunchStream {

    private static final Keys<PersonId> KEYS = Keys.of("person", person -> person);

    private static final Table<Punch> PUNCH = Table.<Punch>named("punch")
            .column("punched_at", Punch::at)
            .column("source", Punch::source)
            .column("device", Punch::device)
            .column("approval", Punch::approval);

    private static final Select DURING =
            query(PUNCH, KEYS, "punch.punched_at >= ? and punch.punched_at < ?", "punch.person", "punch.seq");

    JdbcPunchStream(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, PUNCH, KEYS, JdbcPunchStream::punch);
    }

    @Override
    public Stream<Punch> during(TimeSpan span) {
        return stream(DURING, List.of(span.start(), span.end()));
    }

    @Override
    void check(PersonId person, List<Recorded<Punch>> punches) {
        for (Recorded<Punch> each : punches) {
            if (!each.event().person().equals(person)) {
                throw new IllegalArgumentException(
                        "punch of " + each.event().person() + " does not belong to those of " + person);
            }
        }
    }

    private static Punch punch(Row row) {
        return new Punch(
                row.id("person", PersonId::of),
                row.localTime("punched_at"),
                row.term("source", PunchSource.class),
                row.text("device"),
                row.orNull("approval", row::text));
    }
}
