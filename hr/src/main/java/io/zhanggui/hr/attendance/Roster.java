package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.time.DayKind;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.core.violation.Violations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * Who works which shift on which day (排班表): a week by the calendar, with its made-up workdays and holidays, and beside it
 * what was planned for a person.
 *
 * <p>A planned shift makes the day a working day, a planned day off a rest day; a statutory holiday stays one, and a shift
 * on it is paid as work on a holiday. Work on a day off that is to be paid as such is an {@link OvertimeClaim}, not a
 * shift.
 */
@Beta
public final class Roster {

    private final WorkCalendar calendar;
    private final @Nullable Shift standard;
    private final Map<PersonId, Map<LocalDate, List<PlannedShift>>> plans;

    private Roster(
            WorkCalendar calendar, @Nullable Shift standard, Map<PersonId, Map<LocalDate, List<PlannedShift>>> plans) {
        this.calendar = requireNonNull(calendar, "calendar");
        this.standard = standard;
        this.plans = plans;
    }

    /** One shift for everybody on every working day of the calendar, also a made-up one (调休上班). */
    public static Roster weekly(WorkCalendar calendar, Shift standard) {
        return new Roster(calendar, requireNonNull(standard, "standard"), Map.of());
    }

    /** Nobody works but as planned; the calendar says which days are statutory holidays. */
    public static Roster planned(WorkCalendar calendar, List<PlannedShift> plans) {
        return new Roster(calendar, null, Map.of()).with(plans);
    }

    /** The same with more plans. */
    public Roster with(List<PlannedShift> more) {
        Map<PersonId, Map<LocalDate, List<PlannedShift>>> all = new HashMap<>();
        plans.forEach((person, days) -> days.values().forEach(list -> list.forEach(each -> add(all, each))));
        more.forEach(each -> add(all, each));
        return new Roster(calendar, standard, all);
    }

    private static void add(Map<PersonId, Map<LocalDate, List<PlannedShift>>> all, PlannedShift plan) {
        all.computeIfAbsent(plan.person(), any -> new HashMap<>())
                .computeIfAbsent(plan.day(), any -> new ArrayList<>())
                .add(plan);
    }

    /** The shift of a person that starts on the day; empty on a day off. */
    public Optional<Shift> shiftOf(PersonId person, LocalDate day) {
        List<PlannedShift> planned = plansOf(person, day);
        if (!planned.isEmpty()) {
            return Optional.ofNullable(planned.get(0).shift());
        }
        return standard != null && calendar.isWorkday(day) ? Optional.of(standard) : Optional.empty();
    }

    /**
     * What the day is for the person: a statutory holiday for everybody, else a working day with a shift and a rest day
     * without.
     *
     * @throws io.zhanggui.core.time.CalendarNotCoveredException if the calendar does not know the day
     */
    public DayKind kindOf(PersonId person, LocalDate day) {
        if (isHoliday(day)) {
            return DayKind.STATUTORY_HOLIDAY;
        }
        return shiftOf(person, day).isPresent() ? DayKind.WORKDAY : DayKind.REST_DAY;
    }

    /** The days of the range that are paid to the person: working days and statutory holidays (计薪天数). */
    public int paidDays(PersonId person, LocalDateRange range) {
        return (int) range.stream()
                .filter(day -> kindOf(person, day) != DayKind.REST_DAY)
                .count();
    }

    /** Shifts of a person that overlap: two on one day, or one that begins before the last has ended. */
    public Violations check(PersonId person, LocalDateRange range) {
        Violations.Builder found = Violations.builder();
        TimeSpan before = null;
        for (LocalDate day = range.getStart(); day.isBefore(range.getEnd()); day = day.plusDays(1)) {
            TimeSpan here = shiftOf(person, day).isPresent()
                    ? shiftOf(person, day).get().on(day)
                    : null;
            boolean early = before != null && here != null && here.overlaps(before);
            found.addIf(
                    early || plansOf(person, day).size() > 1,
                    AttendanceViolation.SHIFTS_OVERLAP,
                    person + "." + day,
                    day);
            before = here;
        }
        return found.build();
    }

    boolean isHoliday(LocalDate day) {
        return calendar.kindOf(day) == DayKind.STATUTORY_HOLIDAY;
    }

    boolean covers(LocalDate day) {
        return calendar.covered().contains(day);
    }

    private List<PlannedShift> plansOf(PersonId person, LocalDate day) {
        return plans.getOrDefault(person, Map.of()).getOrDefault(day, List.of());
    }
}
