package io.zhanggui.hr.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.testkit.EventStreamTck;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.core.testkit.Query;
import io.zhanggui.hr.attendance.Punch;
import io.zhanggui.hr.attendance.PunchSource;
import io.zhanggui.hr.attendance.PunchStream;
import io.zhanggui.hr.attendance.TimeSpan;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of {@link PunchStream} as tests; an integrator implements {@link #open()} alone. */
@Beta
public abstract class PunchStreamTck extends EventStreamTck<PersonId, Punch, PunchStream> {

    private static final Instant LATER = Instant.parse("2025-12-30T12:00:00Z");
    private static final LocalDateTime NINE = LocalDateTime.parse("2025-11-03T09:00:00");
    private static final TimeSpan ANY = new TimeSpan(NINE.minusYears(20), NINE.plusYears(20));

    /** For the adapters. */
    protected PunchStreamTck() {}

    @Override
    protected final PersonId key(String unique) {
        return PersonId.of(unique);
    }

    @Override
    protected final Punch event(PersonId key, int number) {
        return Punch.of(key, NINE.plusMinutes(number), "door");
    }

    @Override
    protected final Stream<Punch> awkwardEvents(PersonId key) {
        return Stream.of(
                Punch.correction(key, NINE.minusDays(3).plusSeconds(59), "补卡 '1',\n\"2\""),
                new Punch(key, LocalDateTime.parse("2024-02-29T23:59:59"), PunchSource.MOBILE, "仓库 \"A&B\"", null),
                new Punch(key, LocalDateTime.parse("2025-03-30T02:30:00"), PunchSource.DEVICE, "", null),
                event(key, 0),
                event(key, 0));
    }

    @Override
    protected final Stream<Query<PunchStream, PersonId>> queries() {
        return Stream.of(Query.of("during", (port, person) -> port.during(ANY)));
    }

    @Override
    protected final Stream<Fault> faults() {
        return AttendanceFaults.ofPunches();
    }

    @Test
    void rule10_during_is_in_the_order_of_persons_and_then_of_recording() {
        String text = unique();
        PersonId one = key(text + "-b");
        PersonId two = key(text + "-B");
        PersonId first = key(text + "-a");
        append(one, event(one, 5));
        append(two, event(two, 4));
        append(first, event(first, 9));
        append(one, event(one, 2));
        assertThat(during(ANY))
                .filteredOn(each -> each.person().value().startsWith(text))
                .containsExactly(event(two, 4), event(first, 9), event(one, 5), event(one, 2));
    }

    @Test
    void rule11_a_punch_of_somebody_else_is_refused_and_nothing_is_stored() {
        PersonId one = key(unique());
        PersonId other = key(unique());
        List<Recorded<Punch>> both =
                List.of(new Recorded<>(LATER, event(one, 1)), new Recorded<>(LATER.plusSeconds(1), event(other, 2)));
        assertThatThrownBy(() -> within(() -> port().append(one, 0, both)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(during(ANY)).doesNotContain(event(one, 1), event(other, 2));
    }

    @Test
    void rule12_during_gives_the_punches_from_the_start_up_to_before_the_end() {
        PersonId one = key(unique());
        PersonId other = key(unique());
        for (int minute : List.of(-1, 0, 9, 10)) {
            append(one, event(one, minute));
        }
        append(other, event(other, 5));
        assertThat(during(new TimeSpan(NINE, NINE.plusMinutes(10))))
                .contains(event(one, 0), event(one, 9), event(other, 5))
                .doesNotContain(event(one, -1), event(one, 10));
        assertThat(during(new TimeSpan(NINE, NINE))).isEmpty();
    }

    private List<Punch> during(TimeSpan span) {
        return within(() -> {
            try (Stream<Punch> all = port().during(span)) {
                return all.toList();
            }
        });
    }
}
