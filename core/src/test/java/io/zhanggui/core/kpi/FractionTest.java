package io.zhanggui.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All pairs of numbers at the edges of {@code long} against the obvious arithmetic of {@link BigInteger}. */
class FractionTest {

    private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

    /** Small ones, ones with the same and with other denominators, ones that just fit and ones that do not. */
    private static final List<Fraction> NUMBERS = List.of(
            Fraction.ZERO,
            Fraction.ONE,
            Fraction.of(-1),
            Fraction.of(7, 2),
            Fraction.of(-7, 2),
            Fraction.of(14, 4),
            Fraction.of(5, -6),
            Fraction.of(100, 3),
            Fraction.of(3, 100),
            Fraction.of(new BigDecimal("0.29")),
            Fraction.of(3_037_000_500L, 3_037_000_499L),
            Fraction.of(-3_037_000_499L, 3_037_000_500L),
            Fraction.of(Long.MAX_VALUE),
            Fraction.of(-Long.MAX_VALUE),
            Fraction.of(Long.MIN_VALUE),
            Fraction.of(Long.MAX_VALUE, 2),
            Fraction.of(Long.MAX_VALUE, 3),
            Fraction.of(1, Long.MAX_VALUE),
            Fraction.of(1, Long.MIN_VALUE),
            Fraction.of(Long.MAX_VALUE - 1, Long.MAX_VALUE),
            Fraction.of(GREATEST.add(BigInteger.ONE), BigInteger.valueOf(3)),
            Fraction.of(GREATEST.pow(2).negate(), GREATEST.subtract(BigInteger.ONE)));

    private static BigInteger n(Fraction of) {
        return of.bigNumerator();
    }

    private static BigInteger d(Fraction of) {
        return of.bigDenominator();
    }

    private static void assertIs(Fraction actual, BigInteger n, BigInteger d) {
        assertThat(d(actual).signum()).isPositive();
        assertThat(n(actual).multiply(d)).isEqualTo(n.multiply(d(actual)));
    }

    private static int compared(Fraction a, Fraction b) {
        return n(a).multiply(d(b)).compareTo(n(b).multiply(d(a)));
    }

    @Test
    void sums_differences_products_and_quotients_are_exact() {
        for (Fraction a : NUMBERS) {
            for (Fraction b : NUMBERS) {
                assertIs(a.plus(b), n(a).multiply(d(b)).add(n(b).multiply(d(a))), d(a).multiply(d(b)));
                assertIs(a.minus(b), n(a).multiply(d(b)).subtract(n(b).multiply(d(a))), d(a).multiply(d(b)));
                assertIs(a.times(b), n(a).multiply(n(b)), d(a).multiply(d(b)));
                if (b.signum() != 0) {
                    assertIs(a.dividedBy(b), n(a).multiply(d(b)), d(a).multiply(n(b)));
                }
            }
        }
    }

    @Test
    void numbers_that_fit_are_narrow_after_every_operation() {
        assertThat(Fraction.of(7, 2).plus(Fraction.of(5, 6)).isWide()).isFalse();
        assertThat(Fraction.of(7, 2).times(Fraction.of(5, 6)).isWide()).isFalse();
        assertThat(Fraction.of(Long.MAX_VALUE).plus(Fraction.ONE).isWide()).isTrue();
        assertThat(Fraction.of(Long.MAX_VALUE).plus(Fraction.ONE).minus(Fraction.ONE).isWide())
                .isFalse();
        assertThat(Fraction.of(1L << 62).times(Fraction.of(2)).isWide()).isTrue();
        assertThat(Fraction.of(BigInteger.TEN, BigInteger.valueOf(4)).denominator()).isEqualTo(2);
    }

    /** A sum over a common denominator keeps it, so that a long row of hundredths does not grow. */
    @Test
    void terms_that_divide_each_other_do_not_grow() {
        assertThat(Fraction.of(1, 100).plus(Fraction.of(1, 4)).denominator()).isEqualTo(100);
        assertThat(Fraction.of(1, 4).plus(Fraction.of(1, 100)).denominator()).isEqualTo(100);
        assertThat(Fraction.of(1, 100).plus(Fraction.of(1, 100)).denominator()).isEqualTo(100);
        assertThat(Fraction.of(1, 4).plus(Fraction.of(1, 6)).denominator()).isEqualTo(24);
    }

