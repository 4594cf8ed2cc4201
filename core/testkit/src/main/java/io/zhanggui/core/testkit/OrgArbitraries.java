package io.zhanggui.core.testkit;

import static java.util.stream.Collectors.toCollection;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.JobId;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.Job;
import io.zhanggui.core.organization.LineKind;
import io.zhanggui.core.organization.OrgChange;
import io.zhanggui.core.organization.OrgEvent;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.ReportingLine;
import io.zhanggui.core.organization.Site;
import io.zhanggui.core.organization.Supervision;
import io.zhanggui.core.organization.UnitKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.threeten.extra.LocalDateRange;

/**
 * Organisations that are founded on 2024-01-01 and then change: units are made, moved, renamed, merged, split, placed,
 * supervised and closed, positions made, changed, filled, left, led by others and closed, jobs made and changed, from days
 * before and after the one of recording.
 */
public final class OrgArbitraries {

    private static final LocalDate FOUNDED = LocalDate.of(2024, 1, 1);
    private static final Instant OPENING = Instant.parse("2024-01-01T01:00:00Z");
    private static final OrgUnitId ROOT = OrgUnitId.of("U0");
    private static final LegalEntityId ANY = LegalEntityId.of("ANY");
    private static final PersonId CLERK = PersonId.of("P0000");

    private OrgArbitraries() {}

    /** A change that may not fit, as numbers: what, of which, with which other, from which day. */
    private record Step(int what, int one, int other, int day) {}

