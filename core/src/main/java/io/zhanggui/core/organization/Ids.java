package io.zhanggui.core.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers ids from 0 in the order of their coming; immutable. */
final class Ids<I> {

    static final int UNKNOWN = -2;

    private final Map<I, Integer> numbers;
    private final List<I> ids;

    private Ids(Map<I, Integer> numbers, List<I> ids) {
        this.numbers = numbers;
        this.ids = ids;
    }

    static <I> Ids<I> none() {
        return new Ids<>(Map.of(), List.of());
    }

    /** These and more, which must be new and differ. */
    Ids<I> plus(Collection<I> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<I, Integer> allNumbers = new HashMap<>((ids.size() + more.size()) * 4 / 3 + 1);
        allNumbers.putAll(numbers);
        List<I> all = new ArrayList<>(ids.size() + more.size());
        all.addAll(ids);
        for (I id : more) {
            allNumbers.put(id, all.size());
            all.add(id);
        }
        return new Ids<>(allNumbers, all);
    }

    int size() {
        return ids.size();
    }

    I get(int number) {
        return ids.get(number);
    }

    /** The id's number, or {@link #UNKNOWN}. */
    int of(I id) {
        Integer number = numbers.get(id);
        return number == null ? UNKNOWN : number;
    }

    boolean has(I id) {
        return numbers.containsKey(id);
    }
}
