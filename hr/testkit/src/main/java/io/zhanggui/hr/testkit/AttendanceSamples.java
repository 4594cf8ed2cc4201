package io.zhanggui.hr.testkit;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.time.DayKind;
import io.zhanggui.hr.attendance.AttendanceAdjustment;
import io.zhanggui.hr.attendance.AttendanceDay;
import io.zhanggui.hr.attendance.AttendanceException;
import io.zhanggui.hr.attendance.AttendanceExceptionKind;
import io.zhanggui.hr.attendance.AttendanceRecord;
import io.zhanggui.hr.attendance.AttendanceSheet;
import io.zhanggui.hr.attendance.AttendanceSignature;
import io.zhanggui.hr.attendance.AttendanceState;
import io.zhanggui.hr.attendance.ExceptionDecision;
import io.zhanggui.hr.attendance.LeavePart;
import io.zhanggui.hr.attendance.OvertimeMinutes;
import io.zhanggui.hr.attendance.Shift;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/** Attendance for the port tests. */
final class AttendanceSamples {

    static final YearMonth OCTOBER = YearMonth.of(2025, 10);
    static final Actor CLERK = Actor.of(PersonId.of("HR1"));
    static final Stamp STAMP = Stamp.by(CLERK).at(Instant.parse("2025-11-01T00:00:00.000001Z"));
    static final Stamp PLAIN_STAMP = Stamp.by(CLERK).at(Instant.parse("2025-11-01T00:00:00Z"));
    static final Stamp FULL_STAMP = Stamp.by(CLERK.onBehalfOf(PersonId.of("人事 \"经理\"")))
            .at(Instant.ofEpochSecond(1, 1_000))
            .key("k-1")
            .reason("补假条\n, 'x'");

    private static final Shift NIGHT =
            Shift.of("夜班 \"N\"", "22:00", "06:00").withBreak("01:30", "02:00").grace(10, 5);

    private AttendanceSamples() {}

    static AttendanceRecord open(PersonId person, YearMonth month) {
        return record(person, month, sheet(person, month, 480), new AttendanceState.Open());
    }

    static AttendanceRecord record(PersonId person, YearMonth month, AttendanceSheet sheet, AttendanceState state) {
        return new AttendanceRecord(new AttendanceRecord.Id(person, month), sheet, List.of(), List.of(), state);
    }

    /** Somebody who came for one day. */
    static AttendanceRecord ofOneDay(PersonId person, YearMonth month) {
        LocalDate first = month.atDay(1);
        AttendanceSheet sheet = new AttendanceSheet(
                person,
                month,
                LocalDateRange.of(first, first.plusDays(1)),
                21,
                sheet(person, month, 480).days());
        return record(person, month, sheet, new AttendanceState.Open());
    }

    static AttendanceSignature signature(int second) {
        return new AttendanceSignature(CLERK, Instant.ofEpochSecond(second, 1_000));
    }

    /** A day of work with so many minutes. */
    static AttendanceSheet sheet(PersonId person, YearMonth month, int worked) {
        LocalDate first = month.atDay(1);
        AttendanceDay day = new AttendanceDay(
                first,
                DayKind.WORKDAY,
                Shift.of("D", "09:00", "18:00"),
                first.atTime(9, 0),
                first.atTime(18, 0),
                540,
                worked,
                0,
                0,
                0,
                0,
                BigDecimal.ZERO,
                List.of(),
                OvertimeMinutes.NONE,
                List.of());
        return new AttendanceSheet(person, month, LocalDateRange.of(first, first.plusYears(1)), 21, List.of(day));
    }

    /** Everything that a day can hold, and what it may lack. */
    static AttendanceSheet fullSheet(PersonId person, YearMonth month, LocalDateRange employed) {
        return new AttendanceSheet(
                person,
                month,
                employed,
                22,
                List.of(holiday(month.atDay(1)), night(month.atDay(2)), restDay(month.atDay(3))));
    }

    private static AttendanceDay holiday(LocalDate date) {
        return new AttendanceDay(
                date,
                DayKind.STATUTORY_HOLIDAY,
                null,
                null,
                null,
                0,
                0,
                0,
                0,
                0,
                0,
                new BigDecimal("0"),
                List.of(),
                new OvertimeMinutes(0, 0, 0),
                List.of());
    }

    private static AttendanceDay night(LocalDate date) {
        return new AttendanceDay(
                date,
                DayKind.WORKDAY,
                NIGHT,
                date.atTime(LocalTime.of(22, 40)),
                date.plusDays(1).atTime(6, 1),
                450,
                400,
                40,
                10,
                50,
                420,
                new BigDecimal("0.250"),
                List.of(new LeavePart("请假 1", "病假", new BigDecimal("0.50"), new BigDecimal("0.600"))),
                new OvertimeMinutes(30, 0, 60),
                Stream.of(AttendanceExceptionKind.values())
                        .map(kind -> new AttendanceException(kind, 1, new BigDecimal("0.00")))
                        .toList());
    }

    private static AttendanceDay restDay(LocalDate date) {
        return new AttendanceDay(
                date,
                DayKind.REST_DAY,
                null,
                date.atTime(9, 0),
                null,
                0,
                0,
                0,
                0,
                0,
                0,
                BigDecimal.ZERO,
                List.of(),
                new OvertimeMinutes(0, 90, 0),
                List.of());
    }

    static AttendanceRecord full(PersonId person, YearMonth month, AttendanceState state) {
        AttendanceSheet sheet = fullSheet(person, month, LocalDateRange.ALL);
        YearMonth before = month.minusMonths(1);
        return new AttendanceRecord(
                new AttendanceRecord.Id(person, month),
                sheet,
                List.of(
                        new ExceptionDecision(month.atDay(2), AttendanceExceptionKind.MISSING_PUNCH, true, FULL_STAMP),
                        new ExceptionDecision(month.atDay(2), AttendanceExceptionKind.NO_SHIFT, false, STAMP)),
                List.of(new AttendanceAdjustment(
                        fullSheet(person, before, LocalDateRange.ofUnboundedStart(month.atDay(1))),
                        fullSheet(person, before, LocalDateRange.ofUnboundedEnd(before.atDay(1))),
                        FULL_STAMP)),
                state);
    }
}
