package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import java.util.List;

/**
 * Stock and demand of one article among many.
 *
 * @param sku the article
 * @param stocks what each warehouse can send of it
 * @param demands what each destination wants of it
 */
@Beta
public record ServingRequest(Sku sku, List<WarehouseStock> stocks, List<ServingDemand> demands) {

    /** Copies the lists. */
    public ServingRequest {
        requireNonNull(sku, "sku");
        stocks = List.copyOf(stocks);
        demands = List.copyOf(demands);
    }

    /** An article. */
    public static ServingRequest of(Sku sku, List<WarehouseStock> stocks, List<ServingDemand> demands) {
        return new ServingRequest(sku, stocks, demands);
    }
}
