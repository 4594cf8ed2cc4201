package io.zhanggui.hr.testkit;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.testkit.DateArbitraries;
import io.zhanggui.core.testkit.IdArbitraries;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.hr.attendance.AttendanceMonth;
import io.zhanggui.hr.attendance.AttendancePolicy;
import io.zhanggui.hr.attendance.DayHalf;
import io.zhanggui.hr.attendance.GraceRule;
import io.zhanggui.hr.attendance.HolidayBasis;
import io.zhanggui.hr.attendance.LatenessRule;
import io.zhanggui.hr.attendance.LeaveRequest;
import io.zhanggui.hr.attendance.LeaveTime;
import io.zhanggui.hr.attendance.LeaveType;
import io.zhanggui.hr.attendance.OvertimeBasis;
import io.zhanggui.hr.attendance.OvertimeHours;
import io.zhanggui.hr.attendance.PlannedShift;
import io.zhanggui.hr.attendance.Punch;
import io.zhanggui.hr.attendance.Shift;
import io.zhanggui.hr.attendance.TimeSpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.threeten.extra.LocalDateRange;

/** Attendance that adds up; needs {@code net.jqwik:jqwik}. */
public final class AttendanceArbitraries {

    private AttendanceArbitraries() {}

    /** Months from 2024-01 to 2025-12, of which the Chinese calendar is known. */
    public static Arbitrary<YearMonth> months() {
        return DateArbitraries.months().filter(month -> month.getYear() < 2026);
    }

    /**
     * Attendance of one person in a month: employed all of it or a part, in half days at work, on paid leave and on unpaid
     * leave, with some overtime. The days add up to the workdays due.
     */
    public static Arbitrary<AttendanceMonth> attendance(YearMonth month, WorkCalendar calendar) {
        return Combinators.combine(
                        IdArbitraries.personIds(),
                        employment(month),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 100),
                        overtime())
                .as((person, employed, awayPercent, paidPercent, overtime) -> {
                    int halfDays = 2 * calendar.workdays(employed);
                    int away = halfDays * awayPercent / 100;
                    int paid = away * paidPercent / 100;
                    return AttendanceMonth.of(
                                    person,
                                    month,
                                    halves(halfDays),
                                    halves(halfDays - away),
                                    halves(paid),
                                    halves(away - paid))
                            .employed(employed)
                            .overtime(overtime);
                });
    }

    /** Overtime in half hours: up to 36 on workdays, 16 on rest days, 8 on holidays. */
    public static Arbitrary<OvertimeHours> overtime() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 72),
                        Arbitraries.integers().between(0, 32),
                        Arbitraries.integers().between(0, 16))
                .as((workday, restDay, holiday) ->
                        new OvertimeHours(halves(workday), halves(restDay), halves(holiday)));
    }

    /** Shifts by day and by night, with breaks and grace or without. */
    @Beta
    public static Arbitrary<Shift> shifts() {
        Arbitrary<Shift> plain = Arbitraries.of(
                Shift.of("D", "09:00", "18:00").withBreak("12:00", "13:00"),
                Shift.of("E", "06:00", "14:00"),
                Shift.of("L", "14:00", "22:00"),
                Shift.of("N", "22:00", "06:00"),
                Shift.of("M", "20:00", "08:00").withBreak("23:30", "00:30").withBreak("04:00", "04:20"));
        return Combinators.combine(
                        plain,
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 20))
                .as(Shift::grace);
    }

    /** A person's plan for a month: a shift or a day off each day, sometimes a shift that overlaps the one before. */
    @Beta
    public static Arbitrary<List<PlannedShift>> plans(PersonId person, YearMonth month) {
        return shifts().optional(0.7)
                .list()
                .ofSize(month.lengthOfMonth())
                .map(shifts -> IntStream.range(0, shifts.size())
                        .mapToObj(i -> new PlannedShift(
                                person, month.atDay(i + 1), shifts.get(i).orElse(null)))
                        .toList());
    }

    /** Some punches of a person in a month and the day behind it, at any time and in any order. */
    @Beta
    public static Arbitrary<List<Punch>> punches(PersonId person, YearMonth month) {
        int minutes = (month.lengthOfMonth() + 1) * 24 * 60;
        return Arbitraries.integers()
                .between(0, minutes - 1)
                .map(minute -> Punch.of(person, month.atDay(1).atStartOfDay().plusMinutes(minute), "door"))
                .list()
                .ofMaxSize(80);
    }

    /** What companies may declare, in all its kinds. */
    @Beta
    public static Arbitrary<AttendancePolicy> policies() {
        Arbitrary<LatenessRule> lateness = Arbitraries.of(
                LatenessRule.none(),
                LatenessRule.minutes(),
                LatenessRule.bands(new LatenessRule.Band(5, 30), new LatenessRule.Band(60, 240)));
        return Combinators.combine(
                        Arbitraries.of(GraceRule.values()),
                        lateness,
                        Arbitraries.of(OvertimeBasis.values()),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.of("0", "0.5", "1"),
                        Arbitraries.of(HolidayBasis.values()),
                        Arbitraries.integers().between(0, 360),
                        Arbitraries.integers().between(0, 480))
                .as((grace, late, overtime, step, missing, holidays, before, after) -> AttendancePolicy.builder()
                        .lateness(grace, late, 60)
                        .overtime(overtime, step, step)
                        .missingPunch(missing)
                        .holidays(holidays)
                        .night("22:00", "06:00")
                        .window(before, after)
                        .build());
    }

    /** Leave of a person within 2025: whole days, halves and hours, of types with a balance and without. */
    @Beta
    public static Arbitrary<LeaveRequest> leave(PersonId person, List<LeaveType> types) {
        Arbitrary<LocalDate> days = Arbitraries.integers()
                .between(0, 360)
                .map(day -> LocalDate.of(2025, 1, 1).plusDays(day));
        Arbitrary<LeaveTime> times = Arbitraries.oneOf(
                Combinators.combine(days, Arbitraries.integers().between(1, 15))
                        .as((day, length) -> LeaveTime.days(day, day.plusDays(length))),
                Combinators.combine(days, Arbitraries.of(DayHalf.values())).as(LeaveTime::half),
                Combinators.combine(days, Arbitraries.integers().between(1, 10))
                        .as((day, hours) -> LeaveTime.hours(
                                new TimeSpan(day.atTime(9, 0), day.atTime(9, 0).plusHours(hours)))));
        return Combinators.combine(Arbitraries.integers().between(1, 99), Arbitraries.of(types), times)
                .as((number, type, time) -> new LeaveRequest("L" + number, person, type, time));
    }

    /** The whole month, or from the middle of it, or up to there. */
    private static Arbitrary<LocalDateRange> employment(YearMonth month) {
        LocalDateRange whole = ReportingPeriod.month(month).range();
        return Arbitraries.oneOf(
                Arbitraries.just(whole),
                Arbitraries.integers()
                        .between(1, month.lengthOfMonth() - 1)
                        .map(day -> whole.withStart(whole.getStart().plusDays(day))),
                Arbitraries.integers()
                        .between(1, month.lengthOfMonth() - 1)
                        .map(day -> whole.withEnd(whole.getStart().plusDays(day))));
    }

    private static BigDecimal halves(int halfDays) {
        return BigDecimal.valueOf(halfDays * 5L, 1);
    }
}
