package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.check.Check;
import java.util.Arrays;

/**
 * What was seen of the demand for many articles, day by day (销售观察): what was sold, in how many lines, and where stock ran
 * out, because what was asked for after that is not seen.
 *
 * <p>Days are added in order and never change. A day on which nothing at all is sold counts as closed.
 */
@Beta
public final class ObservedSales {

    private final int articles;
    private float[][] sold = new float[64][];
    private short[][] lines = new short[64][];
    private boolean[][] soldOut = new boolean[64][];
    private boolean[] open = new boolean[64];
    private final int[] firstSale;
    private int days;

    private ObservedSales(int articles) {
        this.articles = articles;
        this.firstSale = new int[articles];
        Arrays.fill(firstSale, Integer.MAX_VALUE);
    }

    /**
     * No days yet of this many articles.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public static ObservedSales ofArticles(int articles) {
        return new ObservedSales(Check.atLeast(0, articles, "articles"));
    }

    /**
     * Adds the next day.
     *
     * @param soldUnits by article, zero or more, in units
     * @param soldLines by article: in how many lines of orders, zero or more
     * @param ranOut by article: whether the day closed without stock
     * @return this
     * @throws IllegalArgumentException if a list is not as long as there are articles, or a figure negative or not finite
     */
    public ObservedSales add(double[] soldUnits, int[] soldLines, boolean[] ranOut) {
        checkLength(requireNonNull(soldUnits, "soldUnits").length, "soldUnits");
        checkLength(requireNonNull(soldLines, "soldLines").length, "soldLines");
        checkLength(requireNonNull(ranOut, "ranOut").length, "ranOut");
        if (days == open.length) {
            grow();
        }
        float[] units = new float[articles];
        short[] count = new short[articles];
        boolean any = false;
        for (int i = 0; i < articles; i++) {
            units[i] = (float) Check.notNegative(soldUnits[i], "soldUnits");
            count[i] = (short) Math.min(Check.atLeast(0, soldLines[i], "soldLines"), Short.MAX_VALUE);
            if (units[i] > 0) {
                any = true;
                firstSale[i] = Math.min(firstSale[i], days);
            }
        }
        sold[days] = units;
        lines[days] = count;
        soldOut[days] = ranOut.clone();
        open[days] = any;
        days++;
        return this;
    }

    private void grow() {
        int size = days * 2;
        sold = Arrays.copyOf(sold, size);
        lines = Arrays.copyOf(lines, size);
        soldOut = Arrays.copyOf(soldOut, size);
        open = Arrays.copyOf(open, size);
    }

    private void checkLength(int length, String name) {
        if (length != articles) {
            throw new IllegalArgumentException(
                    name + " must have a figure for each of " + articles + " articles but had " + length);
        }
    }

    /** How many articles. */
    public int articles() {
        return articles;
    }

    /** How many days were added. */
    public int days() {
        return days;
    }

    /** What was sold of an article on a day from 0, in units. */
    public double sold(int day, int article) {
        return sold[Check.within(0, days - 1, day, "day")][Check.within(0, articles - 1, article, "article")];
    }

    float[] soldOn(int day) {
        return sold[day];
    }

    short[] linesOn(int day) {
        return lines[day];
    }

    /**
     * Adds what each article was exposed to demand on a day, in days: one, a part of the day on which it sold out, nothing on a
     * closed day, before its first sale or with empty shelves.
     */
    void addExposure(int day, double ofSoldOutDay, double[] exposure) {
        if (!open[day]) {
            return;
        }
        boolean[] out = soldOut[day];
        for (int i = 0; i < articles; i++) {
            if (firstSale[i] > day) {
                continue;
            }
            if (!out[i]) {
                exposure[i]++;
            } else if (sold[day][i] > 0 || day == 0 || !soldOut[day - 1][i]) {
                exposure[i] += ofSoldOutDay;
            }
        }
    }
}
