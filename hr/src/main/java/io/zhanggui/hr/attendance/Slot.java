package io.zhanggui.hr.attendance;

import io.zhanggui.core.time.DayKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Time at which somebody is expected, with the span in which punches belong to it.
 *
 * @param date the day to which it belongs
 * @param kind what the day is
 * @param shift the shift; {@code null} for approved overtime on a day off
 * @param claims approved overtime of the day
 * @param expected from the first to the last moment expected
 * @param window punches within it belong to it
 */
record Slot(LocalDate date, DayKind kind, @Nullable Shift shift, Spans claims, TimeSpan expected, TimeSpan window) {

    /** The slots of some days, each with the punches' window that its neighbours leave to it. */
    static List<Slot> of(List<LocalDate> days, Roster roster, AttendancePolicy policy, AttendanceFacts facts) {
        List<Slot> slots = new ArrayList<>();
        for (LocalDate day : days) {
            Shift shift = roster.shiftOf(facts.person(), day).orElse(null);
            Spans claims = Spans.of(facts.overtime().stream()
                    .filter(claim -> claim.day().equals(day))
                    .map(OvertimeClaim::span)
                    .toList());
            Spans all = shift == null ? claims : claims.or(Spans.of(shift.on(day)));
            if (!all.isEmpty()) {
                TimeSpan expected = new TimeSpan(all.start(), all.end());
                slots.add(new Slot(day, roster.kindOf(facts.person(), day), shift, claims, expected, expected));
            }
        }
        slots.sort(Comparator.comparing(slot -> slot.expected().start()));
        return windows(slots, policy);
    }

    private static List<Slot> windows(List<Slot> slots, AttendancePolicy policy) {
        List<LocalDateTime> begins = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            LocalDateTime start = slots.get(i).expected().start();
            LocalDateTime wished = start.minusMinutes(policy.before());
            LocalDateTime ended =
                    i == 0 ? LocalDateTime.MIN : slots.get(i - 1).expected().end();
            begins.add(wished.isBefore(ended) ? between(ended, start) : wished);
        }
        List<Slot> all = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            LocalDateTime wished = slot.expected().end().plusMinutes(policy.after());
            LocalDateTime end = i + 1 < slots.size() ? TimeSpan.earlier(wished, begins.get(i + 1)) : wished;
            all.add(slot.within(new TimeSpan(begins.get(i), TimeSpan.later(end, begins.get(i)))));
        }
        return all;
    }

    /** The middle of the time between two shifts that lie close together. */
    private static LocalDateTime between(LocalDateTime one, LocalDateTime next) {
        return one.isBefore(next) ? one.plusMinutes(new TimeSpan(one, next).minutes() / 2) : next;
    }

    private Slot within(TimeSpan punches) {
        return new Slot(date, kind, shift, claims, expected, punches);
    }

    boolean takes(LocalDateTime punch) {
        return !punch.isBefore(window.start()) && punch.isBefore(window.end());
    }
}
