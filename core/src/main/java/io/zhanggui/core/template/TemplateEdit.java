package io.zhanggui.core.template;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.duty.Duty;
import io.zhanggui.core.duty.DutyCatalog;
import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Derives a company's own template from another; not safe for threads.
 *
 * <pre>{@code
 * OrgTemplate own = OrgTemplates.smallETailer().edit()
 *         .named("qinghe", OrgName.of("青禾"))
 *         .rename(OrgUnitId.of("GA"), OrgName.of("行政人事部", "Administration and HR"))
 *         .dropPosition(PositionId.of("PUR-STORE"))
 *         .build();
 * }</pre>
 */
public final class TemplateEdit {

    private TemplateHeader header;
    private final List<TemplateUnit> units;
    private final List<TemplatePosition> positions;
    private DutyCatalog duties;

    TemplateEdit(OrgTemplate from) {
        this.header = from.header();
        this.units = new ArrayList<>(from.units());
        this.positions = new ArrayList<>(from.positions());
        this.duties = DutyCatalog.of(from.duties());
    }

    /** Gives the template a code and name of its own. */
    public TemplateEdit named(String code, OrgName name) {
        header = header.named(code, name);
        return this;
    }

    /** Renames a unit. */
    public TemplateEdit rename(OrgUnitId unit, OrgName name) {
        int at = indexOf(unit);
        OrgUnit was = units.get(at).unit();
        units.set(at, units.get(at).as(new OrgUnit(was.id(), was.kind(), requireNonNull(name, "name"))));
        return this;
    }

    /** Gives a position another title. */
    public TemplateEdit retitle(PositionId position, OrgName title) {
        int at = indexOf(position);
        Position was = positions.get(at).position();
        positions.set(
                at,
                positions
                        .get(at)
                        .as(new Position(
                                was.id(),
                                was.unit(),
                                requireNonNull(title, "title"),
                                was.reportsTo(),
                                was.headcount(),
                                was.job())));
        return this;
    }

    /** Adds a unit below another. */
    public TemplateEdit add(OrgUnit unit, OrgUnitId parent) {
        return add(TemplateUnit.of(unit, requireNonNull(parent, "parent")));
    }

    /** Adds a unit. */
    public TemplateEdit add(TemplateUnit unit) {
        units.add(requireNonNull(unit, "unit"));
        return this;
    }

    /** Adds a position. */
    public TemplateEdit add(Position position) {
        return add(TemplatePosition.of(position));
    }

    /** Adds a position. */
    public TemplateEdit add(TemplatePosition position) {
        positions.add(requireNonNull(position, "position"));
        return this;
    }

    /** Adds a duty, or puts it in the place of the one with its code. */
    public TemplateEdit put(Duty duty) {
        duties = duties.with(requireNonNull(duty, "duty"));
        return this;
    }

    /** Moves a unit below another. */
    public TemplateEdit move(OrgUnitId unit, OrgUnitId parent) {
        int at = indexOf(unit);
        TemplateUnit moved = units.remove(at).below(requireNonNull(parent, "parent"));
        units.add(Math.max(at, indexOf(parent) + 1), moved);
        return this;
    }

    /** Moves a position to another unit, reporting to another position or to nobody. */
    public TemplateEdit move(PositionId position, OrgUnitId unit, @Nullable PositionId superior) {
        int at = indexOf(position);
        Position was = positions.get(at).position();
        positions.set(
                at,
                positions
                        .get(at)
                        .as(new Position(
                                was.id(),
                                requireNonNull(unit, "unit"),
                                was.title(),
                                superior,
                                was.headcount(),
                                was.job())));
        return this;
    }

    /** Drops a unit with all below it, their positions and their duties. */
    public TemplateEdit drop(OrgUnitId unit) {
        indexOf(unit);
        Set<OrgUnitId> gone = new HashSet<>(Set.of(unit));
        boolean more = true;
        while (more) {
            more = false;
            for (TemplateUnit each : units) {
                more |= gone.contains(each.parent()) && gone.add(each.id());
            }
        }
        List<PositionId> positionsGone = positions.stream()
                .filter(each -> gone.contains(each.position().unit()))
                .map(TemplatePosition::id)
                .toList();
        positionsGone.forEach(this::dropPosition);
        units.removeIf(each -> gone.contains(each.id()));
        gone.forEach(this::dropDuties);
        return this;
    }

    /** Drops a position with its duties; whoever reported to it reports to its superior. */
    public TemplateEdit dropPosition(PositionId position) {
        PositionId above = positions.remove(indexOf(position)).position().reportsTo();
        for (int i = 0; i < positions.size(); i++) {
            Position each = positions.get(i).position();
            if (position.equals(each.reportsTo())) {
                positions.set(
                        i,
                        positions
                                .get(i)
                                .as(new Position(
                                        each.id(), each.unit(), each.title(), above, each.headcount(), each.job())));
            }
        }
        dropDuties(position);
        return this;
    }

    /** Drops a duty. */
    public TemplateEdit dropDuty(String code) {
        duties = duties.without(code);
        return this;
    }

    private void dropDuties(Identifier owner) {
        duties.ofOwner(owner).forEach(duty -> dropDuty(duty.code()));
    }

    /**
     * The template.
     *
     * @throws IllegalArgumentException as {@link OrgTemplate#of} does
     */
    public OrgTemplate build() {
        return OrgTemplate.of(header, sorted(), positions, duties.duties());
    }

    /** Each unit after the one above it, else in the order of the edits. */
    private List<TemplateUnit> sorted() {
        Map<OrgUnitId, List<TemplateUnit>> below = new HashMap<>();
        List<TemplateUnit> open = new ArrayList<>();
        for (TemplateUnit unit : units) {
            if (unit.parent() == null) {
                open.add(unit);
            } else {
                below.computeIfAbsent(unit.parent(), p -> new ArrayList<>()).add(unit);
            }
        }
        List<TemplateUnit> result = new ArrayList<>();
        while (!open.isEmpty()) {
            TemplateUnit next = open.remove(0);
            result.add(next);
            List<TemplateUnit> children = below.remove(next.id());
            open.addAll(0, children == null ? List.of() : children);
        }
        below.values().forEach(result::addAll); // whose parent is unknown; the check names it
        return result;
    }

    private int indexOf(OrgUnitId unit) {
        int at = units.stream().map(TemplateUnit::id).toList().indexOf(requireNonNull(unit, "unit"));
        if (at < 0) {
            throw new IllegalArgumentException("the template has no unit " + unit);
        }
        return at;
    }

    private int indexOf(PositionId position) {
        int at = positions.stream().map(TemplatePosition::id).toList().indexOf(requireNonNull(position, "position"));
        if (at < 0) {
            throw new IllegalArgumentException("the template has no position " + position);
        }
        return at;
    }
}
