package io.zhanggui.inventory.costing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;

/**
 * Quantities and values as whole numbers: quantities in millionths of a unit, values in millionths of the smallest unit
 * of the currency.
 */
final class Exact {

    /** Decimals of a quantity. */
    static final int QUANTITY_SCALE = 6;

    /** One unit. */
    static final long ONE = 1_000_000;

    /** More than any quantity: the quotients of {@link #share} are exact below it. */
    static final long QUANTITY_LIMIT = 1_000_000_000 * ONE;

    private static final long[] TENS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private Exact() {}

    /** Decimals of a value. */
    static int valueScale(CurrencyUnit currency) {
        return currency.getDecimalPlaces() + 6;
    }

    /**
     * A quantity as a whole number.
     *
     * @throws ArithmeticException if it has more than six decimals or is a thousand million or more
     */
    static long quantity(BigDecimal amount) {
        return inRange(scaled(amount, QUANTITY_SCALE));
    }

    /**
     * The quantity itself.
     *
     * @throws ArithmeticException if it is a thousand million units or more
     */
    static long inRange(long quantity) {
        if (quantity >= QUANTITY_LIMIT || quantity <= -QUANTITY_LIMIT) {
            BigDecimal amount = BigDecimal.valueOf(quantity, QUANTITY_SCALE).stripTrailingZeros();
            throw new OutOfRange("quantity " + amount.toPlainString() + " is not below 1,000,000,000");
        }
        return quantity;
    }

    /** A decimal as a whole number of units of 10^-scale. */
    static long scaled(BigDecimal amount, int scale) {
        int own = amount.scale();
        if (own > scale) {
            throw new OutOfRange(amount + " has more than " + scale + " decimals");
        }
        try {
            BigDecimal whole = own == 0 ? amount : amount.scaleByPowerOfTen(own);
            return Math.multiplyExact(whole.longValueExact(), ten(scale - own));
        } catch (ArithmeticException e) {
            throw new OutOfRange(amount + " is too large");
        }
    }

    /** Quantity × unit cost, half up. */
    static long value(long quantity, BigDecimal unitCost, int scale) {
        if (unitCost.scale() <= scale && unitCost.scale() >= 0) {
            return share(scaled(unitCost, scale), quantity, ONE);
        }
        return BigDecimal.valueOf(quantity, QUANTITY_SCALE)
                .multiply(unitCost)
                .setScale(scale, RoundingMode.HALF_UP)
                .unscaledValue()
                .longValueExact();
    }

    /**
     * value × part ÷ whole, to the nearest whole number, of two equally near ones to the larger. The product may be
     * larger than a long.
     *
     * @param part 0 to {@link #QUANTITY_LIMIT}
     * @param whole 1 to {@link #QUANTITY_LIMIT}
     */
    static long share(long value, long part, long whole) {
        if (part == whole) {
            return value;
        }
        long units = part / ONE;
        long ofUnits = whole / ONE;
        if (units * ONE != part || ofUnits * ONE != whole) {
            units = part;
            ofUnits = whole;
        }
        if (value < 0 || Math.multiplyHigh(value, units) != 0 || value * units < 0) {
            return shareOfMany(value, part, whole);
        }
        long product = value * units;
        long share = product / ofUnits;
        long left = product - share * ofUnits;
        return left >= ofUnits - left ? share + 1 : share;
    }

    private static long shareOfMany(long value, long part, long whole) {
        long each = Math.floorDiv(value, whole);
        long rest = value - each * whole;
        long sum = Math.multiplyExact(each, part);
        if (rest == 0) {
            return sum;
        }
        // The estimate is at most one off, so that the remainder is right although the products wrap around.
        long more = (long) ((double) rest * part / whole);
        long left = rest * part - more * whole;
        if (left < 0) {
            more--;
            left += whole;
        } else if (left >= whole) {
            more++;
            left -= whole;
        }
        return Math.addExact(sum, left >= whole - left ? more + 1 : more);
    }

    private static long ten(int power) {
        return power < TENS.length ? TENS[power] : BigDecimal.TEN.pow(power).longValueExact();
    }
}
