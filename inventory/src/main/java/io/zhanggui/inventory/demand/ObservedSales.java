package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.check.Check;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of the demand for many articles, day by day (销售观察): what was sold, in how many lines, and where stock ran
 * out, because what was asked for after that is not seen.
 *
 * <p>A history of sales lines gives it ({@link DemandHistory.Builder#observed(java.util.stream.Stream)}); a host with columns
 * of its own adds days. It does not change: {@link #plus} returns a longer one that shares the days before. A day on which
 * nothing at all is sold counts as closed.
 */
@Beta
public final class ObservedSales {

    private static final double[][] NO_DAYS = {};

    private final LocalDate first;
    private final List<Sku> skus;
    private final List<UnitOfMeasure> units;
    private final double[][] sold;
    private final int[] @Nullable [] lines;
    private final boolean[][] soldOut;
    private final boolean[] open;
    private final int[] firstSale;

    private ObservedSales(
            LocalDate first,
            List<Sku> skus,
            List<UnitOfMeasure> units,
            double[][] sold,
            int[] @Nullable [] lines,
            boolean[][] soldOut,
            boolean[] open,
            int[] firstSale) {
        this.first = first;
        this.skus = skus;
        this.units = units;
        this.sold = sold;
        this.lines = lines;
        this.soldOut = soldOut;
        this.open = open;
        this.firstSale = firstSale;
    }

    /**
     * No days yet of these articles, which are sold by the piece.
     *
     * @param first the first day to come
     * @throws IllegalArgumentException if an article is named twice
     */
    public static ObservedSales of(LocalDate first, Collection<Sku> articles) {
        Map<Sku, UnitOfMeasure> pieces = new LinkedHashMap<>();
        for (Sku sku : articles) {
            if (pieces.put(requireNonNull(sku, "sku"), UnitOfMeasure.PIECE) != null) {
                throw new IllegalArgumentException(sku + " is named twice");
            }
        }
        return of(first, pieces);
    }

    /**
     * No days yet of these articles.
     *
     * @param first the first day to come
     * @param articles the unit that each is sold in; their order is that of the figures of a day
     */
    public static ObservedSales of(LocalDate first, Map<Sku, UnitOfMeasure> articles) {
        int[] never = new int[articles.size()];
        Arrays.fill(never, Integer.MAX_VALUE);
        return new ObservedSales(
                requireNonNull(first, "first"),
                List.copyOf(articles.keySet()),
                List.copyOf(articles.values()),
                NO_DAYS,
                new int[0][],
                new boolean[0][],
                new boolean[0],
                never);
    }

    /**
     * These sales and one more day.
     *
     * @param soldUnits by article, zero or more, in units
     * @param soldLines by article: in how many lines of orders, zero or more, and none only where nothing was sold
     * @param ranOut by article: whether the day closed without stock
     * @throws IllegalArgumentException if a list is not as long as there are articles, a figure is negative or not finite, or
     *     units were sold in no line
     */
    public ObservedSales plus(double[] soldUnits, int[] soldLines, boolean[] ranOut) {
        checkLength(requireNonNull(soldLines, "soldLines").length, "soldLines");
        checkLength(requireNonNull(soldUnits, "soldUnits").length, "soldUnits");
        for (int i = 0; i < soldLines.length; i++) {
            if (Check.atLeast(0, soldLines[i], "soldLines of " + skus.get(i)) == 0 && soldUnits[i] > 0) {
                throw new IllegalArgumentException(soldUnits[i] + " units of " + skus.get(i)
                        + " were sold in no line. Maybe lines are not counted, and plus(units, ranOut) was meant?");
            }
        }
        return with(soldUnits, soldLines.clone(), ranOut);
    }

    /**
     * These sales and one more day whose lines were not counted: what it says of a level are its units, large orders and small
     * ones alike.
     *
     * @param soldUnits by article, zero or more, in units
     * @param ranOut by article: whether the day closed without stock
     * @throws IllegalArgumentException if a list is not as long as there are articles, or a figure is negative or not finite
     */
    public ObservedSales plus(double[] soldUnits, boolean[] ranOut) {
        return with(soldUnits, null, ranOut);
    }

    private ObservedSales with(double[] soldUnits, int @Nullable [] soldLines, boolean[] ranOut) {
        checkLength(requireNonNull(soldUnits, "soldUnits").length, "soldUnits");
        checkLength(requireNonNull(ranOut, "ranOut").length, "ranOut");
        int day = days();
        int[] firstSales = firstSale.clone();
        boolean any = false;
        for (int i = 0; i < soldUnits.length; i++) {
            if (Check.notNegative(soldUnits[i], "soldUnits of " + skus.get(i)) > 0) {
                any = true;
                firstSales[i] = Math.min(firstSales[i], day);
            }
        }
        double[][] allSold = Arrays.copyOf(sold, day + 1);
        int[] @Nullable [] allLines = Arrays.copyOf(lines, day + 1);
        boolean[][] allOut = Arrays.copyOf(soldOut, day + 1);
        boolean[] allOpen = Arrays.copyOf(open, day + 1);
        allSold[day] = soldUnits.clone();
        allLines[day] = soldLines;
        allOut[day] = ranOut.clone();
        allOpen[day] = any;
        return new ObservedSales(first, skus, units, allSold, allLines, allOut, allOpen, firstSales);
    }

    private void checkLength(int length, String name) {
        if (length != skus.size()) {
            throw new IllegalArgumentException(
                    name + " must have a figure for each of " + skus.size() + " articles but had " + length);
        }
    }

    /** The articles, in the order of the figures of a day. */
    public List<Sku> skus() {
        return skus;
    }

    /**
     * What was sold by period, as it was seen: days without stock count as they are.
     *
     * @throws IllegalArgumentException if the days hold no whole period, or months do not end with the last day
     */
    public DemandHistory history(DemandPeriod period) {
        int periods = period.count(first, until());
        Check.atLeast(1, periods, "the number of whole periods");
        int[] ends = new int[periods + 1];
        for (int i = 0; i <= periods; i++) {
            ends[i] = (int) (period.start(until(), periods - i).toEpochDay() - first.toEpochDay());
        }
        DemandSeriesBuilder series = DemandHistory.ofSeries(period, until());
        for (int i = 0; i < skus.size(); i++) {
            double[] perPeriod = new double[periods];
            for (int each = 0; each < periods; each++) {
                for (int day = ends[each]; day < ends[each + 1]; day++) {
                    perPeriod[each] += sold[day][i];
                }
            }
            series.add(skus.get(i), units.get(i), perPeriod);
        }
        return series.build();
    }

    /** How many days were seen. */
    public int days() {
        return sold.length;
    }

    /** The day after the last one that was seen. */
    public LocalDate until() {
        return first.plusDays(days());
    }

    /** What was sold of an article, by its place in {@link #skus}, on a day from 0, in units. */
    public double sold(int day, int article) {
        return sold[Check.within(0, days() - 1, day, "day")][Check.within(0, skus.size() - 1, article, "article")];
    }

    /** In how many lines an article was sold on a day; one for a day that sold and did not count its lines. */
    int lines(int day, int article) {
        int[] counted = lines[day];
        return counted != null ? counted[article] : sold[day][article] > 0 ? 1 : 0;
    }

    boolean countsLines(int day) {
        return lines[day] != null;
    }

    UnitOfMeasure unit(int article) {
        return units.get(article);
    }

    /**
     * What an article was exposed to demand on a day, in days: one, a part of the day on which it sold out, nothing on a closed
     * day, before its first sale or with empty shelves.
     */
    double exposure(int day, int article, double ofSoldOutDay) {
        if (!open[day] || firstSale[article] > day) {
            return 0;
        }
        if (!soldOut[day][article]) {
            return 1;
        }
        boolean wasThere = sold[day][article] > 0 || day == 0 || !soldOut[day - 1][article];
        return wasThere ? ofSoldOutDay : 0;
    }
}