    @Test
    void order_equality_and_sign_are_those_of_the_numbers() {
        for (Fraction a : NUMBERS) {
            assertThat(a.signum()).isEqualTo(n(a).signum());
            assertThat(a.equals("a number")).isFalse();
            for (Fraction b : NUMBERS) {
                assertThat(Integer.signum(a.compareTo(b))).isEqualTo(compared(a, b));
                assertThat(a.equals(b)).isEqualTo(compared(a, b) == 0);
                if (!a.isWide()) {
                    assertThat(Integer.signum(Fraction.compare(a.numerator(), a.denominator(), b)))
                            .as("%s and %s", a, b)
                            .isEqualTo(compared(a, b));
                }
                if (compared(a, b) == 0) {
                    assertThat(a).hasSameHashCodeAs(b);
                }
            }
        }
        assertThat(NUMBERS.stream().map(Fraction::hashCode).distinct().count()).isGreaterThan(15);
    }

    @Test
    void negation_magnitude_floor_and_least_terms() {
        for (Fraction a : NUMBERS) {
            assertIs(a.negated(), n(a).negate(), d(a));
            assertIs(a.abs(), n(a).abs(), d(a));
            BigDecimal exact = new BigDecimal(n(a));
            assertThat(a.floor()).isEqualTo(Fraction.of(exact.divide(new BigDecimal(d(a)), 0, RoundingMode.FLOOR)));
            assertThat(a.ceiling())
                    .isEqualTo(Fraction.of(exact.divide(new BigDecimal(d(a)), 0, RoundingMode.CEILING)));
            assertThat(a.reduced()).isEqualTo(a);
            assertThat(n(a.reduced()).gcd(d(a.reduced()))).isEqualTo(BigInteger.ONE);
        }
    }

    @Test
    void rounding_is_that_of_decimals_at_every_scale_and_mode() {
        for (Fraction a : NUMBERS) {
            for (RoundingMode mode : RoundingMode.values()) {
                for (int scale = 0; scale <= 18 && mode != RoundingMode.UNNECESSARY; scale += 3) {
                    assertThat(a.round(new Rounding(scale, mode)))
                            .as("%s %s %s", a, scale, mode)
                            .isEqualTo(new BigDecimal(n(a)).divide(new BigDecimal(d(a)), scale, mode));
                }
            }
        }
    }

    @Test
    void texts_are_decimal_where_they_end_and_ratios_where_they_do_not() {
        assertThat(Fraction.of(1, 8)).hasToString("0.125");
        assertThat(Fraction.of(200, 6)).hasToString("100/3");
        assertThat(Fraction.of(-4, 6)).hasToString("-2/3");
        assertThat(Fraction.of(new BigDecimal("1E+20"))).hasToString("100000000000000000000");
        assertThat(Fraction.of(new BigDecimal("1E-18"))).hasToString("0.000000000000000001");
        assertThat(Fraction.of(new BigDecimal("1E-19"))).hasToString("1/10000000000000000000");
    }

    @Test
    void decimals_keep_their_value_whatever_their_scale() {
        for (String text : List.of(
                "0", "-12.5", "1E+3", "999999999999999999", "9999999999999999999", "0.999999999999999999", "1E-30",
                "-123456789012345678901234567890.5", "1E+18", "1E+19")) {
            BigDecimal decimal = new BigDecimal(text);
            Fraction fraction = Fraction.of(decimal);
            assertThat(new BigDecimal(n(fraction)).divide(new BigDecimal(d(fraction)))).isEqualByComparingTo(decimal);
        }
    }

    /** Every three of the numbers, by weights among which 0 and one that overflows. */
    @Test
    void weighted_means_are_exact() {
        long[][] weights = {{1, 2, 3}, {0, 5, 0}, {60, 0, 40}, {Long.MAX_VALUE / 2, 7, 1_000_000_007L}};
        for (Fraction a : NUMBERS) {
            for (Fraction b : NUMBERS) {
                for (long[] each : weights) {
                    List<Score> scores = new ArrayList<>();
                    Fraction sum = Fraction.ZERO;
                    Fraction all = Fraction.ZERO;
                    Fraction[] values = {a, b, Fraction.of(1, 3)};
                    for (int i = 0; i < values.length; i++) {
                        scores.add(new Score(values[i]));
                        sum = sum.plus(values[i].times(Fraction.of(each[i])));
                        all = all.plus(Fraction.of(each[i]));
                    }
                    assertThat(Score.weightedMean(scores, each)).hasValue(new Score(sum.dividedBy(all)));
                }
            }
        }
    }
}
