package io.zhanggui.hr.attendance;

import static io.zhanggui.hr.attendance.Week.P;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandConflictException;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class LeaveBookTest {

    private static final ZoneId CHINA = ZoneOffset.ofHours(8);
    private static final PersonId HR = PersonId.of("HR1");
    private static final LeaveType ANNUAL =
            LeaveType.days("ANNUAL", LeaveKind.ANNUAL, "1").fromBalance();
    private static final LeaveType SICK = LeaveType.days("SICK", LeaveKind.SICK, "0.6");
    private static final LeaveType COMP = LeaveType.hours("COMP", LeaveKind.COMPENSATORY, "1");
    private static final LeaveType MATERNITY =
            LeaveType.days("MATERNITY", LeaveKind.MATERNITY, "1").inCalendarDays();
    private static final LocalDateRange ALWAYS = LocalDateRange.ALL;

    private final MemoryStore store = new MemoryStore();
    private final LeaveLedger ledger = LeaveLedger.inMemory(store);
    private final AuditTrail audit = AuditTrail.inMemory(store);
    private final LeaveBook book = new LeaveBook(
            ledger,
            CommandReceipts.inMemory(store),
            audit,
            store,
            List.of(ANNUAL, SICK, COMP, MATERNITY),
            Week.ROSTER,
            CHINA);

    @Test
    void nobody_enters_their_own_leave_nor_has_it_entered_in_their_name() {
        book.grant(P, LeaveLot.ofYear("A25", "ANNUAL", "5", 2025), stamp("2025-01-01"));
        LeaveRequest request = leave("L1", ANNUAL, LeaveTime.day(day("2025-03-03")));
        book.take(request, ALWAYS, stamp("2025-03-01"));
        LeaveLot more = new LeaveLot("B", "ANNUAL", BigDecimal.ONE, day("2025-06-01"), null);
        LeaveLot hours = new LeaveLot("C", "COMP", BigDecimal.ONE, day("2025-06-01"), null);
        LeaveRequest again = leave("L2", ANNUAL, LeaveTime.day(day("2025-03-04")));
        Instant now = Instant.parse("2025-03-01T00:00:00Z");
        for (Stamp own : List.of(
                Stamp.by(P).at(now),
                Stamp.by(io.zhanggui.core.audit.Actor.of(HR).onBehalfOf(P)).at(now))) {
            List<ThrowingCallable> entries = List.of(
                    () -> book.grant(P, more, own),
                    () -> book.earn(overtime("2025-03-02"), hours, day("2025-03-02"), own),
                    () -> book.adjust(P, "A25", BigDecimal.ONE, own),
                    () -> book.carryOver(P, "A25", more, own),
                    () -> book.take(again, ALWAYS, own),
                    () -> book.cancel(P, "L1", own));
            for (ThrowingCallable entry : entries) {
                assertThat(texts(entry))
                        .containsExactly("P007: " + own.actor() + " may not enter their own leave; somebody else must");
            }
            book.expire(P, day("2025-03-01"), own);
        }
        assertThat(book.check(again, ALWAYS).isEmpty()).isTrue();
        assertThat(ledger.read(P)).hasSize(2);
    }

    @Test
    void hours_made_up_by_time_off_are_not_paid_as_well() {
        // Sunday 2 March 2025: four hours of overtime
        AttendanceFacts facts = AttendanceFacts.of(P, Week.punches("2025-03-02T09:00", "2025-03-02T13:00"))
                .overtime(Week.claim("2025-03-02", "09:00", "13:00"));
        AttendanceSheet sheet = new AttendanceCalculator(
                        Week.ROSTER, Week.policy().build())
                .month(java.time.YearMonth.of(2025, 3), facts);
        LeaveLot three = new LeaveLot("C1", "COMP", new BigDecimal("3"), day("2025-03-03"), null);
        book.earn(sheet, three, day("2025-03-02"), stamp("2025-03-03"));

        assertThat(sheet.attendance().overtime().restDay()).isEqualByComparingTo("4");
        assertThat(sheet.attendance(book.account(P)).overtime().restDay()).isEqualByComparingTo("1");

        book.adjust(P, "C1", BigDecimal.ONE, stamp("2025-03-04"));
        assertThat(sheet.attendance(book.account(P)).overtime().restDay()).isEqualByComparingTo("0");
        book.adjust(P, "C1", new BigDecimal("0.5"), stamp("2025-03-05"));
        assertThat(texts(() -> sheet.attendance(book.account(P))))
                .containsExactly(
                        "P007.leave.2025-03-02: 4.5 hours of time off, but 4 hours of overtime on the rest day");
        LeaveLot april = new LeaveLot("C2", "COMP", BigDecimal.ONE, day("2025-04-07"), null);
        book.adjust(P, "C1", new BigDecimal("-1.5"), stamp("2025-03-06"));
        book.earn(overtime("2025-04-06"), april, day("2025-04-06"), stamp("2025-04-07"));
        assertThat(sheet.attendance(book.account(P)).overtime().restDay()).isEqualByComparingTo("1");
        assertThatThrownBy(() -> sheet.attendance(book.account(HR)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("P007");
    }

    @Test
    void annual_leave_over_national_day_takes_its_workdays_only() {
        book.grant(P, LeaveLot.ofYear("A25", "ANNUAL", "5", 2025), stamp("2025-01-01"));
        // Tuesday 30 September to Thursday 9 October: the holidays and swapped days between do not count
        LeaveRequest request = leave("L1", ANNUAL, LeaveTime.days(day("2025-09-30"), day("2025-10-10")));
        LeaveAccount account = book.take(request, ALWAYS, stamp("2025-09-20"));

        assertThat(request.amounts(Week.ROSTER).keySet()).containsExactly(day("2025-09-30"), day("2025-10-09"));
        assertThat(account.leave()).containsExactly(request);
        assertBalance(account.balance("ANNUAL", AsOf.of(day("2025-09-29"))), "5", "0", "0", "5", "2");
        assertBalance(account.balance("ANNUAL", AsOf.of(day("2025-09-30"))), "5", "1", "0", "4", "1");
        assertBalance(account.balance("ANNUAL", AsOf.of(day("2025-10-09"))), "5", "2", "0", "3", "0");
        assertThat(account.balance("ANNUAL", AsOf.of(day("2025-10-09")))
                        .explain()
                        .toText(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("2025-10-09 假期余额（ANNUAL）：3 = 授予 5 + 调整 0 − 已休 2 − 过期 0\n");
    }

    @Test
    void what_was_entered_later_is_not_known_before() {
        book.grant(P, LeaveLot.ofYear("A25", "ANNUAL", "5", 2025), stamp("2025-01-02"));
        book.take(leave("L1", ANNUAL, LeaveTime.day(day("2025-03-03"))), ALWAYS, stamp("2025-04-01"));
        LocalDate march = day("2025-03-31");
        assertBalance(book.balance(P, "ANNUAL", AsOf.of(march)), "5", "1", "0", "4", "0");
        assertBalance(book.balance(P, "ANNUAL", AsOf.of(march).knownOn(march)), "5", "0", "0", "5", "0");
        assertBalance(book.balance(P, "ANNUAL", AsOf.of(march).knownOn(day("2025-04-01"))), "5", "1", "0", "4", "0");
        assertBalance(book.balance(P, "ANNUAL", AsOf.of(march).knownOn(day("2025-01-01"))), "0", "0", "0", "0", "0");
    }

    @Test
    void what_lapses_first_is_used_first_and_each_day_from_what_is_usable_then() {
        book.grant(P, LeaveLot.ofYear("A25", "ANNUAL", "5", 2025), stamp("2025-01-01"));
        book.grant(
                P,
                new LeaveLot("OLD", "ANNUAL", new BigDecimal("1.5"), day("2025-01-01"), day("2025-04-01")),
                stamp("2025-01-01"));
        // Monday 31 March to Wednesday 2 April: the old days may be used on the first of them only
        book.take(
                leave("L1", ANNUAL, LeaveTime.days(day("2025-03-31"), day("2025-04-03"))), ALWAYS, stamp("2025-03-01"));

        LeaveEntry.Taken taken = (LeaveEntry.Taken) ledger.read(P).get(2).event();
        assertThat(taken.draws())
                .containsExactly(
                        new LeaveDraw("OLD", day("2025-03-31"), BigDecimal.ONE),
                        new LeaveDraw("A25", day("2025-04-01"), BigDecimal.ONE),
                        new LeaveDraw("A25", day("2025-04-02"), BigDecimal.ONE));
        assertBalance(book.balance(P, "ANNUAL", AsOf.of(day("2025-03-31"))), "6.5", "1", "0", "5.5", "2");
        assertBalance(book.balance(P, "ANNUAL", AsOf.of(day("2025-04-01"))), "6.5", "2", "0.5", "4", "1");
    }

    @Test
    void one_day_may_come_from_two_grants() {
        book.grant(P, LeaveLot.ofYear("B", "ANNUAL", "1", 2025), stamp("2025-01-01"));
        book.grant(P, LeaveLot.ofYear("A", "ANNUAL", "0.5", 2025), stamp("2025-01-01"));
        book.take(leave("L1", ANNUAL, LeaveTime.day(day("2025-03-03"))), ALWAYS, stamp("2025-03-01"));
        assertThat(((LeaveEntry.Taken) ledger.read(P).get(2).event()).draws())
                .containsExactly(
                        new LeaveDraw("A", day("2025-03-03"), new BigDecimal("0.5")),
                        new LeaveDraw("B", day("2025-03-03"), new BigDecimal("0.5")));
    }

    @Test
    void more_than_the_balance_is_refused_and_nothing_is_stored() {
        book.grant(P, LeaveLot.ofYear("A25", "ANNUAL", "1", 2025), stamp("2025-01-01"));
        LeaveRequest two = leave("L1", ANNUAL, LeaveTime.days(day("2025-03-03"), day("2025-03-05")));
        assertThat(texts(() -> book.take(two, ALWAYS, stamp("2025-03-01").key("k"))))
                .containsExactly("P007.L1: 2 is more than the 1 that are left");
        assertThat(ledger.read(P)).hasSize(1);
        assertThat(audit.read("P007")).hasSize(1);
        assertThat(book.check(two, ALWAYS).has(AttendanceViolation.LEAVE_EXCEEDS_BALANCE))
                .isTrue();
        book.take(
                leave("L2", ANNUAL, LeaveTime.day(day("2025-03-03"))),
                ALWAYS,
                stamp("2025-03-01").key("k"));
        assertThat(texts(() -> book.take(
                        leave("L3", ANNUAL, LeaveTime.half(day("2025-03-04"), DayHalf.MORNING)),
                        ALWAYS,
                        stamp("2025-03-01"))))
                .containsExactly("P007.L3: 0.5 is more than the 0 that are left");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-03T09:00, 2025-03-03T12:00, true",
        "2025-03-03T12:00, 2025-03-03T18:00, false",
        "2025-03-04T09:00, 2025-03-04T10:00, true",
        "2025-03-05T09:00, 2025-03-05T10:00, false"
    })
    void two_leaves_never_overlap(String from, String until, boolean overlaps) {
        book.take(leave("L1", SICK, LeaveTime.half(day("2025-03-03"), DayHalf.MORNING)), ALWAYS, stamp("2025-03-01"));
        book.take(leave("L2", SICK, LeaveTime.day(day("2025-03-04"))), ALWAYS, stamp("2025-03-01"));
        book.grant(P, LeaveLot.ofYear("C", "COMP", "8", 2025), stamp("2025-01-01"));
        TimeSpan hours = new TimeSpan(java.time.LocalDateTime.parse(from), java.time.LocalDateTime.parse(until));
        assertThat(book.check(leave("L3", COMP, LeaveTime.hours(hours)), ALWAYS)
                        .has(AttendanceViolation.LEAVE_OVERLAPS))
                .isEqualTo(overlaps);
    }

    @Test
    void cancelled_leave_comes_back_and_its_time_is_free() {
        book.grant(P, LeaveLot.ofYear("A25", "ANNUAL", "1", 2025), stamp("2025-01-01"));
        LeaveRequest request = leave("L1", ANNUAL, LeaveTime.day(day("2025-03-03")));
        book.take(request, ALWAYS, stamp("2025-03-01"));
        assertThat(texts(() -> book.take(request, ALWAYS, stamp("2025-03-01"))))
                .contains("P007.L1: the number is known already", "P007.L1: overlaps with leave L1");
        LeaveAccount account = book.cancel(P, "L1", stamp("2025-03-02"));
        assertThat(account.leave()).isEmpty();
        assertBalance(account.balance("ANNUAL", AsOf.of(day("2025-03-03"))), "1", "0", "0", "1", "0");
        assertThat(texts(() -> book.cancel(P, "L1", stamp("2025-03-02"))))
                .containsExactly("P007.L1: there is no such grant or slip");
        book.take(leave("L2", ANNUAL, LeaveTime.day(day("2025-03-03"))), ALWAYS, stamp("2025-03-02"));
    }

    @Test
    void time_off_is_earned_on_rest_days_alone() {
        LeaveLot eight = new LeaveLot("C1", "COMP", new BigDecimal("8"), day("2025-10-18"), day("2026-01-18"));
        AttendanceSheet october = overtime("2025-10-18", "2025-10-25");
        LeaveAccount account = book.earn(october, eight, day("2025-10-18"), stamp("2025-10-20"));
        assertBalance(account.balance("COMP", AsOf.of(day("2025-10-18"))), "8", "0", "0", "8", "0");

        LeaveLot other = new LeaveLot("C2", "COMP", new BigDecimal("8"), day("2025-10-01"), null);
        assertThat(texts(() -> book.earn(october, other, day("2025-10-01"), stamp("2025-10-20"))))
                .containsExactly("P007.C2: 2025-10-01 is no rest day; overtime on other days must be paid");
        assertThat(texts(() -> book.earn(october, other, day("2025-10-09"), stamp("2025-10-20"))))
                .containsExactly("P007.C2: 2025-10-09 is no rest day; overtime on other days must be paid");
        assertThat(texts(() -> book.earn(
                        october, LeaveLot.ofYear("A", "ANNUAL", "1", 2025), day("2025-10-25"), stamp("2025-10-27"))))
                .containsExactly("P007.A: leave ANNUAL is not earned by overtime, which gives time off in hours");
        assertThat(texts(() -> book.earn(october, eight, day("2025-10-25"), stamp("2025-10-27"))))
                .containsExactly("P007.C1: the number is known already");

        // an hour and a half of it on a Monday
        LeaveTime time = LeaveTime.hours(TimeSpan.of(day("2025-10-20"), "16:30", "19:00"));
        book.take(leave("L1", COMP, time), ALWAYS, stamp("2025-10-20"));
        assertBalance(book.balance(P, "COMP", AsOf.of(day("2025-10-20"))), "8", "1.5", "0", "6.5", "0");
        assertThat(AttendanceMonth.of(P, java.time.YearMonth.of(2025, 10), n("18"), n("18"), n("0"), n("0"))
                        .overtime(OvertimeHours.of("2", "8", "0"))
                        .madeUp(n("8"))
                        .overtime()
                        .total())
                .isEqualByComparingTo("2");
    }

    @Test
    void a_rest_day_gives_time_off_once_and_no_more_than_was_worked() {
        LocalDate saturday = day("2025-10-18");
        AttendanceSheet october = overtime("2025-10-18");
        LeaveLot nine = new LeaveLot("C1", "COMP", new BigDecimal("8.5"), saturday, null);
        assertThat(texts(() -> book.earn(october, nine, saturday, stamp("2025-10-20"))))
                .containsExactly("P007.C1: 8.5 hours of time off, but 8 hours of overtime on the rest day");
        assertThat(texts(() -> book.earn(october, nine, day("2025-10-19"), stamp("2025-10-20"))))
                .containsExactly("P007.C1: 8.5 hours of time off, but 0 hours of overtime on the rest day");
        assertThat(texts(() -> book.earn(overtime("2025-11-08"), nine, saturday, stamp("2025-10-20"))))
                .hasSize(1);

        LeaveLot four = new LeaveLot("C1", "COMP", new BigDecimal("4"), saturday, null);
        book.earn(october, four, saturday, stamp("2025-10-20"));
        LeaveLot again = new LeaveLot("C2", "COMP", new BigDecimal("4"), saturday, null);
        assertThat(texts(() -> book.earn(october, again, saturday, stamp("2025-10-20"))))
                .containsExactly("P007.C2: time off was earned for 2025-10-18 already; adjust that grant instead");
    }

    @Test
    void maternity_leave_counts_every_day() {
        LeaveRequest birth = leave("L1", MATERNITY, LeaveTime.days(day("2025-09-27"), day("2025-10-11")));
        assertThat(birth.amounts(Week.ROSTER)).hasSize(14);
        book.take(birth, ALWAYS, stamp("2025-09-20"));
        assertThat(texts(() -> book.take(
                        leave("L2", MATERNITY, LeaveTime.half(day("2025-11-03"), DayHalf.MORNING)),
                        ALWAYS,
                        stamp("2025-09-20"))))
                .containsExactly("P007.L2: 0.5 is no multiple of 1");
    }

    @Test
    void leave_beyond_the_employment_is_refused() {
        LocalDateRange employed = LocalDateRange.of(day("2025-01-01"), day("2025-03-05"));
        LeaveTime time = LeaveTime.days(day("2025-03-03"), day("2025-03-06"));
        assertThat(texts(() -> book.take(leave("L1", SICK, time), employed, stamp("2025-03-01"))))
                .containsExactly("P007.L1: 2025-03-03/2025-03-06 is not within the employment");
        book.take(
                leave("L1", SICK, LeaveTime.days(day("2025-03-03"), day("2025-03-05"))), employed, stamp("2025-03-01"));
    }

    @Test
    void leave_that_makes_no_sense_is_refused() {
        assertThat(texts(() ->
                        book.take(leave("L1", SICK, LeaveTime.day(day("2025-10-01"))), ALWAYS, stamp("2025-03-01"))))
                .containsExactly("P007.L1: 2025-10-01/2025-10-02 has no day that counts");
        LeaveType other = LeaveType.days("SICK", LeaveKind.SICK, "1");
        assertThat(texts(() ->
                        book.take(leave("L1", other, LeaveTime.day(day("2025-10-09"))), ALWAYS, stamp("2025-03-01"))))
                .containsExactly("P007.L1: leave SICK is not declared so, or has no balance");
        assertThat(texts(() -> book.grant(P, LeaveLot.ofYear("S", "SICK", "5", 2025), stamp("2025-03-01"))))
                .containsExactly("P007.S: leave SICK is not declared so, or has no balance");
        assertThat(texts(() -> book.grant(P, LeaveLot.ofYear("S", "NONE", "5", 2025), stamp("2025-03-01"))))
                .containsExactly("P007.S: leave NONE is not declared so, or has no balance");
        // 100 minutes of 480 are no half days
        LeaveTime minutes = LeaveTime.hours(TimeSpan.of(day("2025-10-09"), "09:00", "10:40"));
        assertThat(texts(() -> book.take(leave("L1", SICK, minutes), ALWAYS, stamp("2025-03-01"))))
                .hasSize(1)
                .first()
                .asString()
                .contains("is no multiple of 0.5");
        assertThatThrownBy(() -> LeaveLot.ofYear("S", "ANNUAL", "-1", 2025)).hasMessageContaining("-1");
        assertThatThrownBy(() -> LeaveLot.ofYear("S", "ANNUAL", "0", 2025)).hasMessageContaining("positive");
        assertThatThrownBy(() -> new LeaveLot("S", "A", n("1"), day("2025-01-01"), day("2025-01-01")))
                .hasMessageContaining("until 2025-01-01");
        assertThatThrownBy(() -> LeaveTime.days(day("2025-01-01"), day("2025-01-01")))
                .hasMessageContaining("first and a last day");
        assertThatThrownBy(() -> LeaveTime.days(day("2025-01-02"), day("2025-01-01")))
                .hasMessageContaining("first and a last");
        assertThatThrownBy(() -> LeaveType.days("X", LeaveKind.OTHER, "1.01")).hasMessageContaining("1.01");
        assertThatThrownBy(() -> LeaveType.days("X", LeaveKind.OTHER, "-0.01")).hasMessageContaining("-0.01");
        assertThatThrownBy(() -> LeaveType.days("X", LeaveKind.COMPENSATORY, "1"))
                .hasMessageContaining("balance");
        assertThatThrownBy(() -> new LeaveBook(
                        ledger, CommandReceipts.inMemory(store), audit, store, List.of(SICK, SICK), Week.ROSTER, CHINA))
                .hasMessageContaining("SICK is declared twice");
    }

    @Test
    void what_is_left_lapses_or_is_carried_over() {
        book.grant(P, LeaveLot.ofYear("A25", "ANNUAL", "5", 2025), stamp("2025-01-01"));
        LeaveLot over = new LeaveLot("A25+", "ANNUAL", n("2"), day("2026-01-01"), day("2026-04-01"));
        book.carryOver(P, "A25", over, stamp("2025-12-20"));
        assertBalance(book.balance(P, "ANNUAL", AsOf.of(day("2025-12-31"))), "5", "0", "0", "5", "0");
        assertBalance(book.balance(P, "ANNUAL", AsOf.of(day("2026-01-01"))), "5", "0", "3", "2", "0");
        assertBalance(book.balance(P, "ANNUAL", AsOf.of(day("2026-03-31"))), "5", "0", "3", "2", "0");
        assertBalance(book.balance(P, "ANNUAL", AsOf.of(day("2026-04-01"))), "5", "0", "5", "0", "0");

        book.expire(P, day("2025-12-31"), stamp("2025-12-31"));
        assertThat(ledger.read(P)).hasSize(2);
        book.expire(P, day("2026-01-01"), stamp("2026-01-01"));
        assertThat(ledger.read(P)).hasSize(3);
        assertThat(((LeaveEntry.Expired) ledger.read(P).get(2).event()).amount())
                .isEqualByComparingTo("3");
        book.expire(P, day("2026-01-02"), stamp("2026-01-02"));
        assertThat(ledger.read(P)).hasSize(3);
        assertBalance(book.balance(P, "ANNUAL", AsOf.of(day("2026-01-01"))), "5", "0", "3", "2", "0");
        assertThat(ledger.lapsingBy(day("2026-01-01"))).containsExactly(P);
        assertThat(ledger.lapsingBy(day("2025-12-31"))).isEmpty();
    }

    @Test
    void a_carry_over_that_does_not_fit_is_refused() {
        book.grant(P, LeaveLot.ofYear("A25", "ANNUAL", "5", 2025), stamp("2025-01-01"));
        book.take(leave("L1", ANNUAL, LeaveTime.day(day("2025-03-03"))), ALWAYS, stamp("2025-03-01"));
        assertThat(texts(() -> book.carryOver(P, "A25", lot("X", "ANNUAL", "4.5", "2026-01-01"), stamp("2025-12-01"))))
                .containsExactly("P007.A25: 4.5 is more than the 4 that are left");
        assertThat(texts(() -> book.carryOver(P, "A25", lot("X", "ANNUAL", "1", "2026-01-02"), stamp("2025-12-01"))))
                .containsExactly("P007.A25: cannot be carried over into another type, or on 2026-01-02");
        assertThat(texts(() -> book.carryOver(P, "A25", lot("X", "ANNUAL", "1", "2024-12-31"), stamp("2025-12-01"))))
                .hasSize(1);
        assertThat(texts(() -> book.carryOver(P, "A25", lot("X", "COMP", "1", "2026-01-01"), stamp("2025-12-01"))))
                .hasSize(1);
        assertThat(texts(() -> book.carryOver(P, "A24", lot("X", "ANNUAL", "1", "2026-01-01"), stamp("2025-12-01"))))
                .containsExactly("P007.A24: there is no such grant or slip");
        book.carryOver(P, "A25", lot("X", "ANNUAL", "4", "2026-01-01"), stamp("2025-12-01"));
    }

    @Test
    void a_grant_is_adjusted_down_to_nothing_and_no_further() {
        book.grant(P, LeaveLot.ofYear("A25", "ANNUAL", "5", 2025), stamp("2025-01-01"));
        book.take(leave("L1", ANNUAL, LeaveTime.day(day("2025-03-03"))), ALWAYS, stamp("2025-02-01"));
        assertThat(texts(() -> book.adjust(P, "A25", n("-4.5"), stamp("2025-03-01"))))
                .containsExactly("P007.A25: 4.5 is more than the 4 that are left");
        assertThat(texts(() -> book.adjust(P, "A25", n("0"), stamp("2025-03-01"))))
                .containsExactly("P007.A25: the amount is 0");
        assertThat(texts(() -> book.adjust(P, "A24", n("1"), stamp("2025-03-01"))))
                .hasSize(1);
        LeaveAccount account = book.adjust(P, "A25", n("-4"), stamp("2025-03-01"));
        LeaveBalance balance = account.balance("ANNUAL", AsOf.of(day("2025-03-03")));
        assertThat(balance.adjusted()).isEqualByComparingTo("-4");
        assertThat(balance.balance()).isZero();
    }

    @Test
    void a_retry_changes_nothing_and_another_content_is_refused() {
        Stamp stamp = stamp("2025-01-01").key("grant-A25");
        book.grant(P, LeaveLot.ofYear("A25", "ANNUAL", "5", 2025), stamp);
        book.grant(P, LeaveLot.ofYear("A25", "ANNUAL", "5", 2025), stamp);
        assertThat(ledger.read(P)).hasSize(1);
        assertThat(audit.read("P007")).hasSize(1);
        assertThatThrownBy(() -> book.grant(P, LeaveLot.ofYear("A25", "ANNUAL", "6", 2025), stamp))
                .isInstanceOf(CommandConflictException.class);
    }

    @Test
    void a_clock_that_is_behind_records_no_earlier_than_the_last_entry() {
        book.grant(P, LeaveLot.ofYear("A", "ANNUAL", "5", 2025), stamp("2025-01-02"));
        book.grant(P, LeaveLot.ofYear("B", "ANNUAL", "5", 2025), stamp("2025-01-01"));
        assertThat(ledger.read(P).get(1).at()).isEqualTo(stamp("2025-01-02").at());
        assertThat(ledger.read(P).get(1).event().stamp().at())
                .isEqualTo(stamp("2025-01-01").at());
    }

    @Test
    void hours_after_midnight_belong_to_the_shift_of_the_day_before() {
        Roster nights = Roster.planned(Week.CHINA, List.of(new PlannedShift(P, day("2025-10-09"), Week.NIGHT)));
        LeaveRequest request = leave("L1", COMP, LeaveTime.hours(TimeSpan.of(day("2025-10-10"), "02:00", "08:00")));
        assertThat(request.amounts(nights)).hasSize(1);
        assertThat(request.amounts(nights).get(day("2025-10-09"))).isEqualByComparingTo("4");
    }

    @Test
    void a_balance_that_does_not_add_up_is_no_balance() {
        BigDecimal zero = BigDecimal.ZERO;
        assertThatThrownBy(() -> new LeaveBalance("A", day("2025-01-01"), n("5"), zero, n("1"), zero, n("5"), zero))
                .hasMessageContaining("does not add up");
        assertThatThrownBy(() -> new LeaveBalance("A", day("2025-01-01"), zero, zero, n("1"), zero, n("-1"), zero))
                .hasMessageContaining("negative: -1");
    }

    private static void assertBalance(
            LeaveBalance balance, String granted, String taken, String expired, String left, String booked) {
        assertThat(List.of(balance.granted(), balance.taken(), balance.expired(), balance.balance(), balance.booked()))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(n(granted), n(taken), n(expired), n(left), n(booked));
    }

    private static List<String> texts(ThrowingCallable refused) {
        return catchThrowableOfType(RejectedException.class, refused).violations().list().stream()
                .map((Violation each) -> each.text(Locale.ENGLISH))
                .toList();
    }

    private static LeaveLot lot(String number, String type, String amount, String from) {
        return new LeaveLot(number, type, n(amount), day(from), null);
    }

    private static LeaveRequest leave(String reference, LeaveType type, LeaveTime time) {
        return new LeaveRequest(reference, P, type, time);
    }

    /** A month in which eight hours of overtime were approved and worked on some days off. */
    private static AttendanceSheet overtime(String... days) {
        List<Punch> punches = new java.util.ArrayList<>();
        List<OvertimeClaim> claims = new java.util.ArrayList<>();
        for (String each : days) {
            punches.addAll(Week.punches(each + "T09:00", each + "T17:00"));
            claims.add(Week.claim(each, "09:00", "17:00"));
        }
        return new AttendanceCalculator(Week.ROSTER, Week.policy().build())
                .month(
                        java.time.YearMonth.from(day(days[0])),
                        AttendanceFacts.of(P, punches).overtime(claims.toArray(OvertimeClaim[]::new)));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    private static Stamp stamp(String day) {
        return Stamp.by(HR).at(Instant.parse(day + "T02:00:00Z"));
    }
}
