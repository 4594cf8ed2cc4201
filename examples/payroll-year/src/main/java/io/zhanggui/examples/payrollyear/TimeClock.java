package io.zhanggui.examples.payrollyear;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.table.Row;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.hr.attendance.AttendanceBook;
import io.zhanggui.hr.attendance.AttendanceCalculator;
import io.zhanggui.hr.attendance.AttendanceFacts;
import io.zhanggui.hr.attendance.AttendancePolicy;
import io.zhanggui.hr.attendance.AttendanceRecord;
import io.zhanggui.hr.attendance.GraceRule;
import io.zhanggui.hr.attendance.HolidayBasis;
import io.zhanggui.hr.attendance.LatenessRule;
import io.zhanggui.hr.attendance.OvertimeBasis;
import io.zhanggui.hr.attendance.OvertimeClaim;
import io.zhanggui.hr.attendance.Punch;
import io.zhanggui.hr.attendance.Roster;
import io.zhanggui.hr.attendance.Shift;
import io.zhanggui.hr.attendance.TimeSpan;
import io.zhanggui.hr.employment.Employment;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Attendance of those who punch: a month is confirmed and locked on the day of the next run, whose pay settles what it differs
 * from the plan.
 */
final class TimeClock {

    private record Entry(LocalDate recorded, Punch punch) {}

    private final Company company;
    private final AttendanceBook book;
    private final AttendanceCalculator calculator;
    private final Map<PersonId, List<Entry>> punches = new TreeMap<>();
    private final Map<PersonId, List<OvertimeClaim>> claims = new HashMap<>();
    private final Map<AttendanceRecord.Id, AttendanceRecord> locked = new HashMap<>();

    TimeClock(MemoryStore store, Company company, ShopFiles files) {
        this.company = company;
        Shift shift =
                Shift.of("D", "09:00", "18:00").withBreak("12:00", "13:00").grace(15, 0);
        this.calculator = new AttendanceCalculator(Roster.weekly(WorkCalendar.china(), shift), policy());
        this.book = AttendanceBook.inMemory(store, Company.ZONE, calculator);
        files.table("punches").columns("person", "at", "recorded").forEach(this::readPunch);
        files.table("overtime")
                .columns("person", "day", "from", "until", "approval")
                .forEach(this::readOvertime);
    }

    private static AttendancePolicy policy() {
        return AttendancePolicy.builder()
                .lateness(GraceRule.WHOLE, LatenessRule.minutes(), 60)
                .overtime(OvertimeBasis.CLAIMED, 30, 30)
                .missingPunch("1")
                .holidays(HolidayBasis.SHIFT_DAY)
                .night("22:00", "06:00")
                .window(240, 360)
                .build();
    }

    private void readPunch(Row row) {
        PersonId person = row.value("person", PersonId::of);
        LocalDateTime at = row.value("at", LocalDateTime::parse);
        punches.computeIfAbsent(person, none -> new ArrayList<>())
                .add(new Entry(row.date("recorded"), Punch.of(person, at, "gate-1")));
    }

    private void readOvertime(Row row) {
        PersonId person = row.value("person", PersonId::of);
        LocalDate day = row.date("day");
        TimeSpan span = TimeSpan.of(day, time(row, "from"), time(row, "until"));
        claims.computeIfAbsent(person, none -> new ArrayList<>())
                .add(new OvertimeClaim(person, day, span, row.text("approval")));
    }

    private static LocalTime time(Row row, String column) {
        return row.value(column, text -> LocalTime.parse(text));
    }

    /**
     * Enters what was recorded before the day of the run, then confirms and locks the month before; exceptions that nobody excused stand.
     *
     * @throws io.zhanggui.core.violation.RejectedException if a punch is of a month that is locked already
     */
    void lockBefore(YearMonth month, Employment employment) {
        PersonId person = employment.person();
        LocalDate day = company.runDay(month);
        YearMonth locking = month.minusMonths(1);
        List<Punch> due = punches.getOrDefault(person, List.of()).stream()
                .filter(entry -> entry.recorded().isBefore(day))
                .filter(entry -> !entry.recorded().isBefore(day.minusMonths(1)))
                .map(Entry::punch)
                .toList();
        book.punch(person, due, Stamp.by(company.clerk()).at(company.at(day, -3)));
        List<Punch> before = book.punches(person, locking);
        if (before.stream().anyMatch(punch -> YearMonth.from(punch.at()).equals(locking))) {
            lock(employment, locking, before, day);
        }
    }

    private void lock(Employment employment, YearMonth month, List<Punch> all, LocalDate day) {
        PersonId person = employment.person();
        AttendanceFacts facts = AttendanceFacts.of(person, all)
                .employed(employment.days())
                .overtime(claims.getOrDefault(person, List.of()).stream()
                        .filter(claim -> YearMonth.from(claim.day()).equals(month))
                        .toArray(OvertimeClaim[]::new));
        Stamp clerk = Stamp.by(company.clerk()).at(company.at(day, -2));
        AttendanceRecord record = book.record(calculator.month(month, facts), clerk);
        record.undecided().forEach(each -> book.decide(record.id(), each.day(), each.kind(), false, clerk));
        book.confirm(record.id(), clerk);
        AttendanceRecord done =
                book.lock(record.id(), Stamp.by(company.reviewer()).at(company.at(day, -1)));
        locked.put(done.id(), done);
    }

    /** Whose attendance is of punches. */
    List<PersonId> people() {
        return List.copyOf(punches.keySet());
    }

    /** The attendance of a month that is locked; empty before. */
    Optional<AttendanceRecord> record(PersonId person, YearMonth month) {
        return Optional.ofNullable(locked.get(new AttendanceRecord.Id(person, month)));
    }
}
