package io.zhanggui.hr.attendance;

import static io.zhanggui.hr.attendance.AttendanceExceptionKind.ABSENT;
import static io.zhanggui.hr.attendance.AttendanceExceptionKind.LATE_BEYOND;
import static io.zhanggui.hr.attendance.AttendanceExceptionKind.MISSING_PUNCH;
import static io.zhanggui.hr.attendance.Week.P;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandConflictException;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.violation.RejectedException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class AttendanceBookTest {

    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);
    private static final AttendanceRecord.Id ID = new AttendanceRecord.Id(P, OCTOBER);
    private static final PersonId HR = PersonId.of("HR1");
    private static final LocalDate NINTH = LocalDate.of(2025, 10, 9);
    private static final LocalDate TENTH = LocalDate.of(2025, 10, 10);

    private final MemoryStore store = new MemoryStore();
    private final PunchStream punches = PunchStream.inMemory(store);
    private final AttendanceRecordRepository records = AttendanceRecordRepository.inMemory(store);
    private final AuditTrail audit = AuditTrail.inMemory(store);
    private final AttendanceCalculator calculator =
            new AttendanceCalculator(Week.ROSTER, Week.policy().build());
    private final AttendanceBook book = book(calculator);

    @Test
    void from_punches_to_a_locked_month() {
        List<Punch> all =
                new ArrayList<>(Week.everyDay(LocalDate.of(2025, 10, 11), LocalDate.of(2025, 11, 1), "09:00", "18:00"));
        all.addAll(Week.punches("2025-10-09T09:00", "2025-10-10T10:30", "2025-10-10T18:00"));
        book.punch(P, all, stamp());
        AttendanceRecord open = book.record(sheet(), stamp());

        assertThat(open.state().code()).isEqualTo("open");
        assertThat(open.undecided())
                .containsExactly(
                        new AttendanceRecord.Undecided(NINTH, MISSING_PUNCH),
                        new AttendanceRecord.Undecided(TENTH, LATE_BEYOND));
        assertThat(texts(() -> book.confirm(ID, stamp())))
                .containsExactly(
                        "P007.2025-10.2025-10-09: nobody has decided on this: one punch only",
                        "P007.2025-10.2025-10-10: nobody has decided on this: very late");

        book.decide(ID, NINTH, MISSING_PUNCH, true, stamp().reason("电梯故障"));
        book.decide(ID, TENTH, LATE_BEYOND, true, stamp());
        book.decide(ID, TENTH, LATE_BEYOND, false, stamp());
        AttendanceRecord confirmed = book.confirm(ID, stamp());
        assertThat(confirmed.state())
                .isEqualTo(new AttendanceState.Confirmed(new AttendanceSignature(Actor.of(HR), NOW)));
        AttendanceRecord locked = book.lock(ID, stamp());

        assertThat(locked.state().code()).isEqualTo("locked");
        assertThat(locked.decisions()).hasSize(2);
        AttendanceMonth month = locked.totals().orElseThrow().month();
        assertThat(month.daysWorked()).isEqualByComparingTo("18");
        assertThat(month.deductedMinutes()).isEqualTo(90);
        assertThat(month.check(Week.CHINA).isEmpty()).isTrue();
        assertThat(audit.read("P007.2025-10"))
                .extracting(each -> each.event().action())
                .containsExactly(
                        "attendance.recorded",
                        "attendance.decided",
                        "attendance.decided",
                        "attendance.decided",
                        "attendance.confirmed",
                        "attendance.locked");
        assertThat(book.ofMonth(OCTOBER)).containsExactly(locked);
        assertThat(locked).hasToString("AttendanceRecord[P007.2025-10, locked, 2 decisions, 0 adjustments]");
        assertThat(locked.state().term().text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("已锁定");
    }

    @Test
    void a_locked_month_refuses_every_change() {
        lockOctober();
        String locked = "attendance of 2025-10 is locked; a correction goes into the next open month";
        assertThat(texts(() -> book.record(sheet(), stamp()))).containsExactly("P007.2025-10: " + locked);
        assertThat(texts(() -> book.decide(ID, NINTH, ABSENT, true, stamp())))
                .containsExactly("P007.2025-10: " + locked);
        assertThat(texts(() -> book.confirm(ID, stamp()))).containsExactly("P007.2025-10: " + locked);
        assertThat(texts(() -> book.reopen(ID, stamp()))).containsExactly("P007.2025-10: " + locked);
        assertThat(texts(() -> book.lock(ID, stamp()))).containsExactly("P007.2025-10: " + locked);
        assertThat(texts(() -> book.punch(P, Week.punches("2025-10-09T18:30", "2025-11-03T09:00"), stamp())))
                .containsExactly("P007.2025-10-09T18:30: " + locked);
        assertThat(punches.read(P)).hasSize(36);
        RejectedException refused = catchThrowableOfType(RejectedException.class, () -> book.record(sheet(), stamp()));
        assertThat(refused.violations().text(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("P007.2025-10：2025-10 考勤已锁定，更正请记入下一个未锁定的月份");
    }

    @Test
    void a_confirmed_month_is_opened_before_it_changes() {
        confirmOctober();
        assertThat(texts(() -> book.record(sheet(), stamp())))
                .containsExactly("P007.2025-10: attendance of 2025-10 is confirmed; open it again first");
        assertThat(texts(() -> book.confirm(ID, stamp()))).hasSize(1);
        assertThat(book.reopen(ID, stamp()).state()).isEqualTo(new AttendanceState.Open());
        assertThat(texts(() -> book.lock(ID, stamp())))
                .containsExactly("P007.2025-10: attendance of 2025-10 is not confirmed");
        book.record(sheet(), stamp());
    }

    @Test
    void nobody_opens_their_own_month_again_or_approves_their_own_correction() {
        Stamp own = Stamp.by(P).at(NOW);
        book.record(sheet(), own);
        AttendanceRecord open = book.get(ID);
        open.undecided().forEach(each -> book.decide(ID, each.day(), each.kind(), true, stamp()));
        book.confirm(ID, stamp());
        assertThat(texts(() -> book.reopen(ID, own)))
                .containsExactly("P007.2025-10: P007 may not decide on their own attendance");
        assertThat(texts(() -> book.record(sheet(), own))).hasSize(1);
        assertThat(book.get(ID).state().code()).isEqualTo("confirmed");

        Punch correction = Punch.correction(P, LocalDateTime.parse("2025-10-09T18:00"), "AP-1");
        assertThat(texts(() -> book.punch(P, List.of(correction), own)))
                .containsExactly("P007.2025-10-09T18:00: P007 may not decide on their own attendance");
        assertThat(punches.read(P)).isEmpty();
        book.punch(P, Week.punches("2025-10-09T18:00"), own);
        book.punch(P, List.of(correction), stamp());
        assertThat(punches.read(P)).hasSize(2);
    }

    @Test
    void nobody_confirms_their_own_attendance_nor_has_it_done_in_their_name() {
        book.punch(P, Week.punches("2025-10-09T09:00"), stamp());
        book.record(sheet(), stamp());
        Stamp own = Stamp.by(P).at(NOW);
        Stamp inTheirName = Stamp.by(Actor.of(HR).onBehalfOf(P)).at(NOW);
        assertThat(texts(() -> book.decide(ID, NINTH, MISSING_PUNCH, true, own)))
                .containsExactly("P007.2025-10: P007 may not decide on their own attendance");
        assertThat(texts(() -> book.confirm(ID, own))).hasSize(1);
        assertThat(texts(() -> book.confirm(ID, inTheirName)))
                .first()
                .asString()
                .contains("HR1 for P007");
        confirmOctober();
        assertThat(texts(() -> book.lock(ID, own))).hasSize(1);
    }

    @Test
    void a_punch_ahead_of_its_stamp_is_refused_and_none_is_stored() {
        Stamp noon = Stamp.by(HR).at(Instant.parse("2025-10-09T04:00:00Z")); // noon in China
        assertThat(texts(() -> book.punch(P, Week.punches("2025-10-09T09:00", "2025-10-09T12:00:01"), noon)))
                .containsExactly(
                        "P007.2025-10-09T12:00:01: the punch is ahead of the clock, which shows 2025-10-09T12:00");
        assertThat(punches.read(P)).isEmpty();
        book.punch(P, Week.punches("2025-10-09T12:00"), noon);
        assertThat(punches.read(P)).hasSize(1);
    }

    @Test
    void punches_that_a_clock_sends_twice_are_kept_once() {
        book.punch(P, Week.punches("2025-10-09T09:00", "2025-10-09T09:00"), stamp());
        book.punch(P, Week.punches("2025-10-09T09:00", "2025-10-09T18:00"), stamp());
        assertThat(punches.read(P)).hasSize(2);
        assertThat(punches.during(TimeSpan.of(NINTH, "09:00", "18:00"))).hasSize(1);
        Stamp late = Stamp.by(HR).at(NOW.minusSeconds(5));
        book.punch(P, Week.punches("2025-10-10T09:00"), late);
        assertThat(punches.read(P).get(2).at()).isEqualTo(NOW);
    }

    @Test
    void the_punches_of_a_month_are_given_with_those_of_the_days_around_it() {
        book.punch(
                P,
                Week.punches("2025-09-29T23:59", "2025-09-30T00:00", "2025-11-01T23:59", "2025-11-02T00:00"),
                stamp());
        assertThat(book.punches(P, OCTOBER))
                .extracting(Punch::at)
                .containsExactly(LocalDateTime.parse("2025-09-30T00:00"), LocalDateTime.parse("2025-11-01T23:59"));
    }

    @Test
    void a_decision_stays_as_long_as_its_exception_is_the_same() {
        book.punch(P, Week.punches("2025-10-09T09:00", "2025-10-10T10:30", "2025-10-10T18:00"), stamp());
        book.record(sheet(), stamp());
        book.decide(ID, NINTH, MISSING_PUNCH, true, stamp());
        book.decide(ID, TENTH, LATE_BEYOND, true, stamp());
        book.punch(P, Week.punches("2025-10-09T18:00"), stamp());
        AttendanceRecord again = book.record(sheet(), stamp());
        assertThat(again.decisions()).extracting(ExceptionDecision::day).containsExactly(TENTH);
        assertThat(texts(() -> book.decide(ID, NINTH, MISSING_PUNCH, true, stamp())))
                .containsExactly("P007.2025-10.2025-10-09: there is nothing of the kind to decide on: one punch only");
        book.punch(P, Week.punches("2025-10-10T10:15"), stamp());
        assertThat(book.record(sheet(), stamp()).decisions()).isEmpty(); // it costs something else now
    }

    @Test
    void a_late_leave_slip_goes_into_the_next_open_month() {
        lockOctober();
        AttendanceSheet corrected = corrected(slip("L1", NINTH));
        AttendanceRecord november = book.correct(corrected, stamp().key("late-slip"));

        assertThat(november.id()).isEqualTo(new AttendanceRecord.Id(P, YearMonth.of(2025, 11)));
        assertThat(november.sheet()).isNull();
        assertThat(november.totals()).isEmpty();
        AttendanceAdjustment first = november.adjustments().get(0);
        assertThat(first.before().attendance().daysWorked()).isEqualByComparingTo("18");
        assertThat(first.after().attendance().unpaidLeaveDays()).isEqualByComparingTo("1");
        assertThat(book.get(ID).state().code()).isEqualTo("locked");
        assertThat(texts(() -> book.confirm(november.id(), stamp())))
                .containsExactly("P007.2025-11: attendance of 2025-11 is not calculated");

        assertThat(book.correct(corrected, stamp().key("late-slip")).adjustments())
                .hasSize(1);
        assertThat(texts(() -> book.correct(corrected, stamp())))
                .containsExactly("P007.2025-10: the correction of 2025-10 changes nothing");

        AttendanceSheet again = corrected(slip("L1", NINTH), slip("L2", TENTH));
        AttendanceAdjustment second = book.correct(again, stamp()).adjustments().get(1);
        assertThat(second.before()).isEqualTo(first.after());
        assertThat(second.after().attendance().unpaidLeaveDays()).isEqualByComparingTo("2");
        assertThatThrownBy(() -> new AttendanceAdjustment(
                        first.before(),
                        calculator.month(YearMonth.of(2025, 9), AttendanceFacts.of(P, List.of())),
                        stamp()))
                .hasMessageContaining("is for 2025-09");
    }

    @Test
    void what_was_excused_in_the_locked_month_stays_excused_when_it_is_corrected() {
        List<Punch> late = new ArrayList<>(everyDay());
        late.removeIf(each -> each.at().equals(NINTH.atTime(9, 0)));
        late.addAll(Week.punches("2025-10-09T10:30"));
        AttendanceFacts facts = AttendanceFacts.of(P, late);
        book.record(calculator.month(OCTOBER, facts), stamp());
        book.decide(ID, NINTH, LATE_BEYOND, true, stamp());
        book.confirm(ID, stamp());
        book.lock(ID, stamp());

        late.removeIf(each -> each.at().toLocalDate().equals(TENTH));
        AttendanceSheet corrected =
                calculator.month(OCTOBER, AttendanceFacts.of(P, late).leave(slip("L1", TENTH)));
        AttendanceRecord november = book.correct(corrected, stamp());
        AttendanceAdjustment adjustment = november.adjustments().get(0);
        assertThat(adjustment.before().attendance().deductedMinutes()).isZero();
        assertThat(adjustment.after().attendance().deductedMinutes()).isZero();
        assertThat(adjustment.after().attendance().unpaidLeaveDays()).isEqualByComparingTo("1");
    }

    @Test
    void a_correction_waits_for_a_decision_on_what_is_new() {
        lockOctober();
        List<Punch> less = new ArrayList<>(everyDay());
        less.removeIf(each -> each.at().equals(NINTH.atTime(18, 0)));
        AttendanceSheet corrected = calculator.month(OCTOBER, AttendanceFacts.of(P, less));
        assertThat(texts(() -> book.correct(corrected, stamp())))
                .containsExactly("P007.2025-10.2025-10-09: nobody has decided on this: one punch only");
        ExceptionDecision own =
                new ExceptionDecision(NINTH, MISSING_PUNCH, false, Stamp.by(P).at(NOW));
        assertThat(texts(() -> book.correct(corrected, List.of(own), stamp()))).hasSize(1);
        ExceptionDecision wrong = new ExceptionDecision(TENTH, MISSING_PUNCH, false, stamp());
        assertThat(texts(() -> book.correct(corrected, List.of(wrong), stamp())))
                .containsExactly("P007.2025-10.2025-10-10: there is nothing of the kind to decide on: one punch only");

        ExceptionDecision stands = new ExceptionDecision(NINTH, MISSING_PUNCH, false, stamp());
        AttendanceAdjustment adjustment =
                book.correct(corrected, List.of(stands), stamp()).adjustments().get(0);
        assertThat(adjustment.after().attendance().unpaidLeaveDays()).isEqualByComparingTo("0.5");
        assertThat(adjustment).hasToString("AttendanceAdjustment[P007, 2025-10, ***]");
    }

    @Test
    void a_clock_that_sends_a_locked_month_again_with_new_punches_is_heard() {
        lockOctober();
        List<Punch> again = new ArrayList<>(everyDay());
        again.addAll(Week.punches("2025-11-03T09:00"));
        book.punch(P, again, stamp());
        assertThat(punches.read(P)).hasSize(37);
    }

    @Test
    void a_punch_after_midnight_belongs_to_the_month_of_its_night_shift() {
        LocalDate last = LocalDate.of(2025, 10, 31);
        Roster nights = Week.ROSTER.with(List.of(new PlannedShift(P, last, Week.NIGHT)));
        AttendanceBook ofNights =
                book(new AttendanceCalculator(nights, Week.policy().build()));
        lockOctober();
        assertThat(texts(() -> ofNights.punch(P, Week.punches("2025-11-01T06:02"), stamp())))
                .containsExactly("P007.2025-11-01T06:02: attendance of 2025-10 is locked; a correction goes into the"
                        + " next open month");
        ofNights.punch(P, Week.punches("2025-11-01T12:01"), stamp()); // six hours after the end, and no longer of it
        book.punch(P, Week.punches("2025-11-01T06:02"), stamp()); // nobody has the night shift there
    }

    @Test
    void a_month_is_locked_when_it_and_its_last_shift_are_over() {
        LocalDate last = LocalDate.of(2025, 10, 31);
        AttendanceCalculator nights = new AttendanceCalculator(
                Week.ROSTER.with(List.of(new PlannedShift(P, last, Week.NIGHT))),
                Week.policy().build());
        List<Punch> all = new ArrayList<>(everyDay());
        all.removeIf(each -> each.at().toLocalDate().equals(last));
        all.addAll(Week.punches("2025-10-31T22:00", "2025-11-01T06:00"));
        book.record(nights.month(OCTOBER, AttendanceFacts.of(P, all)), stamp());
        book.confirm(ID, stamp());
        Instant six = Instant.parse("2025-10-31T22:00:00Z"); // in China
        assertThat(texts(() -> book.lock(ID, Stamp.by(HR).at(six.minusSeconds(1)))))
                .containsExactly("P007.2025-10: 2025-10 cannot be locked before it is over at 2025-11-01T06:00");
        assertThat(book.lock(ID, Stamp.by(HR).at(six)).state().code()).isEqualTo("locked");
    }

    @Test
    void the_month_of_a_leaver_is_locked_after_the_last_day() {
        LocalDateRange employed = LocalDateRange.ofClosed(LocalDate.of(2025, 9, 1), TENTH);
        AttendanceFacts facts = AttendanceFacts.of(P, everyDay()).employed(employed);
        book.record(calculator.month(OCTOBER, facts), stamp());
        book.confirm(ID, stamp());
        Instant midnight = Instant.parse("2025-10-10T16:00:00Z"); // in China
        assertThat(texts(() -> book.lock(ID, Stamp.by(HR).at(midnight.minusSeconds(1)))))
                .hasSize(1);
        book.lock(ID, Stamp.by(HR).at(midnight));
    }

    @Test
    void pay_goes_by_a_locked_month_only() {
        confirmOctober();
        AttendanceRecord confirmed = book.get(ID);
        assertThat(confirmed.totals()).isPresent();
        assertThat(texts(confirmed::locked)).hasSize(1);
        assertThat(book.lock(ID, stamp()).locked())
                .isEqualTo(confirmed.decided().orElseThrow());
    }

    @Test
    void a_sheet_has_the_same_print_however_decimals_are_written_and_shows_no_leave() {
        LeaveType half = LeaveType.days("SICK", LeaveKind.SICK, "0.5");
        LeaveType written = LeaveType.days("SICK", LeaveKind.SICK, "0.50");
        AttendanceSheet sheet =
                calculator.month(OCTOBER, facts().leave(new LeaveRequest("L1", P, half, LeaveTime.day(NINTH))));
        AttendanceSheet same =
                calculator.month(OCTOBER, facts().leave(new LeaveRequest("L1", P, written, LeaveTime.day(NINTH))));
        assertThat(sheet.fingerprint()).isEqualTo(same.fingerprint());
        assertThat(sheet.fingerprint())
                .isNotEqualTo(calculator.month(OCTOBER, facts()).fingerprint());
        assertThat(sheet).hasToString("AttendanceSheet[P007, 2025-10, 31 days, ***]");
        assertThat(sheet.day(NINTH).toString() + sheet.day(NINTH).leave()).doesNotContain("SICK");
    }

    @Test
    void months_that_are_confirmed_are_passed_over() {
        lockOctober();
        AttendanceRecord.Id november = new AttendanceRecord.Id(P, YearMonth.of(2025, 11));
        AttendanceFacts worked = AttendanceFacts.of(
                P, Week.everyDay(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 12, 1), "09:00", "18:00"));
        book.record(calculator.month(november.month(), worked), stamp());
        book.confirm(november, stamp());
        AttendanceSheet corrected = corrected(slip("L1", NINTH));
        assertThat(book.correct(corrected, stamp()).id().month()).isEqualTo(YearMonth.of(2025, 12));
    }

    @Test
    void only_a_locked_month_is_corrected_and_not_by_the_person() {
        confirmOctober();
        AttendanceSheet corrected = corrected(slip("L1", NINTH));
        assertThat(texts(() -> book.correct(corrected, stamp())))
                .containsExactly("P007.2025-10: attendance of 2025-10 is not locked; calculate it anew instead");
        book.lock(ID, stamp());
        assertThat(texts(() -> book.correct(corrected, Stamp.by(P).at(NOW)))).hasSize(1);
    }

    @Test
    void a_retry_changes_nothing() {
        Stamp stamp = stamp().key("k");
        book.punch(P, Week.punches("2025-10-09T09:00"), stamp);
        book.punch(P, Week.punches("2025-10-09T09:00"), stamp);
        assertThat(audit.read("P007")).hasSize(1);
        assertThatThrownBy(() -> book.punch(P, Week.punches("2025-10-09T09:01"), stamp))
                .isInstanceOf(CommandConflictException.class);
        assertThatThrownBy(() -> book.lock(ID, stamp)).isInstanceOf(CommandConflictException.class);
    }

    @Test
    void a_record_that_does_not_fit_together_is_none() {
        AttendanceSheet sheet = sheet();
        AttendanceRecord.Id other = new AttendanceRecord.Id(P, YearMonth.of(2025, 11));
        AttendanceState open = new AttendanceState.Open();
        assertThatThrownBy(() -> new AttendanceRecord(other, sheet, List.of(), List.of(), open))
                .hasMessageContaining("does not belong to P007.2025-11");
        assertThatThrownBy(() -> new AttendanceRecord(
                        ID,
                        null,
                        List.of(),
                        List.of(),
                        new AttendanceState.Confirmed(new AttendanceSignature(Actor.of(HR), NOW))))
                .hasMessageContaining("confirmed without a sheet");
        ExceptionDecision none = new ExceptionDecision(NINTH, LATE_BEYOND, true, stamp());
        assertThatThrownBy(() -> new AttendanceRecord(ID, sheet, List.of(none), List.of(), open))
                .hasMessageContaining("no LATE_BEYOND");
        AttendanceAdjustment own = new AttendanceAdjustment(sheet, sheet, stamp());
        assertThatThrownBy(() -> new AttendanceRecord(ID, sheet, List.of(), List.of(own), open))
                .hasMessageContaining("adjustment of 2025-10");
    }

    private AttendanceBook book(AttendanceCalculator shifts) {
        return new AttendanceBook(
                punches, records, CommandReceipts.inMemory(store), audit, store, ZoneOffset.ofHours(8), shifts);
    }

    private void lockOctober() {
        confirmOctober();
        book.lock(ID, stamp());
    }

    private void confirmOctober() {
        book.punch(P, everyDay(), stamp());
        book.record(calculator.month(OCTOBER, facts()), stamp());
        book.confirm(ID, stamp());
    }

    /** October without punches on days of leave. */
    private AttendanceSheet corrected(LeaveRequest... slips) {
        List<Punch> present = new ArrayList<>(everyDay());
        for (LeaveRequest slip : slips) {
            present.removeIf(each -> slip.time().days().contains(each.at().toLocalDate()));
        }
        return calculator.month(OCTOBER, AttendanceFacts.of(P, present).leave(slips));
    }

    private static AttendanceFacts facts() {
        return AttendanceFacts.of(P, everyDay());
    }

    private static List<Punch> everyDay() {
        return Week.everyDay(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 11, 1), "09:00", "18:00");
    }

    private AttendanceSheet sheet() {
        LocalDateRange ninthOn = LocalDateRange.ofUnboundedEnd(LocalDate.of(2025, 9, 1));
        return calculator.month(
                OCTOBER, AttendanceFacts.of(P, book.punches(P, OCTOBER)).employed(ninthOn));
    }

    private static LeaveRequest slip(String reference, LocalDate day) {
        LeaveType personal = LeaveType.days("PERSONAL", LeaveKind.PERSONAL, "0");
        return new LeaveRequest(reference, P, personal, LeaveTime.day(day));
    }

    private static List<String> texts(ThrowingCallable refused) {
        return catchThrowableOfType(RejectedException.class, refused).violations().list().stream()
                .map(each -> each.text(Locale.ENGLISH))
                .toList();
    }

    private static final Instant NOW = Instant.parse("2025-12-01T02:00:00Z");

    private static Stamp stamp() {
        return Stamp.by(HR).at(NOW);
    }
}
