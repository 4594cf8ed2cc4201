package io.zhanggui.core.testkit;

import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Money, currencies, roundings and weights of splits. */
public final class MoneyArbitraries {

    private static final long HUGE = 1_000_000_000_000L;

    private MoneyArbitraries() {}

    /** Currencies with no, two and three decimals: CNY, HKD, USD, GBP, JPY, KWD. */
    public static Arbitrary<CurrencyUnit> currencies() {
        return Arbitraries.of("CNY", "HKD", "USD", "GBP", "JPY", "KWD").map(CurrencyUnit::of);
    }

    /** Money of any sign, up to ten thousand million of a currency with two decimals. */
    public static Arbitrary<Money> money(CurrencyUnit currency) {
        return Arbitraries.longs().between(-HUGE, HUGE).map(minor -> Money.ofMinor(currency, minor));
    }

    /** Money of 0 or more, up to the amount given. */
    public static Arbitrary<Money> moneyUpTo(Money greatest) {
        return Arbitraries.longs()
                .between(0, greatest.getAmountMinorLong())
                .map(minor -> Money.ofMinor(greatest.getCurrencyUnit(), minor));
    }

    /** Money of any sign in any of the {@link #currencies()}. */
    public static Arbitrary<Money> money() {
        return currencies().flatMap(MoneyArbitraries::money);
    }

    /** Every rounding mode that never throws, with 0 to 6 decimals. */
    public static Arbitrary<Rounding> roundings() {
        Arbitrary<RoundingMode> modes =
                Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY);
        return Combinators.combine(Arbitraries.integers().between(0, 6), modes).as(Rounding::new);
    }

    /** One to twelve weights of a split, with different scales, some 0, at least one positive. */
    public static Arbitrary<List<BigDecimal>> weights() {
        Arbitrary<BigDecimal> weight = Combinators.combine(
                        Arbitraries.longs().between(0, 100_000),
                        Arbitraries.integers().between(-1, 4))
                .as(BigDecimal::valueOf);
        return weight.list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .filter(all -> all.stream().anyMatch(w -> w.signum() > 0));
    }
}
