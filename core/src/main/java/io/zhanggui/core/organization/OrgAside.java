package io.zhanggui.core.organization;

import io.zhanggui.core.id.JobId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What stands beside the trees on one day.
 *
 * @param jobs the jobs by id
 * @param sites the sites of units that exist
 * @param lines the matrix lines whose ends both exist, by position, manager and kind
 * @param up the lines of each position that is led
 * @param down the lines of each position that leads
 * @param supervisors the supervision of each unit, by body
 * @param supervised the supervision by each body, by unit
 */
record OrgAside(
        Map<JobId, Job> jobs,
        Map<OrgUnitId, Site> sites,
        List<ReportingLine> lines,
        Map<PositionId, List<ReportingLine>> up,
        Map<PositionId, List<ReportingLine>> down,
        Map<OrgUnitId, List<Supervision>> supervisors,
        Map<OrgUnitId, List<Supervision>> supervised) {

    private static final OrgAside NOTHING =
            new OrgAside(Map.of(), Map.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of());

    static OrgAside of(OrgSides sides, OrgMoment moment, OrgSnapshot org) {
        if (sides.isEmpty()) {
            return NOTHING;
        }
        return of(sides.jobs(moment), sides.sites(moment), sides.lines(moment), sides.supervision(moment), org);
    }

    private static OrgAside of(
            Map<JobId, Job> jobs,
            Map<OrgUnitId, Site> allSites,
            List<ReportingLine> allLines,
            List<Supervision> allSupervision,
            OrgSnapshot org) {
        Map<OrgUnitId, Site> sites = new HashMap<>(allSites);
        sites.keySet().removeIf(unit -> !org.has(unit));
        List<ReportingLine> lines = new ArrayList<>(allLines);
        lines.removeIf(line -> !org.has(line.position()) || !org.has(line.manager()));
        lines.sort(Comparator.comparing(ReportingLine::position)
                .thenComparing(ReportingLine::manager)
                .thenComparing(ReportingLine::kind));
        List<Supervision> supervision = new ArrayList<>(allSupervision);
        supervision.removeIf(each -> !org.has(each.body()) || !org.has(each.subject()));
        supervision.sort(Comparator.comparing(Supervision::body).thenComparing(Supervision::subject));
        return new OrgAside(
                jobs,
                sites,
                List.copyOf(lines),
                by(lines, ReportingLine::position),
                by(lines, ReportingLine::manager),
                by(supervision, Supervision::subject),
                by(supervision, Supervision::body));
    }

    /** The same beside other trees of the day, without what they have not. */
    OrgAside within(OrgSnapshot other) {
        return of(
                jobs,
                sites,
                lines,
                supervisors.values().stream().flatMap(List::stream).toList(),
                other);
    }

    private static <K, T> Map<K, List<T>> by(List<T> some, Function<T, K> key) {
        Map<K, List<T>> result = new HashMap<>();
        some.forEach(each ->
                result.computeIfAbsent(key.apply(each), k -> new ArrayList<>()).add(each));
        return result;
    }
}
