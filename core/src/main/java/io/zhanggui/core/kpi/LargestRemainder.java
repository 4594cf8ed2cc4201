package io.zhanggui.core.kpi;

import java.math.BigDecimal;
import java.util.Arrays;

/** Rounds parts so that they add up to a total that was rounded before (最大余数法). */
final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * Each part rounded down, and the units that are left to the largest remainders, of equal ones to the earlier part.
     *
     * @param parts exact, at least one; they add up to less than one unit away from the total
     * @param total with at most {@code scale} decimals
     */
    static BigDecimal[] round(Fraction[] parts, BigDecimal total, int scale) {
        Fraction unit = Fraction.of(BigDecimal.ONE.movePointRight(scale));
        Fraction[] remainders = new Fraction[parts.length];
        BigDecimal[] rounded = new BigDecimal[parts.length];
        BigDecimal left = total;
        for (int i = 0; i < parts.length; i++) {
            Fraction exact = parts[i].times(unit);
            Fraction whole = exact.floor();
            remainders[i] = exact.minus(whole);
            rounded[i] = whole.isWide()
                    ? new BigDecimal(whole.bigNumerator(), scale)
                    : BigDecimal.valueOf(whole.numerator(), scale);
            left = left.subtract(rounded[i]);
        }
        if (left.signum() != 0) {
            handOut(left, scale, remainders, rounded);
        }
        return rounded;
    }

    private static void handOut(BigDecimal left, int scale, Fraction[] remainders, BigDecimal[] rounded) {
        Integer[] order = new Integer[rounded.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> remainders[b].compareTo(remainders[a]));
        int units = left.movePointRight(scale).intValueExact();
        BigDecimal one = BigDecimal.valueOf(Integer.signum(units), scale);
        for (int i = 0; i < Math.abs(units); i++) {
            int at = order[i % order.length];
            rounded[at] = rounded[at].add(one);
        }
    }
}
