package io.zhanggui.inventory.turnover;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Articles by their share of a measure, the greatest first (ABC 分类).
 *
 * <p>The class goes by the cumulative share; {@link AbcBoundary} says which class has the article that crosses a cut.
 * Articles of equal value are in the order of their keys, where these are of one class that has an order, so that nothing
 * else decides which of them a cut parts; other keys keep the order in which they were given. Without any value all are C.
 *
 * @param rows the articles, the greatest value first
 * @param <K> what names an article
 */
public record AbcClassification<K>(List<Row<K>> rows) {

    /**
     * One article.
     *
     * @param key its name
     * @param value its value
     * @param cumulativeShare the share of it and all before it, 0 to 1; 0 without any value
     * @param abc its class
     */
    public record Row<K>(K key, double value, double cumulativeShare, AbcClass abc) {
        public Row {
            requireNonNull(key, "key");
            requireNonNull(abc, "abc");
        }

        private Explanation explain(double total) {
            return Explanation.of(Term.of(String.valueOf(key)), abc)
                    .formula(TurnoverTerm.ABC_ROW, value, total, cumulativeShare);
        }
    }

    /** Copies the rows. */
    public AbcClassification {
        rows = List.copyOf(rows);
    }

    /** With the cuts 0.8 and 0.95; see {@link #of(Map, double, double)}. */
    public static <K> AbcClassification<K> of(Map<K, Double> values) {
        return of(values, 0.8, 0.95);
    }

    /** By {@link AbcBoundary#SHARE_BEFORE}; see {@link #of(Map, double, double, AbcBoundary)}. */
    public static <K> AbcClassification<K> of(Map<K, Double> values, double cutA, double cutB) {
        return of(values, cutA, cutB, AbcBoundary.SHARE_BEFORE);
    }

    /**
     * Classifies articles.
     *
     * @param values the measure of each, for example revenue of a year; negative ones count as 0
     * @param cutA the share up to which articles are A, above 0
     * @param cutB the share up to which the next are B, above {@code cutA}, at most 1
     * @param boundary which class has the article that crosses a cut
     * @throws IllegalArgumentException if the cuts do not rise within 0 and 1, or a value or their sum is not finite
     */
    public static <K> AbcClassification<K> of(Map<K, Double> values, double cutA, double cutB, AbcBoundary boundary) {
        requireNonNull(values, "values");
        requireNonNull(boundary, "boundary");
        if (!(cutA > 0 && cutB > cutA && cutB <= 1)) {
            throw new IllegalArgumentException("cuts must rise within 0 and 1, but are " + cutA + " and " + cutB);
        }
        List<Map.Entry<K, Double>> sorted = new ArrayList<>(values.entrySet());
        sorted.sort(Comparator.comparingDouble((Map.Entry<K, Double> entry) -> -positive(entry))
                .thenComparing(Map.Entry::getKey, order(values.keySet())));
        double total = 0;
        for (Map.Entry<K, Double> entry : sorted) {
            total += positive(entry);
        }
        if (total == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("values are too large to add");
        }
        List<Row<K>> rows = new ArrayList<>(sorted.size());
        double before = 0;
        for (Map.Entry<K, Double> entry : sorted) {
            double sum = before + positive(entry);
            AbcClass abc = total == 0 ? AbcClass.C : boundary.classOf(before / total, sum / total, cutA, cutB);
            rows.add(new Row<>(entry.getKey(), entry.getValue(), total == 0 ? 0 : sum / total, abc));
            before = sum;
        }
        return new AbcClassification<>(rows);
    }

    /** That of the keys themselves, or none. */
    @SuppressWarnings("unchecked") // all keys are of one class, which compares with itself
    private static <K> Comparator<K> order(Set<K> keys) {
        Set<Class<?>> types = keys.stream()
                .<Class<?>>map(key -> requireNonNull(key, "key").getClass())
                .collect(Collectors.toSet());
        boolean ordered = types.size() == 1
                && Comparable.class.isAssignableFrom(types.iterator().next());
        return ordered ? (one, other) -> ((Comparable<K>) one).compareTo(other) : (unusedOne, unusedOther) -> 0;
    }

    /** The class of each article, in the order of the rows. */
    public Map<K, AbcClass> classes() {
        Map<K, AbcClass> classes = new LinkedHashMap<>();
        rows.forEach(row -> classes.put(row.key(), row.abc()));
        return classes;
    }

    /** How many articles each class has. */
    public Map<AbcClass, Integer> counts() {
        Map<AbcClass, Integer> counts = new EnumMap<>(AbcClass.class);
        for (AbcClass each : AbcClass.values()) {
            counts.put(each, 0);
        }
        rows.forEach(row -> counts.merge(row.abc(), 1, Integer::sum));
        return counts;
    }

    /** The share of each class in the value, with its articles and the share that they reach. */
    public Explanation explain() {
        double total = sum(rows);
        List<Explanation> parts = new ArrayList<>();
        for (AbcClass each : AbcClass.values()) {
            List<Row<K>> own = rows.stream().filter(row -> row.abc() == each).toList();
            double value = sum(own);
            parts.add(Explanation.of(TurnoverTerm.ABC_CLASS.with(each), total == 0 ? null : (Double) (value / total))
                    .formula(TurnoverTerm.ABC_FORMULA, own.size(), value, total)
                    .with(own.stream().map(row -> row.explain(total)).toList()));
        }
        return Explanation.of(TurnoverTerm.ABC_TITLE, rows.size()).with(parts);
    }

    private static <K> double sum(List<Row<K>> rows) {
        return rows.stream().mapToDouble(row -> Math.max(0, row.value())).sum();
    }

    /** Whether any article has a value. */
    boolean hasValue() {
        return !rows.isEmpty() && rows.get(rows.size() - 1).cumulativeShare() > 0;
    }

    static <K> double positive(Map.Entry<K, Double> entry) {
        double value = requireNonNull(entry.getValue(), () -> "value of " + entry.getKey());
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value of " + entry.getKey() + " must be finite, but is " + value);
        }
        return Math.max(0, value);
    }
}
