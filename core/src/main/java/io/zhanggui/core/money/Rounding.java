package io.zhanggui.core.money;

import static java.util.Objects.requireNonNull;

import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How and to how many decimals a scheme rounds. There is no default: a rounding is a parameter or part of a rule.
 *
 * @param scale the number of decimals that stay; 0 means whole units
 * @param mode how the rest is dropped
 */
public record Rounding(int scale, RoundingMode mode) {

    /** Half up to the cent (四舍五入到分). */
    public static final Rounding CENT = halfUp(2);

    /** Half up to the whole unit (四舍五入到元). */
    public static final Rounding WHOLE = halfUp(0);

    public Rounding {
        requireNonNull(mode, "mode");
        if (scale < 0 || scale > 18) {
            throw new IllegalArgumentException("scale must be 0 to 18, but is " + scale);
        }
    }

    /** Half up, away from zero at the middle, to a number of decimals. */
    public static Rounding halfUp(int scale) {
        return new Rounding(scale, RoundingMode.HALF_UP);
    }

    /**
     * The rounding with that text, for example {@code 2 HALF_UP}.
     *
     * @throws IllegalArgumentException if the text is not a number and a {@link RoundingMode} with a blank between
     */
    public static Rounding parse(String text) {
        int blank = requireNonNull(text, "text").indexOf(' ');
        try {
            return new Rounding(
                    Integer.parseInt(text.substring(0, Math.max(blank, 0))),
                    RoundingMode.valueOf(text.substring(blank + 1)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "' is no rounding. Maybe '2 HALF_UP'?", e);
        }
    }

    /** The number with {@link #scale} decimals. */
    public BigDecimal round(BigDecimal exact) {
        return exact.setScale(scale, mode);
    }

    /**
     * An exact number as money.
     *
     * @throws ArithmeticException if the rounding keeps more decimals than the currency has
     */
    public Money round(CurrencyUnit currency, BigDecimal exact) {
        return Money.of(currency, round(exact));
    }

    /**
     * The quotient of two whole numbers as a whole number, rounded by {@link #mode}; the scale plays no part.
     *
     * @throws ArithmeticException if the divisor is 0, or the mode is {@link RoundingMode#UNNECESSARY} and there is a rest
     */
    public long divide(long dividend, long divisor) {
        if (mode != RoundingMode.HALF_UP || divisor <= 0) {
            return LongMath.divide(dividend, divisor, mode);
        }
        long quotient = dividend / divisor; // the usual case, without the switch over modes
        long rest = Math.abs(dividend - quotient * divisor);
        if (rest < divisor - rest) {
            return quotient;
        }
        return dividend < 0 ? quotient - 1 : quotient + 1;
    }

    @Override
    public String toString() {
        return scale + " " + mode;
    }
}
