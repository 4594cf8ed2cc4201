package io.zhanggui.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Fractions against a twin that knows nothing but {@link BigInteger}. */
class FractionProperties {

    /** The obvious one: never reduced, never small. */
    record Slow(BigInteger n, BigInteger d) {

        static Slow of(Fraction fraction) {
            return new Slow(fraction.bigNumerator(), fraction.bigDenominator());
        }

        Slow plus(Slow o) {
            return new Slow(n.multiply(o.d).add(o.n.multiply(d)), d.multiply(o.d));
        }

        Slow times(Slow o) {
            return new Slow(n.multiply(o.n), d.multiply(o.d));
        }

        boolean same(Fraction fraction) {
            return n.multiply(fraction.bigDenominator())
                    .equals(fraction.bigNumerator().multiply(d));
        }
    }

    @Provide
    Arbitrary<Fraction> fractions() {
        Arbitrary<Long> any = Arbitraries.oneOf(
                Arbitraries.longs().between(-1000, 1000),
                Arbitraries.longs(),
                Arbitraries.of(Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1, 1L << 62, 0L));
        Arbitrary<Fraction> ratios =
                Combinators.combine(any, any.filter(d -> d != 0)).as(Fraction::of);
        Arbitrary<Fraction> wide = Combinators.combine(
                        Arbitraries.bigIntegers().between(BigInteger.TEN.pow(40).negate(), BigInteger.TEN.pow(40)),
                        Arbitraries.bigIntegers().between(BigInteger.ONE, BigInteger.TEN.pow(40)))
                .as(Fraction::of);
        return Arbitraries.oneOf(ratios, ratios, wide);
    }

    @Property
    void sums_and_differences_agree_with_the_twin(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        assertThat(Slow.of(a).plus(Slow.of(b)).same(a.plus(b))).isTrue();
        assertThat(a.minus(b).plus(b)).isEqualTo(a);
    }

    @Property
    void products_and_quotients_agree_with_the_twin(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        assertThat(Slow.of(a).times(Slow.of(b)).same(a.times(b))).isTrue();
        if (b.signum() != 0) {
            assertThat(a.dividedBy(b).times(b)).isEqualTo(a);
        }
    }

    @Property
    void comparison_agrees_with_the_sign_of_the_difference(
            @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
    }

    @Property
    void reduced_terms_have_no_common_factor_and_the_same_value(@ForAll("fractions") Fraction a) {
        Fraction least = a.reduced();
        assertThat(a.bigDenominator().signum()).isEqualTo(1);
        assertThat(least.bigNumerator().gcd(least.bigDenominator())).isEqualTo(BigInteger.ONE);
        assertThat(Slow.of(a).same(least)).isTrue();
        assertThat(least).isEqualTo(a).hasSameHashCodeAs(a);
    }

    @Property
    void rounding_agrees_with_big_decimal(@ForAll("fractions") Fraction a, @ForAll RoundingMode mode) {
        if (mode != RoundingMode.UNNECESSARY) {
            assertThat(a.round(new Rounding(2, mode)))
                    .isEqualTo(new BigDecimal(a.bigNumerator()).divide(new BigDecimal(a.bigDenominator()), 2, mode));
        }
    }

    @Property
    void floor_and_ceiling_enclose_within_one(@ForAll("fractions") Fraction a) {
        assertThat(a.floor()).isLessThanOrEqualTo(a);
        assertThat(a.ceiling()).isGreaterThanOrEqualTo(a);
        assertThat(a.minus(a.floor())).isLessThan(Fraction.ONE);
        assertThat(a.ceiling().minus(a)).isLessThan(Fraction.ONE);
        assertThat(a.floor().bigDenominator()).isEqualTo(BigInteger.ONE);
    }

    @Property
    void a_decimal_keeps_its_value(@ForAll BigDecimal decimal) {
        Fraction fraction = Fraction.of(decimal);
        assertThat(new BigDecimal(fraction.bigNumerator()))
                .isEqualByComparingTo(decimal.multiply(new BigDecimal(fraction.bigDenominator())));
    }

    @Property
    void the_text_of_a_score_gives_the_score_back(@ForAll("fractions") Fraction a) {
        Score score = new Score(a);
        assertThat(Score.parse(score.toString())).isEqualTo(score).hasSameHashCodeAs(score);
    }

    @Property
    void weighted_means_agree_with_the_twin(
            @ForAll("means") List<Fraction> values, @ForAll("weights") List<Long> weights) {
        int count = Math.min(values.size(), weights.size());
        Slow sum = new Slow(BigInteger.ZERO, BigInteger.ONE);
        BigInteger all = BigInteger.ZERO;
        for (int i = 0; i < count; i++) {
            if (values.get(i) != null) {
                BigInteger weight = BigInteger.valueOf(weights.get(i));
                sum = sum.plus(Slow.of(values.get(i)).times(new Slow(weight, BigInteger.ONE)));
                all = all.add(weight);
            }
        }
        Fraction mean = FractionRow.of(values.subList(0, count).toArray(Fraction[]::new))
                .weightedMean(
                        weights.subList(0, count).stream().mapToLong(w -> w).toArray());
        if (all.signum() == 0) {
            assertThat(mean).isNull();
        } else {
            assertThat(sum.times(new Slow(BigInteger.ONE, all)).same(mean)).isTrue();
        }
    }

    @Provide
    Arbitrary<List<Fraction>> means() {
        return fractions().injectNull(0.2).list().ofMinSize(1).ofMaxSize(10);
    }

    @Provide
    Arbitrary<List<Long>> weights() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 100), Arbitraries.longs().between(0, 100_000_000_000_000L))
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }

    /** 3 × 0.29 ÷ 6 is 0.145, which binary floating point takes for a little less. */
    @Example
    void a_tie_that_floating_point_misses_rounds_up() {
        Fraction tie = Fraction.of(3).times(Fraction.of(new BigDecimal("0.29"))).dividedBy(Fraction.of(6));
        assertThat(tie.round(Rounding.CENT)).isEqualByComparingTo("0.15");
    }
}
