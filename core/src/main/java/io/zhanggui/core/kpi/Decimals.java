package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;

/** Decimal numbers in one form for each value, so that equal rules are equal records. */
final class Decimals {

    static final BigDecimal HUNDRED = new BigDecimal(100);

    /** The most digits of a number before and after the point. */
    static final int LONGEST = 400;

    private static final Rounding SIX_DECIMALS = Rounding.halfUp(6);

    private Decimals() {}

    /** The number without zeros at its end and without an exponent. */
    static BigDecimal plain(BigDecimal number) {
        return stripped(bounded(number));
    }

    /**
     * The number, if writing it out takes at most {@value #LONGEST} digits on either side of the point: a few characters
     * such as {@code 1E+100000000} are hours of arithmetic else.
     */
    static BigDecimal bounded(BigDecimal number) {
        if (number.scale() > LONGEST || (long) number.precision() - number.scale() > LONGEST) {
            throw new KpiException(
                    KpiError.INVALID_TEXT,
                    number.toString(),
                    "a number of at most " + LONGEST + " digits before and after the point");
        }
        return number;
    }

    private static BigDecimal stripped(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static BigDecimal plain(BigDecimal number, String name) {
        return plain(requireNonNull(number, name));
    }

    /** At most six decimals, without zeros at the end: what an explanation shows on the way. */
    static BigDecimal shown(Fraction exact) {
        BigDecimal rounded = exact.round(SIX_DECIMALS);
        if (rounded.precision() > 18) {
            return stripped(rounded);
        }
        long digits = rounded.unscaledValue().longValue();
        int scale = SIX_DECIMALS.scale();
        while (scale > 0 && digits % 10 == 0) { // as plain does, without an object on the way
            digits /= 10;
            scale--;
        }
        return scale == SIX_DECIMALS.scale() ? rounded : BigDecimal.valueOf(digits, scale);
    }

    /** A number such as {@code -12.5} or {@code 95%}, which is 0.95. */
    static BigDecimal parse(String text) {
        return parse(text, 40);
    }

    /** A number as in {@link #parse(String)} of at most so many characters. */
    static BigDecimal parse(String text, int longest) {
        String digits = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        if (digits.length() > longest || !digits.matches("[+-]?\\d+(\\.\\d+)?")) {
            throw new KpiException(KpiError.INVALID_TEXT, text, "a number such as 0.95 or 95%");
        }
        BigDecimal number = new BigDecimal(digits);
        return plain(digits.length() < text.length() ? number.movePointLeft(2) : number);
    }
}
