package io.zhanggui.inventory.costing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How something stood before the first change within a stretch of movements, for each stretch in which it changed. So
 * what does not change costs nothing, and the past comes back all the same.
 */
final class Marks {

    private int[] stretches = {};
    private long[][] states = {};
    private int count;
    private int last = -1;

    /** Whether a stretch has no mark yet; -1 needs none. */
    boolean lacks(int stretch) {
        return stretch > last;
    }

    void add(int stretch, long[] state) {
        if (count == stretches.length) {
            int size = Math.max(4, count * 2);
            stretches = Arrays.copyOf(stretches, size);
            states = Arrays.copyOf(states, size);
        }
        stretches[count] = stretch;
        states[count++] = state;
        last = stretch;
    }

    /** How it stood when a stretch began; {@code null} if as it stands now. */
    long @Nullable [] at(int stretch) {
        int found = first(stretch);
        return found == count ? null : states[found];
    }

    /** The same, and forgets the marks of that stretch and of those behind it. */
    long @Nullable [] cut(int stretch) {
        int found = first(stretch);
        if (found == count) {
            return null;
        }
        long[] state = states[found];
        Arrays.fill(states, found, count, null);
        count = found;
        last = count == 0 ? -1 : stretches[count - 1];
        return state;
    }

    /** The first mark that is not of an earlier stretch. */
    private int first(int stretch) {
        int found = Arrays.binarySearch(stretches, 0, count, stretch);
        return found < 0 ? -found - 1 : found;
    }
}
