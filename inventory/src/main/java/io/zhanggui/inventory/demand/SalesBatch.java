package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.check.Check;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sales lines as columns of numbers (销售明细列存), for a host that reads millions of rows and wants no object for each. It
 * does not change; 16 bytes a row.
 *
 * <pre>{@code
 * SalesBatch.Builder rows = SalesBatch.builder();
 * int mug = rows.article(Sku.of("MUG"), UnitOfMeasure.PIECE);
 * rows.add(mug, LocalDate.of(2025, 11, 11).toEpochDay(), 3 * SalesBatch.ONE);
 * DemandHistory demand = DemandHistory.weekly().from(rows.build());
 * }</pre>
 */
@Beta
public final class SalesBatch {

    /** One unit as a quantity of a row. */
    public static final long ONE = 1_000_000;

    static final int DECIMALS = 6;

    private final List<Sku> skus;
    private final List<UnitOfMeasure> units;
    private final int[] articles;
    private final int[] days;
    private final long[] quantities;
    private final int[] sold;
    private final boolean returns;

    private SalesBatch(
            List<Sku> skus,
            List<UnitOfMeasure> units,
            int[] articles,
            int[] days,
            long[] quantities,
            int[] sold,
            boolean returns) {
        this.skus = skus;
        this.units = units;
        this.articles = articles;
        this.days = days;
        this.quantities = quantities;
        this.sold = sold;
        this.returns = returns;
    }

    /** An empty batch to fill. */
    public static Builder builder() {
        return builder(1_024);
    }

    /**
     * An empty batch to fill, with room for so many rows.
     *
     * @throws IllegalArgumentException if there are fewer than none
     */
    public static Builder builder(int rows) {
        return new Builder(Check.atLeast(0, rows, "rows"));
    }

    /** How many rows there are. */
    public int size() {
        return days.length;
    }

    /**
     * One row as a sales line without a channel.
     *
     * @param row 0 to {@link #size} − 1
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public SalesLine line(int row) {
        int article = articles[Objects.checkIndex(row, size())];
        Quantity quantity = Quantity.of(BigDecimal.valueOf(quantities[row], DECIMALS), units.get(article));
        return new SalesLine(skus.get(article), LocalDate.ofEpochDay(days[row]), quantity, "");
    }

    /** All rows as sales lines. */
    public Stream<SalesLine> lines() {
        return IntStream.range(0, size()).mapToObj(this::line);
    }

    Sku sku(int article) {
        return skus.get(article);
    }

    UnitOfMeasure unit(int article) {
        return units.get(article);
    }

    int articleCount() {
        return skus.size();
    }

    /** The articles that have rows, in the order of the first row of each; the batch's own. */
    int[] sold() {
        return sold;
    }

    /** Whether anything came back. */
    boolean hasReturns() {
        return returns;
    }

    /** The article of each row; the batch's own. */
    int[] articles() {
        return articles;
    }

    /** The epoch day of each row; the batch's own. */
    int[] days() {
        return days;
    }

    /** The quantity of each row in millionths; the batch's own. */
    long[] quantities() {
        return quantities;
    }

    /** Fills a batch row by row; not safe for threads. */
    public static final class Builder {

        /** A million years. */
        private static final long MOST_DAYS = 365_242_500;

        private final Map<Sku, Integer> numbers = new HashMap<>();
        private final List<Sku> skus = new ArrayList<>();
        private final List<UnitOfMeasure> units = new ArrayList<>();
        private boolean[] seen = new boolean[16];
        private int[] sold = new int[16];
        private int soldCount;
        private int[] articles;
        private int[] days;
        private long[] quantities;
        private int size;
        private boolean returns;

        private Builder(int rows) {
            articles = new int[rows];
            days = new int[rows];
            quantities = new long[rows];
        }

        /**
         * The number under which rows name an article; the same one if it was named before.
         *
         * @param unit the unit of measure of all its quantities
         * @throws IllegalArgumentException if the article was named with another unit
         */
        public int article(Sku sku, UnitOfMeasure unit) {
            requireNonNull(sku, "sku");
            requireNonNull(unit, "unit");
            Integer known = numbers.putIfAbsent(sku, skus.size());
            if (known == null) {
                skus.add(sku);
                units.add(unit);
                return skus.size() - 1;
            }
            if (!units.get(known).equals(unit)) {
                throw DemandLines.twoUnits(sku, units.get(known), unit);
            }
            return known;
        }

        /**
         * Adds a row.
         *
         * @param article a number that {@link #article} gave
         * @param epochDay the day of the sale or of the return, as {@link LocalDate#toEpochDay}, at most a million years
         *     from 1970
         * @param quantity sold, in millionths of the article's unit; negative for a return
         * @throws IllegalArgumentException if the article is unknown or the day out of range; the message names the row
         */
        public Builder add(int article, long epochDay, long quantity) {
            if (article < 0 || article >= skus.size()) {
                throw new IllegalArgumentException(
                        "row " + size + ": article " + article + " is unknown. Maybe call article(sku, unit) first?");
            }
            if (epochDay > MOST_DAYS || epochDay < -MOST_DAYS) {
                throw new IllegalArgumentException("row " + size + ": epochDay must be within a million years, but is "
                        + epochDay + ". Maybe it is in seconds?");
            }
            if (size == days.length) {
                int room = Math.max(1_024, size + (size >> 1));
                articles = Arrays.copyOf(articles, room);
                days = Arrays.copyOf(days, room);
                quantities = Arrays.copyOf(quantities, room);
            }
            if (article >= seen.length || !seen[article]) {
                see(article);
            }
            articles[size] = article;
            days[size] = (int) epochDay;
            quantities[size++] = quantity;
            returns |= quantity < 0;
            return this;
        }

        private void see(int article) {
            if (article >= seen.length) {
                seen = Arrays.copyOf(seen, Math.max(article + 1, seen.length * 2));
            }
            if (soldCount == sold.length) {
                sold = Arrays.copyOf(sold, soldCount * 2);
            }
            seen[article] = true;
            sold[soldCount++] = article;
        }

        /** The batch of all rows so far; without a copy if it has as many as there was room for. */
        public SalesBatch build() {
            boolean full = size == days.length; // the next row would go to new columns
            return new SalesBatch(
                    List.copyOf(skus),
                    List.copyOf(units),
                    full ? articles : Arrays.copyOf(articles, size),
                    full ? days : Arrays.copyOf(days, size),
                    full ? quantities : Arrays.copyOf(quantities, size),
                    Arrays.copyOf(sold, soldCount),
                    returns);
        }
    }
}
