package io.zhanggui.hr.testkit;

import static io.zhanggui.hr.testkit.AttendanceSamples.FULL_STAMP;
import static io.zhanggui.hr.testkit.AttendanceSamples.PLAIN_STAMP;
import static io.zhanggui.hr.testkit.AttendanceSamples.STAMP;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.testkit.EventStreamTck;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.core.testkit.Query;
import io.zhanggui.hr.attendance.DayHalf;
import io.zhanggui.hr.attendance.LeaveDraw;
import io.zhanggui.hr.attendance.LeaveEntry;
import io.zhanggui.hr.attendance.LeaveKind;
import io.zhanggui.hr.attendance.LeaveLedger;
import io.zhanggui.hr.attendance.LeaveLot;
import io.zhanggui.hr.attendance.LeaveRequest;
import io.zhanggui.hr.attendance.LeaveTime;
import io.zhanggui.hr.attendance.LeaveType;
import io.zhanggui.hr.attendance.TimeSpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of {@link LeaveLedger} as tests; an integrator implements {@link #open()} alone. */
@Beta
public abstract class LeaveLedgerTck extends EventStreamTck<PersonId, LeaveEntry, LeaveLedger> {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 3);
    private static final LocalDate FAR = LocalDate.of(2100, 1, 1);

    /** For the adapters. */
    protected LeaveLedgerTck() {}

    @Override
    protected final PersonId key(String unique) {
        return PersonId.of(unique);
    }

    @Override
    protected final LeaveEntry event(PersonId key, int number) {
        return granted("A" + number, FAR.minusYears(1));
    }

    @Override
    protected final Stream<LeaveEntry> awkwardEvents(PersonId key) {
        LeaveType annual = LeaveType.days("年假 \"A\"", LeaveKind.ANNUAL, "1.00").fromBalance();
        LeaveLot open = new LeaveLot("额度 '1'", "年假 \"A\"", new BigDecimal("5.00"), DAY, null);
        Stream<LeaveEntry> ofEachKind = Stream.of(LeaveKind.values())
                .map(kind -> new LeaveEntry.Taken(
                        new LeaveRequest(
                                "请假 " + kind,
                                key,
                                LeaveType.hours(kind.name(), kind, "0.80"),
                                LeaveTime.half(DAY, DayHalf.MORNING)),
                        List.of(),
                        STAMP));
        Stream<LeaveEntry> others = Stream.of(
                new LeaveEntry.Granted(open, STAMP),
                new LeaveEntry.Earned(LeaveLot.ofYear("C", "COMP", "7.50", 2025), DAY, FULL_STAMP),
                new LeaveEntry.CarriedOver("C", LeaveLot.ofYear("C+", "COMP", "1", 2026), STAMP),
                new LeaveEntry.Taken(
                        new LeaveRequest("L1", key, annual, LeaveTime.days(DAY, DAY.plusDays(2))),
                        List.of(
                                new LeaveDraw("额度 '1'", DAY, new BigDecimal("1.0")),
                                new LeaveDraw("额度 '1'", DAY.plusDays(1), new BigDecimal("1"))),
                        STAMP),
                new LeaveEntry.Taken(
                        new LeaveRequest("L2", key, annual, LeaveTime.half(DAY, DayHalf.AFTERNOON)),
                        List.of(),
                        FULL_STAMP),
                new LeaveEntry.Taken(
                        new LeaveRequest(
                                "L3",
                                key,
                                LeaveType.days("产假", LeaveKind.MATERNITY, "1").inCalendarDays(),
                                LeaveTime.hours(TimeSpan.of(DAY, "22:00", "06:30"))),
                        List.of(),
                        STAMP),
                new LeaveEntry.Cancelled("L1", FULL_STAMP),
                new LeaveEntry.Expired("C", new BigDecimal("0.50"), DAY, STAMP),
                new LeaveEntry.Adjusted("额度 '1'", new BigDecimal("-2.50"), FULL_STAMP));
        return Stream.concat(others, ofEachKind);
    }

    @Override
    protected final Stream<Query<LeaveLedger, PersonId>> queries() {
        return Stream.of(Query.of("lapsingBy", (port, person) -> port.lapsingBy(FAR)));
    }

    @Override
    protected final Stream<Fault> faults() {
        return AttendanceFaults.ofLeave();
    }

    @Test
    void rule10_lapsingBy_is_in_the_order_of_persons() {
        String text = unique();
        append(key(text + "-b"), granted("A", DAY));
        append(key(text + "-a"), granted("A", DAY));
        append(key(text + "-B"), granted("A", DAY));
        assertThat(lapsingBy(DAY))
                .filteredOn(each -> each.value().startsWith(text))
                .containsExactly(key(text + "-B"), key(text + "-a"), key(text + "-b"));
    }

    @Test
    void rule11_lapsingBy_gives_everybody_once_whose_grants_may_be_used_no_longer() {
        PersonId twice = key(unique());
        PersonId earned = key(unique());
        PersonId carried = key(unique());
        PersonId later = key(unique());
        PersonId never = key(unique());
        append(twice, granted("A", DAY));
        append(twice, granted("B", DAY.minusDays(1)));
        LeaveLot lot = new LeaveLot("C", "COMP", BigDecimal.ONE, DAY.minusDays(9), DAY);
        append(earned, new LeaveEntry.Earned(lot, DAY.minusDays(9), STAMP));
        append(carried, new LeaveEntry.CarriedOver("A", lot, STAMP));
        append(later, granted("A", DAY.plusDays(1)));
        append(never, granted("A", null));
        append(never, new LeaveEntry.Cancelled("L1", STAMP));
        assertThat(lapsingBy(DAY)).containsOnlyOnce(twice, earned, carried).doesNotContain(later, never);
    }

    private static LeaveEntry granted(String number, @Nullable LocalDate until) {
        return new LeaveEntry.Granted(
                new LeaveLot(number, "ANNUAL", BigDecimal.ONE, DAY.minusYears(1), until), PLAIN_STAMP);
    }

    private List<PersonId> lapsingBy(LocalDate day) {
        return within(() -> {
            try (Stream<PersonId> all = port().lapsingBy(day)) {
                return all.toList();
            }
        });
    }
}
