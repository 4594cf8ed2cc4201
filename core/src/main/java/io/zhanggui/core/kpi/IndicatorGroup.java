package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A perspective of a scorecard, for example of a balanced one (平衡计分卡维度).
 *
 * @param name what the group is called
 * @param weight its weight among the items beside it
 * @param items what it holds, not empty, with weights that add up to 100 among themselves
 */
public record IndicatorGroup(String name, Weight weight, List<CardItem> items) implements CardItem {

    /** How many groups may stand in each other. */
    public static final int DEEPEST = 8;

    /**
     * A group of items.
     *
     * @throws KpiException with TOO_DEEP if more than {@value #DEEPEST} groups stand in each other
     */
    public IndicatorGroup {
        requireNonNull(name, "name");
        requireNonNull(weight, "weight");
        items = List.copyOf(items);
        if (depth(items) >= DEEPEST) {
            throw new KpiException(KpiError.TOO_DEEP, name, DEEPEST);
        }
    }

    /** How many groups stand in each other; no deeper than {@link #DEEPEST}, because each was checked when it was made. */
    private static int depth(List<CardItem> items) {
        int deepest = 0;
        for (CardItem item : items) {
            if (item instanceof IndicatorGroup group) {
                deepest = Math.max(deepest, 1 + depth(group.items()));
            }
        }
        return deepest;
    }
}
