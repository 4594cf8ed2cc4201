package io.zhanggui.inventory.costing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The order of movements that are appended together. Those of one warehouse keep theirs; an arrival or a return comes
 * after what it refers to in another warehouse, if both are of one day, in whatever order the warehouses were given.
 */
final class SameDayOrder {

    private final MovementColumns in;
    private final int first;
    /** What each refers to; -1 if it may come first. */
    private final int[] references;

    SameDayOrder(MovementColumns in, int first, Map<Integer, Integer> references) {
        this.in = in;
        this.first = first;
        this.references = new int[in.size() - first];
        for (int i = 0; i < this.references.length; i++) {
            this.references[i] = references.getOrDefault(first + i, -1);
        }
    }

    /** The slots from the first one on in their order; {@code null} if they are in it already. */
    int @Nullable [] slots() {
        boolean inOrder = true;
        for (int i = 0; i < references.length; i++) {
            inOrder &= references[i] < first + i || in.day(references[i]) != in.day(first + i);
        }
        return inOrder ? null : sorted();
    }

    private int[] sorted() {
        Map<Integer, Map<Integer, Queue<Integer>>> days = new HashMap<>();
        List<Integer> dayOrder = new ArrayList<>();
        for (int slot = first; slot < in.size(); slot++) {
            int day = in.day(slot);
            if (!days.containsKey(day)) {
                dayOrder.add(day);
            }
            days.computeIfAbsent(day, each -> new HashMap<>())
                    .computeIfAbsent(in.place(slot), each -> new ArrayDeque<>())
                    .add(slot);
        }
        int[] result = new int[references.length];
        boolean[] placed = new boolean[references.length];
        int count = 0;
        for (int day : dayOrder) {
            Map<Integer, Queue<Integer>> waiting = days.getOrDefault(day, Map.of());
            for (int next = next(waiting, placed); next >= 0; next = next(waiting, placed)) {
                result[count++] = next;
                placed[next - first] = true;
            }
        }
        return result;
    }

    /** The earliest that waits for none, or, if all wait for each other, the earliest; -1 if there is none. */
    private int next(Map<Integer, Queue<Integer>> waiting, boolean[] placed) {
        @Nullable Queue<Integer> best = null;
        long bestRank = Long.MAX_VALUE;
        for (Queue<Integer> queue : waiting.values()) {
            Integer slot = queue.peek();
            if (slot != null) {
                int reference = references[slot - first];
                boolean free = reference < first || placed[reference - first] || in.day(reference) != in.day(slot);
                long rank = free ? slot : (1L << 32) + slot;
                if (rank < bestRank) {
                    bestRank = rank;
                    best = queue;
                }
            }
        }
        return best == null ? -1 : best.remove();
    }
}
