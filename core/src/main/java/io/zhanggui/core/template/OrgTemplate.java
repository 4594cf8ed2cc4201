package io.zhanggui.core.template;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.duty.Duty;
import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgChange;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A chart to begin with: units, vacant positions with their reporting lines, and the duties of both; see
 * {@link OrgTemplates} for those that the library brings.
 */
public final class OrgTemplate {

    /**
     * A unit with the one above it.
     *
     * @param unit the unit
     * @param parent the unit above; {@code null} at the top
     */
    public record Placed(OrgUnit unit, @Nullable OrgUnitId parent) {
        public Placed {
            requireNonNull(unit, "unit");
        }
    }

    private final List<Placed> units;
    private final List<TemplatePosition> positions;
    private final List<Duty> duties;

    private OrgTemplate(List<Placed> units, List<TemplatePosition> positions, List<Duty> duties) {
        this.units = List.copyOf(units);
        this.positions = List.copyOf(positions);
        this.duties = List.copyOf(duties);
    }

    /**
     * A template of a host's own.
     *
     * @throws IllegalArgumentException if not exactly one unit is without a parent
     */
    public static OrgTemplate of(List<Placed> units, List<TemplatePosition> positions, List<Duty> duties) {
        long tops = units.stream().filter(unit -> unit.parent() == null).count();
        if (tops != 1) {
            throw new IllegalArgumentException("a template has one unit at the top, but this has " + tops);
        }
        return new OrgTemplate(units, positions, duties);
    }

    /** The unit at the top; if it is a company, it gets the id of the legal entity when it is founded. */
    public OrgUnit top() {
        return units.stream()
                .filter(unit -> unit.parent() == null)
                .findFirst()
                .orElseThrow()
                .unit();
    }

    /** The units, each after the one above it. */
    public List<Placed> units() {
        return units;
    }

    /** The positions in the order of the description. */
    public List<TemplatePosition> positions() {
        return positions;
    }

    /**
     * The position with that id.
     *
     * @throws IllegalArgumentException if the template has no such position
     */
    public TemplatePosition position(PositionId id) {
        return positions.stream()
                .filter(each -> each.position().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the template has no position " + id));
    }

    /** All duties in the order of the description. */
    public List<Duty> duties() {
        return duties;
    }

    /** The duties of a unit or position; empty if it has none of its own. */
    public List<Duty> duties(Identifier owner) {
        return duties.stream().filter(duty -> duty.owner().equals(owner)).toList();
    }

    /** This chart with another right below its top; see {@link #with(OrgTemplate, OrgUnitId)}. */
    public OrgTemplate with(OrgTemplate department) {
        return with(department, top().id());
    }

    /**
     * This chart with another below one of its units; whoever reports to nobody there reports to the head of that unit.
     *
     * @throws IllegalArgumentException if this template has no such unit
     */
    public OrgTemplate with(OrgTemplate department, OrgUnitId under) {
        if (units.stream().noneMatch(unit -> unit.unit().id().equals(under))) {
            throw new IllegalArgumentException("the template has no unit " + under);
        }
        List<Placed> allUnits = new ArrayList<>(units);
        department.units.forEach(unit -> allUnits.add(unit.parent() == null ? new Placed(unit.unit(), under) : unit));
        Optional<PositionId> head = headOf(under);
        List<TemplatePosition> allPositions = new ArrayList<>(positions);
        for (TemplatePosition each : department.positions) {
            Position position = each.position();
            Position placed = position.reportsTo() == null
                    ? head.map(position::reportingTo).orElse(position)
                    : position;
            allPositions.add(new TemplatePosition(placed, each.group(), each.kpis(), each.source()));
        }
        List<Duty> allDuties = new ArrayList<>(duties);
        allDuties.addAll(department.duties);
        return new OrgTemplate(allUnits, allPositions, allDuties);
    }

    private Optional<PositionId> headOf(OrgUnitId unit) {
        List<Position> within = positions.stream()
                .map(TemplatePosition::position)
                .filter(position -> position.unit().equals(unit))
                .toList();
        List<Position> heads = within.stream()
                .filter(position ->
                        within.stream().noneMatch(other -> other.id().equals(position.reportsTo())))
                .toList();
        return heads.size() == 1 ? Optional.of(heads.get(0).id()) : Optional.empty();
    }

    /**
     * The history of a legal entity that begins with this chart on a day, all positions vacant.
     *
     * @throws io.zhanggui.core.violation.RejectedException if the chart is not consistent
     */
    public OrgHistory found(LegalEntityId entity, LocalDate on, Stamp stamp) {
        requireNonNull(entity, "entity");
        OrgUnit top = top();
        OrgUnitId renamed = top.kind() == UnitKind.COMPANY ? OrgUnitId.of(entity.value()) : top.id();
        List<OrgChange> changes = new ArrayList<>();
        for (Placed unit : units) {
            if (unit.parent() != null) {
                OrgUnitId parent = unit.parent().equals(top.id()) ? renamed : unit.parent();
                changes.add(new OrgChange.CreateUnit(unit.unit(), parent, on));
            }
        }
        for (TemplatePosition each : positions) {
            Position position = each.position();
            changes.add(new OrgChange.CreatePosition(
                    position.unit().equals(top.id()) ? position.inUnit(renamed) : position, on));
        }
        OrgHistory begun = OrgHistory.found(entity, new OrgUnit(renamed, top.kind(), top.name()), on, stamp);
        return changes.isEmpty() ? begun : begun.append(changes, stamp);
    }
}
