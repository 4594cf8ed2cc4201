package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stock and targets of one article among many.
 *
 * @param sku the article
 * @param stocks one for each warehouse
 * @param lot what it moves in whole multiples of; {@code null} for the lot of the rebalancing
 */
@Beta
public record RebalancingRequest(
        Sku sku, List<StockTarget> stocks, @Nullable Quantity lot) {

    /** Copies the list. */
    public RebalancingRequest {
        requireNonNull(sku, "sku");
        stocks = List.copyOf(stocks);
    }

    /** An article in the lots of the rebalancing. */
    public static RebalancingRequest of(Sku sku, List<StockTarget> stocks) {
        return new RebalancingRequest(sku, stocks, null);
    }

    /** The same in lots of its own. */
    public RebalancingRequest inLotsOf(Quantity own) {
        return new RebalancingRequest(sku, stocks, requireNonNull(own, "own"));
    }
}
