package io.zhanggui.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Digits written one by one are those that the JDK writes, also where there are too many for a {@code long}. */
class DigitsProperties {

    @Provide
    Arbitrary<BigDecimal> decimals() {
        Arbitrary<BigInteger> unscaled = Arbitraries.oneOf(
                Arbitraries.bigIntegers().between(BigInteger.valueOf(-100_000), BigInteger.valueOf(100_000)),
                Arbitraries.bigIntegers().between(BigInteger.TEN.pow(20).negate(), BigInteger.TEN.pow(20)),
                Arbitraries.of(
                        BigInteger.TEN.pow(17),
                        BigInteger.TEN.pow(18).subtract(BigInteger.ONE),
                        BigInteger.TEN.pow(18),
                        BigInteger.valueOf(Long.MIN_VALUE),
                        BigInteger.valueOf(Long.MAX_VALUE)));
        return Combinators.combine(unscaled, Arbitraries.integers().between(-3, 22))
                .as(BigDecimal::new);
    }

    @Property(tries = 500)
    void thousands_stand_apart_and_zeros_stay(@ForAll("decimals") BigDecimal decimal) {
        TextBuffer text = new TextBuffer(0);
        Digits.appendGrouped(text, decimal);

        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(Math.max(0, decimal.scale()));
        assertThat(text).hasToString(format.format(decimal));
    }

    @Property(tries = 500)
    void a_percentage_has_no_commas_and_no_zeros_at_its_end(@ForAll("decimals") BigDecimal ratio) {
        TextBuffer text = new TextBuffer(0);
        Digits.appendPercentage(text, ratio);

        assertThat(text)
                .hasToString(ratio.scaleByPowerOfTen(2).stripTrailingZeros().toPlainString());
    }
}
