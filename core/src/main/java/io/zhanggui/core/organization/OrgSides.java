package io.zhanggui.core.organization;

import io.zhanggui.core.id.JobId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * What was recorded beside the two trees and who stands in them: jobs, sites, matrix lines and supervision. They are few
 * or none, and never enter the trees.
 */
final class OrgSides {

    /** Which two a line or a supervision joins. */
    private record Ends(Object from, Object to, @Nullable LineKind kind) {}

    private static final Comparator<OrgEvent> ORDER = Comparator.comparing(
                    (OrgEvent event) -> event.change().from())
            .thenComparing(event -> event.stamp().at())
            .thenComparing(event -> !isEnd(event.change()));

    /** By job, unit or ends: the events by day, then by time of recording, and at the same time ends first. */
    private final Map<Object, List<OrgEvent>> events;

    private OrgSides(Map<Object, List<OrgEvent>> events) {
        this.events = events;
    }

    static OrgSides none() {
        return new OrgSides(Map.of());
    }

    /** Whether a change belongs here. */
    static boolean isSide(OrgChange change) {
        return change instanceof OrgChange.LocateUnit
                || change instanceof OrgChange.CreateJob
                || change instanceof OrgChange.ChangeJob
                || change instanceof OrgChange.DrawLine
                || change instanceof OrgChange.Supervise
                || isEnd(change);
    }

    private static boolean isEnd(OrgChange change) {
        return change instanceof OrgChange.EndLine || change instanceof OrgChange.EndSupervision;
    }

    private static Object keyOf(OrgChange change) {
        if (change instanceof OrgChange.DrawLine drawn) {
            ReportingLine line = drawn.line();
            return new Ends(line.position(), line.manager(), line.kind());
        } else if (change instanceof OrgChange.EndLine ended) {
            return new Ends(ended.subject(), ended.manager(), ended.kind());
        } else if (change instanceof OrgChange.Supervise begun) {
            return new Ends(begun.supervision().body(), begun.subject(), null);
        } else if (change instanceof OrgChange.EndSupervision ended) {
            return new Ends(ended.body(), ended.subject(), null);
        }
        return change.subject(); // of a site its unit, which no other kind of event has as its key
    }

    /** These and more events, all of them of this kind. */
    OrgSides plus(List<OrgEvent> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<Object, List<OrgEvent>> all = new LinkedHashMap<>(events);
        Map<Object, List<OrgEvent>> changed = new LinkedHashMap<>();
        for (OrgEvent event : more) {
            Object key = keyOf(event.change());
            changed.computeIfAbsent(key, k -> new ArrayList<>(all.getOrDefault(k, List.of())))
                    .add(event);
        }
        changed.values().forEach(list -> list.sort(ORDER));
        all.putAll(changed);
        return new OrgSides(all);
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    /** All events about what the change is about, of any time. */
    List<OrgEvent> like(OrgChange change) {
        return events.getOrDefault(keyOf(change), List.of());
    }

    /** The first day of the job; {@code null} if it was never created. */
    @Nullable
    LocalDate firstDay(JobId job) {
        for (OrgEvent event : events.getOrDefault(job, List.of())) {
            if (event.change() instanceof OrgChange.CreateJob created) {
                return created.from();
            }
        }
        return null;
    }

    Map<JobId, Job> jobs(OrgMoment moment) {
        Map<JobId, Job> jobs = new LinkedHashMap<>();
        events.forEach((key, list) -> {
            if (key instanceof JobId id) {
                Job created = latest(list, moment, change -> change instanceof OrgChange.CreateJob c ? c.job() : null);
                Job changed = latest(list, moment, change -> change instanceof OrgChange.ChangeJob c ? c.job() : null);
                if (created != null) {
                    jobs.put(id, changed == null ? created : changed);
                }
            }
        });
        return jobs;
    }

    Map<OrgUnitId, Site> sites(OrgMoment moment) {
        Map<OrgUnitId, Site> sites = new LinkedHashMap<>();
        events.forEach((key, list) -> {
            if (key instanceof OrgUnitId id) {
                Site site = latest(list, moment, change -> change instanceof OrgChange.LocateUnit c ? c.site() : null);
                if (site != null) {
                    sites.put(id, site);
                }
            }
        });
        return sites;
    }

    private static <T> @Nullable T latest(
            List<OrgEvent> events, OrgMoment moment, Function<OrgChange, @Nullable T> value) {
        T latest = null;
        for (OrgEvent event : events) {
            if (!event.change().from().isAfter(moment.date()) && isKnown(event, moment)) {
                T said = value.apply(event.change());
                latest = said == null ? latest : said;
            }
        }
        return latest;
    }

    /** The matrix lines of the day. */
    List<ReportingLine> lines(OrgMoment moment) {
        List<ReportingLine> lines = new ArrayList<>();
        events.values().forEach(list -> {
            if (list.get(0).change().subject() instanceof PositionId) {
                onDay(lines(list, moment), ReportingLine::period, moment.date(), lines);
            }
        });
        return lines;
    }

    /** The supervision of the day. */
    List<Supervision> supervision(OrgMoment moment) {
        List<Supervision> supervision = new ArrayList<>();
        events.forEach((key, list) -> {
            if (key instanceof Ends ends && ends.kind() == null) {
                onDay(supervision(list, moment), Supervision::period, moment.date(), supervision);
            }
        });
        return supervision;
    }

    /** The days of the line or supervision that the change is about, as known now. */
    List<LocalDateRange> days(OrgChange change, OrgMoment everything) {
        List<OrgEvent> list = like(change);
        return change instanceof OrgChange.DrawLine || change instanceof OrgChange.EndLine
                ? lines(list, everything).stream().map(ReportingLine::period).toList()
                : supervision(list, everything).stream()
                        .map(Supervision::period)
                        .toList();
    }

    private static List<ReportingLine> lines(List<OrgEvent> list, OrgMoment moment) {
        return spans(
                list,
                moment,
                change -> change instanceof OrgChange.DrawLine drawn ? drawn.line() : null,
                ReportingLine::period,
                ReportingLine::until);
    }

    private static List<Supervision> supervision(List<OrgEvent> list, OrgMoment moment) {
        return spans(
                list,
                moment,
                change -> change instanceof OrgChange.Supervise begun ? begun.supervision() : null,
                Supervision::period,
                Supervision::until);
    }

    /** What begins in the events, each ended by the first end on or after its beginning. */
    private static <T> List<T> spans(
            List<OrgEvent> events,
            OrgMoment moment,
            Function<OrgChange, @Nullable T> begun,
            Function<T, LocalDateRange> period,
            BiFunction<T, LocalDate, T> until) {
        List<T> spans = new ArrayList<>();
        LocalDate end = null;
        for (int i = events.size() - 1; i >= 0; i--) { // latest first, so the next end is at hand
            OrgEvent event = events.get(i);
            if (!isKnown(event, moment)) {
                continue;
            }
            T whole = begun.apply(event.change());
            if (whole == null) {
                end = event.change().from();
            } else if (end == null || !end.isBefore(period.apply(whole).getEnd())) {
                spans.add(whole);
            } else if (end.isAfter(event.change().from())) {
                spans.add(until.apply(whole, end));
            }
        }
        return spans;
    }

    private static <T> void onDay(List<T> some, Function<T, LocalDateRange> period, LocalDate day, List<T> result) {
        some.stream().filter(each -> period.apply(each).contains(day)).forEach(result::add);
    }

    private static boolean isKnown(OrgEvent event, OrgMoment moment) {
        return moment.before() == null || event.stamp().at().isBefore(moment.before());
    }
}
