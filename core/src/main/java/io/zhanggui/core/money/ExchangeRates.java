package io.zhanggui.core.money;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Dated;
import io.zhanggui.core.time.Timeline;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Dated exchange rates between pairs of currencies.
 *
 * <p>A pair serves both directions: against its direction an amount is divided, not multiplied by a rounded inverse.
 */
public final class ExchangeRates {

    private record Pair(CurrencyUnit from, CurrencyUnit to) {}

    private static final ExchangeRates NONE = new ExchangeRates(Map.of());

    private final Map<Pair, Timeline<BigDecimal>> rates;

    private ExchangeRates(Map<Pair, Timeline<BigDecimal>> rates) {
        this.rates = Map.copyOf(rates);
    }

    /** No rates: only exchanges within one currency succeed. */
    public static ExchangeRates none() {
        return NONE;
    }

    /**
     * The rates with one more.
     *
     * @param rate units of {@code to} for one unit of {@code from}, positive
     * @throws IllegalArgumentException if the rate is not positive
     */
    public ExchangeRates plus(CurrencyUnit from, CurrencyUnit to, Dated<BigDecimal> rate) {
        if (rate.value().signum() <= 0) {
            throw new IllegalArgumentException(
                    "rate from " + from + " to " + to + " must be positive, but is " + rate.value());
        }
        Map<Pair, Timeline<BigDecimal>> more = new HashMap<>(rates);
        more.merge(new Pair(from, to), Timeline.<BigDecimal>none().plus(rate), (old, one) -> old.plus(rate));
        return new ExchangeRates(more);
    }

    /**
     * The money in another currency, rounded once; money that is in that currency already comes back as it is.
     *
     * @throws RateNotFoundException if neither direction has a rate on the day
     * @throws ArithmeticException if the rounding keeps more decimals than the currency has
     */
    public Money exchange(Money money, CurrencyUnit to, AsOf asOf, Rounding rounding) {
        requireNonNull(to, "to");
        CurrencyUnit from = money.getCurrencyUnit();
        if (from.equals(to)) {
            return money;
        }
        BigDecimal direct = rate(new Pair(from, to), asOf);
        if (direct != null) {
            return rounding.round(to, money.getAmount().multiply(direct));
        }
        BigDecimal inverse = rate(new Pair(to, from), asOf);
        if (inverse == null) {
            throw new RateNotFoundException(from, to, asOf);
        }
        return Money.of(to, money.getAmount().divide(inverse, rounding.scale(), rounding.mode()));
    }

    private @Nullable BigDecimal rate(Pair pair, AsOf asOf) {
        Timeline<BigDecimal> timeline = rates.get(pair);
        return timeline == null ? null : timeline.asOf(asOf).map(Dated::value).orElse(null);
    }
}
