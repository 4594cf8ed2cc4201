package io.zhanggui.finance.contract;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * An amount in instalments by percentage (分期付款): each is rounded, the last takes what is left.
 *
 * @param percents of each instalment, more than 0, together exactly 100
 * @param rounding of each instalment but the last
 */
public record PaymentPlan(List<BigDecimal> percents, Rounding rounding) {

    public PaymentPlan {
        requireNonNull(rounding, "rounding");
        percents = List.copyOf(percents);
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal percent : percents) {
            if (percent.signum() <= 0) {
                throw new IllegalArgumentException("percent of an instalment must be more than 0, but is " + percent);
            }
            sum = sum.add(percent);
        }
        if (sum.compareTo(BigDecimal.valueOf(100)) != 0) {
            throw new IllegalArgumentException("percents " + percents + " must add up to 100, but add up to " + sum);
        }
    }

    /** The instalments of a total, in the order of the percents; they add up to it. */
    public List<Money> instalments(Money total) {
        List<Money> result = new ArrayList<>(percents.size());
        Money left = total;
        for (BigDecimal percent : percents.subList(0, percents.size() - 1)) {
            Money part = rounding.round(
                    total.getCurrencyUnit(), total.getAmount().multiply(percent).movePointLeft(2));
            result.add(part);
            left = left.minus(part);
        }
        result.add(left);
        return List.copyOf(result);
    }
}
