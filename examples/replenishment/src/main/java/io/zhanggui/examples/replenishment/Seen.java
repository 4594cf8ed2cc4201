package io.zhanggui.examples.replenishment;

import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.demand.ObservedSales;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a plan may know: the training and what was sold since, not what was asked for. */
final class Seen {

    private ObservedSales sales;
    private final List<boolean[]> out = new ArrayList<>();
    private final double[] first;

    private Seen(ObservedSales sales, double[] first) {
        this.sales = sales;
        this.first = first;
    }

    /** The days before {@code start}, as they were. */
    static Seen before(Sales sales, int start) {
        int articles = sales.skus().size();
        Seen seen = new Seen(
                ObservedSales.of(
                        sales.first(), sales.skus().stream().map(Sku::of).toList()),
                new double[articles]);
        Arrays.fill(seen.first, -1);
        for (int day = 0; day < start; day++) {
            double[] units = new double[articles];
            int[] lines = new int[articles];
            for (int i = 0; i < articles; i++) {
                units[i] = sales.units(day, i);
                lines[i] = sales.lines(day, i).length;
            }
            seen.add(units, lines, new boolean[articles]);
        }
        return seen;
    }

    void add(double[] units, int[] lines, boolean[] soldOut) {
        for (int i = 0; i < units.length; i++) {
            if (units[i] > 0 && first[i] < 0) {
                first[i] = sales.days();
            }
        }
        sales = sales.plus(units, lines, soldOut);
        out.add(soldOut);
    }

    ObservedSales sales() {
        return sales;
    }

    int days() {
        return sales.days();
    }

    double sold(int day, int article) {
        return sales.sold(day, article);
    }

    /** Whether a day closed without stock of an article. */
    boolean ranOut(int day, int article) {
        return out.get(day)[article];
    }

    /** The day of the first sale of an article; the number of days if there was none. */
    int firstSale(int article) {
        return first[article] < 0 ? days() : (int) first[article];
    }

    /** The mean per day over the last so many days. */
    double mean(int article, int window) {
        double sum = 0;
        for (int day = Math.max(days() - window, 0); day < days(); day++) {
            sum += sold(day, article);
        }
        return sum / window;
    }
}
