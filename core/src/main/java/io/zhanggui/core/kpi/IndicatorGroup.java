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

    public IndicatorGroup {
        requireNonNull(name, "name");
        requireNonNull(weight, "weight");
        items = List.copyOf(items);
    }
}
