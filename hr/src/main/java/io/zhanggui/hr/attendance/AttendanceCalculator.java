package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.violation.Violations;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.threeten.extra.LocalDateRange;

/**
 * From punches to days and months (考勤计算): gives each punch to the shift that it belongs to, pairs the first with the last,
 * and says what was worked, missed and earned. The order of punches does not matter, and one that is sent twice counts
 * once.
 */
@Beta
public final class AttendanceCalculator {

    private final Roster roster;
    private final AttendancePolicy policy;

    /** The calculation by a roster and a policy. */
    public AttendanceCalculator(Roster roster, AttendancePolicy policy) {
        this.roster = requireNonNull(roster, "roster");
        this.policy = requireNonNull(policy, "policy");
    }

    /** What stands against the facts of a month: shifts that overlap, overtime or leave outside of employment. */
    public Violations check(YearMonth month, AttendanceFacts facts) {
        LocalDateRange whole = ReportingPeriod.month(month).range();
        Violations.Builder found = Violations.builder();
        for (OvertimeClaim claim : facts.overtime()) {
            found.addIf(
                    whole.contains(claim.day()) && !facts.employed().contains(claim.day()),
                    AttendanceViolation.OUTSIDE_EMPLOYMENT,
                    facts.person() + ".overtime." + claim.day(),
                    claim.day());
        }
        for (LeaveRequest leave : facts.leave()) {
            LocalDateRange days = leave.time().days();
            found.addIf(
                    days.overlaps(whole) && !facts.employed().encloses(days),
                    AttendanceViolation.OUTSIDE_EMPLOYMENT,
                    facts.person() + ".leave." + leave.reference(),
                    days);
        }
        return roster.check(facts.person(), whole).plus(found.build());
    }

    /**
     * The days of a month; a night shift that ends in the next month belongs to this one.
     *
     * @throws io.zhanggui.core.violation.RejectedException with what {@link #check} finds
     * @throws io.zhanggui.core.time.CalendarNotCoveredException if the calendar does not know the month
     */
    public AttendanceSheet month(YearMonth month, AttendanceFacts facts) {
        check(month, facts).throwIfAny();
        LocalDateRange whole = ReportingPeriod.month(month).range();
        Map<LocalDate, Slot> slots = new TreeMap<>();
        for (Slot slot : Slot.of(around(whole), roster, policy, facts)) {
            slots.put(slot.date(), slot);
        }
        Map<LocalDate, SortedSet<LocalDateTime>> within = new TreeMap<>();
        Map<LocalDate, SortedSet<LocalDateTime>> beside = new TreeMap<>();
        for (Punch punch : facts.punches()) {
            LocalDateTime at = punch.at().truncatedTo(ChronoUnit.MINUTES);
            slots.values().stream()
                    .filter(slot -> slot.takes(at))
                    .findFirst()
                    .ifPresentOrElse(slot -> put(within, slot.date(), at), () -> put(beside, at.toLocalDate(), at));
        }
        List<AttendanceDay> days = new ArrayList<>();
        whole.stream()
                .filter(facts.employed()::contains)
                .forEach(day -> days.add(DayCalculation.of(
                                roster,
                                policy,
                                facts,
                                day,
                                slots.get(day),
                                within.getOrDefault(day, new TreeSet<>()),
                                beside.getOrDefault(day, new TreeSet<>()))
                        .day()));
        return new AttendanceSheet(
                facts.person(), month, facts.employed(), roster.paidDays(facts.person(), whole), days);
    }

    /** The day to which a punch belongs: that of the shift that takes it, or its own (打卡归属日). */
    public LocalDate dayOf(Punch punch) {
        LocalDateTime at = punch.at().truncatedTo(ChronoUnit.MINUTES);
        LocalDate own = at.toLocalDate();
        List<LocalDate> days = around(LocalDateRange.of(own, own.plusDays(1)));
        return Slot.of(days, roster, policy, AttendanceFacts.of(punch.person(), List.of())).stream()
                .filter(slot -> slot.takes(at))
                .findFirst()
                .map(Slot::date)
                .orElse(own);
    }

    /** The days of the month, and one on each side as far as the calendar knows it: its shift may take their punches. */
    private List<LocalDate> around(LocalDateRange month) {
        List<LocalDate> days = new ArrayList<>();
        month.withStart(month.getStart().minusDays(1)).withEnd(month.getEnd().plusDays(1)).stream()
                .filter(roster::covers)
                .forEach(days::add);
        return days;
    }

    private static void put(Map<LocalDate, SortedSet<LocalDateTime>> punches, LocalDate day, LocalDateTime at) {
        punches.computeIfAbsent(day, any -> new TreeSet<>()).add(at);
    }
}
