package io.zhanggui.inventory.demand;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * The lines of one article, exact: whole numbers of the smallest decimal that any of them needs. Those that were cancelled
 * come after all others.
 */
final class DemandLines {

    private static final int MOST_DECIMALS = 6;
    private static final double MOST_TOGETHER = 9e18;
    private static final long MOST = Long.MAX_VALUE / 1_000_000; // a million lines do not overflow
    private static final long JOINED = MOST / 1_000_000; // what can be rescaled, whatever decimals come later

    private final Sku sku;
    private final UnitOfMeasure unit;
    private int[] days = new int[16];
    private long[] quantities = new long[16];
    private int size;
    /** The line that is not closed yet; 0 if there is none, because nothing sold makes no line. */
    private long open;

    private int openDay;
    private int decimals;
    private long largest;
    /** The sum of all lines, each above zero: below 2⁶³, so that no sum of some of them overflows. */
    private double magnitude;
    /** How many lines are not of cancellations; unknown as long as it is below 0. */
    private int sales = -1;

    DemandLines(Sku sku, UnitOfMeasure unit) {
        this.sku = sku;
        this.unit = unit;
    }

    UnitOfMeasure unit() {
        return unit;
    }

    int size() {
        return size;
    }

    /** How many lines, the first ones, tell what was sold and given back. */
    int sales() {
        return sales < 0 ? size : sales;
    }

    /** What is added from now on was cancelled. */
    void closeSales() {
        finish();
        sales = size;
    }

    /** The day of a line as an epoch day. */
    int day(int index) {
        return days[index];
    }

    /** The quantity of a line in units of 1 / {@link #scale()}. */
    long quantity(int index) {
        return quantities[index];
    }

    /** By what quantities are divided: a power of ten. */
    double scale() {
        return Math.pow(10, decimals);
    }

    /** One more line; what stands behind the sixth decimal is rounded. */
    void add(int day, Quantity sold) {
        if (!unit.equals(sold.unit())) {
            throw twoUnits(sku, unit, sold.unit());
        }
        BigDecimal amount = sold.amount();
        int needed = Math.min(MOST_DECIMALS, amount.scale());
        if (needed > decimals) {
            rescale(needed);
        }
        long quantity = counted(amount);
        if (day == openDay && joins(open, quantity)) {
            open += quantity;
            largest = Math.max(largest, Math.abs(open));
            return;
        }
        finish();
        openDay = day;
        open = quantity;
    }

    /** Closes the line that may still grow. */
    void finish() {
        if (open == 0) {
            return;
        }
        if (size == days.length) {
            days = Arrays.copyOf(days, size * 2);
            quantities = Arrays.copyOf(quantities, size * 2);
        }
        days[size] = openDay;
        quantities[size++] = open;
        open = 0;
    }

    /** Whether two lines of a day can be one: sales with sales, returns with returns, as long as the sum is no larger. */
    private static boolean joins(long one, long other) {
        return (one ^ other) >= 0 && Math.abs(one + other) <= JOINED;
    }

    private long counted(BigDecimal amount) {
        BigDecimal whole = decimals == 0 && amount.scale() == 0
                ? amount
                : amount.scaleByPowerOfTen(decimals).setScale(0, RoundingMode.HALF_UP);
        long quantity = whole.precision() > 18 ? Long.MAX_VALUE : whole.longValue();
        largest = Math.max(largest, Math.abs(quantity));
        magnitude += Math.abs(quantity);
        refuse(largest > MOST || magnitude > MOST_TOGETHER);
        return quantity;
    }

    private void rescale(int needed) {
        long factor = Math.round(Math.pow(10, needed - decimals));
        magnitude *= factor;
        refuse(largest > MOST / factor || magnitude > MOST_TOGETHER);
        for (int i = 0; i < size; i++) {
            quantities[i] *= factor;
        }
        open *= factor;
        largest *= factor;
        decimals = needed;
    }

    private void refuse(boolean tooLarge) {
        if (tooLarge) {
            throw tooLarge(sku);
        }
    }

    static IllegalArgumentException tooLarge(Sku sku) {
        return new IllegalArgumentException(
                "quantities of " + sku + " are too large to add up exactly. Maybe a cell holds something else?");
    }

    static IllegalArgumentException twoUnits(Sku sku, UnitOfMeasure one, UnitOfMeasure other) {
        return new IllegalArgumentException(
                sku + " is sold in " + one + " and in " + other + ". Maybe convert one of them?");
    }
}
