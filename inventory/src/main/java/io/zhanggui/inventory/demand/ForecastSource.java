package io.zhanggui.inventory.demand;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;

/**
 * Where a planner takes the forecast of an article from (预测来源).
 *
 * <p>{@link ForecastSelection} fits a model to the article's own history, a {@link PooledForecast} knows all articles
 * together, and a host's own figures are a {@link StatedForecast}. A lambda joins them:
 *
 * <pre>{@code
 * ForecastSource source = (demand, sku, periods) -> sku.equals(mug)
 *         ? StatedForecast.of("618", List.of(40.0, 120.0, 30.0), 12)
 *         : selection.outlook(demand, sku, periods);
 * }</pre>
 *
 * <p>A planner with an executor asks from several threads.
 */
@Beta
@FunctionalInterface
public interface ForecastSource {

    /**
     * What is expected of an article after the end of the history.
     *
     * @param demand the history, whose periods the answer has
     * @param periods how many of them must be covered, at least 1
     * @throws IllegalArgumentException if nothing can be said of the article; a plan goes on without it
     */
    DemandOutlook outlook(DemandHistory demand, Sku sku, int periods);
}
