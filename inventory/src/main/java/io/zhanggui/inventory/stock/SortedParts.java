package io.zhanggui.inventory.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Immutable lists in the order of a key that each element has once; a change copies the list and shares the elements. */
final class SortedParts {

    private SortedParts() {}

    static <K extends Comparable<? super K>, T> Optional<T> find(List<T> parts, Function<T, K> keyOf, K key) {
        int at = position(parts, keyOf, key);
        return at >= 0 ? Optional.of(parts.get(at)) : Optional.empty();
    }

    /** The same with an element in its place, or in place of the one that has its key. */
    static <K extends Comparable<? super K>, T> List<T> with(List<T> parts, Function<T, K> keyOf, T part) {
        int at = position(parts, keyOf, keyOf.apply(part));
        List<T> changed = new ArrayList<>(parts);
        if (at >= 0) {
            changed.set(at, part);
        } else {
            changed.add(-at - 1, part);
        }
        return List.copyOf(changed);
    }

    static <T> List<T> without(List<T> parts, Predicate<T> gone) {
        return parts.stream().filter(gone.negate()).toList();
    }

    /** Whether each element stands once and in order. */
    static <K extends Comparable<? super K>, T> boolean isSorted(List<T> parts, Function<T, K> keyOf) {
        for (int i = 1; i < parts.size(); i++) {
            if (keyOf.apply(parts.get(i - 1)).compareTo(keyOf.apply(parts.get(i))) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static <K extends Comparable<? super K>, T> int position(List<T> parts, Function<T, K> keyOf, K key) {
        int low = 0;
        int high = parts.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = keyOf.apply(parts.get(middle)).compareTo(key);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }
}
