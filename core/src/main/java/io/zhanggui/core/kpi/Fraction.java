package io.zhanggui.core.kpi;

import com.google.common.math.LongMath;
import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** An exact rational number in lowest terms: two {@code long}s while they fit, two {@link BigInteger}s beyond. */
final class Fraction implements Comparable<Fraction> {

    static final Fraction ZERO = new Fraction(0, 1, null);
    static final Fraction ONE = new Fraction(1, 1, null);

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
        if (denominator == 1) {
            return new Fraction(numerator, 1, null);
        }
        long common = LongMath.gcd(Math.abs(numerator), Math.abs(denominator));
        long sign = denominator < 0 ? -common : common;
        return new Fraction(numerator / sign, denominator / sign, null);
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
            return scale == 0 ? new Fraction(digits, 1, null) : of(digits, LongMath.pow(10, scale));
        }
        BigInteger digits = decimal.unscaledValue();
        return scale >= 0
                ? of(digits, BigInteger.TEN.pow(scale))
                : of(digits.multiply(BigInteger.TEN.pow(-scale)), BigInteger.ONE);
    }

    /** Σ wᵢ·vᵢ ÷ Σ wᵢ over the values that are not {@code null}; {@code null} if their weights add up to 0. */
    static @Nullable Fraction weightedMean(@Nullable Fraction[] values, long[] weights) {
        long weightSum = 0;
        long n = 0;
        long d = 1;
        for (int i = 0; i < weights.length; i++) {
            Fraction value = values[i];
            if (value == null || weights[i] == 0) {
                continue;
            }
            weightSum += weights[i];
            long other = value.denominator;
            long widen = 1;
            long mine = 1;
            if (other != d) {
                long common = other == 1 ? 1 : LongMath.gcd(d, other);
                widen = other / common;
                mine = d / common;
            }
            long factor = weights[i] * mine;
            if (value.wide != null
                    || overflows(weights[i], mine)
                    || overflows(n, widen)
                    || overflows(d, widen)
                    || overflows(value.numerator, factor)
                    || sumOverflows(n * widen, value.numerator * factor)) {
                return wideMean(values, weights);
            }
            n = n * widen + value.numerator * factor;
            d *= widen;
        }
        if (weightSum == 0) {
            return null;
        }
        return overflows(d, weightSum) ? wideMean(values, weights) : of(n, d * weightSum);
    }

    private static Fraction wideMean(@Nullable Fraction[] values, long[] weights) {
        BigInteger n = BigInteger.ZERO;
        BigInteger d = BigInteger.ONE;
        long weightSum = 0;
        for (int i = 0; i < weights.length; i++) {
            Fraction value = values[i];
            if (value == null || weights[i] == 0) {
                continue;
            }
            weightSum += weights[i];
            BigInteger other = value.bigDenominator();
            BigInteger common = d.gcd(other);
            BigInteger widen = other.divide(common);
            n = n.multiply(widen)
                    .add(value.bigNumerator().multiply(d.divide(common)).multiply(BigInteger.valueOf(weights[i])));
            d = d.multiply(widen);
        }
        return of(n, d.multiply(BigInteger.valueOf(weightSum)));
    }

    Fraction plus(Fraction other) {
        if (wide == null && other.wide == null) {
            if (denominator == other.denominator) {
                if (!sumOverflows(numerator, other.numerator)) {
                    return of(numerator + other.numerator, denominator);
                }
            } else if (!overflows(numerator, other.denominator)
                    && !overflows(other.numerator, denominator)
                    && !overflows(denominator, other.denominator)
                    && !sumOverflows(numerator * other.denominator, other.numerator * denominator)) {
                return of(
                        numerator * other.denominator + other.numerator * denominator, denominator * other.denominator);
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
        return times(
                other.wide == null
                        ? of(other.denominator, other.numerator)
                        : of(other.bigDenominator(), other.bigNumerator()));
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
            long unit = LongMath.pow(10, rounding.scale());
            if (!overflows(numerator, unit)) {
                return BigDecimal.valueOf(
                        LongMath.divide(numerator * unit, denominator, rounding.mode()), rounding.scale());
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
                : bigNumerator() + "/" + bigDenominator();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fraction that
                && bigNumerator().equals(that.bigNumerator())
                && bigDenominator().equals(that.bigDenominator());
    }

    @Override
    public int hashCode() {
        return bigNumerator().hashCode() * 31 + bigDenominator().hashCode();
    }

    BigInteger bigNumerator() {
        return wide == null ? BigInteger.valueOf(numerator) : wide.numerator;
    }

    BigInteger bigDenominator() {
        return wide == null ? BigInteger.valueOf(denominator) : wide.denominator;
    }

    private static boolean overflows(long a, long b) {
        return Math.multiplyHigh(a, b) != a * b >> 63;
    }

    private static boolean sumOverflows(long a, long b) {
        long sum = a + b;
        return ((a ^ sum) & (b ^ sum)) < 0;
    }
}
