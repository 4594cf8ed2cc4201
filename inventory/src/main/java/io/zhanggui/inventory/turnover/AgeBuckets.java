package io.zhanggui.inventory.turnover;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The classes of age into which a host cuts its stock (库龄分段), half-open: with the edges 30 and 90 an age of 29 days is in
 * the first, one of 30 in the second, one of 90 in the last.
 *
 * @param edges the days at which the next class begins, rising, the first at least 1; none makes one class of all
 */
@Beta
public record AgeBuckets(List<Integer> edges) {

    /**
     * @throws IllegalArgumentException if the edges do not rise from 1
     */
    public AgeBuckets {
        edges = List.copyOf(edges);
        for (int i = 0; i < edges.size(); i++) {
            if (edges.get(i) <= (i == 0 ? 0 : edges.get(i - 1))) {
                throw new IllegalArgumentException("edges must rise from 1, but are " + edges);
            }
        }
    }

    /** The classes with these edges. */
    public static AgeBuckets of(Integer... edges) {
        return new AgeBuckets(List.of(edges));
    }

    /** How many classes there are: one more than edges. */
    public int count() {
        return edges.size() + 1;
    }

    /**
     * The class of an age, from 0.
     *
     * @throws IllegalArgumentException if the age is negative
     */
    public int indexOf(long days) {
        if (days < 0) {
            throw new IllegalArgumentException("age must be at least 0, but is " + days);
        }
        int index = 0;
        while (index < edges.size() && days >= edges.get(index)) {
            index++;
        }
        return index;
    }

    /** What the classes are called, the youngest first: {@code 0–29}, {@code 30–89}, {@code 90+}. */
    public List<Term> labels() {
        return IntStream.range(0, count()).mapToObj(this::label).toList();
    }

    private Term label(int index) {
        int from = index == 0 ? 0 : edges.get(index - 1);
        return Term.of(
                index == edges.size()
                        ? from + "+"
                        : edges.get(index) - 1 == from ? "" + from : from + "–" + (edges.get(index) - 1));
    }
}
