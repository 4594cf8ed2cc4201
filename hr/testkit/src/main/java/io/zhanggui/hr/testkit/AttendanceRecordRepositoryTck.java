package io.zhanggui.hr.testkit;

import static io.zhanggui.hr.testkit.AttendanceSamples.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.core.testkit.Query;
import io.zhanggui.core.testkit.RepositoryTck;
import io.zhanggui.hr.attendance.AttendanceRecord;
import io.zhanggui.hr.attendance.AttendanceRecordRepository;
import io.zhanggui.hr.attendance.AttendanceSheet;
import io.zhanggui.hr.attendance.AttendanceState;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of {@link AttendanceRecordRepository} as tests; an integrator implements {@link #open()} alone. */
@Beta
public abstract class AttendanceRecordRepositoryTck
        extends RepositoryTck<AttendanceRecord.Id, AttendanceRecord, AttendanceRecordRepository> {

    /** For the adapters. */
    protected AttendanceRecordRepositoryTck() {}

    @Override
    protected final AttendanceRecord value(String unique) {
        return AttendanceSamples.open(PersonId.of(unique), OCTOBER);
    }

    @Override
    protected final AttendanceRecord changed(AttendanceRecord value) {
        AttendanceSheet sheet = value.sheet();
        int worked = sheet == null ? 0 : sheet.days().get(0).workedMinutes();
        return AttendanceSamples.record(
                value.id().person(),
                value.id().month(),
                AttendanceSamples.sheet(value.id().person(), value.id().month(), worked + 1),
                value.state());
    }

    @Override
    protected final AttendanceRecord.Id idOf(AttendanceRecord value) {
        return value.id();
    }

    @Override
    protected final Stream<AttendanceRecord> awkwardValues(Supplier<String> unique) {
        AttendanceState confirmed = new AttendanceState.Confirmed(AttendanceSamples.signature(1));
        AttendanceState locked =
                new AttendanceState.Locked(AttendanceSamples.signature(1), AttendanceSamples.signature(2));
        return Stream.of(
                new AttendanceRecord(
                        new AttendanceRecord.Id(PersonId.of(unique.get()), OCTOBER),
                        null,
                        List.of(),
                        List.of(),
                        new AttendanceState.Open()),
                AttendanceSamples.ofOneDay(PersonId.of(unique.get()), YearMonth.of(2024, 2)),
                AttendanceSamples.full(PersonId.of(unique.get()), OCTOBER, new AttendanceState.Open()),
                AttendanceSamples.full(PersonId.of(unique.get()), OCTOBER, confirmed),
                AttendanceSamples.full(PersonId.of(unique.get()), YearMonth.of(2025, 1), locked));
    }

    @Override
    protected final Stream<Query<AttendanceRecordRepository, AttendanceRecord>> queries() {
        return Stream.of(
                Query.of("ofMonth", (port, each) -> port.ofMonth(each.id().month())),
                Query.of("ofPerson", (port, each) -> port.ofPerson(each.id().person())));
    }

    @Override
    protected final Stream<Fault> faults() {
        return AttendanceFaults.ofRecords();
    }

    @Test
    void rule10_ofMonth_is_in_the_order_of_persons() {
        String text = unique();
        AttendanceRecord lower = add(text + "-b", OCTOBER);
        AttendanceRecord first = add(text + "-a", OCTOBER);
        AttendanceRecord upper = add(text + "-B", OCTOBER);
        assertThat(values(port -> port.ofMonth(OCTOBER)))
                .filteredOn(each -> each.id().person().value().startsWith(text))
                .containsExactly(upper, first, lower);
    }

    @Test
    void rule10_ofPerson_is_in_the_order_of_months() {
        String text = unique();
        AttendanceRecord december = add(text, YearMonth.of(2025, 12));
        AttendanceRecord lastYear = add(text, YearMonth.of(2024, 12));
        AttendanceRecord february = add(text, YearMonth.of(2025, 2));
        assertThat(values(port -> port.ofPerson(PersonId.of(text)))).containsExactly(lastYear, february, december);
    }

    @Test
    void rule11_ofMonth_gives_every_state_of_that_month_and_no_other() {
        AttendanceRecord open = add(unique(), OCTOBER);
        AttendanceRecord locked = within(() -> port().add(AttendanceSamples.full(
                        PersonId.of(unique()),
                        OCTOBER,
                        new AttendanceState.Locked(AttendanceSamples.signature(1), AttendanceSamples.signature(2)))))
                .value();
        AttendanceRecord september = add(unique(), YearMonth.of(2025, 9));
        AttendanceRecord lastYear = add(unique(), YearMonth.of(2024, 10));
        assertThat(values(port -> port.ofMonth(OCTOBER))).contains(open, locked).doesNotContain(september, lastYear);
    }

    @Test
    void rule11_ofMonth_gives_the_stored_version() {
        AttendanceRecord value = add(unique(), OCTOBER);
        within(() -> port().replace(new Versioned<>(changed(value), 1)));
        assertThat(versions(port -> port.ofMonth(OCTOBER))).contains(new Versioned<>(changed(value), 2));
    }

    @Test
    void rule12_ofPerson_gives_all_months_of_that_person_and_no_other() {
        String text = unique();
        AttendanceRecord september = add(text, YearMonth.of(2025, 9));
        AttendanceRecord october = add(text, OCTOBER);
        add(unique(), OCTOBER);
        within(() -> port().replace(new Versioned<>(changed(october), 1)));
        assertThat(versions(port -> port.ofPerson(PersonId.of(text))))
                .containsExactlyInAnyOrder(new Versioned<>(september, 1), new Versioned<>(changed(october), 2));
        assertThat(values(port -> port.ofPerson(PersonId.of(unique())))).isEmpty();
    }

    private AttendanceRecord add(String person, YearMonth month) {
        return within(() -> port().add(AttendanceSamples.open(PersonId.of(person), month)))
                .value();
    }

    private List<AttendanceRecord> values(
            Function<AttendanceRecordRepository, Stream<Versioned<AttendanceRecord>>> query) {
        return versions(query).stream().map(Versioned::value).toList();
    }

    private List<Versioned<AttendanceRecord>> versions(
            Function<AttendanceRecordRepository, Stream<Versioned<AttendanceRecord>>> query) {
        return within(() -> {
            try (Stream<Versioned<AttendanceRecord>> found = query.apply(port())) {
                return found.toList();
            }
        });
    }
}
