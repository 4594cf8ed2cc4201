package io.zhanggui.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.AuditEntry;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of {@link AuditTrail}: those of an event stream, and that entries stand at the moment of their stamp. */
public abstract class AuditTrailTck extends EventStreamTck<String, AuditEntry, AuditTrail> {

    private static final Instant NOON = Instant.parse("2025-11-30T12:00:00.123456Z");
    private static final PersonId CLERK = PersonId.of("P001");

    /** For the integrator. */
    protected AuditTrailTck() {}

    @Override
    protected final String key(String unique) {
        return unique;
    }

    @Override
    protected final AuditEntry event(String key, int number) {
        return entry(Stamp.by(CLERK).at(NOON), key, "step " + number);
    }

    @Override
    protected final Stream<AuditEntry> awkwardEvents(String key) {
        return Stream.of(
                entry(Stamp.by(CLERK).at(NOON), key, "a"),
                entry(Stamp.by(CLERK).at(NOON).key("键 '\"%").reason("月结\n, \"x\" "), key, "b"),
                entry(Stamp.by(Actor.of(CLERK).onBehalfOf(PersonId.of("P002"))).at(Instant.EPOCH), key, "c"));
    }

    @Test
    void record_adds_to_the_trail_of_the_subject() {
        AuditEntry first = event(unique(), 0);
        AuditEntry second = event(first.subject(), 1);
        record(first);
        record(second);
        assertThat(within(() -> port().read(first.subject())))
                .isEqualTo(List.of(new Recorded<>(NOON, first), new Recorded<>(NOON, second)));
    }

    private void record(AuditEntry entry) {
        within(() -> {
            port().record(entry);
            return true;
        });
    }

    private static AuditEntry entry(Stamp stamp, String subject, String action) {
        return new AuditEntry(
                stamp,
                action,
                subject,
                Fingerprint.of("tck").add("action", action).build());
    }
}
