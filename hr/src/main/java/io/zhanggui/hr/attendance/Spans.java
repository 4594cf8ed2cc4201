package io.zhanggui.hr.attendance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Spans of time without overlaps, in order: what was due, attended, excused.
 *
 * @param list none is empty
 */
record Spans(List<TimeSpan> list) {

    static final Spans NONE = new Spans(List.of());

    Spans {
        list = List.copyOf(list);
    }

    /** Spans that may overlap, as one. */
    static Spans of(List<TimeSpan> any) {
        List<TimeSpan> joined = new ArrayList<>();
        any.stream()
                .filter(span -> span.end().isAfter(span.start()))
                .sorted(Comparator.comparing(TimeSpan::start))
                .forEach(span -> {
                    TimeSpan last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
                    if (last != null && !span.start().isAfter(last.end())) {
                        joined.set(
                                joined.size() - 1, new TimeSpan(last.start(), TimeSpan.later(last.end(), span.end())));
                    } else {
                        joined.add(span);
                    }
                });
        return new Spans(joined);
    }

    static Spans of(TimeSpan span) {
        return of(List.of(span));
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    int minutes() {
        return list.stream().mapToInt(TimeSpan::minutes).sum();
    }

    LocalDateTime start() {
        return list.get(0).start();
    }

    LocalDateTime end() {
        return list.get(list.size() - 1).end();
    }

    Spans and(Spans other) {
        List<TimeSpan> common = new ArrayList<>();
        for (TimeSpan one : list) {
            for (TimeSpan two : other.list) {
                if (one.overlaps(two)) {
                    common.add(new TimeSpan(
                            TimeSpan.later(one.start(), two.start()), TimeSpan.earlier(one.end(), two.end())));
                }
            }
        }
        return of(common);
    }

    Spans or(Spans other) {
        List<TimeSpan> all = new ArrayList<>(list);
        all.addAll(other.list);
        return of(all);
    }

    Spans without(Spans other) {
        Spans rest = this;
        for (TimeSpan out : other.list) {
            rest = rest.before(out.start()).or(rest.after(out.end()));
        }
        return rest;
    }

    Spans before(LocalDateTime moment) {
        return cut(span -> span.start().isBefore(moment), LocalDateTime.MIN, moment);
    }

    Spans after(LocalDateTime moment) {
        return cut(span -> span.end().isAfter(moment), moment, LocalDateTime.MAX);
    }

    private Spans cut(Predicate<TimeSpan> fits, LocalDateTime from, LocalDateTime until) {
        return of(list.stream()
                .filter(fits)
                .map(span -> new TimeSpan(TimeSpan.later(span.start(), from), TimeSpan.earlier(span.end(), until)))
                .toList());
    }

    /** The parts that lie on days that fit. */
    Spans on(Predicate<LocalDate> day) {
        List<TimeSpan> parts = new ArrayList<>();
        for (TimeSpan span : list) {
            for (LocalDate each = span.start().toLocalDate();
                    each.atStartOfDay().isBefore(span.end());
                    each = each.plusDays(1)) {
                if (day.test(each)) {
                    parts.add(new TimeSpan(
                            TimeSpan.later(span.start(), each.atStartOfDay()),
                            TimeSpan.earlier(span.end(), each.plusDays(1).atStartOfDay())));
                }
            }
        }
        return of(parts);
    }
}
