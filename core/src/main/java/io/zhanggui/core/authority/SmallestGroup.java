package io.zhanggui.core.authority;

import io.zhanggui.core.id.PersonId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Finds the fewest people who cover a task together. */
final class SmallestGroup {

    private SmallestGroup() {}

    /**
     * One of the smallest groups that cover all bits, the first by person of those who are able to do the same; empty if
     * none of at most so many people does.
     */
    static List<PersonId> of(SortedMap<PersonId, BitSet> able, BitSet task, int most) {
        Map<BitSet, PersonId> first = new LinkedHashMap<>();
        able.forEach((person, part) -> first.putIfAbsent(part, person));
        Map<BitSet, List<PersonId>> reached = new HashMap<>();
        List<BitSet> edge = List.of(new BitSet());
        reached.put(edge.get(0), List.of());
        for (int size = 1; size <= most; size++) {
            List<BitSet> next = new ArrayList<>();
            for (BitSet from : edge) {
                for (Map.Entry<BitSet, PersonId> one : first.entrySet()) {
                    BitSet together = (BitSet) from.clone();
                    together.or(one.getKey());
                    if (!reached.containsKey(together)) {
                        List<PersonId> group = new ArrayList<>(reached.getOrDefault(from, List.of()));
                        group.add(one.getValue());
                        reached.put(together, group);
                        next.add(together);
                    }
                }
            }
            edge = next;
        }
        return reached.getOrDefault(task, List.of()).stream().sorted().toList();
    }
}
