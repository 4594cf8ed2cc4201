package io.zhanggui.examples.jdbc;

import io.zhanggui.core.audit.AuditEntry;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.Recorded;
import java.time.Instant;
import java.util.List;

/** What was done to each subject. */
final class JdbcAuditTrail extends JdbcEventStream<String, AuditEntry> implements AuditTrail {

    private static final Table<AuditEntry> ENTRY = Table.<AuditEntry>named("audit_entry")
            .column("action", AuditEntry::action)
            .column("content", AuditEntry::content)
            .columns(Stamps.columns(AuditEntry::stamp));

    JdbcAuditTrail(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, ENTRY, Keys.of("subject", subject -> subject), JdbcAuditTrail::entry);
    }

    /** Looks at the end of the trail only, however long it is. */
    @Override
    public void record(AuditEntry entry) {
        sql().call(() -> {
            End end = endOf(entry.subject());
            Instant at = entry.stamp().at();
            Instant last = end.at();
            Instant later = last != null && last.isAfter(at) ? last : at;
            return append(entry.subject(), end.size(), List.of(new Recorded<>(later, entry)));
        });
    }

    @Override
    void check(String subject, List<Recorded<AuditEntry>> entries) {
        for (Recorded<AuditEntry> each : entries) {
            if (!each.event().subject().equals(subject)) {
                throw new IllegalArgumentException(
                        "audit entry of " + each.event().subject() + " does not belong to the trail of " + subject);
            }
        }
    }

    private static AuditEntry entry(Row row) {
        return new AuditEntry(row.stamp(), row.text("action"), row.text("subject"), row.fingerprint("content"));
    }
}
