package io.zhanggui.hr.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.DayKind;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.hr.attendance.AttendanceCalculator;
import io.zhanggui.hr.attendance.AttendanceDay;
import io.zhanggui.hr.attendance.AttendanceFacts;
import io.zhanggui.hr.attendance.AttendanceMonth;
import io.zhanggui.hr.attendance.AttendancePolicy;
import io.zhanggui.hr.attendance.AttendanceSheet;
import io.zhanggui.hr.attendance.LeaveBalance;
import io.zhanggui.hr.attendance.LeaveBook;
import io.zhanggui.hr.attendance.LeaveKind;
import io.zhanggui.hr.attendance.LeaveLot;
import io.zhanggui.hr.attendance.LeaveRequest;
import io.zhanggui.hr.attendance.LeaveType;
import io.zhanggui.hr.attendance.PlannedShift;
import io.zhanggui.hr.attendance.Punch;
import io.zhanggui.hr.attendance.Roster;
import io.zhanggui.hr.attendance.Shift;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.threeten.extra.LocalDateRange;

/** Laws of attendance and leave. */
class AttendanceProperties {

    private static final PersonId P = PersonId.of("P007");
    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);
    private static final WorkCalendar CHINA = WorkCalendar.china();
    private static final LeaveType ANNUAL =
            LeaveType.days("ANNUAL", LeaveKind.ANNUAL, "1").fromBalance();
    private static final LeaveType PERSONAL = LeaveType.hours("PERSONAL", LeaveKind.PERSONAL, "0");
    private static final LeaveType SICK = LeaveType.days("SICK", LeaveKind.SICK, "0.6");
    private static final Stamp STAMP = Stamp.by(PersonId.of("HR1")).at(Instant.EPOCH);

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void no_day_has_more_minutes_than_its_punches_span(
            @ForAll("plans") List<PlannedShift> plans,
            @ForAll("punches") List<Punch> punches,
            @ForAll("policies") AttendancePolicy policy) {
        for (AttendanceDay day : sheet(plans, punches, policy).days()) {
            long span = day.out() == null
                    ? 0
                    : Duration.between(day.in(), day.out()).toMinutes();
            boolean isDue = day.kind() == DayKind.WORKDAY;
            assertThat((long) day.workedMinutes()).isBetween(0L, span);
            assertThat((long) day.nightMinutes()).isBetween(0L, span);
            assertThat(day.deductedMinutes()).isLessThanOrEqualTo(day.dueMinutes());
            assertThat(day.workedMinutes() + day.lateMinutes() + day.earlyMinutes())
                    .isLessThanOrEqualTo(isDue ? day.dueMinutes() : day.workedMinutes());
            assertThat(day.absent().add(day.onLeave())).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        }
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void the_order_of_punches_does_not_matter_and_one_sent_twice_counts_once(
            @ForAll("plans") List<PlannedShift> plans,
            @ForAll("punches") List<Punch> punches,
            @ForAll("policies") AttendancePolicy policy,
            @ForAll long seed) {
        List<Punch> others = new ArrayList<>(punches);
        others.addAll(punches);
        Collections.shuffle(others, new Random(seed));
        assertThat(sheet(plans, others, policy)).isEqualTo(sheet(plans, punches, policy));
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void a_month_is_the_sum_of_its_days(
            @ForAll("plans") List<PlannedShift> plans,
            @ForAll("punches") List<Punch> punches,
            @ForAll("policies") AttendancePolicy policy,
            @ForAll("slips") LeaveRequest leave) {
        AttendanceSheet sheet = sheet(plans, punches, policy, leave);
        AttendanceMonth month = sheet.attendance();
        BigDecimal worked = sheet.days().stream()
                .filter(day -> day.kind() == DayKind.WORKDAY)
                .map(day -> BigDecimal.ONE.subtract(day.absent()).subtract(day.onLeave()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(month.daysWorked()).isEqualByComparingTo(worked);
        assertThat(month.daysWorked().add(month.paidLeaveDays()).add(month.unpaidLeaveDays()))
                .isEqualByComparingTo(month.workdaysDue());
        assertThat(month.overtime().total().multiply(BigDecimal.valueOf(60)).doubleValue())
                .isCloseTo(
                        sheet.days().stream()
                                .mapToInt(day -> day.overtime().total())
                                .sum(),
                        Offset.offset(1e-6));
        assertThat(sheet.paidDays().attended())
                .isBetween(BigDecimal.ZERO, sheet.paidDays().due());
    }

    /** A slow twin: whoever comes and goes in time by day, without grace, claims and leave, minute by minute. */
    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void a_day_by_the_minute_is_the_same(
            @ForAll("minutes") int in, @ForAll("minutes") int out, @ForAll("policies") AttendancePolicy policy) {
        Assume.that(in < out);
        LocalDate day = LocalDate.of(2025, 10, 9);
        Shift shift = Shift.of("D", "09:00", "18:00").withBreak("12:00", "13:00");
        AttendancePolicy wide = new AttendancePolicy(
                policy.grace(),
                policy.lateness(),
                policy.lateToConfirm(),
                policy.overtime(),
                policy.overtimeMinimum(),
                policy.overtimeStep(),
                policy.missingPunch(),
                policy.holidays(),
                policy.night(),
                540,
                360,
                List.of());
        int worked = 0;
        int late = 0;
        int early = 0;
        for (int minute = 0; minute < 24 * 60; minute++) {
            boolean due = (minute >= 540 && minute < 720) || (minute >= 780 && minute < 1080);
            worked += due && minute >= in && minute < out ? 1 : 0;
            late += due && minute < in ? 1 : 0;
            early += due && minute >= out ? 1 : 0;
        }
        List<Punch> both = List.of(
                Punch.of(P, day.atStartOfDay().plusMinutes(out), "door"),
                Punch.of(P, day.atStartOfDay().plusMinutes(in), "door"));
        AttendanceDay found = new AttendanceCalculator(Roster.weekly(CHINA, shift), wide)
                .month(OCTOBER, AttendanceFacts.of(P, both))
                .day(day);
        assertThat(List.of(found.workedMinutes(), found.lateMinutes(), found.earlyMinutes()))
                .containsExactly(worked, late, early);
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void grants_are_taken_expired_or_left_and_no_balance_is_negative(
            @ForAll("requests") List<LeaveRequest> requests, @ForAll("days") LocalDate day) {
        Roster roster = Roster.weekly(CHINA, Shift.of("D", "09:00", "18:00").withBreak("12:00", "13:00"));
        LeaveBook book =
                LeaveBook.inMemory(new MemoryStore(), List.of(ANNUAL, PERSONAL, SICK), roster, ZoneOffset.ofHours(8));
        book.grant(P, LeaveLot.ofYear("A", "ANNUAL", "5", 2025), STAMP);
        book.grant(
                P,
                new LeaveLot("B", "ANNUAL", new BigDecimal("2.5"), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 4, 1)),
                STAMP);
        List<LeaveRequest> taken = new ArrayList<>();
        for (LeaveRequest request : requests) {
            if (book.check(request, LocalDateRange.ALL).isEmpty()) {
                book.take(request, LocalDateRange.ALL, STAMP);
                taken.add(request);
            }
        }
        LeaveBalance balance = book.balance(P, "ANNUAL", AsOf.of(day));
        BigDecimal expected = taken.stream()
                .filter(each -> each.type().equals(ANNUAL))
                .flatMap(each -> each.amounts(roster).headMap(day.plusDays(1)).values().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(balance.taken()).isEqualByComparingTo(expected);
        assertThat(balance.balance()).isNotNegative();
        assertThat(balance.taken().add(balance.expired()).add(balance.balance()))
                .isEqualByComparingTo("7.5");
        assertThat(balance.booked()).isBetween(BigDecimal.ZERO, balance.balance());
    }

    private static AttendanceSheet sheet(
            List<PlannedShift> plans, List<Punch> punches, AttendancePolicy policy, LeaveRequest... leave) {
        Roster roster = Roster.planned(CHINA, plans);
        Assume.that(roster.check(
                        P,
                        LocalDateRange.of(
                                OCTOBER.atDay(1), OCTOBER.plusMonths(1).atDay(1)))
                .isEmpty());
        return new AttendanceCalculator(roster, policy)
                .month(OCTOBER, AttendanceFacts.of(P, punches).leave(leave));
    }

    /** Plans without overlaps, which most are not by chance: day shifts only, or night shifts only. */
    @Provide
    Arbitrary<List<PlannedShift>> plans() {
        return AttendanceArbitraries.plans(P, OCTOBER).map(plans -> {
            List<PlannedShift> kept = new ArrayList<>();
            for (PlannedShift plan : plans) {
                PlannedShift before = kept.isEmpty() ? null : kept.get(kept.size() - 1);
                boolean fits = before == null
                        || before.shift() == null
                        || plan.shift() == null
                        || !before.shift()
                                .on(before.day())
                                .overlaps(plan.shift().on(plan.day()));
                kept.add(fits ? plan : PlannedShift.off(P, plan.day()));
            }
            return kept;
        });
    }

    @Provide
    Arbitrary<List<Punch>> punches() {
        return AttendanceArbitraries.punches(P, OCTOBER);
    }

    @Provide
    Arbitrary<AttendancePolicy> policies() {
        return AttendanceArbitraries.policies();
    }

    @Provide
    Arbitrary<LeaveRequest> slips() {
        return AttendanceArbitraries.leave(P, List.of(ANNUAL, PERSONAL, SICK));
    }

    @Provide
    Arbitrary<List<LeaveRequest>> requests() {
        return slips().list().ofMaxSize(25);
    }

    @Provide
    Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(0, 24 * 60 - 1);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 400)
                .map(day -> LocalDate.of(2025, 1, 1).plusDays(day));
    }
}
