package io.zhanggui.inventory.demand;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
         * @param back what was given back apart, below zero, if it is not within the sum
         */
        void accept(Sku sku, UnitOfMeasure unit, long[] millionths, long @Nullable [] back);
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
    /** The article that a sold one counts for as it is. */
    private final Map<Integer, Sku> whole = new HashMap<>();
    /** For each sold article the number of the one that it counts for, or {@link #KIT}. */
    private final int[] targets;

    /** What each article counts for that does not count for one other as it is. */
    private final Map<Integer, List<SoldParts.Version>> kits = new HashMap<>();

    DemandColumns(SalesBatch batch, SoldParts parts) {
        this.batch = batch;
        this.parts = parts;
        this.targets = new int[batch.articleCount()];
        boolean dated = false;
        for (int sold : batch.sold()) {
            dated |= resolve(sold).size() > 1;
        }
        if (dated) {
            numberByRow();
        } else {
            for (int sold : batch.sold()) {
                number(sold, batch.days()[0]);
            }
        }
    }

    private List<SoldParts.Version> resolve(int sold) {
        List<SoldParts.Version> versions = parts.of(batch.sku(sold));
        List<SoldParts.Part> all = versions.get(0).parts();
        if (versions.size() > 1 || all.size() > 1 || !all.get(0).isWhole()) {
            targets[sold] = KIT;
            kits.put(sold, versions);
        } else {
            whole.put(sold, all.get(0).sku());
        }
        return versions;
    }

    /** Numbers articles as rows name them, because what an article counts for depends on the day. */
    private void numberByRow() {
        Set<SoldParts.Version> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        int[] articles = batch.articles();
        int[] days = batch.days();
        boolean[] numbered = new boolean[targets.length];
        for (int row = 0; row < days.length; row++) {
            int sold = articles[row];
            if (targets[sold] == KIT ? seen.add(versionOn(sold, days[row])) : !numbered[sold]) {
                numbered[sold] = true;
                number(sold, days[row]);
            }
        }
    }

    private void number(int sold, int day) {
        if (targets[sold] != KIT) {
            targets[sold] = number(whole.getOrDefault(sold, batch.sku(sold)), batch.unit(sold));
            return;
        }
        for (SoldParts.Part part : versionOn(sold, day).parts()) {
            Quantity each = part.each();
            number(part.sku(), each == null ? batch.unit(sold) : each.unit());
        }
    }

    /** The number of an article, which is new if nothing named it before. */
    private int number(Sku sku, UnitOfMeasure unit) {
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

    /** Tells also of an article, after those that have rows. */
    void include(Sku sku, UnitOfMeasure unit) {
        number(sku, unit);
    }

    private SoldParts.Version versionOn(int sold, int day) {
        List<SoldParts.Version> versions = kits.getOrDefault(sold, List.of());
        int i = versions.size() - 1;
        while (versions.get(i).from() > day) {
            i--;
        }
        return versions.get(i);
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
     * @param apart whether what was given back is told apart
     */
    void forEach(LocalDate firstDay, int[] periods, Returns returns, boolean apart, Sold action) {
        int count = periods[periods.length - 1] + 1;
        long cells = Math.min(MOST_CELLS, Math.max(LEAST_CELLS, 2L * batch.size()));
        int width = (int) Math.max(1, Math.min(skus.size(), cells / count));
        long[] sold = new long[width * count];
        long[] back = apart ? new long[width * count] : sold;
        for (int from = 0; from < skus.size(); from += width) {
            if (from > 0) {
                Arrays.fill(sold, 0);
                Arrays.fill(back, 0);
            }
            new Group(from, width, Math.toIntExact(firstDay.toEpochDay()), periods, returns, sold, back).add();
            tell(from, Math.min(width, skus.size() - from), width, count, sold, back, action);
        }
    }

    private void tell(int from, int count, int width, int periods, long[] sold, long[] back, Sold action) {
        long[][] columns = new long[TOGETHER][periods];
        long[][] backs = back == sold ? columns : new long[TOGETHER][periods];
        for (int first = 0; first < count; first += TOGETHER) {
            int here = Math.min(TOGETHER, count - first);
            copy(sold, width, first, here, columns);
            if (back != sold) {
                copy(back, width, first, here, backs);
            }
            for (int i = 0; i < here; i++) {
                int article = from + first + i;
                requireSum(skus.get(article), columns[i]);
                if (back != sold) {
                    requireSum(skus.get(article), backs[i]);
                }
                action.accept(skus.get(article), units.get(article), columns[i], back == sold ? null : backs[i]);
            }
        }
    }

    private static void copy(long[] table, int width, int first, int count, long[][] columns) {
        for (int period = 0; period < columns[0].length; period++) {
            for (int i = 0; i < count; i++) {
                columns[i][period] = table[period * width + first + i];
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

        private final long[] back;

        private Group(int from, int width, int firstDay, int[] periods, Returns returns, long[] sold, long[] back) {
            this.from = from;
            this.width = width;
            this.firstDay = firstDay;
            this.periods = periods;
            this.subtract = returns == Returns.SUBTRACT;
            this.sold = sold;
            this.back = back;
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
                    takeApart(versionOn(articles[row], dates[row]), periods[day], quantity);
                }
            }
        }

        private void add(int target, int period, long quantity) {
            int column = target - from;
            if (column < 0 || column >= width) {
                return;
            }
            int cell = period * width + column;
            long[] table = quantity < 0 ? back : sold;
            long sum = table[cell] + quantity;
            if (((sum ^ quantity) & (sum ^ table[cell])) < 0) {
                throw DemandLines.tooLarge(skus.get(target));
            }
            table[cell] = sum;
        }

        private void takeApart(SoldParts.Version version, int period, long quantity) {
            for (SoldParts.Part part : version.parts()) {
                BigDecimal counted = part.of(quantity).setScale(0, RoundingMode.HALF_UP);
                if (counted.precision() > 18) {
                    throw DemandLines.tooLarge(part.sku());
                }
                add(numbers.getOrDefault(part.sku(), 0), period, counted.longValue());
            }
        }
    }
}
