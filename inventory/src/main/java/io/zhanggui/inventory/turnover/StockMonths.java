package io.zhanggui.inventory.turnover;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.threeten.extra.LocalDateRange;

/**
 * What each stock held and what went out of it, month by month (库存月结): read once from a ledger, or given as plain
 * figures; turnover, classes and slow stock are made of it. It does not change when the ledger goes on.
 *
 * <p>What went out are issues less customer returns. Damage, loss, transfers and returns to suppliers change the stock
 * and are no use of it.
 */
@Beta
public final class StockMonths {

    private static final int QUANTITY_SCALE = 6;
    private static final double ONE = 1e6;

    private final CurrencyUnit currency;
    private final List<LocalDateRange> months;
    private final HistoryColumns columns;
    private final boolean daily;

    private StockMonths(CurrencyUnit currency, List<LocalDateRange> months, HistoryColumns columns, boolean daily) {
        this.currency = currency;
        this.months = months;
        this.columns = columns;
        this.daily = daily;
    }

    /** The history of a period as known now; see {@link #of(CostLedger, LocalDateRange, Knowledge)}. */
    public static StockMonths of(CostLedger ledger, ReportingPeriod period) {
        return of(ledger, period.range(), Knowledge.ALL);
    }

    /**
     * The history of some days, in one pass over the ledger.
     *
     * @param days bounded and not empty; a month that is not whole counts as it is
     * @param knowledge what counts as known, so that a history of the past never changes
     * @throws IllegalArgumentException if the days are not bounded or empty
     */
    public static StockMonths of(CostLedger ledger, LocalDateRange days, Knowledge knowledge) {
        List<LocalDateRange> months = HistoryMonths.of(days);
        HistoryColumns columns = new HistoryColumns(edges(months));
        ledger.daily(days, knowledge, columns);
        return new StockMonths(ledger.currency(), months, columns.close(), true);
    }

    /**
     * The history of plain figures.
     *
     * @param days bounded and not empty
     * @param figures for each stock one for each month of the days, by stock, then month, as {@link #periods} gives them
     * @throws IllegalArgumentException if figures are missing, out of order, do not continue each other, or differ in
     *     unit or currency
     * @throws ArithmeticException if a quantity has more than six decimals, or a value six more than its currency
     */
    public static StockMonths of(CurrencyUnit currency, LocalDateRange days, List<StockPeriod> figures) {
        requireNonNull(currency, "currency");
        List<LocalDateRange> months = HistoryMonths.of(days);
        PlainHistory plain = new PlainHistory(currency, months, new HistoryColumns(edges(months)));
        figures.forEach(plain::add);
        return new StockMonths(currency, months, plain.build(), plain.daily());
    }

    private static long[] edges(List<LocalDateRange> months) {
        long[] edges = new long[months.size() + 1];
        for (int i = 0; i < months.size(); i++) {
            edges[i] = months.get(i).getStart().toEpochDay();
            edges[i + 1] = months.get(i).getEnd().toEpochDay();
        }
        return edges;
    }

    /** The currency of all values. */
    public CurrencyUnit currency() {
        return currency;
    }

    /** All days. */
    public LocalDateRange days() {
        return LocalDateRange.of(
                months.get(0).getStart(), months.get(months.size() - 1).getEnd());
    }

    /** The days cut where months begin. */
    public List<LocalDateRange> months() {
        return months;
    }

    /** Whether the stock of every day is known, so that {@link StockAverage#DAILY} has a meaning. */
    public boolean daily() {
        return daily;
    }

    /** Every stock that had moved by the last day, by article, then warehouse. */
    public List<StockKey> stocks() {
        return Collections.unmodifiableList(columns.stocks);
    }

    /** The plain figures: of each stock one for each month, in that order. */
    public Stream<StockPeriod> periods() {
        return IntStream.range(0, columns.size())
                .boxed()
                .flatMap(row -> IntStream.range(0, months.size()).mapToObj(month -> period(row, month)));
    }

