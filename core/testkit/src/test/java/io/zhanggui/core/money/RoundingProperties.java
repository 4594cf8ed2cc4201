package io.zhanggui.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.testkit.MoneyArbitraries;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Dated;
import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class RoundingProperties {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final CurrencyUnit USD = CurrencyUnit.of("USD");

    @Provide
    Arbitrary<Rounding> roundings() {
        return MoneyArbitraries.roundings();
    }

    @Provide
    Arbitrary<Money> dollars() {
        return MoneyArbitraries.money(USD);
    }

    @Property
    void parse_reads_what_to_string_writes(@ForAll("roundings") Rounding rounding) {
        assertThat(Rounding.parse(rounding.toString())).isEqualTo(rounding);
    }

    @Property
    void rounding_twice_changes_nothing(@ForAll("roundings") Rounding rounding, @ForAll BigDecimal exact) {
        BigDecimal once = rounding.round(exact);
        assertThat(once.scale()).isEqualTo(rounding.scale());
        assertThat(rounding.round(once)).isEqualTo(once);
        assertThat(once.subtract(exact).abs()).isLessThan(BigDecimal.ONE.movePointLeft(rounding.scale()));
    }

    @Property
    void whole_numbers_are_divided_like_decimals(
            @ForAll("roundings") Rounding rounding,
            @ForAll long dividend,
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long divisor) {
        Assume.that(divisor != 0 && dividend != Long.MIN_VALUE);
        assertThat(rounding.divide(dividend, divisor))
                .isEqualTo(BigDecimal.valueOf(dividend)
                        .divide(BigDecimal.valueOf(divisor), 0, rounding.mode())
                        .longValueExact());
    }

    @Property
    void an_exchange_there_and_back_is_at_most_a_cent_off(
            @ForAll("dollars") Money money, @ForAll @LongRange(min = 10_000, max = 200_000) long rate) {
        Dated<BigDecimal> dated = Dated.from(LocalDate.EPOCH, BigDecimal.valueOf(rate, 4)); // 1 to 20
        ExchangeRates rates = ExchangeRates.none().plus(USD, CNY, dated);
        AsOf today = AsOf.of(LocalDate.of(2025, 1, 1));
        Money there = rates.exchange(money, CNY, today, Rounding.CENT);
        Money back = rates.exchange(there, USD, today, Rounding.CENT);
        assertThat(Math.abs(back.minus(money).getAmountMinorLong())).isLessThanOrEqualTo(1);
    }
}
