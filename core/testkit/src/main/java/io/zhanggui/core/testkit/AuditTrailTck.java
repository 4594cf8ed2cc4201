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

/** The rules of {@link AuditTrail} as tests: those of an event stream, and when entries are recorded. */
public abstract class AuditTrailTck extends EventStreamTck<String, AuditEntry, AuditTrail> {

    private static final Instant NOON = Instant.parse("2025-11-30T12:00:00Z");
    private static final Instant AWKWARD = Instant.parse("2025-11-30T12:00:00.123456Z");
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
                entry(Stamp.by(CLERK).at(AWKWARD), key, "a"),
                entry(Stamp.by(CLERK).at(AWKWARD).key("键 '\"%").reason("月结\n, \"x\" "), key, "b"),
                entry(Stamp.by(Actor.of(CLERK).onBehalfOf(PersonId.of("P002"))).at(Instant.EPOCH), key, "c"));
    }

    @Override
    protected final Stream<Fault> faults() {
        return Stream.of(Fault.in("record trusts every clock", 11, AuditTrail.class, "record", (right, arguments) -> {
            AuditEntry entry = (AuditEntry) arguments.get(0);
            int size = right.read(entry.subject()).size();
            return right.append(
                    entry.subject(), size, List.of(new Recorded<>(entry.stamp().at(), entry)));
        }));
    }

    @Test
    void rule11_record_adds_to_the_trail_of_the_subject_at_the_moment_of_the_stamp() {
        AuditEntry first = event(unique(), 0);
        AuditEntry second = entry(Stamp.by(CLERK).at(NOON.plusSeconds(1)), first.subject(), "later");
        record(first);
        record(second);
        record(event(unique(), 0));
        assertThat(within(() -> port().read(first.subject())))
                .isEqualTo(List.of(new Recorded<>(NOON, first), new Recorded<>(NOON.plusSeconds(1), second)));
    }

    @Test
    void rule11_an_entry_of_a_clock_that_is_behind_is_recorded_at_the_moment_of_the_last_one() {
        AuditEntry first = event(unique(), 0);
        AuditEntry behind = entry(Stamp.by(CLERK).at(NOON.minusSeconds(5)), first.subject(), "of another server");
        record(first);
        record(behind);
        assertThat(within(() -> port().read(first.subject())))
                .isEqualTo(List.of(new Recorded<>(NOON, first), new Recorded<>(NOON, behind)));
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
