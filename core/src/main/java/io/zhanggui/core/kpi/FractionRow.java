package io.zhanggui.core.kpi;

import com.google.common.math.LongMath;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Exact numbers side by side in one array, some of them absent: two {@code long}s each while they fit, a {@link Fraction}
 * beyond. What scores a million cards reads and writes these instead of an object for each number.
 *
 * <p>Filled by whoever made it, and not changed afterwards.
 */
final class FractionRow {

    private static final long ABSENT = 0;
    private static final long WIDE = -1;

    /** Numerator and denominator in turn; the denominator says what is absent or wide. */
    private final long[] terms;

    private @Nullable Fraction @Nullable [] wide;

    /** A row in which every number is absent. */
    FractionRow(int size) {
        this.terms = new long[2 * size];
    }

    static FractionRow of(@Nullable Fraction... values) {
        FractionRow row = new FractionRow(values.length);
        for (int i = 0; i < values.length; i++) {
            Fraction value = values[i];
            if (value != null) {
                row.set(i, value);
            }
        }
        return row;
    }

    int size() {
        return terms.length / 2;
    }

    void set(int i, Fraction value) {
        if (value.isWide()) {
            Fraction[] beside = wide == null ? new Fraction[size()] : wide;
            wide = beside;
            beside[i] = value;
            terms[2 * i + 1] = WIDE;
        } else {
            set(i, value.numerator(), value.denominator());
        }
    }

    /** The denominator must be above 0. */
    void set(int i, long numerator, long denominator) {
        terms[2 * i] = numerator;
        terms[2 * i + 1] = denominator;
    }

    @Nullable
    Fraction get(int i) {
        long denominator = terms[2 * i + 1];
        if (denominator == ABSENT) {
            return null;
        }
        return denominator == WIDE && wide != null ? wide[i] : Fraction.of(terms[2 * i], denominator);
    }

    boolean isAbsent(int i) {
        return terms[2 * i + 1] == ABSENT;
    }

    /** Whether the number is two {@code long}s. */
    boolean isNarrow(int i) {
        return terms[2 * i + 1] > 0;
    }

    /** Of a narrow number. */
    long numerator(int i) {
        return terms[2 * i];
    }

    /** Of a narrow number, above 0. */
    long denominator(int i) {
        return terms[2 * i + 1];
    }

    /** Σ wᵢ·vᵢ ÷ Σ wᵢ over the numbers that are not absent; {@code null} if their weights add up to 0. */
    @Nullable
    Fraction weightedMean(long[] weights) {
        long weightSum = 0;
        for (int i = 0; i < weights.length; i++) {
            weightSum += isAbsent(i) ? 0 : weights[i];
        }
        if (weightSum == 0) {
            return null;
        }
        Fraction mean = narrowMean(weights, weightSum);
        if (mean != null) {
            return mean;
        }
        FractionRow reduced = reduced();
        mean = reduced.narrowMean(weights, weightSum);
        return mean == null ? reduced.wideMean(weights, weightSum) : mean;
    }

    private FractionRow reduced() {
        FractionRow reduced = new FractionRow(size());
        for (int i = 0; i < size(); i++) {
            Fraction value = get(i);
            if (value != null) {
                reduced.set(i, value.reduced());
            }
        }
        return reduced;
    }

    /** The weighted mean in {@code long}s; {@code null} if it overflows. */
    private @Nullable Fraction narrowMean(long[] weights, long weightSum) {
        long n = 0;
        long d = 1;
        for (int i = 0; i < weights.length; i++) {
            long other = terms[2 * i + 1];
            long weight = weights[i];
            if (other == ABSENT || weight == 0) {
                continue;
            }
            if (other == WIDE) {
                return null;
            }
            long common = d == other || d % other == 0 ? other : LongMath.gcd(d, other);
            long widen = other / common;
            long mine = d / common;
            long factor = weight * mine;
            long product = terms[2 * i] * factor;
            long widened = n * widen;
            if (Fraction.overflows(weight, mine)
                    || Fraction.overflows(n, widen)
                    || Fraction.overflows(d, widen)
                    || Fraction.overflows(terms[2 * i], factor)
                    || Fraction.sumOverflows(widened, product)) {
                return null;
            }
            n = widened + product;
            d *= widen;
        }
        return Fraction.overflows(d, weightSum) ? null : Fraction.of(n, d * weightSum);
    }

    private Fraction wideMean(long[] weights, long weightSum) {
        BigInteger n = BigInteger.ZERO;
        BigInteger d = BigInteger.ONE;
        for (int i = 0; i < weights.length; i++) {
            Fraction value = get(i);
            if (value == null || weights[i] == 0) {
                continue;
            }
            BigInteger other = value.bigDenominator();
            BigInteger common = d.gcd(other);
            BigInteger widen = other.divide(common);
            n = n.multiply(widen)
                    .add(value.bigNumerator().multiply(d.divide(common)).multiply(BigInteger.valueOf(weights[i])));
            d = d.multiply(widen);
        }
        return Fraction.of(n, d.multiply(BigInteger.valueOf(weightSum)));
    }

    @Nullable
    Fraction[] toArray() {
        @Nullable Fraction[] values = new @Nullable Fraction[size()];
        Arrays.setAll(values, this::get);
        return values;
    }

    /** Equal numbers, whatever their terms. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FractionRow that && Arrays.equals(toArray(), that.toArray());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toArray());
    }

    @Override
    public String toString() {
        return Arrays.toString(toArray());
    }
}
