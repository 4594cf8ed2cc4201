package io.zhanggui.examples.json;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.hr.attendance.AttendanceBook;
import io.zhanggui.hr.attendance.AttendanceCalculator;
import io.zhanggui.hr.attendance.AttendanceExceptionKind;
import io.zhanggui.hr.attendance.AttendanceFacts;
import io.zhanggui.hr.attendance.AttendancePolicy;
import io.zhanggui.hr.attendance.AttendanceRecord;
import io.zhanggui.hr.attendance.AttendanceSheet;
import io.zhanggui.hr.attendance.DayHalf;
import io.zhanggui.hr.attendance.GraceRule;
import io.zhanggui.hr.attendance.HolidayBasis;
import io.zhanggui.hr.attendance.LatenessRule;
import io.zhanggui.hr.attendance.LeaveBook;
import io.zhanggui.hr.attendance.LeaveDraw;
import io.zhanggui.hr.attendance.LeaveEntry;
import io.zhanggui.hr.attendance.LeaveKind;
import io.zhanggui.hr.attendance.LeaveLot;
import io.zhanggui.hr.attendance.LeaveRequest;
import io.zhanggui.hr.attendance.LeaveTime;
import io.zhanggui.hr.attendance.LeaveType;
import io.zhanggui.hr.attendance.OvertimeBasis;
import io.zhanggui.hr.attendance.OvertimeClaim;
import io.zhanggui.hr.attendance.PlannedShift;
import io.zhanggui.hr.attendance.Punch;
import io.zhanggui.hr.attendance.PunchSource;
import io.zhanggui.hr.attendance.Roster;
import io.zhanggui.hr.attendance.Shift;
import io.zhanggui.hr.attendance.TimeSpan;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/** A month from punches to a locked record with a late correction, and a year of leave. */
final class AttendanceResults {

    private static final PersonId P = PersonId.of("P007");
    private static final LocalDate DAY = LocalDate.of(2025, 10, 9);
    private static final YearMonth MONTH = YearMonth.of(2025, 10);
    private static final Stamp STAMP = Stamp.by(PersonId.of("HR1"))
            .at(Instant.parse("2025-12-01T02:00:00Z"))
            .reason("核定");
    private static final Shift SHIFT = Shift.of("D", "09:00", "18:00").withBreak("12:00", "13:00");
    private static final Roster ROSTER = Roster.weekly(WorkCalendar.china(), SHIFT);

    private AttendanceResults() {}

    static List<Object> all() {
        LeaveType sick = LeaveType.days("SICK", LeaveKind.SICK, "0.60");
        LeaveRequest slip = new LeaveRequest("L1", P, sick, LeaveTime.half(DAY.plusDays(1), DayHalf.MORNING));
        OvertimeClaim claim = new OvertimeClaim(P, DAY, TimeSpan.of(DAY, "18:00", "20:00"), "OT-1");
        AttendancePolicy policy = AttendancePolicy.builder()
                .lateness(
                        GraceRule.EXCESS,
                        LatenessRule.bands(new LatenessRule.Band(5, 30), new LatenessRule.Band(60, 240)),
                        60)
                .overtime(OvertimeBasis.CLAIMED, 30, 30)
                .missingPunch("0.50")
                .holidays(HolidayBasis.CALENDAR_DAY)
                .night("22:00", "06:00")
                .window(240, 360)
                .breaksOnDaysOff(SHIFT.breaks())
                .build();
        AttendanceFacts facts = AttendanceFacts.of(
                        P,
                        List.of(
                                Punch.of(P, DAY.atTime(10, 30), "door"),
                                Punch.correction(P, DAY.atTime(20, 10), "BK-1"),
                                new Punch(P, DAY.plusDays(1).atTime(13, 0), PunchSource.MOBILE, "", null)))
                .overtime(claim)
                .leave(slip);
        AttendanceCalculator calculator = new AttendanceCalculator(ROSTER, policy);
        AttendanceSheet sheet = calculator.month(MONTH, facts);
        List<Object> all = new ArrayList<>(List.of(
                policy,
                LatenessRule.none(),
                LatenessRule.minutes(),
                facts,
                sheet,
                sheet.totals(),
                sheet.leave("SICK"),
                sheet.explain(),
                PlannedShift.off(P, DAY),
                new PlannedShift(P, DAY, Shift.of("N", "22:00", "06:00").grace(5, 10))));
        all.addAll(months(calculator, facts, sheet));
        all.addAll(leave(slip));
        return all;
    }

    private static List<Object> months(AttendanceCalculator calculator, AttendanceFacts facts, AttendanceSheet sheet) {
        AttendanceBook book = AttendanceBook.inMemory(new MemoryStore(), ZoneOffset.ofHours(8), calculator);
        AttendanceRecord open = book.record(sheet, STAMP);
        open.undecided()
                .forEach(each -> book.decide(
                        open.id(),
                        each.day(),
                        each.kind(),
                        each.kind() == AttendanceExceptionKind.MISSING_PUNCH,
                        STAMP));
        AttendanceRecord confirmed = book.confirm(open.id(), STAMP);
        AttendanceRecord locked = book.lock(open.id(), STAMP);
        LeaveRequest late =
                new LeaveRequest("L9", P, LeaveType.days("SICK", LeaveKind.SICK, "1"), LeaveTime.day(DAY.plusDays(4)));
        return List.of(
                open,
                confirmed,
                locked,
                book.correct(calculator.month(MONTH, facts.leave(late)), STAMP),
                open.undecided());
    }

    /** Entries of every kind, and a balance. */
    private static List<Object> leave(LeaveRequest slip) {
        LeaveType annual = LeaveType.days("ANNUAL", LeaveKind.ANNUAL, "1").fromBalance();
        LeaveLot lot = LeaveLot.ofYear("A25", annual.code(), "5.0", 2025);
        LeaveBook book = LeaveBook.inMemory(new MemoryStore(), List.of(annual), ROSTER, ZoneOffset.ofHours(8));
        book.grant(P, lot, STAMP);
        LeaveRequest days = new LeaveRequest("L2", P, annual, LeaveTime.days(DAY, DAY.plusDays(5)));
        book.take(days, LocalDateRange.ALL, STAMP);
        return List.of(
                book.balance(P, annual.code(), AsOf.of(DAY)),
                new LeaveEntry.Granted(lot, STAMP),
                new LeaveEntry.Earned(new LeaveLot("C", "COMP", BigDecimal.ONE, DAY, null), DAY, STAMP),
                new LeaveEntry.CarriedOver("A24", lot, STAMP),
                new LeaveEntry.Taken(slip, List.of(new LeaveDraw("A25", DAY, new BigDecimal("0.50"))), STAMP),
                new LeaveEntry.Taken(days, List.of(), STAMP),
                new LeaveEntry.Taken(
                        new LeaveRequest("L3", P, annual, LeaveTime.hours(TimeSpan.of(DAY, "22:00", "02:00"))),
                        List.of(),
                        STAMP),
                new LeaveEntry.Cancelled("L2", STAMP),
                new LeaveEntry.Expired("A25", new BigDecimal("1.50"), DAY, STAMP),
                new LeaveEntry.Adjusted("A25", new BigDecimal("-0.50"), STAMP));
    }
}
