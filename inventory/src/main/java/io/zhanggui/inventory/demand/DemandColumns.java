package io.zhanggui.inventory.demand;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.threeten.extra.LocalDateRange;

/**
 * What a batch sold of each article on each day, or in each period. All rows are gone through once for a group of articles
 * whose days fit into one table; all articles are one group unless most of their days would be empty.
 */
final class DemandColumns {

    /** Hears of each article, in the order of its first row. */
    interface Sold {
        /**
         * One article.
         *
         * @param millionths sold less given back on each day, or in each period; the listener's until it returns
         */
        void accept(Sku sku, UnitOfMeasure unit, long[] millionths);
    }

    private static final int KIT = -1;
    private static final int LEAST_CELLS = 1 << 20;
    private static final int MOST_CELLS = 1 << 26;
    /** Longs that memory fetches together. */
    private static final int TOGETHER = 8;

    private final SalesBatch batch;
    private final SoldParts parts;
    private final List<Sku> skus = new ArrayList<>();
    private final List<UnitOfMeasure> units = new ArrayList<>();
    private final Map<Sku, Integer> numbers = new HashMap<>();
    /** For each sold article the number of the one that it counts for, or {@link #KIT}. */
    private final int[] targets;

    private final Map<Integer, List<SoldParts.Part>> kits = new HashMap<>();

    DemandColumns(SalesBatch batch, SoldParts parts) {
        this.batch = batch;
        this.parts = parts;
        this.targets = new int[batch.articleCount()];
        for (int sold : batch.sold()) {
            resolve(sold);
        }
    }

    private void resolve(int sold) {
        List<SoldParts.Part> all = parts.of(batch.sku(sold));
        for (SoldParts.Part part : all) {
            Quantity each = part.each();
            UnitOfMeasure unit = each == null ? batch.unit(sold) : each.unit();
            Integer known = numbers.putIfAbsent(part.sku(), skus.size());
            if (known == null) {
                skus.add(part.sku());
                units.add(unit);
            } else if (!units.get(known).equals(unit)) {
                throw DemandLines.twoUnits(part.sku(), units.get(known), unit);
            }
            targets[sold] = each == null ? numbers.getOrDefault(part.sku(), 0) : KIT;
        }
        if (targets[sold] == KIT) {
            kits.put(sold, all);
        }
    }

    /** From the first day to the last one. */
    LocalDateRange range() {
        if (batch.size() == 0) {
            throw new IllegalArgumentException("there is no sales line, so there is no history. Maybe set its days?");
        }
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int day : batch.days()) {
            first = Math.min(first, day);
            last = Math.max(last, day);
        }
        return LocalDateRange.of(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last + 1L));
    }

    /**
     * Tells what was sold of every article.
     *
     * @param periods of each day, from the first one on, where it counts: the numbers rise from 0
     */
    void forEach(LocalDate firstDay, int[] periods, Returns returns, Sold action) {
        int count = periods[periods.length - 1] + 1;
        long cells = Math.min(MOST_CELLS, Math.max(LEAST_CELLS, 2L * batch.size()));
        int width = (int) Math.max(1, Math.min(skus.size(), cells / count));
        long[] sold = new long[width * count];
        for (int from = 0; from < skus.size(); from += width) {
            if (from > 0) {
                Arrays.fill(sold, 0);
            }
            new Group(from, width, Math.toIntExact(firstDay.toEpochDay()), periods, returns, sold).add();
            tell(from, Math.min(width, skus.size() - from), width, count, sold, action);
        }
    }

    private void tell(int from, int count, int width, int periods, long[] sold, Sold action) {
        long[][] columns = new long[TOGETHER][periods];
        for (int first = 0; first < count; first += TOGETHER) {
            int here = Math.min(TOGETHER, count - first);
            for (int period = 0; period < periods; period++) {
                for (int i = 0; i < here; i++) {
                    columns[i][period] = sold[period * width + first + i];
                }
            }
            for (int i = 0; i < here; i++) {
                int article = from + first + i;
                requireSum(skus.get(article), columns[i]);
                action.accept(skus.get(article), units.get(article), columns[i]);
            }
        }
    }

    private static void requireSum(Sku sku, long[] quantities) {
        long bits = DemandCalendar.bits(quantities);
        if (bits >= 0 && bits <= Long.MAX_VALUE / quantities.length) {
            return;
        }
        try {
            long sum = 0;
            for (long quantity : quantities) {
                sum = Math.addExact(sum, Math.absExact(quantity));
            }
        } catch (ArithmeticException e) {
            throw DemandLines.tooLarge(sku);
        }
    }

    /** The articles whose days are gathered in one go. */
    private final class Group {

        private final int from;
        private final int width;
        private final int firstDay;
        private final int[] periods;
        private final boolean subtract;
        private final long[] sold;

        private Group(int from, int width, int firstDay, int[] periods, Returns returns, long[] sold) {
            this.from = from;
            this.width = width;
            this.firstDay = firstDay;
            this.periods = periods;
            this.subtract = returns == Returns.SUBTRACT;
            this.sold = sold;
        }

        private void add() {
            int[] articles = batch.articles();
            int[] dates = batch.days();
            long[] quantities = batch.quantities();
            for (int row = 0; row < dates.length; row++) {
                int day = dates[row] - firstDay;
                long quantity = quantities[row];
                if (day < 0 || day >= periods.length || (quantity < 0 && !subtract)) {
                    continue;
                }
                int target = targets[articles[row]];
                if (target != KIT) {
                    add(target, periods[day], quantity);
                } else {
                    takeApart(articles[row], periods[day], quantity);
                }
            }
        }

        private void add(int target, int period, long quantity) {
            int column = target - from;
            if (column < 0 || column >= width) {
                return;
            }
            int cell = period * width + column;
            long sum = sold[cell] + quantity;
            if (((sum ^ quantity) & (sum ^ sold[cell])) < 0) {
                throw DemandLines.tooLarge(skus.get(target));
            }
            sold[cell] = sum;
        }

        private void takeApart(int kit, int period, long quantity) {
            for (SoldParts.Part part : kits.getOrDefault(kit, List.of())) {
                Quantity each = part.each();
                BigDecimal counted = each == null
                        ? BigDecimal.valueOf(quantity)
                        : each.amount().multiply(BigDecimal.valueOf(quantity)).setScale(0, RoundingMode.HALF_UP);
                if (counted.precision() > 18) {
                    throw DemandLines.tooLarge(part.sku());
                }
                add(numbers.getOrDefault(part.sku(), 0), period, counted.longValue());
            }
        }
    }
}
