package io.zhanggui.inventory.turnover;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where A ends and where B ends (ABC 分类标准).
 *
 * @param cutA the share up to which articles are A, above 0
 * @param cutB the share up to which the next are B, above {@code cutA}, at most 1
 * @param boundary which class has the article that crosses a cut
 */
@Beta
public record AbcRule(double cutA, double cutB, AbcBoundary boundary) {

    /** Cuts at 0.8 and 0.95, by {@link AbcBoundary#SHARE_BEFORE}. */
    public static final AbcRule USUAL = of(0.8, 0.95);

    /**
     * @throws IllegalArgumentException if the cuts do not rise within 0 and 1
     */
    public AbcRule {
        requireNonNull(boundary, "boundary");
        if (!(cutA > 0 && cutB > cutA && cutB <= 1)) {
            throw new IllegalArgumentException("cuts must rise within 0 and 1, but are " + cutA + " and " + cutB);
        }
    }

    /** Cuts by {@link AbcBoundary#SHARE_BEFORE}. */
    public static AbcRule of(double cutA, double cutB) {
        return new AbcRule(cutA, cutB, AbcBoundary.SHARE_BEFORE);
    }

    /** The classes of articles; see {@link AbcClassification#of(Map, double, double, AbcBoundary)}. */
    public <K> AbcClassification<K> classify(Map<K, Double> values) {
        return AbcClassification.of(values, cutA, cutB, boundary);
    }

    /**
     * The classes of articles, where one keeps the class that it had unless its share is beyond the cut by a margin, so
     * that articles near a cut do not go to and fro (滞后). The classes need not fall with the value then.
     *
     * @param before the classes before; an article without one gets its class without margin
     * @param margin the share by which a cut must be passed, 0 or more; 0 keeps nothing
     * @throws IllegalArgumentException if the margin is negative or not finite
     */
    public <K> AbcClassification<K> classify(Map<K, Double> values, Map<K, AbcClass> before, double margin) {
        if (!(margin >= 0 && margin < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("margin must be 0 or more, but is " + margin);
        }
        AbcClassification<K> plain = classify(values);
        List<AbcClassification.Row<K>> rows = new ArrayList<>();
        double shareBefore = 0;
        for (AbcClassification.Row<K> row : plain.rows()) {
            AbcClass old = before.get(row.key());
            AbcClass now = row.abc();
            if (old != null && plain.hasValue()) {
                AbcClass best = boundary.classOf(shareBefore, row.cumulativeShare(), cutA + margin, cutB + margin);
                AbcClass worst = boundary.classOf(shareBefore, row.cumulativeShare(), cutA - margin, cutB - margin);
                now = old.compareTo(best) >= 0 && old.compareTo(worst) <= 0 ? old : now;
            }
            rows.add(new AbcClassification.Row<>(row.key(), row.value(), row.cumulativeShare(), now));
            shareBefore = row.cumulativeShare();
        }
        return new AbcClassification<>(rows);
    }

    /**
     * Several measures made one (多指标): of each measure the article's share of its total, weighted and added. An article that
     * a measure does not know has no share of it; negative values count as 0; a measure without any value adds nothing.
     *
     * @param measures for example revenue, margin and lines picked
     * @param weights one for each measure, 0 or more; they need not add up to anything
     * @return the articles in the order in which they occur
     * @throws IllegalArgumentException if there is not one weight for each measure, a weight is negative or not finite, a value is
     *     not finite, or values are too large to add
     */
    public static <K> Map<K, Double> combined(List<Map<K, Double>> measures, double... weights) {
        if (weights.length != measures.size()) {
            throw new IllegalArgumentException(
                    "there are " + measures.size() + " measures, but " + weights.length + " weights");
        }
        Map<K, Double> combined = new LinkedHashMap<>();
        for (int i = 0; i < weights.length; i++) {
            double weight = weights[i];
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "weights[" + i + "] must be finite and not negative, but is " + weight);
            }
            double total = 0;
            for (Map.Entry<K, Double> each : measures.get(i).entrySet()) {
                total += AbcClassification.positive(each);
            }
            if (total == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("values of measure " + i + " are too large to add");
            }
            double sum = total;
            measures.get(i).entrySet().forEach(each -> {
                double share = sum == 0 ? 0 : AbcClassification.positive(each) / sum;
                combined.merge(each.getKey(), weight * share, Double::sum);
            });
        }
        return combined;
    }
}
