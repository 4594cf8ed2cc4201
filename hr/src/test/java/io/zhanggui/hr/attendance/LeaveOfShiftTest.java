package io.zhanggui.hr.attendance;

import static io.zhanggui.hr.attendance.Week.P;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

/** Leave is drawn by the working time of the shift from which it is taken, and no time of a shift twice. */
class LeaveOfShiftTest {

    private static final LeaveType COMP = LeaveType.hours("COMP", LeaveKind.COMPENSATORY, "1");
    private static final LeaveType SICK = LeaveType.days("SICK", LeaveKind.SICK, "0.6");
    private static final LeaveType PERSONAL = LeaveType.hours("PERSONAL", LeaveKind.PERSONAL, "0");
    private static final LeaveType MATERNITY =
            LeaveType.days("MATERNITY", LeaveKind.MATERNITY, "1").inCalendarDays();
    private static final LocalDate FIFTH = LocalDate.of(2025, 11, 5);
    private static final Stamp STAMP = Stamp.by(PersonId.of("HR1")).at(Instant.parse("2025-11-01T01:00:00Z"));

    private static final Roster LATE =
            Roster.weekly(Week.CHINA, Shift.of("D2", "10:00", "19:00").withBreak("14:00", "15:00"));
    private static final Roster NIGHTS = Roster.planned(
            Week.CHINA,
            IntStream.rangeClosed(1, 20)
                    .mapToObj(day -> new PlannedShift(P, LocalDate.of(2025, 11, day), Week.NIGHT))
                    .toList());

    @ParameterizedTest
    @CsvSource({
        // the morning of this shift is 10 to 14, whatever the clock says at noon
        "MORNING, 12:00, 19:00, true",
        "MORNING, 13:59, 19:00, true",
        "MORNING, 14:00, 19:00, false",
        "AFTERNOON, 10:00, 14:00, false",
        "AFTERNOON, 14:00, 15:00, false",
        "AFTERNOON, 10:00, 15:01, true"
    })
    void a_half_day_and_hours_of_the_same_shift(DayHalf half, String from, String until, boolean overlaps) {
        LeaveBook book = book(LATE);
        take(book, slip("L1", COMP, LeaveTime.half(FIFTH, half)));
        Violations found = book.check(slip("L2", COMP, hours(FIFTH, from, until)), LocalDateRange.ALL);
        assertThat(found.has(AttendanceViolation.LEAVE_OVERLAPS)).isEqualTo(overlaps);
        assertThat(taken(book)).isEqualByComparingTo("4");
    }

    @ParameterizedTest
    @CsvSource({
        // a night shift belongs to the day on which it starts, and so do its hours after midnight
        "2025-11-06T00:00, 2025-11-06T06:00, true",
        "2025-11-06T05:30, 2025-11-06T06:00, true",
        "2025-11-05T00:00, 2025-11-05T06:00, false",
        "2025-11-06T22:00, 2025-11-06T23:00, false"
    })
    void a_whole_day_and_hours_of_a_night_shift(String from, String until, boolean overlaps) {
        LeaveBook book = book(NIGHTS);
        take(book, slip("L1", COMP, LeaveTime.day(FIFTH)));
        TimeSpan span = new TimeSpan(LocalDateTime.parse(from), LocalDateTime.parse(until));
        assertThat(book.check(slip("L2", COMP, LeaveTime.hours(span)), LocalDateRange.ALL)
                        .has(AttendanceViolation.LEAVE_OVERLAPS))
                .isEqualTo(overlaps);
        LeaveBook other = book(NIGHTS);
        take(other, slip("L2", PERSONAL, LeaveTime.hours(span)));
        assertThat(other.check(slip("L1", COMP, LeaveTime.day(FIFTH)), LocalDateRange.ALL)
                        .has(AttendanceViolation.LEAVE_OVERLAPS))
                .isEqualTo(overlaps);
    }

