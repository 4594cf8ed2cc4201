package io.zhanggui.hr.china.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The form of minor units that leaves no object is the one of Joda-Money. */
class MinorUnitsProperties {

    /** None, two and three decimals. */
    @Provide
    Arbitrary<CurrencyUnit> currencies() {
        return Arbitraries.of("CNY", "JPY", "KWD").map(CurrencyUnit::of);
    }

    @Property
    void minor_units_come_back(@ForAll long minor, @ForAll @From("currencies") CurrencyUnit currency) {
        Money money = Money.ofMinor(currency, minor);

        assertThat(CumulativeWithholding.minor(money)).isEqualTo(minor).isEqualTo(money.getAmountMinorLong());
        assertThat(CumulativeWithholding.minor(money.negated().negated())).isEqualTo(minor);
        Money whole = Money.of(currency, BigDecimal.valueOf(minor / 1_000_000));
        assertThat(CumulativeWithholding.minor(whole)).isEqualTo(whole.getAmountMinorLong());
    }
}
