package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.ResolvedRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Amounts that are rounded once, and what figures must be. */
final class Exact {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private Exact() {}

    static Money quotient(BigDecimal dividend, BigDecimal divisor, CurrencyUnit currency, Rounding rounding) {
        return Money.of(currency, dividend.divide(divisor, rounding.scale(), rounding.mode()));
    }

    /** The least that the law asks for: rounded up, or what is paid would lie below it. */
    static Money floor(BigDecimal exact, CurrencyUnit currency, Rounding rounding) {
        return new Rounding(rounding.scale(), RoundingMode.CEILING).round(currency, exact);
    }

    /** A published wage as money. */
    static Money yuan(ResolvedRule<BigDecimal> figure) {
        return Money.of(CNY, figure.value());
    }

    /** The amount, if it is in yuan like the figures of the law; other amounts are pay, which no message shows. */
    static Money requireYuan(String name, Money amount) {
        if (!requireNonNull(amount, name).getCurrencyUnit().equals(CNY)) {
            throw new IllegalArgumentException(
                    name + " must be in CNY, but is in " + amount.getCurrencyUnit() + ". Maybe convert it first?");
        }
        return amount;
    }

    static void requirePositive(String name, ResolvedRule<BigDecimal> rule) {
        if (requireNonNull(rule, name).value().signum() <= 0) {
            throw new IllegalArgumentException(name + " must be positive, but is " + rule.value());
        }
    }

    static BigDecimal requireNotNegative(String name, BigDecimal number) {
        if (requireNonNull(number, name).signum() < 0) {
            throw new IllegalArgumentException(name + " is negative: " + number);
        }
        return number;
    }

    static Money requireNotNegative(String name, Money amount) {
        if (requireNonNull(amount, name).isNegative()) {
            throw new IllegalArgumentException(name + " is negative");
        }
        return amount;
    }

    static int requireNotNegative(String name, int number) {
        if (number < 0) {
            throw new IllegalArgumentException(name + " is negative: " + number);
        }
        return number;
    }
}
