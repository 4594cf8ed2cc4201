package io.zhanggui.core.organization;

import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.JobId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.time.AsOf;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.threeten.extra.LocalDateRange;

/**
 * The organisation of a day, found by playing everything that was known and had come, one after the other, and by walking from
 * one thing to the next; an end that is known to come ends an assignment, a line or a supervision too.
 */
final class PlayedEvents {

    /** One thing that an event does, in the order of things done at one moment. */
    private record Act(OrgEvent event, int rank, Runnable doing) {}

    private static final Comparator<Act> ORDER = Comparator.comparing(
                    (Act act) -> act.event().change().from())
            .thenComparing(act -> act.event().stamp().at())
            .thenComparing(Act::rank);

    private static final int CREATE = 0;
    private static final int END = 1;
    private static final int SET = 2;
    private static final int GO_OVER = 3;
    private static final int CLOSE = 4;

    private final LocalDate day;
    private final Map<OrgUnitId, OrgUnit> units = new HashMap<>();
    private final Map<OrgUnitId, OrgUnitId> parents = new HashMap<>();
    private final Map<OrgUnitId, PositionId> heads = new HashMap<>();
    private final Map<OrgUnitId, Site> sites = new HashMap<>();
    private final Map<JobId, Job> jobs = new HashMap<>();
    private final Map<PositionId, Position> positions = new HashMap<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<ReportingLine> lines = new ArrayList<>();
    private final List<Supervision> supervision = new ArrayList<>();

    private PlayedEvents(LocalDate day) {
        this.day = day;
    }

    /** Days of recording are those of China. */
    static PlayedEvents of(OrgHistory history, AsOf question) {
        PlayedEvents played = new PlayedEvents(question.date());
        LocalDate cutOff = question.knowledge().cutOff();
        Instant end = cutOff == null
                ? Instant.MAX
                : cutOff.plusDays(1).atStartOfDay(ZoneOffset.ofHours(8)).toInstant();
        List<Act> acts = new ArrayList<>();
        history.events().stream()
                .filter(event -> event.stamp().at().isBefore(end))
                .forEach(event -> played.plan(event, acts));
        acts.stream()
                .filter(act -> act.rank() == END || !act.event().change().from().isAfter(question.date()))
                .sorted(ORDER)
                .forEach(act -> act.doing().run());
        return played;
    }

    private void plan(OrgEvent event, List<Act> acts) {
        OrgChange change = event.change();
        if (change instanceof OrgChange.Found found) {
            acts.add(new Act(event, CREATE, () -> units.put(found.root().id(), found.root())));
        } else if (change instanceof OrgChange.CreateUnit created) {
            acts.add(new Act(event, CREATE, () -> create(created.unit(), created.parent())));
        } else if (change instanceof OrgChange.MoveUnit moved) {
            acts.add(new Act(event, SET, () -> parents.put(moved.subject(), moved.parent())));
        } else if (change instanceof OrgChange.RenameUnit renamed) {
            acts.add(new Act(
                    event,
                    SET,
                    () -> units.computeIfPresent(
                            renamed.subject(), (id, unit) -> new OrgUnit(id, unit.kind(), renamed.name()))));
        } else if (change instanceof OrgChange.NameHead named) {
            acts.add(new Act(event, SET, () -> heads.put(named.subject(), named.head())));
        } else if (change instanceof OrgChange.LocateUnit located) {
            acts.add(new Act(event, SET, () -> sites.put(located.subject(), located.site())));
        } else if (change instanceof OrgChange.CloseUnit closed) {
            acts.add(new Act(event, CLOSE, () -> units.remove(closed.subject())));
        } else if (change instanceof OrgChange.MergeUnits merged) {
            goOver(event, merged.units(), merged.positions(), merged.into(), acts);
            acts.add(new Act(event, CLOSE, () -> units.remove(merged.subject())));
        } else if (change instanceof OrgChange.SplitUnit split) {
            acts.add(new Act(event, CREATE, () -> create(split.part(), split.parent())));
            goOver(event, split.units(), split.positions(), split.part().id(), acts);
        } else {
            planBelowUnits(event, acts);
        }
    }

