package io.zhanggui.hr.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.time.DayKind;
import io.zhanggui.core.time.WorkCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class ShiftTest {

    private static final LocalDate DAY = LocalDate.of(2025, 10, 31);

    @Test
    void a_day_shift_is_worked_without_its_break() {
        assertThat(Week.DAY.minutes()).isEqualTo(480);
        assertThat(Week.DAY.crossesMidnight()).isFalse();
        assertThat(Week.DAY.on(DAY)).isEqualTo(TimeSpan.of(DAY, "09:00", "18:00"));
        assertThat(Week.DAY.half(DAY, DayHalf.MORNING).list()).containsExactly(TimeSpan.of(DAY, "09:00", "12:00"));
        assertThat(Week.DAY.half(DAY, DayHalf.AFTERNOON).list()).containsExactly(TimeSpan.of(DAY, "13:00", "18:00"));
    }

    @Test
    void a_night_shift_ends_on_the_next_day_also_in_the_next_month() {
        assertThat(Week.NIGHT.crossesMidnight()).isTrue();
        assertThat(Week.NIGHT.minutes()).isEqualTo(480);
        assertThat(Week.NIGHT.on(DAY).end()).isEqualTo(LocalDateTime.parse("2025-11-01T06:00"));
        assertThat(Week.NIGHT.half(DAY, DayHalf.AFTERNOON).start()).isEqualTo(LocalDateTime.parse("2025-11-01T02:00"));
    }

    @Test
    void a_shift_of_24_hours_ends_where_it_starts() {
        Shift guard = Shift.of("G", "08:00", "08:00");
        assertThat(guard.crossesMidnight()).isTrue();
        assertThat(guard.minutes()).isEqualTo(1440);
    }

    @Test
    void breaks_of_a_night_shift_lie_before_or_after_midnight() {
        Shift night = Week.NIGHT.withBreak("23:30", "00:30").withBreak("02:00", "02:15");
        assertThat(night.minutes()).isEqualTo(405);
        assertThat(night.working(DAY).list())
                .extracting(TimeSpan::end)
                .containsExactly(
                        LocalDateTime.parse("2025-10-31T23:30"),
                        LocalDateTime.parse("2025-11-01T02:00"),
                        LocalDateTime.parse("2025-11-01T06:00"));
    }

    @Test
    void what_is_no_shift_is_refused() {
        assertThatThrownBy(() -> Week.DAY.withBreak("17:30", "18:01")).hasMessageContaining("17:30 to 18:01");
        assertThatThrownBy(() -> Week.DAY.withBreak("08:30", "09:00")).hasMessageContaining("not within shift D");
        assertThatThrownBy(() -> Week.DAY.withBreak("12:59", "13:30")).hasMessageContaining("overlap");
        assertThatThrownBy(() -> Shift.of("X", "09:00", "10:00").withBreak("09:00", "10:00"))
                .hasMessageContaining("no minute of work");
        assertThatThrownBy(() -> Week.DAY.grace(-1, 0)).hasMessageContaining("negative: -1, 0");
        assertThatThrownBy(() -> Week.DAY.grace(0, -1)).hasMessageContaining("negative: 0, -1");
        assertThatThrownBy(() -> Shift.of(" ", "09:00", "10:00")).hasMessageContaining("1 to 64 characters");
        assertThatThrownBy(() -> Shift.of("a".repeat(65), "09:00", "10:00")).hasMessageContaining("1 to 64");
        assertThatThrownBy(() -> new Shift.Break(LocalTime.NOON, LocalTime.NOON))
                .hasMessageContaining("12:00");
        assertThat(Week.DAY
                        .withBreak("13:00", "13:10")
                        .withBreak("17:50", "18:00")
                        .minutes())
                .isEqualTo(460);
        assertThat(Shift.of("a".repeat(64), "09:00", "10:00").code()).hasSize(64);
    }

    @Test
    void spans_keep_their_order_and_their_moments() {
        LocalDateTime nine = DAY.atTime(9, 0);
        assertThatThrownBy(() -> new TimeSpan(nine, nine.minusNanos(1))).hasMessageContaining("before it starts");
        assertThat(new TimeSpan(nine, nine).minutes()).isZero();
        assertThat(new TimeSpan(nine, nine.plusMinutes(2).minusSeconds(1)).minutes())
                .isEqualTo(1);
        TimeSpan hour = TimeSpan.of(DAY, "09:00", "10:00");
        assertThat(hour.overlaps(TimeSpan.of(DAY, "10:00", "11:00"))).isFalse();
        assertThat(hour.overlaps(TimeSpan.of(DAY, "08:00", "09:00"))).isFalse();
        assertThat(hour.overlaps(TimeSpan.of(DAY, "09:59", "11:00"))).isTrue();
    }

    @Test
    void the_week_of_the_calendar_has_made_up_workdays_and_holidays() {
        LocalDate madeUpSunday = LocalDate.of(2025, 9, 28);
        assertThat(Week.ROSTER.shiftOf(Week.P, madeUpSunday)).contains(Week.DAY);
        assertThat(Week.ROSTER.kindOf(Week.P, madeUpSunday)).isEqualTo(DayKind.WORKDAY);
        assertThat(Week.ROSTER.shiftOf(Week.P, LocalDate.of(2025, 10, 1))).isEmpty();
        assertThat(Week.ROSTER.kindOf(Week.P, LocalDate.of(2025, 10, 1))).isEqualTo(DayKind.STATUTORY_HOLIDAY);
        assertThat(Week.ROSTER.kindOf(Week.P, LocalDate.of(2025, 10, 7))).isEqualTo(DayKind.REST_DAY);
        assertThat(Week.ROSTER.paidDays(Week.P, month(10))).isEqualTo(22);
    }

    @Test
    void a_plan_takes_the_place_of_the_week() {
        LocalDate saturday = LocalDate.of(2025, 11, 1);
        LocalDate monday = saturday.plusDays(2);
        Roster swapped = Week.ROSTER.with(
                List.of(new PlannedShift(Week.P, saturday, Week.NIGHT), PlannedShift.off(Week.P, monday)));

        assertThat(swapped.kindOf(Week.P, saturday)).isEqualTo(DayKind.WORKDAY);
        assertThat(swapped.kindOf(Week.P, monday)).isEqualTo(DayKind.REST_DAY);
        assertThat(swapped.paidDays(Week.P, month(11))).isEqualTo(20);
        assertThat(swapped.check(Week.P, month(11)).isEmpty()).isTrue();
        assertThat(Roster.planned(WorkCalendar.china(), List.of()).kindOf(Week.P, monday))
                .isEqualTo(DayKind.REST_DAY);
    }

    @Test
    void shifts_that_overlap_are_found() {
        LocalDate friday = LocalDate.of(2025, 10, 31);
        Shift late = Shift.of("L", "22:00", "07:00");
        Shift early = Shift.of("E", "06:00", "14:00");
        Roster roster = Roster.planned(
                Week.CHINA,
                List.of(
                        new PlannedShift(Week.P, friday, late),
                        new PlannedShift(Week.P, friday.plusDays(1), early),
                        new PlannedShift(Week.P, friday.plusDays(5), early),
                        new PlannedShift(Week.P, friday.plusDays(5), Week.DAY)));
        assertThat(roster.check(Week.P, LocalDateRange.of(friday, friday.plusDays(9)))
                        .list())
                .extracting(each -> each.path())
                .containsExactly("P007.2025-11-01", "P007.2025-11-05");
        assertThat(roster.check(Week.P, month(11)).text(java.util.Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("P007.2025-11-05：2025-11-05 的班次重叠，请核对排班");
        Roster close = Roster.planned(
                Week.CHINA,
                List.of(
                        new PlannedShift(Week.P, friday, Week.NIGHT),
                        new PlannedShift(Week.P, friday.plusDays(1), early)));
        assertThat(close.check(Week.P, LocalDateRange.of(friday, friday.plusDays(9)))
                        .isEmpty())
                .isTrue();
    }

    private static LocalDateRange month(int month) {
        return LocalDateRange.of(LocalDate.of(2025, month, 1), LocalDate.of(2025, month + 1, 1));
    }
}
