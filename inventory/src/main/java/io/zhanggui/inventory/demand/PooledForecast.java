package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/** What a {@link PooledForecaster} expects of each article (共同预测结果): a {@link ForecastSource} for a planner. */
@Beta
public final class PooledForecast implements ForecastSource {

    private final LocalDate until;
    private final Map<Sku, PooledDemand> articles;

    PooledForecast(LocalDate until, Map<Sku, PooledDemand> articles) {
        this.until = until;
        this.articles = articles;
    }

    /** The day after the last one that was seen, from which it forecasts. */
    public LocalDate until() {
        return until;
    }

    /** What is expected of each article, in the order in which they were observed; periods are weeks. */
    public Collection<PooledDemand> articles() {
        return Collections.unmodifiableCollection(articles.values());
    }

    /** What is expected of an article; empty if it was not observed. */
    public Optional<PooledDemand> article(Sku sku) {
        return Optional.ofNullable(articles.get(requireNonNull(sku, "sku")));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the article was not observed, or not until seven days before the history ends
     */
    @Override
    public PooledDemand outlook(DemandHistory demand, Sku sku, int periods) {
        PooledDemand found = article(sku)
                .orElseThrow(() -> new IllegalArgumentException(
                        sku + " is not among the " + articles.size() + " articles of the pooled forecast"));
        LocalDate end = demand.range().getEnd();
        if (until.isBefore(end.minusDays(7))) {
            throw new IllegalArgumentException("the pooled forecast is of sales until before " + until
                    + ", but the history ends before " + end + ". Maybe forecast again?");
        }
        return found.in(demand.period().days() / 7, periods);
    }
}