    private void planBelowUnits(OrgEvent event, List<Act> acts) {
        OrgChange change = event.change();
        if (change instanceof OrgChange.CreatePosition created) {
            acts.add(new Act(event, CREATE, () -> positions.put(created.subject(), created.position())));
        } else if (change instanceof OrgChange.ChangePosition changed) {
            acts.add(new Act(event, SET, () -> positions.put(changed.subject(), changed.position())));
        } else if (change instanceof OrgChange.ClosePosition closed) {
            acts.add(new Act(event, CLOSE, () -> positions.remove(closed.subject())));
        } else if (change instanceof OrgChange.CreateJob created) {
            acts.add(new Act(event, CREATE, () -> jobs.put(created.subject(), created.job())));
        } else if (change instanceof OrgChange.ChangeJob changed) {
            acts.add(new Act(event, SET, () -> jobs.put(changed.subject(), changed.job())));
        } else if (change instanceof OrgChange.Appoint appointed) {
            acts.add(new Act(event, SET, () -> assignments.add(appointed.assignment())));
        } else if (change instanceof OrgChange.Release gone) {
            Predicate<Assignment> meant = each ->
                    each.position().equals(gone.subject()) && each.person().equals(gone.person());
            acts.add(new Act(
                    event, END, () -> end(assignments, meant, Assignment::period, Assignment::until, gone.from())));
        } else if (change instanceof OrgChange.DrawLine drawn) {
            acts.add(new Act(event, SET, () -> lines.add(drawn.line())));
        } else if (change instanceof OrgChange.EndLine gone) {
            Predicate<ReportingLine> meant = each -> each.position().equals(gone.subject())
                    && each.manager().equals(gone.manager())
                    && each.kind() == gone.kind();
            acts.add(new Act(
                    event, END, () -> end(lines, meant, ReportingLine::period, ReportingLine::until, gone.from())));
        } else if (change instanceof OrgChange.Supervise begun) {
            acts.add(new Act(event, SET, () -> supervision.add(begun.supervision())));
        } else if (change instanceof OrgChange.EndSupervision gone) {
            Predicate<Supervision> meant =
                    each -> each.body().equals(gone.body()) && each.subject().equals(gone.subject());
            acts.add(new Act(
                    event, END, () -> end(supervision, meant, Supervision::period, Supervision::until, gone.from())));
        } else {
            throw new IllegalStateException("no way to play " + change);
        }
    }

    private void create(OrgUnit unit, OrgUnitId parent) {
        units.put(unit.id(), unit);
        parents.putIfAbsent(unit.id(), parent);
    }

    private void goOver(
            OrgEvent event, List<OrgUnitId> children, List<PositionId> posts, OrgUnitId into, List<Act> acts) {
        children.forEach(child -> acts.add(new Act(event, SET, () -> parents.put(child, into))));
        posts.forEach(post -> acts.add(
                new Act(event, GO_OVER, () -> positions.computeIfPresent(post, (id, old) -> old.inUnit(into)))));
    }

    private static <T> void end(
            List<T> all,
            Predicate<T> meant,
            Function<T, LocalDateRange> period,
            BiFunction<T, LocalDate, T> until,
            LocalDate from) {
        List<T> ended = all.stream()
                .filter(meant)
                .filter(each -> period.apply(each).getEnd().isAfter(from))
                .toList();
        all.removeAll(ended);
        ended.stream()
                .filter(each -> period.apply(each).getStart().isBefore(from))
                .forEach(each -> all.add(until.apply(each, from)));
    }

    Collection<OrgUnit> units() {
        return units.values();
    }

    Collection<Job> jobs() {
        return jobs.values();
    }

    Optional<Site> site(OrgUnitId unit) {
        return Optional.ofNullable(sites.get(unit));
    }

