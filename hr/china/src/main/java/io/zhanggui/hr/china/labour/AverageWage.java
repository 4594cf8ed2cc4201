package io.zhanggui.hr.china.labour;

import io.zhanggui.core.Beta;
import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;

/**
 * The average wage of some months (月平均工资), kept as their sum, so that what follows from it is rounded once.
 *
 * @param total what was due in all these months, not negative
 * @param months how many months, 12 or fewer if service was shorter
 */
@Beta
public record AverageWage(Money total, int months) {

    public AverageWage {
        if (Exact.requireYuan("total", total).isNegative()) {
            throw new IllegalArgumentException("the wages of " + months + " months are negative");
        }
        if (months < 1 || months > 12) {
            throw new IllegalArgumentException("an average wage is of 1 to 12 months, but there are " + months);
        }
    }

    /** An average that is known as such. */
    public static AverageWage of(Money average) {
        return new AverageWage(average, 1);
    }

    /**
     * The average of the wages of months.
     *
     * @param wages what was due in each of the 12 months before, fewer if service was shorter
     * @throws IllegalArgumentException if there is none, or more than 12
     */
    public static AverageWage of(List<Money> wages) {
        if (wages.isEmpty()) {
            throw new IllegalArgumentException("an average wage is of 1 to 12 months, but there are none");
        }
        return new AverageWage(Money.total(wages), wages.size());
    }

    /** The average, rounded for print. */
    public Money amount(Rounding rounding) {
        return times(BigDecimal.ONE, BigDecimal.ONE, rounding);
    }

    /** The average times a number, divided by another, rounded once. */
    Money times(BigDecimal factor, BigDecimal divisor, Rounding rounding) {
        return Exact.quotient(
                total.getAmount().multiply(factor),
                divisor.multiply(BigDecimal.valueOf(months)),
                total.getCurrencyUnit(),
                rounding);
    }

    /** Compares the average with an amount, without rounding. */
    int compareWith(BigDecimal amount) {
        return total.getAmount().compareTo(amount.multiply(BigDecimal.valueOf(months)));
    }

    /** Masked: the number of months only. */
    @Override
    public String toString() {
        return "AverageWage[***, " + months + " months]";
    }
}
