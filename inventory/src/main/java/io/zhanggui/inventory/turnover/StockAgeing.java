package io.zhanggui.inventory.turnover;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.stock.StockKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How long goods have been in stock, and what they are worth (库龄分析): by layer, article, warehouse, category and as a whole.
 *
 * <p>The value is rounded once, as a whole; its cents are shared by stocks and then by layers, by the largest remainder.
 * Every other figure is a sum of those cents, so that layers, classes and groups add up to the stock value whichever way
 * they are added.
 *
 * <p>Age counts from the day on which goods came into their warehouse: returned goods are as new, and so are goods from
 * another warehouse. Goods in transit lie in no warehouse and are not in it.
 */
@Beta
public final class StockAgeing {

    private final LocalDate day;
    private final AgeBuckets buckets;
    private final CurrencyUnit currency;
    private final List<AgedLayer> layers;

    private StockAgeing(LocalDate day, AgeBuckets buckets, CurrencyUnit currency, List<AgedLayer> layers) {
        this.day = day;
        this.buckets = buckets;
        this.currency = currency;
        this.layers = layers;
    }

    /** The goods of a ledger at the end of a day, as known now; see {@link #of(CostLedger, AsOf, AgeBuckets)}. */
    public static StockAgeing of(CostLedger ledger, LocalDate day, AgeBuckets buckets) {
        return of(ledger, AsOf.of(day), buckets);
    }

    /**
     * The goods of a ledger at the end of a day, as known on another. Where costs are pooled, see {@link
     * AgeBasis#ASSUMED_FIFO}; where more had left than came, the goods owed have a value and no age.
     */
    public static StockAgeing of(CostLedger ledger, AsOf asOf, AgeBuckets buckets) {
        return of(asOf.date(), buckets, ledger.currency(), LedgerLayers.of(ledger, asOf));
    }

    /**
     * Goods that the host knows itself.
     *
     * @param day the day on which the age is asked
     * @param goods in any order
     * @throws IllegalArgumentException if goods came after the day or their value is in another currency
     */
    public static StockAgeing of(LocalDate day, AgeBuckets buckets, CurrencyUnit currency, Stream<AgeLayer> goods) {
        requireNonNull(day, "day");
        requireNonNull(buckets, "buckets");
        requireNonNull(currency, "currency");
        List<AgeLayer> sorted = new ArrayList<>(goods.toList());
        for (AgeLayer each : sorted) {
            LocalDate since = each.since();
            if (since != null && since.isAfter(day)) {
                throw new IllegalArgumentException("goods of " + each.stock() + " came on " + since + ", after " + day);
            }
            if (!each.value().getCurrencyUnit().equals(currency)) {
                throw new IllegalArgumentException(
                        "goods of " + each.stock() + " are valued at " + each.value() + ", not in " + currency);
            }
        }
        sorted.sort(Comparator.comparing(AgeLayer::stock).thenComparing(StockAgeing::order));
        return new StockAgeing(day, buckets, currency, LayerCents.share(day, currency, sorted));
    }

    private static LocalDate order(AgeLayer goods) {
        LocalDate since = goods.since();
        return since == null ? LocalDate.MIN : since;
    }

    /** The day on which the age is asked. */
    public LocalDate day() {
        return day;
    }

    /** The classes of age. */
    public AgeBuckets buckets() {
        return buckets;
    }

    /** The currency of all values. */
    public CurrencyUnit currency() {
        return currency;
    }

    /** The goods by article, then warehouse, the oldest first. */
    public List<AgedLayer> layers() {
        return layers;
    }

    /** All goods (全公司). */
    public AgeProfile company() {
        AgeSum sum = new AgeSum(currency, buckets);
        layers.forEach(sum::add);
        return sum.profile();
    }

    /** The goods of each article. */
    public Map<Sku, AgeProfile> bySku() {
        return by(StockKey::sku);
    }

    /** The goods of each warehouse. */
    public Map<WarehouseId, AgeProfile> byWarehouse() {
        return by(StockKey::warehouse);
    }

    /** The goods of each category (品类); articles whose category is {@code null} are in none. */
    public <K extends Comparable<? super K>> Map<K, AgeProfile> byCategory(Function<Sku, @Nullable K> category) {
        requireNonNull(category, "category");
        return by(stock -> category.apply(stock.sku()));
    }

    /** The goods by whatever a stock belongs to; those where that is {@code null} are in no group. */
    public <K extends Comparable<? super K>> Map<K, AgeProfile> by(Function<StockKey, @Nullable K> group) {
        requireNonNull(group, "group");
        Map<K, AgeSum> sums = new TreeMap<>();
        for (AgedLayer layer : layers) {
            K key = group.apply(layer.goods().stock());
            if (key != null) {
                sums.computeIfAbsent(key, any -> new AgeSum(currency, buckets)).add(layer);
            }
        }
        Map<K, AgeProfile> profiles = new TreeMap<>();
        sums.forEach((key, sum) -> profiles.put(key, sum.profile()));
        return profiles;
    }

    /** What all goods are worth. */
    public Money value() {
        return layers.stream().map(AgedLayer::value).reduce(Money.zero(currency), Money::plus);
    }

    /** One row for each article, then one for all: value by class, mean age with at most four decimals. */
    public Table toTable() {
        return toTable(TurnoverTerm.SKU, bySku());
    }

    /**
     * One row for each group, then one for all.
     *
     * @param heading what the groups are
     * @param groups as {@link #by} gives them
     */
    public <K> Table toTable(Term heading, Map<K, AgeProfile> groups) {
        List<Term> columns = new ArrayList<>(List.of(heading, TurnoverTerm.STOCK_VALUE));
        buckets.labels().forEach(label -> columns.add(TurnoverTerm.AGE_CLASS.with(label)));
        columns.addAll(List.of(AgeBasis.NOT_AGED, TurnoverTerm.AVERAGE_AGE, TurnoverTerm.AGE_BASIS));
        Table.Builder table = Table.titled(TurnoverTerm.AGEING_TITLE.with(day)).columns(columns.toArray(new Term[0]));
        groups.forEach((key, profile) -> table.row(row(String.valueOf(key), profile)));
        return table.row(row(TurnoverTerm.ALL, company())).build();
    }

    private static @Nullable Object[] row(Object name, AgeProfile profile) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(name);
        cells.add(profile.total());
        cells.addAll(profile.values());
        cells.add(profile.notAged());
        Double days = profile.days();
        cells.add(days == null ? null : TableFigure.of(days));
        cells.add(profile.assumed() ? AgeBasis.ASSUMED_FIFO : AgeBasis.LAYER);
        return cells.toArray();
    }

    /** The value by class, and of each warehouse. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        byWarehouse()
                .forEach((warehouse, profile) -> parts.add(Explanation.of(Term.of(warehouse.value()), profile.total())
                        .with(profile.explain().parts())));
        return company().explain().with(parts);
    }

    @Override
    public String toString() {
        return "StockAgeing[" + day + ", " + layers.size() + " layers]";
    }
}
