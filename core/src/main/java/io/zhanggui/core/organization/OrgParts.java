package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot is made of, by number of unit and position; see {@link OrgSnapshot} for the meaning. Only to be read.
 *
 * @param unitIds the numbers of units
 * @param positionIds the numbers of positions
 * @param units the tree of units
 * @param reporting the trees of positions
 * @param unit the units that are there
 * @param position the positions that are there
 * @param namedHead the positions that were named heads
 * @param holders who holds each position
 * @param offset where the positions of each preorder place begin in {@code byUnit}
 * @param byUnit the positions by the preorder of their units
 */
@SuppressWarnings("ArrayRecordComponent") // read by the calculations of this package, in place
record OrgParts(
        Ids<OrgUnitId> unitIds,
        Ids<PositionId> positionIds,
        Forest units,
        Forest reporting,
        @Nullable OrgUnit[] unit,
        @Nullable Position[] position,
        int[] namedHead,
        List<List<Assignment>> holders,
        int[] offset,
        int[] byUnit) {

    /** The unit of each position that is there. */
    int[] unitOf() {
        int[] unitOf = new int[position.length];
        for (int place = 0; place + 1 < offset.length; place++) {
            for (int i = offset[place]; i < offset[place + 1]; i++) {
                unitOf[byUnit[i]] = units.preorder()[place];
            }
        }
        return unitOf;
    }

    Position positionAt(int number) {
        return requireNonNull(position[number]);
    }

    OrgUnit unitAt(int number) {
        return requireNonNull(unit[number]);
    }

    /** Whether no position stands in the unit or below it. */
    boolean isEmpty(int unitNumber) {
        return offset[units.first(unitNumber)] == offset[units.end(unitNumber)];
    }

    /** Whether anything reports to the position. */
    boolean isManager(int number) {
        return reporting.size(number) > 1;
    }

    /** The number of the position that {@link OrgSnapshot#head} gives, or {@link Forest#ABSENT}. */
    int head(int unitNumber, int[] unitOf) {
        if (namedHead[unitNumber] >= 0 && position[namedHead[unitNumber]] != null) {
            return namedHead[unitNumber];
        }
        int head = Forest.ABSENT;
        int place = units.first(unitNumber);
        for (int i = offset[place]; i < offset[place + 1]; i++) {
            int above = reporting.parent(byUnit[i]);
            if (above == Forest.ROOT || unitOf[above] != unitNumber) {
                if (head != Forest.ABSENT) {
                    return Forest.ABSENT;
                }
                head = byUnit[i];
            }
        }
        return head;
    }
}