    Optional<OrgUnitId> parent(OrgUnitId unit) {
        return Optional.ofNullable(parents.get(unit));
    }

    List<OrgUnitId> ancestors(OrgUnitId unit) {
        List<OrgUnitId> above = new ArrayList<>();
        for (OrgUnitId at = parents.get(unit); at != null; at = parents.get(at)) {
            above.add(at);
        }
        return above;
    }

    boolean isWithin(OrgUnitId unit, OrgUnitId above) {
        return unit.equals(above) || ancestors(unit).contains(above);
    }

    Collection<Position> positions() {
        return positions.values();
    }

    List<Position> positionsIn(OrgUnitId unit) {
        return positions.values().stream()
                .filter(each -> each.unit().equals(unit))
                .toList();
    }

    List<PositionId> reportingLine(PositionId position) {
        List<PositionId> line = new ArrayList<>();
        for (PositionId at = superior(position); at != null; at = superior(at)) {
            line.add(at);
        }
        return line;
    }

    private PositionId superior(PositionId position) {
        return positions.get(position).reportsTo();
    }

    List<Assignment> holders(PositionId position) {
        return assignments.stream()
                .filter(each ->
                        each.position().equals(position) && each.period().contains(day))
                .toList();
    }

    int people(OrgUnitId unit) {
        Set<PersonId> people = new HashSet<>();
        regular(unit).forEach(each -> people.add(each.person()));
        return people.size();
    }

    BigDecimal fte(OrgUnitId unit) {
        return regular(unit).stream().map(Assignment::fte).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Assignment> regular(OrgUnitId unit) {
        return positions.values().stream()
                .filter(each -> isWithin(each.unit(), unit))
                .flatMap(each -> holders(each.id()).stream())
                .filter(each -> each.capacity() == Capacity.REGULAR)
                .toList();
    }

    List<ReportingLine> lines() {
        return lines.stream()
                .filter(each -> each.period().contains(day))
                .filter(each -> positions.containsKey(each.position()) && positions.containsKey(each.manager()))
                .toList();
    }

    Set<Identifier> managers(PositionId position, LineKind kind) {
        Set<Identifier> managers = new HashSet<>();
        if (kind == LineKind.SOLID && superior(position) != null) {
            managers.add(superior(position));
        }
        lines().stream()
                .filter(each -> each.position().equals(position) && each.kind() == kind)
                .forEach(each -> managers.add(each.manager()));
        return managers;
    }

    Set<OrgUnitId> supervisors(OrgUnitId unit) {
        Set<OrgUnitId> bodies = new LinkedHashSet<>();
        supervision.stream()
                .filter(each -> each.period().contains(day) && units.containsKey(each.body()))
                .filter(each -> units.containsKey(each.subject()) && isWithin(unit, each.subject()))
                .forEach(each -> bodies.add(each.body()));
        return bodies;
    }

    Optional<PositionId> head(OrgUnitId unit) {
        PositionId named = heads.get(unit);
        if (named != null && positions.containsKey(named)) {
            return Optional.of(named);
        }
        List<PositionId> top = positionsIn(unit).stream()
                .filter(each -> each.reportsTo() == null
                        || !positions.get(each.reportsTo()).unit().equals(unit))
                .map(Position::id)
                .toList();
        return top.size() == 1 ? Optional.of(top.get(0)) : Optional.empty();
    }

    /** Without an executive team: heads and their lines, the nearest first, each once. */
    List<PositionId> answersFor(OrgUnitId unit) {
        Set<PositionId> line = new LinkedHashSet<>();
        OrgUnitId place = unit;
        while (place != null) {
            Optional<PositionId> head = head(place);
            if (head.isEmpty() || line.contains(head.get())) {
                place = parents.get(place);
                continue;
            }
            PositionId at = head.get();
            PositionId last = at;
            while (at != null && line.add(at)) {
                last = at;
                at = superior(at);
            }
            if (at != null) {
                break; // the line meets itself
            }
            place = positions.get(last).unit();
        }
        return new ArrayList<>(line);
    }
}
