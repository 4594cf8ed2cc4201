package io.zhanggui.finance.contract;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A share of the amount that is held back after acceptance (质保金).
 *
 * @param share of the amount, 0 to 1
 * @param months from acceptance to release; the day clamps to the end of a shorter month
 * @param rounding of what is held back
 */
public record Retention(BigDecimal share, int months, Rounding rounding) {

    public Retention {
        requireNonNull(rounding, "rounding");
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("share must be 0 to 1, but is " + share + ". Maybe divide it by 100?");
        }
        if (months < 0) {
            throw new IllegalArgumentException("months must be 0 or more, but is " + months);
        }
    }

    /** How much of an amount is held back. */
    public Money retained(Money amount) {
        return rounding.round(amount.getCurrencyUnit(), amount.getAmount().multiply(share));
    }

    /** The day of release when the delivery was accepted on a day. */
    public LocalDate releaseOn(LocalDate accepted) {
        return accepted.plusMonths(months);
    }

    /** The obligation to release what was held back, to be added to a version once the day of acceptance is known. */
    public Obligation release(ObligationId id, Obligor obligor, Money amount, LocalDate accepted) {
        return Obligation.of(id, ObligationType.RETENTION_RELEASE, obligor, releaseOn(accepted), retained(amount));
    }
}