    @Test
    void a_half_day_is_half_of_the_minutes_wherever_the_break_lies() {
        LeaveBook book = book(Week.ROSTER); // 9 to 12 and 13 to 18
        take(book, slip("L1", COMP, LeaveTime.half(FIFTH, DayHalf.MORNING)));
        assertThat(taken(book)).isEqualByComparingTo("4");
        take(book, slip("L2", COMP, LeaveTime.half(FIFTH.plusDays(1), DayHalf.AFTERNOON)));
        assertThat(taken(book)).isEqualByComparingTo("8");

        Roster uneven = Roster.weekly(Week.CHINA, Shift.of("U", "09:00", "16:45"));
        LeaveBook shorter = book(uneven);
        take(shorter, slip("L1", COMP, LeaveTime.half(FIFTH, DayHalf.MORNING)));
        assertThat(taken(shorter).setScale(4, java.math.RoundingMode.HALF_UP))
                .isEqualByComparingTo("3.8667"); // 232 minutes
        take(shorter, slip("L2", COMP, LeaveTime.half(FIFTH, DayHalf.AFTERNOON)));
        assertThat(taken(shorter).setScale(4, java.math.RoundingMode.HALF_UP)).isEqualByComparingTo("7.75");
    }

    @Test
    void no_more_than_the_shift_is_drawn() {
        LeaveBook book = book(Week.ROSTER);
        take(book, slip("L1", COMP, LeaveTime.half(FIFTH, DayHalf.MORNING)));
        LeaveRequest rest = slip("L2", COMP, hours(FIFTH, "13:00", "18:00"));
        assertThat(rest.amounts(Week.ROSTER).get(FIFTH)).isEqualByComparingTo("5");
        take(book, rest);
        assertThat(taken(book)).isEqualByComparingTo("8");

        // and where another type has drawn the half
        LeaveBook mixed = book(Week.ROSTER);
        take(mixed, slip("L1", SICK, LeaveTime.half(FIFTH, DayHalf.MORNING)));
        take(mixed, slip("L2", COMP, hours(FIFTH, "13:00", "17:30")));
        assertThat(taken(mixed)).isEqualByComparingTo("4");
    }

    @Test
    void days_without_a_shift_overlap_only_where_both_count_them() {
        LocalDate saturday = LocalDate.of(2025, 11, 8);
        LeaveBook book = book(Week.ROSTER);
        take(book, slip("L1", MATERNITY, LeaveTime.days(FIFTH, saturday.plusDays(1))));
        assertThat(book.check(slip("L2", MATERNITY, LeaveTime.day(saturday)), LocalDateRange.ALL)
                        .has(AttendanceViolation.LEAVE_OVERLAPS))
                .isTrue();
        assertThat(book.check(slip("L2", MATERNITY, LeaveTime.day(saturday.plusDays(1))), LocalDateRange.ALL)
                        .isEmpty())
                .isTrue();
        assertThat(book.check(slip("L2", SICK, LeaveTime.days(saturday, saturday.plusDays(3))), LocalDateRange.ALL)
                        .isEmpty())
                .isTrue();
    }

    private static LeaveBook book(Roster roster) {
        LeaveBook book = LeaveBook.inMemory(
                new MemoryStore(), List.of(COMP, SICK, PERSONAL, MATERNITY), roster, ZoneOffset.ofHours(8));
        book.grant(P, LeaveLot.ofYear("A", "COMP", "40", 2025), STAMP);
        return book;
    }

    private static void take(LeaveBook book, LeaveRequest slip) {
        book.take(slip, LocalDateRange.ALL, STAMP);
    }

    private static BigDecimal taken(LeaveBook book) {
        return book.balance(P, "COMP", AsOf.of(LocalDate.of(2025, 11, 30))).taken();
    }

    private static LeaveRequest slip(String reference, LeaveType type, LeaveTime time) {
        return new LeaveRequest(reference, P, type, time);
    }

    private static LeaveTime hours(LocalDate day, String from, String until) {
        return LeaveTime.hours(TimeSpan.of(day, from, until));
    }
}
