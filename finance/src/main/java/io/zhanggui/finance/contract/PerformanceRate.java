package io.zhanggui.finance.contract;

import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A share as an exact fraction, rounded only when it is shown.
 *
 * @param part what fits, for example what was done, in minor units or as a count
 * @param whole what was asked for; 0 means that the rate does not apply, which is not the same as 0 %
 */
public record PerformanceRate(long part, long whole) {

    /** Whether there is anything to take a share of. */
    public boolean isApplicable() {
        return whole != 0;
    }

    /** The share in percent, rounded; empty if the rate does not apply. */
    public Optional<BigDecimal> percent(Rounding rounding) {
        return fraction(BigDecimal.valueOf(part).movePointRight(2), rounding);
    }

    /** The share as a ratio, where 1 is everything, rounded; empty if the rate does not apply. */
    public Optional<BigDecimal> ratio(Rounding rounding) {
        return fraction(BigDecimal.valueOf(part), rounding);
    }

    private Optional<BigDecimal> fraction(BigDecimal dividend, Rounding rounding) {
        return isApplicable()
                ? Optional.of(dividend.divide(BigDecimal.valueOf(whole), rounding.scale(), rounding.mode()))
                : Optional.empty();
    }

    /** The share in percent with two decimals, {@code –} if it does not apply. */
    @Override
    public String toString() {
        return percent(Rounding.CENT)
                .map(percent -> percent.toPlainString() + "%")
                .orElse("–");
    }
}
