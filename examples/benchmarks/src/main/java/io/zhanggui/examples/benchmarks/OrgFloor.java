package io.zhanggui.examples.benchmarks;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgChange;
import io.zhanggui.core.organization.OrgEvent;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.Site;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The least that makes a chart: unknown ids, second ids and loops are refused, nodes get preorder numbers. */
@SuppressWarnings("ArrayRecordComponent") // a floor hands its arrays out as they are
final class OrgFloor {

    private OrgFloor() {}

    /**
     * Trees as slices.
     *
     * @param preorder the nodes, parents before children
     * @param first where each node stands in it
     * @param end where its subtree ends
     */
    record Tree(int[] preorder, int[] first, int[] end) {}

    /**
     * A chart on numbers.
     *
     * @param units the tree of units
     * @param reporting the trees of positions
     * @param byUnit positions by the preorder of their units
     */
    record Numbers(Tree units, Tree reporting, int[] byUnit) {}

    /**
     * A chart that answers by id.
     *
     * @param unitNumbers the number of each unit
     * @param positionNumbers the number of each position
     * @param units the units by number
     * @param positions the positions by number
     * @param sites where each unit is, by number; {@code null} where none was said
     * @param numbers the chart on numbers
     */
    record Chart(
            Map<OrgUnitId, Integer> unitNumbers,
            Map<PositionId, Integer> positionNumbers,
            OrgUnit[] units,
            Position[] positions,
            @Nullable Site[] sites,
            Numbers numbers) {}

    static Numbers numbers(int[] parent, int[] unitOf, int[] superior) {
        Tree units = tree(parent);
        Tree reporting = tree(superior);
        int[] offset = new int[parent.length + 1];
        for (int unit : unitOf) {
            offset[units.first[unit] + 1]++;
        }
        for (int i = 1; i < offset.length; i++) {
            offset[i] += offset[i - 1];
        }
        int[] byUnit = new int[unitOf.length];
        for (int i = 0; i < unitOf.length; i++) {
            byUnit[offset[units.first[unitOf[i]]]++] = i;
        }
        return new Numbers(units, reporting, byUnit);
    }

    private static Tree tree(int[] parent) {
        int count = parent.length;
        int[] child = new int[count + 1];
        int[] sibling = new int[count];
        Arrays.fill(child, -1);
        for (int node = count - 1; node >= 0; node--) {
            int above = parent[node] < 0 ? count : parent[node];
            sibling[node] = child[above];
            child[above] = node;
        }
        Tree tree = new Tree(new int[count], new int[count], new int[count]);
        int at = 0;
        int node = child[count];
        while (node >= 0) {
            tree.first[node] = at;
            tree.preorder[at++] = node;
            int next = child[node];
            while (next < 0 && node >= 0) {
                tree.end[node] = at;
                next = sibling[node];
                node = parent[node];
            }
            node = next;
        }
        if (at < count) {
            throw new IllegalArgumentException("loop");
        }
        return tree;
    }

    /** The chart of rows that create units and positions and say where units are. */
    static Chart chart(List<OrgEvent> events) {
        Map<OrgUnitId, Integer> unitNumbers = new HashMap<>();
        Map<PositionId, Integer> positionNumbers = new HashMap<>();
        for (OrgEvent event : events) {
            if (event.change() instanceof OrgChange.LocateUnit) {
                continue;
            }
            boolean known = event.change() instanceof OrgChange.CreatePosition created
                    ? positionNumbers.putIfAbsent(created.subject(), positionNumbers.size()) != null
                    : unitNumbers.putIfAbsent((OrgUnitId) event.change().subject(), unitNumbers.size()) != null;
            if (known) {
                throw new IllegalArgumentException("second " + event.change().subject());
            }
        }
        OrgUnit[] units = new OrgUnit[unitNumbers.size()];
        Position[] positions = new Position[positionNumbers.size()];
        int[] parent = new int[units.length];
        int[] unitOf = new int[positions.length];
        int[] superior = new int[positions.length];
        @Nullable Site[] sites = new @Nullable Site[units.length];
        int unit = 0;
        int number = 0;
        for (OrgEvent event : events) {
            if (event.change() instanceof OrgChange.Found found) {
                units[unit] = found.root();
                parent[unit++] = -1;
            } else if (event.change() instanceof OrgChange.CreateUnit created) {
                units[unit] = created.unit();
                parent[unit++] = requireNonNull(unitNumbers.get(created.parent()));
            } else if (event.change() instanceof OrgChange.CreatePosition created) {
                Position position = created.position();
                positions[number] = position;
                unitOf[number] = requireNonNull(unitNumbers.get(position.unit()));
                superior[number++] =
                        position.reportsTo() == null ? -1 : requireNonNull(positionNumbers.get(position.reportsTo()));
            } else if (event.change() instanceof OrgChange.LocateUnit located) {
                sites[requireNonNull(unitNumbers.get(located.subject()))] = located.site();
            }
        }
        return new Chart(unitNumbers, positionNumbers, units, positions, sites, numbers(parent, unitOf, superior));
    }
}
