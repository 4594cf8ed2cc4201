package io.zhanggui.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Dated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ExchangeRatesTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final CurrencyUnit USD = CurrencyUnit.of("USD");
    private static final CurrencyUnit JPY = CurrencyUnit.of("JPY");
    private static final LocalDate JAN = LocalDate.of(2025, 1, 1);
    private static final LocalDate JUL = LocalDate.of(2025, 7, 1);

    private static final ExchangeRates RATES = ExchangeRates.none()
            .plus(USD, CNY, rate(JAN, "7.2"))
            .plus(USD, CNY, rate(JUL, "7.1"))
            .plus(USD, JPY, rate(JAN, "149.5"));

    @Test
    void money_is_multiplied_along_the_pair() {
        assertThat(RATES.exchange(Money.parse("USD 10.01"), CNY, AsOf.of(JAN), Rounding.CENT))
                .isEqualTo(Money.parse("CNY 72.07")); // 72.072
        assertThat(RATES.exchange(Money.parse("USD 10.01"), JPY, AsOf.of(JAN), Rounding.WHOLE))
                .isEqualTo(Money.parse("JPY 1496")); // 1496.495
    }

    @Test
    void money_is_divided_against_the_pair_without_rounding_the_inverse() {
        // 1000000 / 7.2 = 138888.888…; by the inverse rounded to 0.1389 it would be 138900.00
        assertThat(RATES.exchange(Money.parse("CNY 1000000.00"), USD, AsOf.of(JAN), Rounding.CENT))
                .isEqualTo(Money.parse("USD 138888.89"));
    }

    @Test
    void the_rate_of_the_day_counts() {
        assertThat(RATES.exchange(Money.parse("USD 1.00"), CNY, AsOf.of(JUL), Rounding.CENT))
                .isEqualTo(Money.parse("CNY 7.10"));
        assertThat(RATES.exchange(Money.parse("USD 1.00"), CNY, AsOf.of(JUL.minusDays(1)), Rounding.CENT))
                .isEqualTo(Money.parse("CNY 7.20"));
    }

    @Test
    void the_rate_that_was_known_counts() {
        ExchangeRates corrected = RATES.plus(USD, CNY, rate(JAN, "7.3").published(JUL));
        assertThat(corrected.exchange(Money.parse("USD 1.00"), CNY, AsOf.of(JAN), Rounding.CENT))
                .isEqualTo(Money.parse("CNY 7.30"));
        assertThat(corrected.exchange(Money.parse("USD 1.00"), CNY, AsOf.of(JAN).knownOn(JAN), Rounding.CENT))
                .isEqualTo(Money.parse("CNY 7.20"));
    }

    @Test
    void both_directions_may_have_a_rate_of_their_own() {
        ExchangeRates both = RATES.plus(CNY, USD, rate(JAN, "0.1"));
        assertThat(both.exchange(Money.parse("CNY 100.00"), USD, AsOf.of(JAN), Rounding.CENT))
                .isEqualTo(Money.parse("USD 10.00"));
    }

    @Test
    void money_of_the_wanted_currency_comes_back_as_it_is() {
        assertThat(ExchangeRates.none().exchange(Money.parse("CNY 1.23"), CNY, AsOf.of(JAN), Rounding.WHOLE))
                .isEqualTo(Money.parse("CNY 1.23"));
    }

    @Test
    void a_missing_rate_is_told_with_its_facts() {
        AsOf before = AsOf.of(JAN.minusDays(1));
        assertThatThrownBy(() -> RATES.exchange(Money.parse("USD 1.00"), CNY, before, Rounding.CENT))
                .isInstanceOfSatisfying(RateNotFoundException.class, e -> {
                    assertThat(e.from()).isEqualTo(USD);
                    assertThat(e.to()).isEqualTo(CNY);
                    assertThat(e.asOf()).isEqualTo(before);
                })
                .hasMessage("no exchange rate from USD to CNY on 2024-12-31, all knowledge");
        assertThatThrownBy(() -> RATES.exchange(Money.parse("CNY 1.00"), JPY, AsOf.of(JAN), Rounding.WHOLE))
                .as("no rate is made of two others")
                .isInstanceOf(RateNotFoundException.class);
    }

    @Test
    void a_rate_is_positive() {
        for (String rate : new String[] {"0", "-1"}) {
            assertThatThrownBy(() -> RATES.plus(USD, CNY, rate(JUL, rate)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("rate from USD to CNY must be positive, but is " + rate);
        }
    }

    @Test
    void rates_do_not_change_when_one_is_added() {
        ExchangeRates more = ExchangeRates.none().plus(USD, CNY, rate(JAN, "7"));
        assertThatThrownBy(
                        () -> ExchangeRates.none().exchange(Money.parse("USD 1.00"), CNY, AsOf.of(JAN), Rounding.CENT))
                .isInstanceOf(RateNotFoundException.class);
        assertThat(more.exchange(Money.parse("USD 1.00"), CNY, AsOf.of(JAN), Rounding.CENT))
                .isEqualTo(Money.parse("CNY 7.00"));
    }

    private static Dated<BigDecimal> rate(LocalDate from, String rate) {
        return Dated.from(from, new BigDecimal(rate));
    }
}
