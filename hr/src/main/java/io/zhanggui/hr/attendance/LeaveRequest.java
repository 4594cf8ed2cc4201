package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.time.DayKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A leave slip (请假单): who is on leave, of which type, and when.
 *
 * @param reference the slip's number, unique for the person, 1 to 64 characters
 * @param person who
 * @param type the type as it was declared then
 * @param time when
 */
@Beta
public record LeaveRequest(String reference, PersonId person, LeaveType type, LeaveTime time) {

    private static final int LONGEST = 64;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    public LeaveRequest {
        requireNonNull(reference, "reference");
        requireNonNull(person, "person");
        requireNonNull(type, "type");
        requireNonNull(time, "time");
        if (reference.isBlank() || reference.length() > LONGEST) {
            throw new IllegalArgumentException("reference of a leave must have 1 to " + LONGEST + " characters");
        }
    }

    /**
     * What counts on each day, in the unit of the type; days that do not count are left out. Hours of a type that is counted
     * in days count as their share of the shift, a half day of a type that is counted in hours as half of its minutes.
     *
     * @throws io.zhanggui.core.time.CalendarNotCoveredException if the calendar does not know a day of it
     */
    public SortedMap<LocalDate, BigDecimal> amounts(Roster roster) {
        return amounts(roster, List.of());
    }

    /** The same, but of each shift no more than other leave leaves over. */
    SortedMap<LocalDate, BigDecimal> amounts(Roster roster, Collection<LeaveRequest> others) {
        SortedMap<LocalDate, BigDecimal> amounts = new TreeMap<>();
        LocalDate last = time.days().getEnd();
        for (LocalDate day = firstShiftDay(roster); day.isBefore(last); day = day.plusDays(1)) {
            BigDecimal amount =
                    type.counting() == LeaveCounting.CALENDAR_DAYS ? ofCalendar(day) : ofShift(roster, day, others);
            if (amount.signum() > 0) {
                amounts.put(day, amount);
            }
        }
        return amounts;
    }

    /** Hours after midnight may belong to the shift of the day before. */
    private LocalDate firstShiftDay(Roster roster) {
        LocalDate first = time.days().getStart();
        return time instanceof LeaveTime.Hours && roster.covers(first.minusDays(1)) ? first.minusDays(1) : first;
    }

    private BigDecimal ofCalendar(LocalDate day) {
        if (!time.days().contains(day)) {
            return BigDecimal.ZERO;
        }
        return time instanceof LeaveTime.WholeDays ? BigDecimal.ONE : HALF;
    }

    private BigDecimal ofShift(Roster roster, LocalDate day, Collection<LeaveRequest> others) {
        if (roster.kindOf(person, day) != DayKind.WORKDAY) {
            return BigDecimal.ZERO;
        }
        Shift shift = roster.shiftOf(person, day).orElseThrow();
        int own = minutes(shift, day);
        int left = shift.minutes()
                - others.stream().mapToInt(each -> each.minutes(shift, day)).sum();
        int counted = Math.max(0, Math.min(own, left));
        if (type.unit() == LeaveUnit.HOUR) {
            return Share.hours(counted);
        }
        return time instanceof LeaveTime.HalfDay && counted == own ? HALF : Share.of(counted, shift.minutes());
    }

    /** What it counts of a shift: a half day counts half, though the break that parts the day may lie beside the middle. */
    private int minutes(Shift shift, LocalDate day) {
        int excused = excused(shift, day).minutes();
        if (excused > 0 && time instanceof LeaveTime.HalfDay half) {
            int first = shift.minutes() / 2;
            return half.half() == DayHalf.MORNING ? first : shift.minutes() - first;
        }
        return excused;
    }

    /** Whether both are leave from the same working time, or count the same day on which nothing is to be worked. */
    boolean overlaps(LeaveRequest other, Roster roster) {
        LocalDate one = firstShiftDay(roster);
        LocalDate two = other.firstShiftDay(roster);
        LocalDate until = time.days().getEnd().isBefore(other.time.days().getEnd())
                ? time.days().getEnd()
                : other.time.days().getEnd();
        for (LocalDate day = one.isAfter(two) ? one : two; day.isBefore(until); day = day.plusDays(1)) {
            if (overlapsOn(day, other, roster)) {
                return true;
            }
        }
        return false;
    }

    private boolean overlapsOn(LocalDate day, LeaveRequest other, Roster roster) {
        if (roster.kindOf(person, day) == DayKind.WORKDAY) {
            Shift shift = roster.shiftOf(person, day).orElseThrow();
            return !excused(shift, day).and(other.excused(shift, day)).isEmpty();
        }
        return type.counting() == LeaveCounting.CALENDAR_DAYS
                && other.type.counting() == LeaveCounting.CALENDAR_DAYS
                && time.span().overlaps(other.time.span());
    }

    /** The working time of a shift that it covers. */
    Spans excused(Shift shift, LocalDate day) {
        if (time instanceof LeaveTime.Hours hours) {
            return shift.working(day).and(Spans.of(hours.span()));
        }
        if (!time.days().contains(day)) {
            return Spans.NONE;
        }
        return time instanceof LeaveTime.HalfDay half ? shift.half(day, half.half()) : shift.working(day);
    }

    /** Masked: whose and when, not what for. */
    @Override
    public String toString() {
        return "LeaveRequest[" + reference + ", " + person + ", " + time.days() + ", ***]";
    }
}
