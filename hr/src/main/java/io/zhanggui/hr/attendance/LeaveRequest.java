package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.time.DayKind;
import java.math.BigDecimal;
import java.time.LocalDate;
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
     * in days count as their share of the shift.
     *
     * @throws io.zhanggui.core.time.CalendarNotCoveredException if the calendar does not know a day of it
     */
    public SortedMap<LocalDate, BigDecimal> amounts(Roster roster) {
        SortedMap<LocalDate, BigDecimal> amounts = new TreeMap<>();
        LocalDate last = time.days().getEnd();
        for (LocalDate day = firstShiftDay(roster); day.isBefore(last); day = day.plusDays(1)) {
            BigDecimal amount = type.counting() == LeaveCounting.CALENDAR_DAYS ? ofCalendar(day) : ofShift(roster, day);
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

    private BigDecimal ofShift(Roster roster, LocalDate day) {
        if (roster.kindOf(person, day) != DayKind.WORKDAY) {
            return BigDecimal.ZERO;
        }
        Shift shift = roster.shiftOf(person, day).orElseThrow();
        if (type.unit() == LeaveUnit.DAY && time instanceof LeaveTime.HalfDay) {
            return HALF;
        }
        int minutes = excused(shift, day).minutes();
        return type.unit() == LeaveUnit.DAY ? Share.of(minutes, shift.minutes()) : Share.hours(minutes);
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
