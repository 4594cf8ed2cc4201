package io.zhanggui.hr.attendance;

import static io.zhanggui.hr.attendance.AttendanceExceptionKind.ABSENT;
import static io.zhanggui.hr.attendance.AttendanceExceptionKind.EARLY_BEYOND;
import static io.zhanggui.hr.attendance.AttendanceExceptionKind.LATE_BEYOND;
import static io.zhanggui.hr.attendance.AttendanceExceptionKind.MISSING_PUNCH;
import static io.zhanggui.hr.attendance.AttendanceExceptionKind.NO_SHIFT;
import static io.zhanggui.hr.attendance.AttendanceExceptionKind.PUNCH_ON_LEAVE;
import static io.zhanggui.hr.attendance.Week.P;
import static io.zhanggui.hr.attendance.Week.claim;
import static io.zhanggui.hr.attendance.Week.punches;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.time.DayKind;
import io.zhanggui.core.violation.RejectedException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class AttendanceCalculatorTest {

    private static final LocalDate THURSDAY = LocalDate.of(2025, 10, 9);
    private static final LeaveType SICK = LeaveType.days("SICK", LeaveKind.SICK, "0.6");
    private static final LeaveType PERSONAL = LeaveType.hours("PERSONAL", LeaveKind.PERSONAL, "0");

    @ParameterizedTest(name = "in {0}, out {1}: late {2}, early {3}, worked {4}")
    @CsvSource({
        "09:00, 18:00, 0, 0, 480",
        "08:30, 18:20, 0, 0, 480",
        "09:10, 18:00, 0, 0, 470", // within the 15 minutes of grace
        "09:15, 18:00, 0, 0, 465",
        "09:16, 18:00, 16, 0, 464", // beyond it every minute counts
        "09:00:59, 18:00:59, 0, 0, 480", // seconds are dropped
        "09:00, 17:55, 0, 0, 475",
        "09:00, 17:54, 0, 6, 474",
        "12:30, 18:00, 180, 0, 300", // the break is nobody's work
        "13:30, 18:00, 210, 0, 270",
        "09:00, 12:30, 0, 300, 180",
        "08:00, 08:30, 0, 480, 0",
        "18:10, 18:30, 480, 0, 0"
    })
    void late_and_early_are_minutes_of_work(String in, String out, int late, int early, int worked) {
        Roster roster = Roster.weekly(Week.CHINA, Week.DAY.grace(15, 5));
        AttendanceDay day = day(roster, Week.policy().build(), facts("2025-10-09T" + in, "2025-10-09T" + out));

        assertThat(day.lateMinutes()).isEqualTo(late);
        assertThat(day.earlyMinutes()).isEqualTo(early);
        assertThat(day.workedMinutes()).isEqualTo(worked);
        assertThat(day.deductedMinutes()).isEqualTo(late + early);
        assertThat(day.dueMinutes()).isEqualTo(480);
        assertThat(day.absent()).isZero();
        assertThat(day.overtime()).isEqualTo(OvertimeMinutes.NONE);
    }

    @Test
    void only_what_exceeds_the_grace_counts_where_the_company_says_so() {
        Roster roster = Roster.weekly(Week.CHINA, Week.DAY.grace(15, 5));
        AttendancePolicy excess = Week.policy()
                .lateness(GraceRule.EXCESS, LatenessRule.none(), 60)
                .build();
        AttendanceDay day = day(roster, excess, facts("2025-10-09T09:20", "2025-10-09T17:50"));
        assertThat(day.lateMinutes()).isEqualTo(5);
        assertThat(day.earlyMinutes()).isEqualTo(5);
        assertThat(day.deductedMinutes()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"4, 0", "5, 30", "29, 30", "30, 240", "300, 240"})
    void bands_of_lateness(int late, int deducted) {
        LatenessRule bands = LatenessRule.bands(new LatenessRule.Band(30, 240), new LatenessRule.Band(5, 30));
        assertThat(bands.deducted(late)).isEqualTo(deducted);
        assertThat(LatenessRule.minutes().deducted(late)).isEqualTo(late);
        assertThat(LatenessRule.none().deducted(late)).isZero();
    }

    @Test
    void bands_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new LatenessRule.Band(0, 1)).hasMessageContaining("from 0 minutes");
        assertThatThrownBy(() -> new LatenessRule.Band(1, -1)).hasMessageContaining("withholds -1");
        assertThatThrownBy(() -> LatenessRule.bands(new LatenessRule.Band(5, 1), new LatenessRule.Band(5, 2)))
                .hasMessageContaining("one minute");
        assertThat(List.of(
                        LatenessRule.none().code(),
                        LatenessRule.minutes().code(),
                        LatenessRule.bands().code()))
                .containsExactly("none", "minutes", "bands");
    }

    @Test
    void no_more_is_withheld_than_was_to_be_worked() {
        AttendancePolicy hard = Week.policy()
                .lateness(GraceRule.WHOLE, LatenessRule.bands(new LatenessRule.Band(1, 300)), 600)
                .build();
        AttendanceDay day = day(Week.ROSTER, hard, facts("2025-10-09T09:01", "2025-10-09T17:59"));
        assertThat(day.deductedMinutes()).isEqualTo(480);
    }

    @Test
    void very_late_and_very_early_are_to_be_confirmed() {
        AttendanceDay fine = day(Week.ROSTER, Week.policy().build(), facts("2025-10-09T10:00", "2025-10-09T17:00"));
        assertThat(fine.exceptions()).isEmpty();
        AttendanceDay day = day(Week.ROSTER, Week.policy().build(), facts("2025-10-09T10:01", "2025-10-09T16:58"));
        assertThat(day.exceptions())
                .containsExactly(
                        new AttendanceException(LATE_BEYOND, 61, BigDecimal.ZERO),
                        new AttendanceException(EARLY_BEYOND, 62, BigDecimal.ZERO));
        assertThat(day.excusing(LATE_BEYOND).deductedMinutes()).isEqualTo(62);
        assertThat(day.excusing(LATE_BEYOND).lateMinutes()).isEqualTo(61);
        assertThat(day.excusing(LATE_BEYOND).excusing(EARLY_BEYOND).exceptions())
                .isEmpty();
        assertThatThrownBy(() -> day.excusing(ABSENT)).hasMessageContaining("no ABSENT");
    }

    @Test
    void a_day_without_a_punch_is_absence_and_one_with_one_is_to_be_confirmed() {
        AttendanceDay nothing = day(Week.ROSTER, Week.policy().build(), facts());
        assertThat(nothing.absent()).isEqualByComparingTo("1");
        assertThat(nothing.exceptions()).containsExactly(new AttendanceException(ABSENT, 0, BigDecimal.ONE));
        assertThat(nothing.excusing(ABSENT).absent()).isZero();
        assertThat(nothing.in()).isNull();

        AttendanceDay one = day(Week.ROSTER, Week.policy().build(), facts("2025-10-09T09:00", "2025-10-09T09:00:20"));
        assertThat(one.absent()).isEqualByComparingTo("0.5");
        assertThat(one.exception(MISSING_PUNCH)).isPresent();
        assertThat(one.workedMinutes()).isZero();
        assertThat(one.in()).isEqualTo("2025-10-09T09:00:00");
        assertThat(one.out()).isNull();
    }

    @Test
    void a_correction_counts_like_a_punch() {
        List<Punch> both = new ArrayList<>(punches("2025-10-09T09:00"));
        both.add(Punch.correction(P, LocalDateTime.parse("2025-10-09T18:00"), "BK-1"));
        AttendanceDay day = day(Week.ROSTER, Week.policy().build(), AttendanceFacts.of(P, both));
        assertThat(day.exceptions()).isEmpty();
        assertThat(day.workedMinutes()).isEqualTo(480);
        assertThatThrownBy(() -> new Punch(P, THURSDAY.atTime(9, 0), PunchSource.CORRECTION, "", null))
                .hasMessageContaining("has no approval");
        assertThatThrownBy(() -> Punch.correction(P, THURSDAY.atTime(9, 0), " "))
                .hasMessageContaining("approval");
        assertThatThrownBy(() -> new Punch(P, THURSDAY.atTime(9, 0), PunchSource.MOBILE, "", "BK"))
                .hasMessageContaining("has an approval");
    }

    // ---------------------------------------------------------------------------------------------- overtime

    @ParameterizedTest(name = "out {0}, claimed until {1}: {2} minutes")
    @CsvSource({
        "18:29, 21:00, 0",
        "18:30, 21:00, 30",
        "20:59, 21:00, 150", // rounded down to half hours
        "22:00, 21:00, 180", // no more than was approved
        "20:00, 19:15, 60"
    })
    void overtime_begins_after_the_shift_and_needs_an_approval(String out, String until, int paid) {
        AttendanceFacts facts = facts("2025-10-09T08:00", "2025-10-09T" + out);
        assertThat(day(Week.ROSTER, Week.policy().build(), facts).overtime().total())
                .isZero();
        AttendanceFacts approved = facts.overtime(claim("2025-10-09", "18:00", until));
        assertThat(day(Week.ROSTER, Week.policy().build(), approved).overtime())
                .isEqualTo(new OvertimeMinutes(paid, 0, 0));
    }

    @Test
    void overtime_by_punches_needs_no_approval_and_does_not_begin_before_the_shift() {
        AttendancePolicy byPunches =
                Week.policy().overtime(OvertimeBasis.PUNCHED, 0, 1).build();
        assertThat(day(Week.ROSTER, byPunches, facts("2025-10-09T06:00", "2025-10-09T19:17"))
                        .overtime())
                .isEqualTo(new OvertimeMinutes(77, 0, 0));
    }

    @Test
    void overtime_after_midnight_belongs_to_the_day_before() {
        AttendanceFacts facts = facts("2025-10-09T09:00", "2025-10-10T01:30", "2025-10-10T09:00", "2025-10-10T18:00")
                .overtime(claim("2025-10-09", "18:00", "02:00"));
        AttendanceSheet sheet = sheet(Week.ROSTER, Week.policy().build(), facts);
        assertThat(sheet.day(THURSDAY).overtime()).isEqualTo(new OvertimeMinutes(450, 0, 0));
        assertThat(sheet.day(THURSDAY).nightMinutes()).isEqualTo(210);
        assertThat(sheet.day(THURSDAY.plusDays(1)).in()).isEqualTo("2025-10-10T09:00:00");
        assertThat(sheet.day(THURSDAY.plusDays(1)).exceptions()).isEmpty();
    }

    @Test
    void the_national_day_week_of_2025() {
        // 1–3 and 6 October are holidays, 7 and 8 swapped rest days; Sunday 28 September and Saturday 11 October are
        // worked
        AttendanceFacts facts = facts(
                        "2025-10-01T09:00",
                        "2025-10-01T18:00",
                        "2025-10-07T09:00",
                        "2025-10-07T12:00",
                        "2025-10-08T09:00",
                        "2025-10-08T12:00",
                        "2025-10-11T09:05",
                        "2025-10-11T18:00")
                .overtime(
                        claim("2025-10-01", "09:00", "12:00"),
                        claim("2025-10-01", "13:00", "18:00"),
                        claim("2025-10-07", "09:30", "12:00"));
        AttendanceSheet sheet = sheet(Week.ROSTER, Week.policy().build(), facts);

        AttendanceDay nationalDay = sheet.day(LocalDate.of(2025, 10, 1));
        assertThat(nationalDay.kind()).isEqualTo(DayKind.STATUTORY_HOLIDAY);
        assertThat(nationalDay.overtime()).isEqualTo(new OvertimeMinutes(0, 0, 480));
        assertThat(nationalDay.workedMinutes()).isEqualTo(480);
        assertThat(nationalDay.dueMinutes()).isZero();
        assertThat(sheet.day(LocalDate.of(2025, 10, 7)).overtime()).isEqualTo(new OvertimeMinutes(0, 150, 0));
        assertThat(sheet.day(LocalDate.of(2025, 10, 8)).overtime()).isEqualTo(OvertimeMinutes.NONE);
        assertThat(sheet.day(LocalDate.of(2025, 10, 8)).exception(NO_SHIFT)).isPresent();
        assertThat(sheet.day(LocalDate.of(2025, 10, 11)).lateMinutes()).isEqualTo(5);
        assertThat(sheet.day(LocalDate.of(2025, 10, 2)).exceptions()).isEmpty();
        assertThat(sheet.attendance().overtime()).isEqualTo(OvertimeHours.of("0", "2.5", "8"));
        assertThat(sheet.attendance().workdaysDue()).isEqualByComparingTo("18");
    }

    @Test
    void a_made_up_sunday_is_a_day_like_any_other() {
        AttendanceSheet september = new AttendanceCalculator(
                        Week.ROSTER, Week.policy().build())
                .month(YearMonth.of(2025, 9), facts("2025-09-28T09:00", "2025-09-28T18:00"));
        AttendanceDay sunday = september.day(LocalDate.of(2025, 9, 28));
        assertThat(sunday.kind()).isEqualTo(DayKind.WORKDAY);
        assertThat(sunday.workedMinutes()).isEqualTo(480);
        assertThat(sunday.overtime()).isEqualTo(OvertimeMinutes.NONE);
        assertThat(september.attendance().daysWorked()).isEqualByComparingTo("1");
        assertThat(september.attendance().unpaidLeaveDays()).isEqualByComparingTo("22");
    }

    @Test
    void a_day_off_by_punches_is_worked_without_the_breaks_of_the_policy() {
        AttendancePolicy byPunches = Week.policy()
                .overtime(OvertimeBasis.PUNCHED, 30, 30)
                .breaksOnDaysOff(Week.DAY.breaks())
                .build();
        AttendanceDay saturday = sheet(Week.ROSTER, byPunches, facts("2025-10-18T09:00", "2025-10-18T18:20"))
                .day(LocalDate.of(2025, 10, 18));
        assertThat(saturday.overtime()).isEqualTo(new OvertimeMinutes(0, 480, 0));
        assertThat(saturday.workedMinutes()).isEqualTo(500);
        assertThat(saturday.exceptions()).isEmpty();

        AttendanceDay one =
                sheet(Week.ROSTER, byPunches, facts("2025-10-18T09:00")).day(LocalDate.of(2025, 10, 18));
        assertThat(one.exception(MISSING_PUNCH)).isPresent();
        assertThat(one.absent()).isZero();
    }

    @Test
    void approved_overtime_on_a_day_off_is_worked_without_the_breaks_too() {
        AttendancePolicy claimed = Week.policy()
                .overtime(OvertimeBasis.CLAIMED, 30, 30)
                .breaksOnDaysOff(Week.DAY.breaks())
                .build();
        AttendanceFacts facts =
                facts("2025-10-18T09:00", "2025-10-18T18:20").overtime(claim("2025-10-18", "09:00", "18:00"));
        AttendanceDay saturday = sheet(Week.ROSTER, claimed, facts).day(LocalDate.of(2025, 10, 18));
        assertThat(saturday.overtime()).isEqualTo(new OvertimeMinutes(0, 480, 0));
        assertThat(saturday.workedMinutes()).isEqualTo(480);
    }

    @ParameterizedTest
    @CsvSource({
        // in, out, approved from, until, paid, to be confirmed
        "18:00, 20:00, 18:00, 20:00, 120, false",
        "18:00, 19:40, 18:00, 20:00, 90, false",
        "17:55, 20:00, 18:00, 20:00, 120, true",
        "18:00, 20:00, 16:00, 20:00, 120, false",
        "11:00, 14:00, 11:00, 14:00, 0, true",
        "06:30, 08:00, 07:00, 08:00, 60, false",
        "18:00, 20:00, 20:30, 21:30, 0, true"
    })
    void approved_overtime_beside_a_day_on_leave_is_paid(
            String in, String out, String from, String until, int paid, boolean confirm) {
        AttendanceFacts facts = facts("2025-10-09T" + in, "2025-10-09T" + out)
                .overtime(claim("2025-10-09", from, until))
                .leave(new LeaveRequest("L1", P, SICK, LeaveTime.day(THURSDAY)));
        AttendanceDay day = day(Week.ROSTER, Week.policy().build(), facts);
        assertThat(day.overtime()).isEqualTo(new OvertimeMinutes(paid, 0, 0));
        assertThat(day.exception(PUNCH_ON_LEAVE).isPresent()).isEqualTo(confirm);
        assertThat(day.onLeave()).isEqualByComparingTo("1");
        assertThat(day.workedMinutes()).isZero();
    }

    // ---------------------------------------------------------------------------------------------- night shifts

    @Test
    void a_night_shift_over_the_end_of_the_month_belongs_to_the_month_of_its_start() {
        LocalDate last = LocalDate.of(2025, 10, 31);
        Roster nights = Roster.planned(
                Week.CHINA,
                List.of(
                        new PlannedShift(P, last.minusDays(1), Week.NIGHT),
                        new PlannedShift(P, last, Week.NIGHT),
                        new PlannedShift(P, last.plusDays(1), Week.NIGHT)));
        AttendanceFacts facts = facts(
                "2025-10-30T21:50",
                "2025-10-31T06:05",
                "2025-10-31T22:10",
                "2025-11-01T06:00",
                "2025-11-01T21:55",
                "2025-11-02T05:50");
        AttendanceCalculator calculator =
                new AttendanceCalculator(nights, Week.policy().build());

        AttendanceSheet october = calculator.month(YearMonth.of(2025, 10), facts);
        assertThat(october.day(last.minusDays(1)).workedMinutes()).isEqualTo(480);
        assertThat(october.day(last).lateMinutes()).isEqualTo(10);
        assertThat(october.day(last).workedMinutes()).isEqualTo(470);
        assertThat(october.day(last).nightMinutes()).isEqualTo(470);
        assertThat(october.day(last).out()).isEqualTo("2025-11-01T06:00:00");
        AttendanceSheet november = calculator.month(YearMonth.of(2025, 11), facts);
        assertThat(november.day(last.plusDays(1)).in()).isEqualTo("2025-11-01T21:55:00");
        assertThat(november.day(last.plusDays(1)).earlyMinutes()).isEqualTo(10);
        assertThat(november.day(last.plusDays(1)).exceptions()).isEmpty();
        assertThat(november.day(last.plusDays(2)).exceptions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SHIFT_DAY, 0, 0", "CALENDAR_DAY, 0, 360"})
    void a_night_into_a_holiday(HolidayBasis basis, int workday, int holiday) {
        LocalDate eve = LocalDate.of(2025, 9, 30);
        Roster nights = Roster.planned(Week.CHINA, List.of(new PlannedShift(P, eve, Week.NIGHT)));
        AttendanceDay day = new AttendanceCalculator(
                        nights, Week.policy().holidays(basis).build())
                .month(YearMonth.of(2025, 9), facts("2025-09-30T22:00", "2025-10-01T06:00"))
                .day(eve);
        assertThat(day.overtime()).isEqualTo(new OvertimeMinutes(workday, 0, holiday));
        assertThat(day.workedMinutes()).isEqualTo(480);
        assertThat(day.dueMinutes()).isEqualTo(480);
    }

    @ParameterizedTest
    @CsvSource({"SHIFT_DAY, 0, 480", "CALENDAR_DAY, 360, 120"})
    void a_night_out_of_a_holiday(HolidayBasis basis, int restDay, int holiday) {
        LocalDate third = LocalDate.of(2025, 10, 3); // 4 October is a Saturday
        Roster nights = Roster.planned(Week.CHINA, List.of(new PlannedShift(P, third, Week.NIGHT)));
        AttendanceDay day = new AttendanceCalculator(
                        nights, Week.policy().holidays(basis).build())
                .month(YearMonth.of(2025, 10), facts("2025-10-03T22:00", "2025-10-04T06:00"))
                .day(third);
        assertThat(day.overtime()).isEqualTo(new OvertimeMinutes(0, restDay, holiday));
        assertThat(day.kind()).isEqualTo(DayKind.STATUTORY_HOLIDAY);
        assertThat(day.dueMinutes()).isZero();
    }

    @Test
    void a_shift_planned_on_a_holiday_costs_nothing_when_nobody_comes() {
        LocalDate first = LocalDate.of(2025, 10, 1);
        Roster roster = Week.ROSTER.with(List.of(new PlannedShift(P, first, Week.DAY)));
        AttendanceDay absent = sheet(roster, Week.policy().build(), facts()).day(first);
        assertThat(absent.absent()).isZero();
        assertThat(absent.exceptions()).isEmpty();
        AttendanceDay one =
                sheet(roster, Week.policy().build(), facts("2025-10-01T09:00")).day(first);
        assertThat(one.exception(MISSING_PUNCH)).isPresent();
        AttendanceDay worked = sheet(
                        roster,
                        Week.policy().build(),
                        facts("2025-10-01T09:00", "2025-10-01T20:00").overtime(claim("2025-10-01", "18:00", "19:00")))
                .day(first);
        assertThat(worked.overtime()).isEqualTo(new OvertimeMinutes(0, 0, 540));
    }

    @Test
    void between_two_close_shifts_the_middle_parts_the_punches() {
        Shift early = Shift.of("E", "06:00", "14:00");
        Shift evening = Shift.of("L", "22:00", "05:00");
        Roster roster = Roster.planned(
                Week.CHINA,
                List.of(new PlannedShift(P, THURSDAY, evening), new PlannedShift(P, THURSDAY.plusDays(1), early)));
        AttendanceSheet sheet = sheet(
                roster,
                Week.policy().build(),
                facts("2025-10-09T22:00", "2025-10-10T05:29", "2025-10-10T05:30", "2025-10-10T14:00"));
        assertThat(sheet.day(THURSDAY).out()).isEqualTo("2025-10-10T05:29:00");
        assertThat(sheet.day(THURSDAY.plusDays(1)).in()).isEqualTo("2025-10-10T05:30:00");
    }

    @Test
    void punches_outside_of_the_window_belong_to_no_shift() {
        // 4 h before 9:00 and up to 6 h after 18:00
        AttendanceDay in = day(Week.ROSTER, Week.policy().build(), facts("2025-10-09T05:00", "2025-10-09T23:59"));
        assertThat(in.exceptions()).isEmpty();
        AttendanceDay before = day(
                Week.ROSTER, Week.policy().build(), facts("2025-10-09T04:59", "2025-10-09T09:00", "2025-10-09T18:00"));
        assertThat(before.exceptions()).extracting(AttendanceException::kind).containsExactly(NO_SHIFT);
        assertThat(before.in()).isEqualTo("2025-10-09T09:00:00");
        AttendanceSheet after = sheet(
                Week.ROSTER, Week.policy().build(), facts("2025-10-09T09:00", "2025-10-09T18:00", "2025-10-10T00:00"));
        assertThat(after.day(THURSDAY).exceptions()).isEmpty();
        assertThat(after.day(THURSDAY.plusDays(1)).exception(NO_SHIFT)).isPresent();
    }

    // ---------------------------------------------------------------------------------------------- leave

    @Test
    void a_whole_day_on_leave_needs_no_punch_and_one_is_to_be_confirmed() {
        AttendanceFacts ill = facts().leave(new LeaveRequest("L1", P, SICK, LeaveTime.day(THURSDAY)));
        AttendanceDay day = day(Week.ROSTER, Week.policy().build(), ill);
        assertThat(day.leave()).containsExactly(new LeavePart("L1", "SICK", BigDecimal.ONE, new BigDecimal("0.6")));
        assertThat(day.paidLeave()).isEqualByComparingTo("0.6");
        assertThat(day.unpaid()).isEqualByComparingTo("0.4");
        assertThat(day.absent()).isZero();
        assertThat(day.exceptions()).isEmpty();

        AttendanceFacts came =
                facts("2025-10-09T09:00").leave(new LeaveRequest("L1", P, SICK, LeaveTime.day(THURSDAY)));
        assertThat(day(Week.ROSTER, Week.policy().build(), came).exceptions())
                .extracting(AttendanceException::kind)
                .containsExactly(PUNCH_ON_LEAVE);
    }

    @Test
    void half_a_day_on_leave_moves_the_start_or_the_end() {
        AttendanceFacts morning = facts("2025-10-09T13:05", "2025-10-09T18:00")
                .leave(new LeaveRequest("L1", P, SICK, LeaveTime.half(THURSDAY, DayHalf.MORNING)));
        AttendanceDay late = day(Week.ROSTER, Week.policy().build(), morning);
        assertThat(late.onLeave()).isEqualByComparingTo("0.5");
        assertThat(late.lateMinutes()).isEqualTo(5);
        assertThat(late.workedMinutes()).isEqualTo(295);

        AttendanceFacts afternoon =
                facts().leave(new LeaveRequest("L1", P, SICK, LeaveTime.half(THURSDAY, DayHalf.AFTERNOON)));
        AttendanceDay absent = day(Week.ROSTER, Week.policy().build(), afternoon);
        assertThat(absent.absent()).isEqualByComparingTo("0.5");
        assertThat(absent.exception(ABSENT)).isPresent();
    }

    @Test
    void hours_on_leave_are_their_share_of_the_shift() {
        LeaveTime two = LeaveTime.hours(TimeSpan.of(THURSDAY, "15:00", "19:00"));
        AttendanceFacts facts =
                facts("2025-10-09T09:00", "2025-10-09T15:00").leave(new LeaveRequest("L1", P, PERSONAL, two));
        AttendanceDay day = day(Week.ROSTER, Week.policy().build(), facts);
        assertThat(day.onLeave()).isEqualByComparingTo("0.375"); // 3 of 8 hours
        assertThat(day.unpaid()).isEqualByComparingTo("0.375");
        assertThat(day.earlyMinutes()).isZero();
        assertThat(day.workedMinutes()).isEqualTo(300);
    }

    @Test
    void leaves_that_together_cover_the_day_make_one_day() {
        AttendanceFacts facts = facts().leave(
                        new LeaveRequest("L1", P, PERSONAL, LeaveTime.hours(TimeSpan.of(THURSDAY, "09:00", "11:40"))),
                        new LeaveRequest("L2", P, PERSONAL, LeaveTime.hours(TimeSpan.of(THURSDAY, "11:00", "15:20"))),
                        new LeaveRequest("L3", P, SICK, LeaveTime.hours(TimeSpan.of(THURSDAY, "15:20", "18:00"))));
        AttendanceDay day = day(Week.ROSTER, Week.policy().build(), facts);
        assertThat(day.onLeave()).isEqualByComparingTo("1");
        assertThat(day.leave()).extracting(LeavePart::reference).containsExactly("L1", "L2", "L3");
        assertThat(day.absent()).isZero();
        assertThat(day.exceptions()).isEmpty();
    }

    @Test
    void leave_over_a_holiday_counts_its_workdays() {
        // Tuesday 30 September to Thursday 9 October: one day in September, one in October
        LeaveTime time = LeaveTime.days(LocalDate.of(2025, 9, 30), LocalDate.of(2025, 10, 10));
        AttendanceFacts facts = new AttendanceFacts(
                P,
                LocalDateRange.ALL,
                Week.everyDay(LocalDate.of(2025, 10, 10), LocalDate.of(2025, 11, 1), "09:00", "18:00"),
                List.of(),
                List.of(new LeaveRequest("L1", P, SICK, time)));
        AttendanceMonth october =
                sheet(Week.ROSTER, Week.policy().build(), facts).attendance();
        assertThat(october.paidLeaveDays()).isEqualByComparingTo("0.6");
        assertThat(october.unpaidLeaveDays()).isEqualByComparingTo("0.4");
        assertThat(october.daysWorked()).isEqualByComparingTo("17");
        assertThat(october.check(Week.CHINA).isEmpty()).isTrue();
    }

    // ---------------------------------------------------------------------------------------------- month

    @Test
    void a_month_is_the_sum_of_its_days_and_fits_the_calendar() {
        List<Punch> all = Week.everyDay(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 11, 1), "09:00", "18:00");
        Collections.reverse(all);
        AttendanceSheet sheet = sheet(Week.ROSTER, Week.policy().build(), AttendanceFacts.of(P, all));
        assertThat(sheet.days()).hasSize(31);
        assertThat(sheet.attendance().daysWorked()).isEqualByComparingTo("18");
        assertThat(sheet.attendance().check(Week.CHINA).isEmpty()).isTrue();
        assertThat(sheet.minutes(AttendanceDay::workedMinutes)).isEqualTo(18 * 480);
        assertThat(sheet.paidDays()).isEqualTo(new PaidDays(BigDecimal.valueOf(22), BigDecimal.ZERO));
        assertThat(sheet.totals()).isEqualTo(new AttendanceTotals(sheet.attendance(), sheet.paidDays()));
        assertThat(sheet.explain().toText(Locale.SIMPLIFIED_CHINESE))
                .startsWith("2025-10 出勤天数：18 = 应出勤 18 天 − 带薪假 0 天 − 无薪 0 天\n")
                .contains("2025-10-09 工作分钟：480 = 工作 480 分钟，迟到 0 分钟，早退 0 分钟，请假 0 天，缺勤 0 天，加班 0 分钟");
        assertThat(sheet.explain().parts()).hasSize(18);
    }

    @Test
    void who_joins_in_the_month_has_the_days_from_then_on() {
        LocalDateRange employed = LocalDateRange.ofUnboundedEnd(LocalDate.of(2025, 10, 20));
        AttendanceFacts facts = AttendanceFacts.of(
                        P, Week.everyDay(LocalDate.of(2025, 10, 20), LocalDate.of(2025, 11, 1), "09:00", "18:00"))
                .employed(employed);
        AttendanceSheet sheet = sheet(Week.ROSTER, Week.policy().build(), facts);
        assertThat(sheet.days()).hasSize(12);
        assertThat(sheet.attendance().workdaysDue()).isEqualByComparingTo("10");
        assertThat(sheet.paidDays()).isEqualTo(new PaidDays(BigDecimal.valueOf(22), BigDecimal.valueOf(12)));
        assertThat(sheet.attendance().check(Week.CHINA).isEmpty()).isTrue();
        assertThatThrownBy(() -> sheet.day(THURSDAY)).hasMessageContaining("2025-10-09");
    }

    @Test
    void overtime_and_leave_outside_of_the_employment_are_refused() {
        LocalDateRange employed = LocalDateRange.of(LocalDate.of(2025, 10, 9), LocalDate.of(2025, 10, 20));
        AttendanceFacts facts = facts().employed(employed)
                .overtime(claim("2025-10-20", "18:00", "20:00"), claim("2025-10-19", "18:00", "20:00"))
                .leave(
                        new LeaveRequest(
                                "L1", P, SICK, LeaveTime.days(LocalDate.of(2025, 10, 18), LocalDate.of(2025, 10, 21))),
                        new LeaveRequest("L2", P, SICK, LeaveTime.day(LocalDate.of(2025, 10, 9))));
        AttendanceCalculator calculator =
                new AttendanceCalculator(Week.ROSTER, Week.policy().build());
        assertThat(calculator.check(YearMonth.of(2025, 10), facts).list())
                .extracting(each -> each.path())
                .containsExactly("P007.overtime.2025-10-20", "P007.leave.L1");
        assertThatThrownBy(() -> calculator.month(YearMonth.of(2025, 10), facts))
                .isInstanceOf(RejectedException.class);
        assertThat(calculator.check(YearMonth.of(2025, 11), facts).isEmpty()).isTrue();
    }

    @Test
    void a_policy_declares_everything_that_costs_money() {
        assertThatThrownBy(() -> AttendancePolicy.builder().build()).hasMessage("grace");
        assertThatThrownBy(() -> Week.policy().missingPunch("1.01").build()).hasMessageContaining("1.01");
        assertThatThrownBy(() -> Week.policy().missingPunch("-0.01").build()).hasMessageContaining("-0.01");
        assertThatThrownBy(() ->
                        Week.policy().overtime(OvertimeBasis.CLAIMED, 0, 0).build())
                .hasMessageContaining("overtimeStep must be 1 to 1440");
        assertThatThrownBy(() ->
                        Week.policy().overtime(OvertimeBasis.CLAIMED, -1, 1).build())
                .hasMessageContaining("overtimeMinimum");
        assertThatThrownBy(() -> Week.policy().window(1441, 0).build()).hasMessageContaining("before");
        assertThatThrownBy(() -> Week.policy().window(0, -1).build()).hasMessageContaining("after");
        assertThatThrownBy(() -> Week.policy()
                        .lateness(GraceRule.WHOLE, LatenessRule.none(), -1)
                        .build())
                .hasMessageContaining("lateToConfirm");
        assertThat(Week.policy().window(1440, 0).missingPunch("1").build().before())
                .isEqualTo(1440);
    }

    @Test
    void facts_of_somebody_else_are_refused() {
        assertThatThrownBy(() -> AttendanceFacts.of(io.zhanggui.core.id.PersonId.of("P1"), punches("2025-10-09T09:00")))
                .hasMessageContaining("something of P007");
        assertThatThrownBy(
                        () -> new OvertimeClaim(P, THURSDAY, TimeSpan.of(THURSDAY.plusDays(2), "09:00", "10:00"), "x"))
                .hasMessageContaining("another day");
        assertThatThrownBy(
                        () -> new OvertimeClaim(P, THURSDAY, TimeSpan.of(THURSDAY.minusDays(1), "09:00", "10:00"), "x"))
                .hasMessageContaining("another day");
    }

    private static AttendanceFacts facts(String... times) {
        return AttendanceFacts.of(P, punches(times));
    }

    private static AttendanceDay day(Roster roster, AttendancePolicy policy, AttendanceFacts facts) {
        return sheet(roster, policy, facts).day(THURSDAY);
    }

    private static AttendanceSheet sheet(Roster roster, AttendancePolicy policy, AttendanceFacts facts) {
        return new AttendanceCalculator(roster, policy).month(YearMonth.of(2025, 10), facts);
    }
}
