package io.zhanggui.core.organization;

import io.zhanggui.core.id.OrgUnitId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Where the chart of an organisation, or of one unit with everything below it, has gaps; each list in the order of the chart. */
public final class OrgGaps {

    private final OrgParts parts;
    private final int from;
    private final int to;

    private OrgGaps(OrgParts parts, int from, int to) {
        this.parts = parts;
        this.from = from;
        this.to = to;
    }

    /** Of the whole organisation. */
    public static OrgGaps of(OrgSnapshot org) {
        OrgParts parts = org.parts();
        return new OrgGaps(parts, 0, parts.units().preorder().length);
    }

    /** Of a unit and everything below it. */
    public static OrgGaps of(OrgSnapshot org, OrgUnitId unit) {
        OrgParts parts = org.parts();
        int number = org.number(unit);
        return new OrgGaps(parts, parts.units().first(number), parts.units().end(number));
    }

    /** Positions with an open seat, acting holders or not (空缺岗位). */
    public List<Position> vacancies() {
        BitSet open = open();
        List<Position> result = new ArrayList<>();
        for (int i = parts.offset()[from]; i < parts.offset()[to]; i++) {
            if (open.get(parts.byUnit()[i])) {
                result.add(parts.positionAt(parts.byUnit()[i]));
            }
        }
        return List.copyOf(result);
    }

    /** By number, the order in which they were made: in the order of the chart each would be fetched from far away. */
    private BitSet open() {
        BitSet within = new BitSet(parts.position().length);
        for (int i = parts.offset()[from]; i < parts.offset()[to]; i++) {
            within.set(parts.byUnit()[i]);
        }
        BitSet open = new BitSet(parts.position().length);
        for (int number = within.nextSetBit(0); number >= 0; number = within.nextSetBit(number + 1)) {
            long seats = (long) parts.positionAt(number).headcount() * Assignment.FULL_TIME;
            for (Assignment held : parts.holders().get(number)) {
                seats -= held.seat();
            }
            open.set(number, seats > 0);
        }
        return open;
    }

    /** Units in which no position stands, nor in any below; of those below each other the topmost. */
    public List<OrgUnit> emptyUnits() {
        List<OrgUnit> result = new ArrayList<>();
        int place = from;
        while (place < to) {
            int unit = parts.units().preorder()[place];
            if (parts.isEmpty(unit)) {
                result.add(parts.unitAt(unit));
                place = parts.units().end(unit);
            } else {
                place++;
            }
        }
        return List.copyOf(result);
    }

    /** Units that are not empty and have no head, or no single one. */
    public List<OrgUnit> headlessUnits() {
        int[] unitOf = parts.unitOf();
        List<OrgUnit> result = new ArrayList<>();
        for (int place = from; place < to; place++) {
            int unit = parts.units().preorder()[place];
            if (!parts.isEmpty(unit) && parts.head(unit, unitOf) == Forest.ABSENT) {
                result.add(parts.unitAt(unit));
            }
        }
        return List.copyOf(result);
    }

    /** Units one below the other without a second beside them, each chain as long as it is. */
    public List<UnitChain> oneChildChains() {
        int[] children = new int[to - from];
        for (int place = from + 1; place < to; place++) {
            int above = parts.units().parent(parts.units().preorder()[place]);
            children[parts.units().first(above) - from]++;
        }
        List<UnitChain> result = new ArrayList<>();
        int place = from;
        while (place < to) {
            int top = place;
            while (children[place - from] == 1) {
                place++;
            }
            if (place > top) {
                result.add(new UnitChain(id(top), id(place), place - top + 1));
            }
            place++;
        }
        return List.copyOf(result);
    }

    private OrgUnitId id(int place) {
        return parts.unitIds().get(parts.units().preorder()[place]);
    }
}
