package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The hours that somebody is to work on a day (班次); one that does not end after its start crosses midnight (夜班), and
 * belongs to the day on which it starts.
 *
 * @param code what the company calls it, 1 to 64 characters
 * @param start when work begins
 * @param end when it ends; at or before the start: on the next day
 * @param breaks within it, not worked and not paid
 * @param lateGrace minutes after the start that may be forgiven (弹性分钟)
 * @param earlyGrace minutes before the end that may be forgiven
 */
@Beta
public record Shift(String code, LocalTime start, LocalTime end, List<Break> breaks, int lateGrace, int earlyGrace) {

    private static final int LONGEST_CODE = 64;

    /**
     * A rest within a shift (班内休息).
     *
     * @param start when it begins
     * @param end when it ends; at or before the start: on the next day
     */
    public record Break(LocalTime start, LocalTime end) {
        public Break {
            requireNonNull(start, "start");
            requireNonNull(end, "end");
            if (start.equals(end)) {
                throw new IllegalArgumentException("break starts and ends at " + start);
            }
        }
    }

    public Shift {
        requireNonNull(code, "code");
        requireNonNull(start, "start");
        requireNonNull(end, "end");
        breaks = List.copyOf(breaks);
        if (code.isBlank() || code.length() > LONGEST_CODE) {
            throw new IllegalArgumentException("code of a shift must have 1 to " + LONGEST_CODE + " characters");
        }
        if (lateGrace < 0 || earlyGrace < 0) {
            throw new IllegalArgumentException(
                    "grace of shift " + code + " is negative: " + lateGrace + ", " + earlyGrace);
        }
        requireBreaksWithin(code, start, end, breaks);
    }

    private static void requireBreaksWithin(String code, LocalTime start, LocalTime end, List<Break> breaks) {
        TimeSpan whole = TimeSpan.of(LocalDate.EPOCH, start, end);
        List<TimeSpan> all =
                breaks.stream().map(each -> onDay(each, LocalDate.EPOCH, start)).toList();
        for (TimeSpan each : all) {
            if (each.end().isAfter(whole.end())) {
                throw new IllegalArgumentException("break of " + each.start().toLocalTime() + " to "
                        + each.end().toLocalTime() + " is not within shift " + code);
            }
        }
        int sum = all.stream().mapToInt(TimeSpan::minutes).sum();
        if (Spans.of(all).minutes() != sum) {
            throw new IllegalArgumentException("breaks of shift " + code + " overlap");
        }
        if (sum >= whole.minutes()) {
            throw new IllegalArgumentException("shift " + code + " has no minute of work");
        }
    }

    /** A shift without breaks and without grace, with times as text such as {@code 09:00}. */
    public static Shift of(String code, String start, String end) {
        return new Shift(code, LocalTime.parse(start), LocalTime.parse(end), List.of(), 0, 0);
    }

    /** The same with one more break. */
    public Shift withBreak(String from, String until) {
        List<Break> all = new ArrayList<>(breaks);
        all.add(new Break(LocalTime.parse(from), LocalTime.parse(until)));
        return new Shift(code, start, end, all, lateGrace, earlyGrace);
    }

    /** The same with minutes that may be forgiven at the start and at the end. */
    public Shift grace(int late, int early) {
        return new Shift(code, start, end, breaks, late, early);
    }

    /** Whether it ends on the day after it starts. */
    public boolean crossesMidnight() {
        return !end.isAfter(start);
    }

    /** From its start on that day to its end, breaks included. */
    public TimeSpan on(LocalDate day) {
        return TimeSpan.of(day, start, end);
    }

    /** The minutes of work, without breaks. */
    public int minutes() {
        return working(LocalDate.EPOCH).minutes();
    }

    /** The time to be worked when it starts on that day. */
    Spans working(LocalDate day) {
        return Spans.of(on(day)).without(breaksOn(day));
    }

    /** A half of it: up to the longest break and behind it, or to the middle where there is none. */
    Spans half(LocalDate day, DayHalf half) {
        TimeSpan whole = on(day);
        TimeSpan middle = breaksOn(day).list().stream()
                .max(Comparator.comparing(TimeSpan::minutes))
                .orElseGet(() -> {
                    var moment = whole.start().plusMinutes(whole.minutes() / 2);
                    return new TimeSpan(moment, moment);
                });
        Spans all = working(day);
        return half == DayHalf.MORNING ? all.before(middle.start()) : all.after(middle.end());
    }

    private Spans breaksOn(LocalDate day) {
        return Spans.of(breaks.stream().map(each -> onDay(each, day, start)).toList());
    }

    private static TimeSpan onDay(Break each, LocalDate day, LocalTime start) {
        return TimeSpan.of(each.start().isBefore(start) ? day.plusDays(1) : day, each.start(), each.end());
    }
}
