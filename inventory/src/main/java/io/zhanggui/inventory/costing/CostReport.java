package io.zhanggui.inventory.costing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.table.Table;
import io.zhanggui.inventory.stock.StockKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What stock is worth on a day, and what left it until then: as a whole, by article and by warehouse (存货明细表). It does
 * not change when the ledger goes on.
 *
 * <p>Every figure is rounded once from its exact value, so the rounded parts may miss their whole by a few cents;
 * {@link #valueBy} shares those out.
 */
public final class CostReport {

    private final CurrencyUnit currency;
    private final List<Valuation> stocks;
    private final CostBalance balance;

    CostReport(CurrencyUnit currency, List<Valuation> stocks) {
        this.currency = currency;
        this.stocks = List.copyOf(stocks);
        this.balance = sum(currency, stocks);
    }

    /**
     * A report from stored parts, as {@link #currency()} and {@link #stocks()} gave them.
     *
     * @throws IllegalArgumentException if a stock occurs twice or out of order, or its value is in another currency
     */
    public static CostReport restore(CurrencyUnit currency, List<Valuation> stocks) {
        requireNonNull(currency, "currency");
        for (int i = 0; i < stocks.size(); i++) {
            StockKey key = stocks.get(i).stock();
            CurrencyUnit own = stocks.get(i).balance().currency();
            if (!own.equals(currency)) {
                throw new IllegalArgumentException(key + " is valued in " + own + ", but the report in " + currency);
            }
            if (i > 0 && stocks.get(i - 1).stock().compareTo(key) >= 0) {
                throw new IllegalArgumentException(
                        key + " comes after " + stocks.get(i - 1).stock() + ". Maybe sort the stocks?");
            }
        }
        return new CostReport(currency, stocks);
    }

    private static CostBalance sum(CurrencyUnit currency, List<Valuation> stocks) {
        CostBalance sum = CostBalance.zero(currency);
        for (Valuation stock : stocks) {
            sum = sum.plus(stock.balance());
        }
        return sum;
    }

    /** The currency of all values. */
    public CurrencyUnit currency() {
        return currency;
    }

    /** Every stock that had moved by then, by article, then warehouse. */
    public List<Valuation> stocks() {
        return stocks;
    }

    /** What came, left and is left. */
    public CostBalance balance() {
        return balance;
    }

    /** The value in stock (结存金额). */
    public Money value() {
        return balance.value();
    }

    /** Issues with their true-ups, less customer returns, from the first movement on (销售成本). */
    public Money costOfGoodsSold() {
        return balance.costOfGoodsSold();
    }

    /** The part of the report that is about one article. */
    public CostReport of(Sku sku) {
        requireNonNull(sku, "sku");
        return where(stock -> stock.stock().sku().equals(sku));
    }

    /** The part of the report that is about one warehouse. */
    public CostReport of(WarehouseId warehouse) {
        requireNonNull(warehouse, "warehouse");
        return where(stock -> stock.stock().warehouse().equals(warehouse));
    }

    /** One article in one warehouse; empty if it had not moved by then. */
    public Optional<Valuation> find(StockKey stock) {
        requireNonNull(stock, "stock");
        return stocks.stream().filter(known -> known.stock().equals(stock)).findFirst();
    }

    private CostReport where(Predicate<Valuation> condition) {
        return new CostReport(currency, stocks.stream().filter(condition).toList());
    }

    /** The balances by whatever a stock belongs to, for example {@code balanceBy(StockKey::warehouse)}. */
    public <K extends Comparable<? super K>> Map<K, CostBalance> balanceBy(Function<StockKey, K> group) {
        Map<K, CostBalance> balances = new TreeMap<>();
        stocks.forEach(stock -> balances.merge(group.apply(stock.stock()), stock.balance(), CostBalance::plus));
        return balances;
    }

    /**
     * The values by whatever a stock belongs to, rounded so that they add up to {@link #value}: by the largest remainder,
     * of equal ones the earlier key.
     */
    public <K extends Comparable<? super K>> Map<K, Money> valueBy(Function<StockKey, K> group) {
        return LargestRemainder.round(value(), balanceBy(group));
    }

    /** One row for each stock: article, warehouse, quantity, unit, unit cost, value. */
    public Table toTable() {
        Table.Builder table = Table.titled(CostTerm.STOCKS_TITLE)
                .columns(
                        CostTerm.SKU,
                        CostTerm.WAREHOUSE,
                        CostTerm.QUANTITY,
                        CostTerm.UNIT,
                        CostTerm.UNIT_COST,
                        CostTerm.VALUE);
        for (Valuation stock : stocks) {
            table.row(
                    stock.stock().sku().value(),
                    stock.stock().warehouse().value(),
                    stock.quantity().amount(),
                    stock.quantity().unit().label(),
                    stock.unitCost().map(BigMoney::getAmount).orElse(null),
                    stock.value());
        }
        return table.build();
    }

    /** The value as a whole and of each warehouse. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        valueBy(StockKey::warehouse)
                .forEach((warehouse, value) -> parts.add(Explanation.of(Term.of(warehouse.value()), value)));
        return balance.explain().with(parts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CostReport that && currency.equals(that.currency) && stocks.equals(that.stocks);
    }

    @Override
    public int hashCode() {
        return stocks.hashCode();
    }

    @Override
    public String toString() {
        return "CostReport[" + value() + ", " + stocks.size() + " stocks]";
    }
}