    private StockPeriod period(int row, int month) {
        LocalDateRange days = months.get(month);
        return new StockPeriod(
                columns.stocks.get(row),
                days,
                quantity(row, columns.quantity(row, month)),
                quantity(row, columns.quantity(row, month + 1)),
                quantity(row, columns.sold(row, month)),
                money(columns.value(row, month)),
                money(columns.value(row, month + 1)),
                money(columns.cost(row, month)),
                daily ? (Double) (columns.quantityDays(row, month) / ONE / days.lengthInDays()) : null,
                daily ? (Double) (columns.valueDays(row, month) / scale() / days.lengthInDays()) : null,
                columns.negativeDays(row, month));
    }

    /**
     * The day of the last issue of a stock up to the last day (最近出库日); empty if there was none, it is not known, as of
     * plain figures, or the stock had not moved.
     */
    public Optional<LocalDate> lastIssue(StockKey stock) {
        int row = row(stock);
        return row < 0 ? Optional.empty() : lastIssue(row);
    }

    Optional<LocalDate> lastIssue(int row) {
        long day = columns.lastIssue(row);
        return day == HistoryColumns.NEVER ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    /**
     * Units of a stock that went out per day, less what came back; 0 if more came back or it had not moved. The days are those
     * from the first one of the history on which there were goods: an article that is new is as fast as it sells, not as the
     * days before it came. Of plain figures it is the first day of that month.
     */
    public double usePerDay(StockKey stock) {
        int row = row(stock);
        long days = row < 0 ? 0 : columns.daysThere(row);
        if (days == 0) {
            return 0;
        }
        double sold = 0;
        for (int month = 0; month < columns.months(); month++) {
            sold += columns.sold(row, month);
        }
        return Math.max(0, sold / ONE / days);
    }

    /** Where a stock is, or less than 0. */
    int row(StockKey stock) {
        return Collections.binarySearch(columns.stocks, requireNonNull(stock, "stock"));
    }

    /**
     * Units that went out by month, of whatever a stock belongs to, for {@link XyzClassification}; returns beyond sales
     * count as 0, because there is no negative demand. Every month of the period counts, also those before there were goods:
     * what is new looks less steady than it is.
     *
     * @param group for example {@code StockKey::sku}
     */
    public <K extends Comparable<? super K>> Map<K, double[]> demandBy(Function<StockKey, K> group) {
        Map<K, double[]> demand = new TreeMap<>();
        for (int row = 0; row < columns.size(); row++) {
            double[] months =
                    demand.computeIfAbsent(group.apply(columns.stocks.get(row)), key -> new double[columns.months()]);
            for (int month = 0; month < months.length; month++) {
                months[month] += columns.sold(row, month);
            }
        }
        demand.values().forEach(months -> {
            for (int month = 0; month < months.length; month++) {
                months[month] = Math.max(0, months[month] / ONE);
            }
        });
        return demand;
    }

    /** Cost of what went out, of whatever a stock belongs to, for {@link AbcClassification}. */
    public <K extends Comparable<? super K>> Map<K, Double> costBy(Function<StockKey, K> group) {
        Map<K, Double> costs = new TreeMap<>();
        for (int row = 0; row < columns.size(); row++) {
            double cost = 0;
            for (int month = 0; month < columns.months(); month++) {
                cost += columns.cost(row, month);
            }
            costs.merge(group.apply(columns.stocks.get(row)), cost / scale(), Double::sum);
        }
        return costs;
    }

    HistoryColumns columns() {
        return columns;
    }

    /** Units of the numbers in one unit of the currency. */
    double scale() {
        return Math.pow(10, valueScale(currency));
    }

    Quantity quantity(int row, long number) {
        return Quantity.of(BigDecimal.valueOf(number, QUANTITY_SCALE), columns.units.get(row));
    }

    BigMoney money(long number) {
        return BigMoney.of(currency, BigDecimal.valueOf(number, valueScale(currency)));
    }

    static int valueScale(CurrencyUnit currency) {
        return currency.getDecimalPlaces() + 6;
    }

    @Override
    public String toString() {
        return "StockMonths[" + days() + ", " + columns.size() + " stocks]";
    }
}
