package io.zhanggui.core.template;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.duty.Duty;
import io.zhanggui.core.duty.DutyCatalog;
import io.zhanggui.core.duty.UnitFields;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgChange;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A chart to begin with, or to compare one's own with: units, vacant positions with their reporting lines, and the duties
 * of both; see {@link OrgTemplates} for those that the library brings. A company derives its own by {@link #edit()}.
 */
@Beta
public final class OrgTemplate {

    private final TemplateHeader header;
    private final List<TemplateUnit> units;
    private final List<TemplatePosition> positions;
    private final List<Duty> duties;

    private OrgTemplate(
            TemplateHeader header, List<TemplateUnit> units, List<TemplatePosition> positions, List<Duty> duties) {
        this.header = header;
        this.units = List.copyOf(units);
        this.positions = List.copyOf(positions);
        this.duties = List.copyOf(duties);
    }

    /**
     * A template of a host's own.
     *
     * @param units each after the one above it
     * @throws IllegalArgumentException if not exactly one unit is without a parent, an id or duty code stands twice, or
     *     something belongs to a unit or position that the template does not have, or positions report to each other in
     *     a loop
     */
    public static OrgTemplate of(
            TemplateHeader header, List<TemplateUnit> units, List<TemplatePosition> positions, List<Duty> duties) {
        requireNonNull(header, "header");
        long tops = units.stream().filter(unit -> unit.parent() == null).count();
        if (tops != 1) {
            throw new IllegalArgumentException("a template has one unit at the top, but this has " + tops);
        }
        Set<Identifier> known = new HashSet<>();
        for (TemplateUnit unit : units) {
            if (unit.parent() != null && !known.contains(unit.parent())) {
                throw new IllegalArgumentException("the template has no " + unit.parent() + ", to which " + unit.id()
                        + " belongs, before it. Maybe it comes later, or they stand in a loop?");
            }
            requireNew(known, unit.id());
        }
        positions.forEach(position -> requireNew(known, position.id()));
        for (TemplatePosition each : positions) {
            requireKnown(known, each.position().unit(), each.id());
            PositionId superior = each.position().reportsTo();
            if (superior != null) {
                requireKnown(known, superior, each.id());
            }
        }
        requireNoLoop(positions);
        DutyCatalog.of(duties).duties().forEach(duty -> requireKnown(known, duty.owner(), duty.code()));
        return new OrgTemplate(header, units, positions, duties);
    }

    private static void requireNoLoop(List<TemplatePosition> positions) {
        Map<PositionId, PositionId> superiors = new HashMap<>();
        for (TemplatePosition each : positions) {
            PositionId superior = each.position().reportsTo();
            if (superior != null) {
                superiors.put(each.id(), superior);
            }
        }
        Map<PositionId, PositionId> walkedFrom = new HashMap<>();
        for (TemplatePosition start : positions) {
            PositionId at = start.id();
            while (at != null && walkedFrom.putIfAbsent(at, start.id()) == null) {
                at = superiors.get(at);
            }
            if (at != null && start.id().equals(walkedFrom.get(at))) {
                StringBuilder loop = new StringBuilder(at.toString());
                PositionId next = at;
                do {
                    next = requireNonNull(superiors.get(next));
                    loop.append(" → ").append(next);
                } while (!next.equals(at));
                throw new IllegalArgumentException("positions of the template report to each other in a loop: " + loop);
            }
        }
    }

    private static void requireNew(Set<Identifier> known, Identifier id) {
        if (!known.add(id)) {
            throw new IllegalArgumentException(id + " stands twice in the template");
        }
    }

    private static void requireKnown(Set<Identifier> known, @Nullable Identifier id, Object of) {
        if (!known.contains(id)) {
            throw new IllegalArgumentException("the template has no " + id + ", to which " + of + " belongs");
        }
    }

    /** Code, name and type. */
    public TemplateHeader header() {
        return header;
    }

    /** The code, for example {@code small-e-tailer}. */
    public String code() {
        return header.code();
    }

    /** What it is called. */
    public OrgName name() {
        return header.name();
    }

    /** The unit at the top; if it is a company, it gets the id of the legal entity when it is founded. */
    public OrgUnit top() {
        return units.stream()
                .filter(unit -> unit.parent() == null)
                .findFirst()
                .orElseThrow()
                .unit();
    }

    /** Whether it describes a whole company, not a department. */
    public boolean ofCompany() {
        return top().kind() == UnitKind.COMPANY;
    }

    /** The units, each after the one above it. */
    public List<TemplateUnit> units() {
        return units;
    }

    /**
     * The unit with that id.
     *
     * @throws IllegalArgumentException if the template has no such unit
     */
    public TemplateUnit unit(OrgUnitId id) {
        return units.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the template has no unit " + id));
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
                .filter(each -> each.id().equals(id))
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

    /** The duties with the fields that units are home to, for a legal entity that was founded from this template. */
    public DutyCatalog catalog(LegalEntityId entity) {
        OrgUnitId top = top().id();
        OrgUnitId renamed = foundedTop(entity);
        return new DutyCatalog(
                duties.stream()
                        .map(duty -> duty.owner().equals(top) ? duty.ownedBy(renamed) : duty)
                        .toList(),
                units.stream()
                        .filter(unit -> !unit.fields().isEmpty())
                        .map(unit -> new UnitFields(unit.id().equals(top) ? renamed : unit.id(), unit.fields()))
                        .toList());
    }

    /** The layer in which this template places the unit (顶层、核心、业务、支持); empty if it has no layers. */
    public Optional<Layer> layerOf(OrgUnitId unit) {
        return Optional.ofNullable(unit(unit).layer());
    }

    /** The role of the unit in a company of this type; empty if the template is of none, and for the top itself. */
    public Optional<UnitRole> roleOf(OrgUnitId unit) {
        return Optional.ofNullable(unit(unit).role());
    }

    /**
     * Why the unit has its role, with the rule and its source line.
     *
     * @throws IllegalArgumentException if the unit has no role
     */
    public Explanation explainRole(OrgUnitId id) {
        TemplateUnit unit = unit(id);
        EnterpriseType type = header.type();
        if (unit.role() == null || type == null) {
            throw new IllegalArgumentException("unit " + id + " has no role in the template " + code());
        }
        TemplateTerm rule = type == EnterpriseType.E_TAILER ? TemplateTerm.SPLIT_RULE : TemplateTerm.CENTRE_RULE;
        return Explanation.of(
                        OrgName.of(
                                TemplateTerm.ROLE_OF.text(
                                        Locale.SIMPLIFIED_CHINESE, unit.unit().name()),
                                TemplateTerm.ROLE_OF.text(
                                        Locale.ENGLISH, unit.unit().name())),
                        unit.role())
                .formula(rule, type)
                .because(new SourceLine("L116"));
    }

    /**
     * Why there is a purchasing department, or none: only goods that have to be ordered elsewhere add one.
     *
     * @throws IllegalArgumentException if the template says nothing about where goods come from
     */
    public Explanation explainPurchasing() {
        GoodsSource goods = header.goodsSource();
        EnterpriseType type = header.type();
        if (goods == null || type == null) {
            throw new IllegalArgumentException("the template " + code() + " does not say where goods come from."
                    + " Maybe take OrgTemplates.of(type, goodsSource)?");
        }
        return Explanation.of(
                        OrgName.of(
                                TemplateTerm.PURCHASING_NEEDED.text(Locale.SIMPLIFIED_CHINESE, type),
                                TemplateTerm.PURCHASING_NEEDED.text(Locale.ENGLISH, type)),
                        goods == GoodsSource.EXTERNAL_ORDER ? TemplateTerm.NEEDED : TemplateTerm.NOT_NEEDED)
                .formula(TemplateTerm.PURCHASING_RULE, goods)
                .because(new SourceLine("L115"));
    }

    /** This chart with another right below its top; see {@link #with(OrgTemplate, OrgUnitId)}. */
    public OrgTemplate with(OrgTemplate department) {
        return with(department, top().id());
    }

    /**
     * This chart with another below one of its units; whoever reports to nobody there reports to the head of that unit.
     *
     * @throws IllegalArgumentException if this template has no such unit, or both have an id or duty code
     */
    public OrgTemplate with(OrgTemplate department, OrgUnitId under) {
        unit(under);
        List<TemplateUnit> allUnits = new ArrayList<>(units);
        department.units.forEach(unit -> allUnits.add(unit.parent() == null ? unit.below(under) : unit));
        Optional<PositionId> head = headOf(under);
        List<TemplatePosition> allPositions = new ArrayList<>(positions);
        for (TemplatePosition each : department.positions) {
            Position position = each.position();
            Position placed = position.reportsTo() == null
                    ? head.map(position::reportingTo).orElse(position)
                    : position;
            allPositions.add(each.as(placed));
        }
        List<Duty> allDuties = new ArrayList<>(duties);
        allDuties.addAll(department.duties);
        return of(header, allUnits, allPositions, allDuties);
    }

    /** The position that leads a unit of the template; empty if there is none, or no single one. */
    public Optional<PositionId> headOf(OrgUnitId unit) {
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

    /** Compares a chart with this template; see {@link #check(OrgSnapshot, Collection)}. */
    public TemplateCheck check(OrgSnapshot org) {
        return check(org, List.of());
    }

    /**
     * Compares a chart with this template: which units it has, which are missing or surplus, which have no head, and which
     * positions that the description names are missing.
     *
     * <p>Ids do not count. A unit is recognised by its name, then by its name’s synonyms, then by the fields of work that
     * the host says it is home to; boards and executive offices also by their kind.
     *
     * @param homes the fields that units of the chart are home to; empty if the host says nothing
     */
    public TemplateCheck check(OrgSnapshot org, Collection<UnitFields> homes) {
        return new TemplateMatching(this, org, homes).check();
    }

    /** This template as the beginning of a company's own. */
    public TemplateEdit edit() {
        return new TemplateEdit(this);
    }

    /** What was added, removed and changed in a template that was derived from this one, told by ids and codes. */
    public TemplateDifference difference(OrgTemplate own) {
        return TemplateDifference.between(this, own);
    }

    /**
     * The history of a legal entity that begins with this chart on a day, all positions vacant.
     *
     * @throws io.zhanggui.core.violation.RejectedException if the chart is not consistent
     */
    public OrgHistory found(LegalEntityId entity, LocalDate on, Stamp stamp) {
        OrgUnit top = top();
        OrgUnitId renamed = foundedTop(entity);
        List<OrgChange> changes = new ArrayList<>();
        for (TemplateUnit unit : units) {
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

    private OrgUnitId foundedTop(LegalEntityId entity) {
        requireNonNull(entity, "entity");
        return ofCompany() ? OrgUnitId.of(entity.value()) : top().id();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrgTemplate that
                && header.equals(that.header)
                && units.equals(that.units)
                && positions.equals(that.positions)
                && duties.equals(that.duties);
    }

    @Override
    public int hashCode() {
        return header.hashCode() * 31 + units.hashCode();
    }

    @Override
    public String toString() {
        return "OrgTemplate[" + code() + ", " + units.size() + " units, " + positions.size() + " positions, "
                + duties.size() + " duties]";
    }
}
