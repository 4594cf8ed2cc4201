package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.hr.attendance.LeaveEntry;
import io.zhanggui.hr.attendance.LeaveLedger;
import io.zhanggui.hr.attendance.LeaveLot;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everybody's leave: the entry as JSON, because each kind has parts of its own, and beside it what queries look for. */
final class JdbcLeaveLedger extends JdbcEventStream<PersonId, LeaveEntry> implements LeaveLedger {

    private static final Table<LeaveEntry> ENTRY = Table.<LeaveEntry>named("leave_entry")
            .column("entry", LeaveEntry::code)
            .column("leave_type", each -> ofLot(each, LeaveLot::type))
            .column("amount", each -> ofLot(each, LeaveLot::amount))
            .column("usable_until", each -> ofLot(each, LeaveLot::until))
            .column("body", Json::of)
            .columns(Stamps.columns(LeaveEntry::stamp));

    private static final Select LAPSING_BY =
            Select.of("select distinct person from leave_entry where usable_until <= ? order by person", "person");

    JdbcLeaveLedger(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, ENTRY, Keys.of("person", person -> person), JdbcLeaveLedger::entry);
    }

    @Override
    public Stream<PersonId> lapsingBy(LocalDate day) {
        return sql().stream(LAPSING_BY, List.of(day), row -> row.id("person", PersonId::of));
    }

    private static @Nullable Object ofLot(LeaveEntry entry, Function<LeaveLot, @Nullable Object> part) {
        return entry.lot().map(part).orElse(null);
    }

    private static LeaveEntry entry(Row row) {
        return Json.read(row.text("body"), LeaveEntry.class);
    }
}
