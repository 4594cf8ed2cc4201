package io.zhanggui.examples.replenishment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What customers asked for: the quantities of their order lines by day and article, in the order in which they came. */
final class Sales {

    private static final int[] NONE = {};

    private final LocalDate first;
    private final List<String> skus;
    private final int[][][] lines;
    private final double[] linePrices;
    private final int[] priced;
    private final double[] revenue;

    private Sales(
            LocalDate first, List<String> skus, int[][][] lines, double[] linePrices, int[] priced, double[] revenue) {
        this.first = first;
        this.skus = skus;
        this.lines = lines;
        this.linePrices = linePrices;
        this.priced = priced;
        this.revenue = revenue;
    }

    LocalDate first() {
        return first;
    }

    int days() {
        return lines.length;
    }

    int dayOf(LocalDate date) {
        return (int) (date.toEpochDay() - first.toEpochDay());
    }

    List<String> skus() {
        return skus;
    }

    /** The quantities of the lines of a day. */
    int[] lines(int day, int article) {
        return lines[day][article];
    }

    double units(int day, int article) {
        int sum = 0;
        for (int quantity : lines[day][article]) {
            sum += quantity;
        }
        return sum;
    }

    /** Units by day of one article, from a day until before another. */
    double[] units(int article, int from, int until) {
        double[] units = new double[until - from];
        for (int day = from; day < until; day++) {
            units[day - from] = units(day, article);
        }
        return units;
    }

    /** The mean of the unit prices of the lines before the split. */
    double price(int article) {
        return linePrices[article] / priced[article];
    }

    /** What customers were billed before the split. */
    double revenue(int article) {
        return revenue[article];
    }

    /** Collects lines; what is after {@code split} counts as unseen by the plans. */
    static final class Collector {
        private final LocalDate split;
        private final LocalDate end;
        private final Map<String, Map<LocalDate, int[]>> quantities = new HashMap<>();
        private final Map<String, double[]> prices = new HashMap<>();
        private @Nullable LocalDate first;

        /** Days from {@code end} on are left out. */
        Collector(LocalDate split, LocalDate end) {
            this.split = split;
            this.end = end;
        }

        void add(String sku, LocalDate date, int quantity, double price) {
            if (!date.isBefore(end)) {
                return;
            }
            first = first == null || date.isBefore(first) ? date : first;
            quantities
                    .computeIfAbsent(sku, unusedKey -> new HashMap<>())
                    .merge(date, new int[] {quantity}, Collector::join);
            if (date.isBefore(split)) {
                double[] sums = prices.computeIfAbsent(sku, unusedKey -> new double[3]);
                sums[0] += price;
                sums[1]++;
                sums[2] += quantity * price;
            }
        }

        private static int[] join(int[] before, int[] added) {
            int[] joined = Arrays.copyOf(before, before.length + 1);
            joined[before.length] = added[0];
            return joined;
        }

        /** The articles with at least so many days with sales before the split, in the order of their codes. */
        Sales withSaleDays(int least) {
            LocalDate start = first == null ? split : first;
            List<String> kept = new ArrayList<>();
            quantities.forEach((sku, days) -> {
                if (days.keySet().stream().filter(day -> day.isBefore(split)).count() >= least) {
                    kept.add(sku);
                }
            });
            kept.sort(null);
            int[][][] lines = new int[(int) (end.toEpochDay() - start.toEpochDay())][kept.size()][];
            for (int[][] day : lines) {
                Arrays.fill(day, NONE);
            }
            double[] linePrices = new double[kept.size()];
            int[] priced = new int[kept.size()];
            double[] revenue = new double[kept.size()];
            for (int i = 0; i < kept.size(); i++) {
                int article = i;
                double[] sums = requireNonNull(prices.get(kept.get(i)), "an article without training");
                linePrices[i] = sums[0];
                priced[i] = (int) sums[1];
                revenue[i] = sums[2];
                requireNonNull(quantities.get(kept.get(i)))
                        .forEach((date, all) -> lines[(int) (date.toEpochDay() - start.toEpochDay())][article] = all);
            }
            return new Sales(start, List.copyOf(kept), lines, linePrices, priced, revenue);
        }
    }
}
