package io.zhanggui.core.explain;

import java.math.BigDecimal;

/** Writes decimals without an exponent; those of 18 digits, that is nearly all, without an object in between. */
final class Digits {

    private static final int MOST = 18;
    private static final long[] POWERS = new long[MOST + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i <= MOST; i++) {
            POWERS[i] = 10 * POWERS[i - 1];
        }
    }

    private Digits() {}

    /** Adds the decimal with its zeros at the end, and commas between the thousands: 1,234.50. */
    static void appendGrouped(TextBuffer text, BigDecimal decimal) {
        int scale = decimal.scale();
        if (scale < 0 || scale > MOST || decimal.precision() > MOST) {
            group(text, decimal.toPlainString());
            return;
        }
        long digits = unsigned(text, unscaled(decimal));
        appendThousands(text, digits / POWERS[scale]);
        appendFraction(text, digits % POWERS[scale], scale);
    }

    /** Adds the ratio times 100, without commas and zeros at the end: 10.5 for 0.1050. */
    static void appendPercentage(TextBuffer text, BigDecimal ratio) {
        int scale = ratio.scale() - 2;
        if (scale < 0 || scale > MOST || ratio.precision() > MOST) {
            text.append(stripped(ratio.movePointRight(2)).toPlainString());
            return;
        }
        long digits = unsigned(text, unscaled(ratio));
        while (scale > 0 && digits % 10 == 0) {
            digits /= 10;
            scale--;
        }
        appendWhole(text, digits / POWERS[scale]);
        appendFraction(text, digits % POWERS[scale], scale);
    }

    /** Without zeros behind the point, and none taken from in front of it. */
    static BigDecimal stripped(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** {@link BigDecimal#unscaledValue()} in a form that makes no {@code BigInteger}. */
    private static long unscaled(BigDecimal decimal) {
        return decimal.scaleByPowerOfTen(decimal.scale()).longValue();
    }

    private static long unsigned(TextBuffer text, long number) {
        if (number < 0) {
            text.append('-');
        }
        return Math.abs(number);
    }

    private static void appendWhole(TextBuffer text, long whole) {
        if (whole < 1000) {
            text.appendDigits(whole, whole < 10 ? 1 : whole < 100 ? 2 : 3);
        } else {
            text.append(Long.toString(whole));
        }
    }

    private static void appendThousands(TextBuffer text, long whole) {
        if (whole < 1000) {
            appendWhole(text, whole);
        } else {
            appendThousands(text, whole / 1000);
            text.append(',').appendDigits(whole % 1000, 3);
        }
    }

    private static void appendFraction(TextBuffer text, long fraction, int scale) {
        if (scale > 0) {
            text.append('.').appendDigits(fraction, scale);
        }
    }

    private static void group(TextBuffer text, String digits) {
        int from = digits.charAt(0) == '-' ? 1 : 0;
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        int next = from + (whole - from) % 3;
        text.append(digits.substring(0, next));
        while (next < whole) {
            if (next > from) {
                text.append(',');
            }
            text.append(digits.substring(next, next + 3));
            next += 3;
        }
        text.append(digits.substring(whole));
    }
}
