package io.zhanggui.inventory.turnover;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Stock turnover of a period (库存周转率), by cost or by units.
 *
 * <p>Both figures can be negative: more came back than went out, or more had left than had come. A ratio of such a figure
 * has no value, but the figure counts in the sum of a group.
 *
 * @param outflow cost of goods sold, or units sold, in the period, less what came back
 * @param averageStock average stock in the same measure
 * @param days the length of the period
 */
public record Turnover(double outflow, double averageStock, int days) {

    private static final int DAYS_OF_YEAR = 365;

    /**
     * @throws IllegalArgumentException if a figure is not finite or there is no day
     */
    public Turnover {
        requireFinite(outflow, "outflow");
        requireFinite(averageStock, "averageStock");
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
     * @throws IllegalArgumentException if there is no moment, or their mean is not finite
     */
    public static Turnover ofPoints(double outflow, double[] stock, int days) {
        requireNonNull(stock, "stock");
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
        requireNonNull(other, "other");
        if (days != other.days) {
            throw new IllegalArgumentException(
                    "turnover of " + days + " and of " + other.days + " days cannot be added");
        }
        return new Turnover(outflow + other.outflow, averageStock + other.averageStock, days);
    }

    /** How often the average stock went out in the period (周转次数); empty where {@link #turnsGap} says why. */
    public OptionalDouble turns() {
        return turnsGap().isPresent() ? OptionalDouble.empty() : OptionalDouble.of(outflow / averageStock);
    }

    /** The turns of a year of 365 days at this pace; empty where {@link #turnsGap} says why. */
    public OptionalDouble turnsPerYear() {
        return turnsPerYear(DAYS_OF_YEAR);
    }

    /**
     * The turns of a year at this pace (年化周转次数); empty where {@link #turnsGap} says why.
     *
     * @param daysOfYear for example 360, 365 or 366
     * @throws IllegalArgumentException if a year has no day
     */
    @Beta
    public OptionalDouble turnsPerYear(int daysOfYear) {
        if (daysOfYear < 1) {
            throw new IllegalArgumentException("daysOfYear must be at least 1, but is " + daysOfYear);
        }
        return turnsGap().isPresent()
                ? OptionalDouble.empty()
                : OptionalDouble.of(outflow / averageStock * daysOfYear / days);
    }

    /** How many days the average stock lasts (周转天数); empty where {@link #daysGap} says why. */
    public OptionalDouble daysOfStock() {
        return daysGap().isPresent() ? OptionalDouble.empty() : OptionalDouble.of(averageStock * days / outflow);
    }

    /** Why there are no turns: no stock, a figure is negative, or they are beyond numbers; empty if there are. */
    @Beta
    public Optional<TurnoverGap> turnsGap() {
        if (averageStock == 0) {
            return Optional.of(TurnoverGap.NO_STOCK);
        }
        return averageStock < 0 || outflow < 0 ? negative() : tooLarge(outflow / averageStock * DAYS_OF_YEAR);
    }

    /** Why there are no days of stock: nothing went out, a figure is negative, or they are beyond numbers; empty if there are. */
    @Beta
    public Optional<TurnoverGap> daysGap() {
        if (outflow == 0) {
            return Optional.of(TurnoverGap.NO_OUTFLOW);
        }
        return averageStock < 0 || outflow < 0 ? negative() : tooLarge(averageStock * days / outflow);
    }

    private static Optional<TurnoverGap> tooLarge(double ratio) {
        return Double.isInfinite(ratio) ? Optional.of(TurnoverGap.TOO_LARGE) : Optional.empty();
    }

    private Optional<TurnoverGap> negative() {
        return Optional.of(averageStock < 0 ? TurnoverGap.NEGATIVE_STOCK : TurnoverGap.NEGATIVE_OUTFLOW);
    }

    /** The days of stock and the turns, and how both follow. */
    public Explanation explain() {
        return explain(TurnoverTerm.DAYS_OF_STOCK);
    }

    Explanation explain(Term label) {
        return Explanation.of(label, orGap(daysOfStock(), daysGap()))
                .formula(TurnoverTerm.DAYS_FORMULA, averageStock, days, outflow)
                .with(Explanation.of(TurnoverTerm.TURNS, orGap(turns(), turnsGap()))
                        .formula(TurnoverTerm.TURNS_FORMULA, outflow, averageStock));
    }

    /** The figure, or why there is none. */
    static @Nullable Object orGap(OptionalDouble figure, Optional<TurnoverGap> gap) {
        return figure.isPresent() ? (Object) figure.getAsDouble() : gap.orElse(null);
    }

    private static void requireFinite(double value, String name) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite, but is " + value);
        }
    }
}
