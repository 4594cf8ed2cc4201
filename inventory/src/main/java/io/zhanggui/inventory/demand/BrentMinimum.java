package io.zhanggui.inventory.demand;

import java.util.function.DoubleUnaryOperator;

/**
 * The lowest point of a function of one variable in an interval, without derivatives.
 *
 * <p>Source: Brent, Algorithms for Minimization without Derivatives (1973), chapter 5.
 */
final class BrentMinimum {

    private static final double GOLDEN = (3 - Math.sqrt(5)) / 2;
    private static final int MOST_STEPS = 60;

    private double low;
    private double high;
    private double best;
    private double second;
    private double third;
    private double bestValue;
    private double secondValue;
    private double thirdValue;
    private double step;
    private double stepBefore;

    private BrentMinimum(double low, double high, double start, double startValue) {
        this.low = low;
        this.high = high;
        best = second = third = start;
        bestValue = secondValue = thirdValue = startValue;
    }

    /**
     * The argument of the lowest value found.
     *
     * @param start where to begin, within the interval, and {@code startValue} what the function is there
     * @param precision how near to the minimum is near enough
     */
    static double of(
            DoubleUnaryOperator function, double low, double high, double start, double startValue, double precision) {
        BrentMinimum search = new BrentMinimum(low, high, start, startValue);
        for (int i = 0; i < MOST_STEPS && !search.narrow(precision); i++) {
            double argument = search.next(precision);
            search.observe(argument, function.applyAsDouble(argument));
        }
        return search.best;
    }

    private boolean narrow(double precision) {
        double middle = (low + high) / 2;
        return Math.abs(best - middle) <= 2 * precision - (high - low) / 2;
    }

    private double next(double precision) {
        double middle = (low + high) / 2;
        double parabolic = parabolicStep();
        double before = stepBefore;
        stepBefore = step;
        double argument = best + parabolic;
        if (Math.abs(parabolic) < Math.abs(before) / 2 && argument > low && argument < high) {
            step = parabolic;
            if (argument - low < 2 * precision || high - argument < 2 * precision) {
                step = Math.copySign(precision, middle - best);
            }
        } else {
            stepBefore = best < middle ? high - best : low - best;
            step = GOLDEN * stepBefore;
        }
        return best + (Math.abs(step) >= precision ? step : Math.copySign(precision, step));
    }

    /** From the best point to the vertex of the parabola through the three best; not a number if there is none. */
    private double parabolicStep() {
        double r = (best - second) * (bestValue - thirdValue);
        double q = (best - third) * (bestValue - secondValue);
        double p = (best - third) * q - (best - second) * r;
        return -p / (2 * (q - r));
    }

    private void observe(double argument, double value) {
        if (value <= bestValue) {
            if (argument < best) {
                high = best;
            } else {
                low = best;
            }
            third = second;
            thirdValue = secondValue;
            second = best;
            secondValue = bestValue;
            best = argument;
            bestValue = value;
            return;
        }
        if (argument < best) {
            low = argument;
        } else {
            high = argument;
        }
        if (value <= secondValue || second == best) {
            third = second;
            thirdValue = secondValue;
            second = argument;
            secondValue = value;
        } else if (value <= thirdValue || third == best || third == second) {
            third = argument;
            thirdValue = value;
        }
    }
}
