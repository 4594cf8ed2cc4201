package io.zhanggui.hr.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The quick figures of a scheme against the obvious ones. */
class SchemeFiguresProperties {

    private static final BigDecimal LEAST = new BigDecimal("0.0500005");
    private static final BigDecimal MOST = new BigDecimal("0.1200004");

    private final ContributionScheme scheme = ContributionScheme.named("fund")
            .chosenRate(LEAST.toPlainString(), MOST.toPlainString())
            .rounded(Rounding.CENT);

    /** Rates with any scale, many of them at the limits, some that no rule could mean. */
    @Provide
    Arbitrary<BigDecimal> rates() {
        return Arbitraries.oneOf(
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("0.04"), new BigDecimal("0.13"))
                        .ofScale(4),
                Arbitraries.of(LEAST, MOST, new BigDecimal("0.050000"), new BigDecimal("0.050001"))
                        .flatMap(rate -> Arbitraries.of(rate, rate.setScale(12), rate.stripTrailingZeros())),
                Arbitraries.of(new BigDecimal("0.120000"), new BigDecimal("0.120001"), new BigDecimal("-0.06")),
                Arbitraries.of(
                        BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("1E+1"), new BigDecimal("1E+999999999")));
    }

    @Property
    void what_is_surely_allowed_is_allowed_by_the_limits(@ForAll("rates") BigDecimal rate) {
        boolean withinLimits = rate.compareTo(LEAST) >= 0 && rate.compareTo(MOST) <= 0;

        if (new SchemeFigures(scheme, 2).surelyAllows(rate)) {
            assertThat(withinLimits).isTrue();
        }
        if (!withinLimits) {
            assertThat(scheme.checkRate(rate).isEmpty()).isFalse();
        }
    }

    @Property
    void every_rate_in_between_of_at_most_six_decimals_is_surely_allowed(
            @ForAll @IntRange(min = 50_001, max = 120_000) int millionths, @ForAll @LongRange(min = 0) long base) {
        BigDecimal rate = BigDecimal.valueOf(millionths, 6);
        long limited = base % 1_000_000_000_000L;

        assertThat(new SchemeFigures(scheme, 2).surelyAllows(rate)).isTrue();
        Money wage = Money.ofMinor(CurrencyUnit.of("CNY"), limited);
        assertThat(scheme.contribute(wage, rate).employee().getAmount())
                .isEqualTo(wage.getAmount().multiply(rate).setScale(2, RoundingMode.HALF_UP));
    }
}
