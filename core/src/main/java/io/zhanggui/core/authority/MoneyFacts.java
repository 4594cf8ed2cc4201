package io.zhanggui.core.authority;

import io.zhanggui.core.money.ExchangeRates;
import io.zhanggui.core.money.RateNotFoundException;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.AsOf;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the host knows about money: rates with their rounding, and what is used; each {@code null} if it did not say. */
record MoneyFacts(
        @Nullable ExchangeRates rates,
        @Nullable Rounding rounding,
        @Nullable Usage usage) {

    static final MoneyFacts NONE = new MoneyFacts(null, null, null);

    /** The money in a currency, rounded once; {@code null} if there is no rate. */
    @Nullable
    Money exchange(Money money, CurrencyUnit to, LocalDate date) {
        if (money.getCurrencyUnit().equals(to)) {
            return money;
        }
        if (rates == null || rounding == null) {
            return null;
        }
        try {
            return rates.exchange(money, to, AsOf.of(date), rounding);
        } catch (RateNotFoundException e) {
            return null;
        }
    }
}
