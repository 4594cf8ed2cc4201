package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.turnover.AbcClass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a stock is to be counted.
 *
 * @param stock the article and the warehouse
 * @param abc its class
 * @param reason why
 * @param lastCounted the day of its last count; {@code null} if nobody ever counted it
 */
@Beta
public record DueCount(
        StockKey stock,
        AbcClass abc,
        CountReason reason,
        @Nullable LocalDate lastCounted) {

    public DueCount {
        requireNonNull(stock, "stock");
        requireNonNull(abc, "abc");
        requireNonNull(reason, "reason");
    }
}
