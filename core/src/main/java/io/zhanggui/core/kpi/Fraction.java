package io.zhanggui.core.kpi;

import com.google.common.math.LongMath;
import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number: two {@code long}s while they fit, two {@link BigInteger}s beyond.
 *
 * <p>The denominator is positive. Terms are brought down only where they would overflow, because that costs more than all
 * other arithmetic together.
 */
final class Fraction implements Comparable<Fraction> {

    static final Fraction ZERO = new Fraction(0, 1, null);
    static final Fraction ONE = new Fraction(1, 1, null);

    private static final long[] POWERS_OF_TEN =
            IntStream.rangeClosed(0, 18).mapToLong(n -> LongMath.pow(10, n)).toArray();

    private final long numerator;
    private final long denominator;
    private final @Nullable Wide wide;

    private record Wide(BigInteger numerator, BigInteger denominator) {}

    private Fraction(long numerator, long denominator, @Nullable Wide wide) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.wide = wide;
    }

    static Fraction of(long whole) {
        return of(whole, 1);
    }

    /** The denominator must not be 0. */
    static Fraction of(long numerator, long denominator) {
        if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        return denominator < 0
                ? new Fraction(-numerator, -denominator, null)
                : new Fraction(numerator, denominator, null);
    }

    static Fraction of(BigInteger numerator, BigInteger denominator) {
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        BigInteger n = numerator.divide(divisor);
        BigInteger d = denominator.divide(divisor);
        return n.bitLength() < 63 && d.bitLength() < 63
                ? new Fraction(n.longValueExact(), d.longValueExact(), null)
                : new Fraction(0, 1, new Wide(n, d));
    }

    static Fraction of(BigDecimal decimal) {
        int scale = decimal.scale();
        if (scale >= 0 && scale <= 18 && decimal.precision() <= 18) {
            long digits = decimal.unscaledValue().longValue();
            return new Fraction(digits, POWERS_OF_TEN[scale], null);
        }
        BigInteger digits = Decimals.bounded(decimal).unscaledValue();
        return scale >= 0
                ? of(digits, BigInteger.TEN.pow(scale))
                : of(digits.multiply(BigInteger.TEN.pow(-scale)), BigInteger.ONE);
    }

    /** The same number with the least terms. */
    Fraction reduced() {
        if (wide != null || denominator == 1) {
            return this;
        }
        long common = LongMath.gcd(Math.abs(numerator), denominator);
        return common == 1 ? this : new Fraction(numerator / common, denominator / common, null);
    }

    boolean isWide() {
        return wide != null;
    }

    /** Of a number that is not wide. */
    long numerator() {
        return numerator;
    }

    /** Of a number that is not wide, above 0. */
    long denominator() {
        return denominator;
    }

    Fraction plus(Fraction other) {
        if (wide == null && other.wide == null) {
            boolean mine = denominator % other.denominator == 0;
            boolean others = !mine && other.denominator % denominator == 0;
            long factor = others ? other.denominator / denominator : mine ? 1 : other.denominator;
            long otherFactor = mine ? denominator / other.denominator : others ? 1 : denominator;
            if (!overflows(numerator, factor)
                    && !overflows(other.numerator, otherFactor)
                    && !overflows(denominator, factor)
                    && !sumOverflows(numerator * factor, other.numerator * otherFactor)) {
                return of(numerator * factor + other.numerator * otherFactor, denominator * factor);
            }
        }
        return of(
                bigNumerator()
                        .multiply(other.bigDenominator())
                        .add(other.bigNumerator().multiply(bigDenominator())),
                bigDenominator().multiply(other.bigDenominator()));
    }

    Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    Fraction times(Fraction other) {
        if (wide == null
                && other.wide == null
                && !overflows(numerator, other.numerator)
                && !overflows(denominator, other.denominator)) {
            return of(numerator * other.numerator, denominator * other.denominator);
        }
        return of(
                bigNumerator().multiply(other.bigNumerator()), bigDenominator().multiply(other.bigDenominator()));
    }

    /** The other must not be 0. */
    Fraction dividedBy(Fraction other) {
        return times(other.inverse());
    }

    private Fraction inverse() {
        return wide == null
                ? of(/* numerator= */ denominator, /* denominator= */ numerator)
                : of(/* numerator= */ bigDenominator(), /* denominator= */ bigNumerator());
    }

    Fraction negated() {
        return wide == null && numerator != Long.MIN_VALUE
                ? new Fraction(-numerator, denominator, null)
                : of(bigNumerator().negate(), bigDenominator());
    }

    Fraction abs() {
        return signum() < 0 ? negated() : this;
    }

    /** The greatest whole number that is not greater. */
    Fraction floor() {
        if (wide == null) {
            return of(Math.floorDiv(numerator, denominator));
        }
        BigInteger[] parts = wide.numerator.divideAndRemainder(wide.denominator);
        return of(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
    }

    /** The least whole number that is not less. */
    Fraction ceiling() {
        return negated().floor().negated();
    }

    int signum() {
        return wide == null ? Long.signum(numerator) : wide.numerator.signum();
    }

    /** A fraction of {@code long}s, of which the denominator is above 0, against another. */
    static int compare(long numerator, long denominator, Fraction other) {
        if (other.denominator == 1 && other.wide == null && !overflows(other.numerator, denominator)) {
            return Long.compare(numerator, other.numerator * denominator); // limits are mostly whole
        }
        if (other.wide == null
                && !overflows(numerator, other.denominator)
                && !overflows(other.numerator, denominator)) {
            return Long.compare(numerator * other.denominator, other.numerator * denominator);
        }
        return new Fraction(numerator, denominator, null).compareTo(other);
    }

    @Override
    public int compareTo(Fraction other) {
        if (wide == null && other.wide == null) {
            if (denominator == other.denominator) {
                return Long.compare(numerator, other.numerator);
            }
            if (!overflows(numerator, other.denominator) && !overflows(other.numerator, denominator)) {
                return Long.compare(numerator * other.denominator, other.numerator * denominator);
            }
        }
        return bigNumerator()
                .multiply(other.bigDenominator())
                .compareTo(other.bigNumerator().multiply(bigDenominator()));
    }

    BigDecimal round(Rounding rounding) {
        if (wide == null) {
            long unit = POWERS_OF_TEN[rounding.scale()];
            if (!overflows(numerator, unit)) {
                return BigDecimal.valueOf(rounding.divide(numerator * unit, denominator), rounding.scale());
            }
            long whole = numerator / denominator;
            long rest = numerator - whole * denominator; // of the same sign, so that the mode sees what it should
            if (!overflows(rest, unit) && Math.abs(whole) < Long.MAX_VALUE / unit) {
                return BigDecimal.valueOf(whole * unit + rounding.divide(rest * unit, denominator), rounding.scale());
            }
        }
        return new BigDecimal(bigNumerator())
                .divide(new BigDecimal(bigDenominator()), rounding.scale(), rounding.mode());
    }

    /** A decimal number if it ends within 18 places, else numerator and denominator with a stroke between. */
    @Override
    public String toString() {
        BigInteger unit = BigInteger.TEN.pow(18);
        BigInteger[] scaled = bigNumerator().multiply(unit).divideAndRemainder(bigDenominator());
        return scaled[1].signum() == 0
                ? Decimals.plain(new BigDecimal(scaled[0], 18)).toPlainString()
                : reduced().bigNumerator() + "/" + reduced().bigDenominator();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fraction that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        Fraction least = reduced();
        return least.bigNumerator().hashCode() * 31 + least.bigDenominator().hashCode();
    }

    BigInteger bigNumerator() {
        return wide == null ? BigInteger.valueOf(numerator) : wide.numerator;
    }

    BigInteger bigDenominator() {
        return wide == null ? BigInteger.valueOf(denominator) : wide.denominator;
    }

    static boolean overflows(long a, long b) {
        return Math.multiplyHigh(a, b) != ((a * b) >> 63);
    }

    static boolean sumOverflows(long a, long b) {
        long sum = a + b;
        return ((a ^ sum) & (b ^ sum)) < 0;
    }
}
