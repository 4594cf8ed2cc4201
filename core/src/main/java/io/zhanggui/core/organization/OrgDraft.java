package io.zhanggui.core.organization;

import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Units and positions on their way from one snapshot to another, as numbers; changed until {@link OrgSnapshot#with} reads
 * it, and never after.
 */
final class OrgDraft {

    private final OrgSnapshot before;
    private final OrgParts parts;
    private final int[] unitOfBefore;
    private final int[] parent;
    private final int[] unitOf;
    private final int[] superior;
    private final int[] namedHead;

    private OrgDraft(
            OrgSnapshot before,
            OrgParts parts,
            int[] unitOfBefore,
            int[] parent,
            int[] unitOf,
            int[] superior,
            int[] namedHead) {
        this.before = before;
        this.parts = parts;
        this.unitOfBefore = unitOfBefore;
        this.parent = parent;
        this.unitOf = unitOf;
        this.superior = superior;
        this.namedHead = namedHead;
    }

    /** A draft that is the snapshot still. */
    static OrgDraft of(OrgSnapshot before) {
        OrgParts parts = before.parts();
        int[] unitOf = parts.unitOf();
        return new OrgDraft(
                before,
                parts,
                unitOf,
                parts.units().parents(),
                unitOf,
                parts.reporting().parents(),
                parts.namedHead());
    }

    /** The same, to be changed. */
    OrgDraft copy() {
        return new OrgDraft(
                before, parts, unitOfBefore, parent.clone(), unitOf.clone(), superior.clone(), namedHead.clone());
    }

    int[] parent() {
        return parent;
    }

    int[] unitOf() {
        return unitOf;
    }

    int[] superior() {
        return superior;
    }

    int[] namedHead() {
        return namedHead;
    }

    /** The number of a unit that is there. */
    int number(OrgUnitId id) {
        int number = before.number(id);
        if (parent[number] == Forest.ABSENT) {
            throw gone("unit ", id);
        }
        return number;
    }

    /** The number of a position that is there. */
    int number(PositionId id) {
        int number = before.number(id);
        if (superior[number] == Forest.ABSENT) {
            throw gone("position ", id);
        }
        return number;
    }

    private static IllegalArgumentException gone(String kind, Identifier id) {
        return new IllegalArgumentException(
                kind + id + " is gone in this what-if. Maybe an earlier step merged, closed or removed it?");
    }

    boolean hasUnit(int number) {
        return parent[number] != Forest.ABSENT;
    }

    boolean hasPosition(int number) {
        return superior[number] != Forest.ABSENT;
    }

    /** Whether the position is there and stands or reports otherwise than before. */
    boolean isChanged(int position) {
        return hasPosition(position)
                && (unitOf[position] != unitOfBefore[position]
                        || superior[position] != parts.reporting().parent(position));
    }

    Position described(int position) {
        int above = superior[position];
        return parts.positionAt(position)
                .placed(
                        parts.unitIds().get(unitOf[position]),
                        above == Forest.ROOT ? null : parts.positionIds().get(above));
    }

    @Nullable
    OrgUnit[] unit() {
        @Nullable OrgUnit[] result = parts.unit().clone();
        for (int i = 0; i < result.length; i++) {
            if (!hasUnit(i)) {
                result[i] = null;
            }
        }
        return result;
    }

    @Nullable
    Position[] position() {
        @Nullable Position[] result = parts.position().clone();
        for (int i = 0; i < result.length; i++) {
            if (!hasPosition(i)) {
                result[i] = null;
            } else if (isChanged(i)) {
                result[i] = described(i);
            }
        }
        return result;
    }

    List<List<Assignment>> holders() {
        List<List<Assignment>> result = new ArrayList<>(parts.holders());
        for (int i = 0; i < superior.length; i++) {
            if (!hasPosition(i)) {
                result.set(i, List.of());
            }
        }
        return result;
    }

    void moveUnit(int unit, int above) {
        parent[unit] = above;
        refuseLoop(OrgViolation.UNIT_LOOP, unit, parent, parts.unitIds()::get);
    }

    void reportTo(int position, int above) {
        superior[position] = above;
        refuseLoop(OrgViolation.REPORTING_LOOP, position, superior, parts.positionIds()::get);
    }

    /** Whether the position is the other or reports to it, at any distance. */
    boolean isBelow(int position, int above) {
        int at = position;
        while (at >= 0 && at != above) {
            at = superior[at];
        }
        return at == above;
    }

    /** Nobody reports to it any more, but to the one above it. */
    void remove(int position) {
        for (int i = 0; i < superior.length; i++) {
            if (superior[i] == position) {
                superior[i] = superior[position];
            }
        }
        superior[position] = Forest.ABSENT;
    }

    /** Everything in the unit and right below it goes into the other; refused if the other stands below it. */
    void merge(int unit, int into) {
        for (int i = 0; i < parent.length; i++) {
            if (parent[i] == unit) {
                parent[i] = into;
            }
        }
        if (unit == into) {
            parent[unit] = into;
        }
        refuseLoop(OrgViolation.UNIT_LOOP, into, parent, parts.unitIds()::get);
        for (int i = 0; i < unitOf.length; i++) {
            if (unitOf[i] == unit) {
                unitOf[i] = into;
            }
        }
        parent[unit] = Forest.ABSENT;
    }

    private void refuseLoop(OrgViolation rule, int from, int[] above, IntFunction<? extends Identifier> name) {
        int at = above[from];
        while (at >= 0 && at != from) {
            at = above[at];
        }
        if (at != from) {
            return;
        }
        List<String> names = new ArrayList<>();
        Forest.loopOf(above, from)
                .forEach(member -> names.add(name.apply(member).toString()));
        names.add(names.get(0));
        throw new RejectedException(Violations.of(
                Violation.of(rule, "", String.join(" → ", names), before.asOf().date())));
    }

    /** What turns the snapshot into the draft, from a day on; each unit and position changes once. */
    List<OrgChange> changes(LocalDate from) {
        List<OrgChange> result = new ArrayList<>();
        for (int i = 0; i < superior.length; i++) {
            PositionId id = parts.positionIds().get(i);
            if (parts.reporting().present(i) && !hasPosition(i)) {
                for (Assignment held : parts.holders().get(i)) {
                    if (held.period().getEnd().isAfter(from)) {
                        result.add(new OrgChange.Release(id, held.person(), from));
                    }
                }
                result.add(new OrgChange.ClosePosition(id, from));
            } else if (isChanged(i)) {
                result.add(new OrgChange.ChangePosition(described(i), from));
            }
        }
        for (int i = 0; i < parent.length; i++) {
            OrgUnitId id = parts.unitIds().get(i);
            if (parts.units().present(i) && !hasUnit(i)) {
                result.add(new OrgChange.CloseUnit(id, from));
            } else if (hasUnit(i)) {
                if (parent[i] != parts.units().parent(i)) {
                    result.add(new OrgChange.MoveUnit(id, parts.unitIds().get(parent[i]), from));
                }
                if (namedHead[i] != parts.namedHead()[i] && hasPosition(namedHead[i])) {
                    result.add(new OrgChange.NameHead(id, parts.positionIds().get(namedHead[i]), from));
                }
            }
        }
        return List.copyOf(result);
    }
}
