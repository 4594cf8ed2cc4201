package io.zhanggui.examples.cases;

import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The two sums that need no method of the library: an amount times a rate, and a sum. */
final class PlainArithmetic {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private PlainArithmetic() {}

    /** The product, half up to the cent. */
    static Money product(BigDecimal amount, BigDecimal rate) {
        return Rounding.CENT.round(CNY, amount.multiply(rate));
    }

    /** The sum, exact. */
    static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
