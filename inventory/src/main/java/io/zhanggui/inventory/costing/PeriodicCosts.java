package io.zhanggui.inventory.costing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.repository.NotFoundException;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Many stocks, period after period, each valued at the average of the whole period (全月一次加权平均法); one stock alone:
 * {@link PeriodicAverage}. It does not change: closing a period gives the next state.
 *
 * <p>The average of a warehouse is what lay there, was received, landed and arrived, divided by its quantity. Everything
 * leaves at it, departures too, so warehouses are solved in the order in which goods move between them. Where goods go
 * in circles within a period, a departure leaves at the average without what arrived from the circle, and the rest at
 * what is left then. Customer returns are negative issues of the warehouse to which they come. Goods of others are left
 * out. With {@link CostScope#WHOLE_COMPANY} an article has one average.
 *
 * <pre>{@code
 * PeriodicCosts october = PeriodicCosts.in(CNY).close(ReportingPeriod.parse("2025-10"), movementsOfOctober);
 * PeriodicCosts november = october.close(ReportingPeriod.parse("2025-11"), movementsOfNovember);
 * november.period().postings(entity);
 * }</pre>
 */
@Beta
public final class PeriodicCosts {

    private final CurrencyUnit currency;
    private final CostScope scope;
    private final Map<Sku, PeriodicArticle> articles;
    private final CostReport report;
    private final @Nullable CostPeriod period;

    private PeriodicCosts(
            CurrencyUnit currency,
            CostScope scope,
            Map<Sku, PeriodicArticle> articles,
            CostReport report,
            @Nullable CostPeriod period) {
        this.currency = currency;
        this.scope = scope;
        this.articles = articles;
        this.report = report;
        this.period = period;
    }

    /** Nothing has moved yet; opening balances are receipts of the first period. Each warehouse is valued on its own. */
    public static PeriodicCosts in(CurrencyUnit currency) {
        return in(currency, CostScope.PER_WAREHOUSE);
    }

    /** The same with a scope. */
    public static PeriodicCosts in(CurrencyUnit currency, CostScope scope) {
        requireNonNull(scope, "scope");
        return new PeriodicCosts(currency, scope, new TreeMap<>(), new CostReport(currency, List.of()), null);
    }

    /**
     * The state after a period.
     *
     * @param next not before the period that was closed last
     * @param movements those of the period, by date or in any order; those of one day count as they stand
     * @throws IllegalArgumentException if a movement or the period is out of order
     * @throws io.zhanggui.core.violation.RejectedException with all violations of {@link CostViolation}
     */
    public PeriodicCosts close(ReportingPeriod next, Iterable<Movement> movements) {
        LocalDate start = next.range().getStart();
        if (period != null && start.isBefore(period.period().range().getEnd())) {
            throw new IllegalArgumentException(next + " begins before " + period.period() + " ends, which is closed");
        }
        Map<Sku, List<Movement>> bySku = new TreeMap<>();
        for (Movement movement : movements) {
            if (!next.range().contains(movement.date())) {
                throw new IllegalArgumentException(
                        movement.kind() + " " + movement.id() + " of " + movement.date() + " is not in " + next);
            }
            if (movement.goods().isOwn()) {
                bySku.computeIfAbsent(movement.sku(), sku -> new ArrayList<>()).add(movement);
            }
        }
        Violations.Builder found = Violations.builder();
        Map<Sku, PeriodicArticle> closed = new TreeMap<>();
        articles.forEach((sku, article) -> {
            if (!bySku.containsKey(sku)) {
                closed.put(sku, article.next());
            }
        });
        bySku.forEach((sku, ofSku) -> {
            ofSku.sort(Comparator.comparing(Movement::date));
            PeriodicArticle article = articles.getOrDefault(sku, new PeriodicArticle(sku, currency, scope));
            closed.put(sku, article.next().close(ofSku, next.lastDay(), found));
        });
        found.build().throwIfAny();
        List<Valuation> stocks = new ArrayList<>();
        closed.values().forEach(article -> stocks.addAll(article.valuations()));
        stocks.sort(Comparator.comparing(Valuation::stock));
        CostReport after = new CostReport(currency, stocks);
        return new PeriodicCosts(currency, scope, closed, after, new CostPeriod(next, report, after));
    }

    /** What stock is worth after the period, and what came and left from the first one on. */
    public CostReport report() {
        return report;
    }

    /**
     * The period that was closed last: opening, in, out, closing, and postings.
     *
     * @throws IllegalStateException if none was
     */
    public CostPeriod period() {
        if (period == null) {
            throw new IllegalStateException("no period is closed. Maybe close() first?");
        }
        return period;
    }

    /**
     * What a stock is worth after the period, and its average.
     *
     * @throws NotFoundException if it has never moved
     */
    public Explanation explain(StockKey stock) {
        PeriodicArticle article = articles.get(requireNonNull(stock, "stock").sku());
        if (article == null) {
            throw new NotFoundException(stock);
        }
        return article.explain(stock.warehouse());
    }

    /** The average of the period (加权平均单价), to the scale of exact figures; empty if nothing was there. */
    public Optional<BigMoney> average(StockKey stock) {
        PeriodicArticle article = articles.get(requireNonNull(stock, "stock").sku());
        BigDecimal average = article == null ? null : article.average(stock.warehouse());
        return Optional.ofNullable(average)
                .map(amount ->
                        BigMoney.of(currency, amount.setScale(Exact.valueScale(currency), RoundingMode.HALF_UP)));
    }
}
