package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.table.Table;
import io.zhanggui.inventory.turnover.AbcClass;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be counted on a day (当日盘点任务).
 *
 * @param day the day
 * @param due what is to be counted: what a trigger calls for first, by reason, then stock; then each class by its turn
 * @param shares how many of each class have their turn, by class; none for a full count or on a day that is not worked
 */
@Beta
public record DueCounts(LocalDate day, List<DueCount> due, List<ClassShare> shares) {

    public DueCounts {
        requireNonNull(day, "day");
        due = List.copyOf(due);
        shares = List.copyOf(shares);
    }

    /** How many are to be counted of each class; classes of which none is are not among the keys. */
    public Map<AbcClass, Integer> byClass() {
        Map<AbcClass, Integer> counts = new EnumMap<>(AbcClass.class);
        due.forEach(each -> counts.merge(each.abc(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }

    /** How many have their turn and why; then each stock with its reason. */
    public Explanation explain() {
        return Explanation.of(CountTerm.DUE_ON.with(day), due.size())
                .with(shares.stream().map(ClassShare::explain).toList())
                .with(due.stream()
                        .map(each -> Explanation.of(CountItem.of(each.stock()).term(), each.reason()))
                        .toList());
    }

    /** One row for each stock: article, warehouse, class, reason, last count. */
    public Table toTable() {
        Table.Builder table = Table.titled(CountTerm.DUE_TITLE)
                .columns(
                        CountTerm.SKU,
                        CountTerm.WAREHOUSE,
                        CountTerm.ABC_CLASS,
                        CountTerm.REASON,
                        CountTerm.LAST_COUNTED);
        for (DueCount each : due) {
            table.row(
                    each.stock().sku().value(),
                    each.stock().warehouse().value(),
                    each.abc().name(),
                    each.reason(),
                    each.lastCounted());
        }
        return table.build();
    }
}