    /** Histories with up to so many changes after the founding; each is one that the history accepts. */
    public static Arbitrary<OrgHistory> histories(LegalEntityId entity, int most) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 26),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 60))
                .as(Step::new)
                .list()
                .ofMaxSize(most)
                .map(steps -> history(entity, steps));
    }

    private static OrgHistory history(LegalEntityId entity, List<Step> steps) {
        OrgUnit root = new OrgUnit(ROOT, UnitKind.COMPANY, OrgName.of("公司", "Company"));
        OrgHistory history =
                OrgHistory.found(entity, root, FOUNDED, Stamp.by(CLERK).at(OPENING));
        for (int i = 0; i < steps.size(); i++) {
            List<OrgChange> change = List.of(change(steps.get(i), history.events()));
            Stamp stamp =
                    Stamp.by(CLERK).at(OPENING.plus(i + 1, ChronoUnit.DAYS)).key("change-" + i);
            if (history.check(change, stamp).isEmpty()) {
                history = history.append(change, stamp);
            }
        }
        return history;
    }

    /** A change of what came up before, so that it often fits. */
    private static OrgChange change(Step step, List<OrgEvent> before) {
        return step.what() <= 12 || step.what() > 24 ? ofTrees(step, before) : beside(step, before);
    }

    private static OrgChange ofTrees(Step step, List<OrgEvent> before) {
        List<OrgUnitId> units = units(before);
        List<PositionId> positions = known(before, PositionId.class);
        positions.add(PositionId.of("J" + positions.size()));
        OrgUnitId fresh = OrgUnitId.of("U" + units.size());
        OrgUnitId unit = units.get(step.one() % units.size());
        OrgUnitId above = units.get(step.other() % units.size());
        PositionId position = positions.get(step.one() % positions.size());
        LocalDate from = from(step, before);
        OrgName name = name(step);
        Position reporting = described(step, before, positions, above);
        return switch (step.what()) {
            case 0, 1 -> new OrgChange.CreateUnit(OrgUnit.department(fresh, name), above, from);
            case 2 -> new OrgChange.MoveUnit(unit, above, from);
            case 3 -> new OrgChange.RenameUnit(unit, name, from);
            case 4 -> new OrgChange.CloseUnit(unit, from);
            case 5, 6, 25, 26 -> new OrgChange.CreatePosition(reporting, from);
            case 7 -> new OrgChange.ChangePosition(reporting, from);
            case 8 -> new OrgChange.NameHead(above, position, from);
            case 9 -> new OrgChange.ClosePosition(position, from);
            case 10 -> released(before).orElseGet(() -> new OrgChange.Release(position, CLERK, from));
            case 11 ->
                new OrgChange.Appoint(
                        Assignment.from(from, person(step), position).acting().until(from.plusDays(30)));
            default ->
                new OrgChange.Appoint(
                        Assignment.from(from, person(step), position).share(new BigDecimal("0.50")));
        };
    }

    private static LocalDate from(Step step, List<OrgEvent> before) {
        return FOUNDED.plusDays(before.size() * 10L + step.day());
    }

    private static OrgName name(Step step) {
        return OrgName.of("名 " + step.day(), "name " + step.day());
    }

    private static Position described(Step step, List<OrgEvent> before, List<PositionId> positions, OrgUnitId above) {
        List<JobId> jobs = known(before, JobId.class);
        Position plain = Position.of(positions.get(step.one() % positions.size()), above, name(step))
                .withHeadcount(1 + step.day() % 3);
        Position led = step.day() % 2 == 0 ? plain : plain.reportingTo(positions.get(step.other() % positions.size()));
        return jobs.isEmpty() || step.day() % 5 == 0 ? led : led.ofJob(jobs.get(step.day() % jobs.size()));
    }

    private static OrgChange beside(Step step, List<OrgEvent> before) {
        List<OrgUnitId> units = units(before);
        List<PositionId> positions = known(before, PositionId.class);
        positions.add(PositionId.of("J" + positions.size()));
        List<JobId> jobs = known(before, JobId.class);
        OrgUnitId unit = units.get(step.one() % units.size());
        OrgUnitId other = units.get((step.one() + 1 + step.other() % Math.max(1, units.size() - 1)) % units.size());
        PositionId position = positions.get(step.one() % positions.size());
        PositionId second = positions.get(step.other() % positions.size());
        PositionId manager = second.equals(position) ? PositionId.of("J" + positions.size()) : second;
        LocalDate from = from(step, before);
        LineKind kind = step.day() % 3 == 0 ? LineKind.FUNCTIONAL : LineKind.PROJECT;
        OrgUnit part = OrgUnit.department(OrgUnitId.of("U" + units.size()), name(step));
        return switch (step.what()) {
            case 13 -> merged(unit, unit.equals(other) ? ROOT : other, before, from);
            case 16 ->
                new OrgChange.SplitUnit(unit, part, other, below(before, unit, from), inside(before, unit, from), from);
            case 17 ->
                new OrgChange.CreateJob(
                        Job.of(JobId.of("K" + jobs.size()), name(step)).onGrade("P" + step.day()), from);
            case 18 ->
                new OrgChange.ChangeJob(
                        Job.of(jobs.isEmpty() ? JobId.of("K0") : jobs.get(step.one() % jobs.size()), name(step)), from);
            case 19 ->
                new OrgChange.LocateUnit(
                        unit,
                        Site.in(step.day() % 2 == 0 ? "CN" : "DE").covering(new BigDecimal(1 + step.day())),
                        from);
            case 14, 15, 20 ->
                drawn(new ReportingLine(position, manager, kind, LocalDateRange.ofUnboundedEnd(from)), step);
            case 21, 22 ->
                endedLine(before, step).orElseGet(() -> new OrgChange.EndLine(position, manager, kind, from));
            case 23 ->
                new OrgChange.Supervise(Supervision.from(from, unit, unit.equals(other) ? OrgUnitId.of("U1") : other));
            default -> endedSupervision(before, step).orElseGet(() -> new OrgChange.EndSupervision(unit, other, from));
        };
    }

    private static OrgChange drawn(ReportingLine line, Step step) {
        return new OrgChange.DrawLine(
                step.day() % 4 == 0 ? line.until(line.period().getStart().plusDays(25)) : line);
    }

    private static OrgChange merged(OrgUnitId unit, OrgUnitId into, List<OrgEvent> before, LocalDate from) {
        if (unit.equals(into)) {
            return new OrgChange.CloseUnit(unit, from);
        }
        List<OrgUnitId> children = below(before, unit, from);
        children.remove(into);
        return new OrgChange.MergeUnits(unit, into, children, inside(before, unit, from), from);
    }

    private static List<OrgUnitId> below(List<OrgEvent> before, OrgUnitId unit, LocalDate from) {
        OrgSnapshot org = OrgHistory.restore(ANY, before).on(from);
        return new ArrayList<>(
                org.has(unit) ? org.children(unit).stream().map(OrgUnit::id).toList() : List.of());
    }

    private static List<PositionId> inside(List<OrgEvent> before, OrgUnitId unit, LocalDate from) {
        OrgSnapshot org = OrgHistory.restore(ANY, before).on(from);
        return org.has(unit) ? org.positionsIn(unit).stream().map(Position::id).toList() : List.of();
    }

    /** A line that was drawn before ends some days after its beginning. */
    private static Optional<OrgChange> endedLine(List<OrgEvent> before, Step step) {
        return before.stream()
                .map(OrgEvent::change)
                .filter(OrgChange.DrawLine.class::isInstance)
                .map(change -> ((OrgChange.DrawLine) change).line())
                .reduce((first, last) -> step.one() % 2 == 0 ? first : last)
                .map(line -> new OrgChange.EndLine(
                        line.position(),
                        line.manager(),
                        line.kind(),
                        line.period().getStart().plusDays(step.other())));
    }

    private static Optional<OrgChange> endedSupervision(List<OrgEvent> before, Step step) {
        return before.stream()
                .map(OrgEvent::change)
                .filter(OrgChange.Supervise.class::isInstance)
                .map(change -> ((OrgChange.Supervise) change).supervision())
                .reduce((first, last) -> step.one() % 2 == 0 ? first : last)
                .map(each -> new OrgChange.EndSupervision(
                        each.body(), each.subject(), each.period().getStart().plusDays(step.other())));
    }

    private static PersonId person(Step step) {
        return PersonId.of("P%04d".formatted(step.other()));
    }

    /** The last one who came without end leaves. */
    private static Optional<OrgChange> released(List<OrgEvent> before) {
        return before.stream()
                .map(OrgEvent::change)
                .filter(OrgChange.Appoint.class::isInstance)
                .map(change -> ((OrgChange.Appoint) change).assignment())
                .filter(assignment -> assignment.period().isUnboundedEnd())
                .reduce((first, last) -> last)
                .map(last -> new OrgChange.Release(
                        last.position(), last.person(), last.period().getStart().plusDays(20)));
    }

    private static List<OrgUnitId> units(List<OrgEvent> before) {
        return before.stream()
                .map(OrgEvent::change)
                .map(change -> change instanceof OrgChange.SplitUnit split
                        ? split.part().id()
                        : change.subject())
                .filter(OrgUnitId.class::isInstance)
                .map(OrgUnitId.class::cast)
                .distinct()
                .collect(toCollection(ArrayList::new));
    }

    private static <I> List<I> known(List<OrgEvent> before, Class<I> kind) {
        return before.stream()
                .map(event -> event.change().subject())
                .filter(kind::isInstance)
                .map(kind::cast)
                .distinct()
                .collect(toCollection(ArrayList::new));
    }
}
