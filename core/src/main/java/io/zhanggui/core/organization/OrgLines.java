package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Who leads, supervises and answers on one day: the line of command with the functional and project lines and the
 * supervision beside it; see {@link OrgSnapshot#lines()}.
 *
 * <p>Unknown units and positions are refused as in the snapshot.
 */
@Beta
public final class OrgLines {

    private final OrgSnapshot org;

    OrgLines(OrgSnapshot org) {
        this.org = org;
    }

    /** All functional and project lines of the day with their dates, by position, manager and kind. */
    public List<ReportingLine> all() {
        return org.aside.lines();
    }

    /** The positions that lead this one by that kind of line; of the solid line at most one. */
    public List<Position> linesFrom(PositionId position, LineKind kind) {
        return requireNonNull(kind, "kind") == LineKind.SOLID
                ? org.superior(position).stream().toList()
                : ends(org.aside.up().getOrDefault(known(position), List.of()), kind, ReportingLine::manager);
    }

    /** The positions that this one leads by that kind of line. */
    public List<Position> linesTo(PositionId position, LineKind kind) {
        return requireNonNull(kind, "kind") == LineKind.SOLID
                ? org.subordinates(position)
                : ends(org.aside.down().getOrDefault(known(position), List.of()), kind, ReportingLine::position);
    }

    private List<Position> ends(List<ReportingLine> lines, LineKind kind, Function<ReportingLine, PositionId> end) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .map(end)
                .map(org::position)
                .toList();
    }

    /** Who leads the position: the line manager first, then functional and project managers (管理主体). */
    public List<Superior> managers(PositionId position) {
        List<Superior> managers = new ArrayList<>();
        for (LineKind kind : LineKind.values()) {
            linesFrom(position, kind).forEach(each -> managers.add(new Superior(kind, each)));
        }
        return Collections.unmodifiableList(managers);
    }

    /** The bodies that supervise the unit or one above it, those of the unit itself first. */
    public List<OrgUnit> supervisors(OrgUnitId unit) {
        Set<OrgUnit> bodies = new LinkedHashSet<>();
        for (int at = org.number(unit); at != Forest.ROOT; at = org.units.parent(at)) {
            for (Supervision each :
                    org.aside.supervisors().getOrDefault(org.unit(at).id(), List.of())) {
                bodies.add(org.unit(each.body()));
            }
        }
        return List.copyOf(bodies);
    }

    /** The supervision of the unit itself with its dates, by body. */
    public List<Supervision> supervision(OrgUnitId unit) {
        org.number(unit);
        return Collections.unmodifiableList(org.aside.supervisors().getOrDefault(unit, List.of()));
    }

    /** The bodies that supervise the position, as they do its unit. */
    public List<OrgUnit> supervisors(PositionId position) {
        return supervisors(org.position(position).unit());
    }

    /** The units that the body supervises, each with everything below it. */
    public List<OrgUnit> supervised(OrgUnitId body) {
        org.number(body);
        return org.aside.supervised().getOrDefault(body, List.of()).stream()
                .map(each -> org.unit(each.subject()))
                .toList();
    }

    /**
     * Who answers for the unit, the nearest first: its head, or that of the nearest unit above that has one, and then up
     * the line of command to the first position in the executive team, a unit of kind
     * {@link UnitKind#EXECUTIVE_OFFICE}; without one, to the top. Where a line ends below it, the head of the next unit above goes on.
     * Empty if no unit up to the top has a head.
     */
    public List<Position> answersFor(OrgUnitId unit) {
        List<Position> line = new ArrayList<>();
        Set<PositionId> seen = new HashSet<>();
        Optional<Position> next = headAtOrAbove(org.number(unit), seen);
        while (next.isPresent() && seen.add(next.get().id())) {
            Position at = next.get();
            line.add(at);
            if (org.unit(at.unit()).kind() == UnitKind.EXECUTIVE_OFFICE) {
                break;
            }
            next = org.superior(at.id());
            if (next.isEmpty()) {
                next = headAtOrAbove(org.number(at.unit()), seen);
            }
        }
        return Collections.unmodifiableList(line);
    }

    /** The head of the nearest unit that has one which was not met yet. */
    private Optional<Position> headAtOrAbove(int unit, Set<PositionId> seen) {
        for (int at = unit; at != Forest.ROOT; at = org.units.parent(at)) {
            Optional<Position> head = org.head(org.unit(at).id());
            if (head.isPresent() && !seen.contains(head.get().id())) {
                return head;
            }
        }
        return Optional.empty();
    }

    private PositionId known(PositionId position) {
        org.number(position);
        return position;
    }
}
