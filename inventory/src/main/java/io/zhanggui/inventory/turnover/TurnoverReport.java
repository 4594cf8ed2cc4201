package io.zhanggui.inventory.turnover;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.stock.StockKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * How fast stock turned in a period (库存周转分析): by article, warehouse, category or anything else that a stock belongs to,
 * and as a whole. Every group is a ratio of sums; what is undefined says why.
 *
 * <pre>{@code
 * TurnoverReport report = TurnoverReport.of(ledger, ReportingPeriod.parse("2025Q4"));
 * report.company().byCost().daysOfStock();
 * }</pre>
 */
@Beta
public final class TurnoverReport {

    private final StockMonths history;
    private final StockAverage average;
    private final int from;
    private final int to;

    private TurnoverReport(StockMonths history, StockAverage average, int from, int to) {
        this.history = requireNonNull(history, "history");
        this.average = requireNonNull(average, "average");
        this.from = from;
        this.to = to;
        if (average == StockAverage.DAILY && !history.daily()) {
            throw new IllegalArgumentException(
                    "the stock of every day is not known. Maybe " + StockAverage.MONTH_ENDS + "?");
        }
    }

    /** Of a period as known now, by the average of every day; see {@link #of(StockMonths, StockAverage)}. */
    public static TurnoverReport of(CostLedger ledger, ReportingPeriod period) {
        return of(StockMonths.of(ledger, period), StockAverage.DAILY);
    }

    /**
     * Of a history that was read, or made of plain figures.
     *
     * @throws IllegalArgumentException if the average is daily and the stock of every day is not known
     */
    public static TurnoverReport of(StockMonths history, StockAverage average) {
        return new TurnoverReport(history, average, 0, history.months().size());
    }

    /**
     * The same by another average.
     *
     * @throws IllegalArgumentException if the average is daily and the stock of every day is not known
     */
    public TurnoverReport averaging(StockAverage other) {
        return new TurnoverReport(history, other, from, to);
    }

    /** A report for each month, or part of one at the ends (周转趋势). */
    public List<TurnoverReport> months() {
        return IntStream.range(from, to)
                .mapToObj(month -> new TurnoverReport(history, average, month, month + 1))
                .toList();
    }

    /** The days that the report is about. */
    public LocalDateRange days() {
        return LocalDateRange.of(
                history.months().get(from).getStart(),
                history.months().get(to - 1).getEnd());
    }

    /** What it was made of. */
    public StockMonths history() {
        return history;
    }

    /** What counts as average stock. */
    public StockAverage average() {
        return average;
    }

    /** All stocks together (全公司). */
    public TurnoverFigures company() {
        TurnoverSum sum = sum();
        for (int row = 0; row < history.stocks().size(); row++) {
            sum.add(row);
        }
        return sum.figures();
    }

    /** Each article, over its warehouses. */
    public Map<Sku, TurnoverFigures> bySku() {
        return by(StockKey::sku);
    }

    /** Each warehouse, over its articles. */
    public Map<WarehouseId, TurnoverFigures> byWarehouse() {
        return by(StockKey::warehouse);
    }

    /** Each category, over articles and warehouses (品类); articles whose category is {@code null} are in none. */
    public <K extends Comparable<? super K>> Map<K, TurnoverFigures> byCategory(Function<Sku, @Nullable K> category) {
        requireNonNull(category, "category");
        return by(stock -> category.apply(stock.sku()));
    }

    /** Whatever a stock belongs to; each stock counts in one group, and in none where that is {@code null}. */
    public <K extends Comparable<? super K>> Map<K, TurnoverFigures> by(Function<StockKey, @Nullable K> group) {
        requireNonNull(group, "group");
        Map<K, TurnoverSum> sums = new TreeMap<>();
        List<StockKey> stocks = history.stocks();
        for (int row = 0; row < stocks.size(); row++) {
            K key = group.apply(stocks.get(row));
            if (key != null) {
                sums.computeIfAbsent(key, any -> sum()).add(row);
            }
        }
        Map<K, TurnoverFigures> figures = new TreeMap<>();
        sums.forEach((key, sum) -> figures.put(key, sum.figures()));
        return figures;
    }

    private TurnoverSum sum() {
        return new TurnoverSum(history, average, from, to);
    }

    /**
     * One row for each article, then one for all: values, turnover by cost and by units, why a figure is missing. Statistics
     * have at most four decimals, rounded half up.
     */
    public Table toTable() {
        return toTable(TurnoverTerm.SKU, bySku());
    }

    /**
     * One row for each group, then one for all.
     *
     * @param heading what the groups are, for example {@code Term.of("仓库")}
     * @param groups as {@link #by} gives them
     */
    public <K> Table toTable(Term heading, Map<K, TurnoverFigures> groups) {
        Table.Builder table = Table.titled(TurnoverTerm.TURNOVER_TITLE)
                .columns(
                        heading,
                        TurnoverTerm.OPENING,
                        TurnoverTerm.CLOSING,
                        TurnoverTerm.COST_OF_SALES,
                        TurnoverTerm.AVERAGE_STOCK,
                        TurnoverTerm.TURNS,
                        TurnoverTerm.TURNS_PER_YEAR,
                        TurnoverTerm.DAYS_OF_STOCK,
                        TurnoverTerm.UNITS_SOLD,
                        TurnoverTerm.TURNS_BY_UNITS,
                        TurnoverTerm.UNDEFINED,
                        TurnoverTerm.NEGATIVE_DAYS);
        groups.forEach((key, figures) -> row(table, String.valueOf(key), figures));
        row(table, TurnoverTerm.ALL, company());
        return table.build();
    }

    private static void row(Table.Builder table, Object name, TurnoverFigures figures) {
        Turnover byCost = figures.byCost();
        Turnover byUnits = figures.byUnits();
        table.row(
                name,
                figures.opening(),
                figures.closing(),
                figures.costOfSales(),
                TableFigure.of(byCost.averageStock()),
                orNull(byCost.turns()),
                orNull(byCost.turnsPerYear()),
                orNull(byCost.daysOfStock()),
                byUnits == null ? null : TableFigure.of(byUnits.outflow()),
                byUnits == null ? null : orNull(byUnits.turns()),
                byCost.turnsGap().or(byCost::daysGap).or(figures::unitsGap).orElse(null),
                figures.negativeDays());
    }

    private static @Nullable Double orNull(OptionalDouble figure) {
        return figure.isPresent() ? TableFigure.of(figure.getAsDouble()) : null;
    }

    /** The whole, and each warehouse that makes it. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        parts.add(Explanation.of(TurnoverTerm.AVERAGE_METHOD, average));
        byWarehouse().forEach((warehouse, figures) -> parts.add(figures.explain(Term.of(warehouse.value()))));
        return company().explain().with(parts);
    }

    @Override
    public String toString() {
        return "TurnoverReport[" + days() + ", " + average.name() + "]";
    }
}
