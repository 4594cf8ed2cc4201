package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.function.ToLongFunction;

/**
 * Sums over all units of a day at once, each once through the chart; see {@link OrgSnapshot#totals()}.
 *
 * <p>A measure is a whole number, so that sums are exact: money in minor units, full-time equivalents in ten-thousandths. A
 * sum beyond a {@code long} is an {@link ArithmeticException}.
 */
@Beta
public final class OrgTotals {

    private static final int FTE_DECIMALS = 4;

    private final OrgSnapshot org;

    OrgTotals(OrgSnapshot org) {
        this.org = org;
    }

    /** The sum of a measure of units. */
    public UnitTotals ofUnits(ToLongFunction<? super OrgUnit> measure) {
        requireNonNull(measure, "measure");
        int[] preorder = org.units.preorder();
        long[] sums = new long[preorder.length + 1];
        for (int place = 0; place < preorder.length; place++) {
            sums[place + 1] = measure.applyAsLong(org.unit(preorder[place]));
        }
        return UnitTotals.summing(org, sums);
    }

    /** The sum of a measure of positions. */
    public UnitTotals ofPositions(ToLongFunction<? super Position> measure) {
        requireNonNull(measure, "measure");
        return byPosition(number -> measure.applyAsLong(org.position(number)));
    }

    private UnitTotals byPosition(IntToLongFunction measure) {
        int places = org.units.preorder().length;
        long[] sums = new long[places + 1];
        for (int place = 0; place < places; place++) {
            long sum = 0;
            for (int i = org.offset[place]; i < org.offset[place + 1]; i++) {
                sum = Math.addExact(sum, measure.applyAsLong(org.byUnit[i]));
            }
            sums[place + 1] = sum;
        }
        return UnitTotals.summing(org, sums);
    }

    /** The seats of all positions (编制). */
    public UnitTotals headcount() {
        return ofPositions(Position::headcount);
    }

    /** The full-time equivalents of regular holders (全时当量), by unit from the top down, everything below included. */
    public Map<OrgUnitId, BigDecimal> fte() {
        UnitTotals totals = byPosition(number -> {
            long seats = 0;
            for (Assignment assignment : org.holders.get(number)) {
                seats += assignment.seat();
            }
            return seats;
        });
        Map<OrgUnitId, BigDecimal> fte = new LinkedHashMap<>();
        totals.byUnit().forEach((unit, seats) -> fte.put(unit, BigDecimal.valueOf(seats, FTE_DECIMALS)));
        return Collections.unmodifiableMap(fte);
    }

    /**
     * How many different people hold a position of their own in each unit or below it, by unit from the top down; one who
     * holds two positions counts once wherever both are (在岗人数).
     */
    public Map<OrgUnitId, Integer> people() {
        int[] preorder = org.units.preorder();
        Map<PersonId, Integer> last = new HashMap<>();
        int[] tree = new int[preorder.length + 1]; // counts each person at the last place where they stand so far
        int[] found = new int[preorder.length];
        for (int place = 0; place < preorder.length; place++) {
            for (int i = org.offset[place]; i < org.offset[place + 1]; i++) {
                count(org.byUnit[i], place, last, tree);
            }
            int ending = preorder[place];
            while (ending != Forest.ROOT && org.units.end(ending) == place + 1) {
                int first = org.units.first(ending);
                found[first] = upTo(tree, place + 1) - upTo(tree, first);
                ending = org.units.parent(ending);
            }
        }
        Map<OrgUnitId, Integer> people = new LinkedHashMap<>();
        for (int place = 0; place < preorder.length; place++) {
            people.put(org.unit(preorder[place]).id(), found[place]);
        }
        return Collections.unmodifiableMap(people);
    }

    private void count(int position, int place, Map<PersonId, Integer> last, int[] tree) {
        for (Assignment assignment : org.holders.get(position)) {
            if (assignment.capacity() == Capacity.REGULAR) {
                Integer before = last.put(assignment.person(), place);
                if (before != null) {
                    add(tree, before, -1);
                }
                add(tree, place, 1);
            }
        }
    }

    /** A binary indexed tree: adds at a place. */
    private static void add(int[] tree, int place, int difference) {
        for (int i = place + 1; i < tree.length; i += i & -i) {
            tree[i] += difference;
        }
    }

    /** The sum of the places before one. */
    private static int upTo(int[] tree, int place) {
        int sum = 0;
        for (int i = place; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }
}
