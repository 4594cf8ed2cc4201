package io.zhanggui.inventory.turnover;

import io.zhanggui.core.explain.Explanation;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Stock turnover of a period (库存周转率), by cost or by units.
 *
 * @param outflow cost of goods sold, or units sold, in the period; not negative
 * @param averageStock average stock in the same measure; not negative
 * @param days the length of the period
 */
public record Turnover(double outflow, double averageStock, int days) {

    /**
     * @throws IllegalArgumentException if a figure is outside its range
     */
    public Turnover {
        requireNotNegative(outflow, "outflow");
        requireNotNegative(averageStock, "averageStock");
        if (days < 1) {
            throw new IllegalArgumentException("days must be at least 1, but is " + days);
        }
    }

    /** From the average stock itself. */
    public static Turnover of(double outflow, double averageStock, int days) {
        return new Turnover(outflow, averageStock, days);
    }

    /**
     * From stock at several moments of equal distance, the opening one first; their mean is the average.
     *
     * @throws IllegalArgumentException if there is no moment, or their mean is negative or not finite
     */
    public static Turnover ofPoints(double outflow, double[] stock, int days) {
        if (stock.length == 0) {
            throw new IllegalArgumentException("average stock needs at least one moment");
        }
        double sum = 0;
        for (double each : stock) {
            sum += each;
        }
        return new Turnover(outflow, sum / stock.length, days);
    }

    /**
     * Of both together in the same period: the ratio of sums, never the mean of ratios.
     *
     * @throws IllegalArgumentException if the periods differ in length
     */
    public Turnover plus(Turnover other) {
        if (days != other.days) {
            throw new IllegalArgumentException(
                    "turnover of " + days + " and of " + other.days + " days cannot be added");
        }
        return new Turnover(outflow + other.outflow, averageStock + other.averageStock, days);
    }

    /** How often the average stock went out in the period (周转次数); empty without stock. */
    public OptionalDouble turns() {
        return averageStock == 0 ? OptionalDouble.empty() : OptionalDouble.of(outflow / averageStock);
    }

    /** The turns of a year of 365 days at this pace; empty without stock. */
    public OptionalDouble turnsPerYear() {
        return averageStock == 0 ? OptionalDouble.empty() : OptionalDouble.of(outflow / averageStock * 365 / days);
    }

    /** How many days the average stock lasts (周转天数); empty if nothing went out. */
    public OptionalDouble daysOfStock() {
        return outflow == 0 ? OptionalDouble.empty() : OptionalDouble.of(averageStock * days / outflow);
    }

    /** The days of stock and the turns, and how both follow. */
    public Explanation explain() {
        return Explanation.of(TurnoverTerm.DAYS_OF_STOCK, orNull(daysOfStock()))
                .formula(TurnoverTerm.DAYS_FORMULA, averageStock, days, outflow)
                .with(Explanation.of(TurnoverTerm.TURNS, orNull(turns()))
                        .formula(TurnoverTerm.TURNS_FORMULA, outflow, averageStock));
    }

    private static @Nullable Object orNull(OptionalDouble figure) {
        return figure.isPresent() ? figure.getAsDouble() : null;
    }

    private static void requireNotNegative(double value, String name) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be finite and not negative, but is " + value);
        }
    }
}
