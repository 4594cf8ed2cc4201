package io.zhanggui.inventory.turnover;

import io.zhanggui.core.quantity.UnitOfMeasure;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The sums of a group of goods by class of age. */
final class AgeSum {

    private final CurrencyUnit currency;
    private final AgeBuckets buckets;
    private final long[] cents;
    private final BigDecimal[] quantities;
    private long notAged;
    private @Nullable UnitOfMeasure unit;
    private boolean mixed;
    private boolean assumed;
    private BigDecimal quantityDays = BigDecimal.ZERO;
    private BigDecimal valueDays = BigDecimal.ZERO;
    private BigDecimal value = BigDecimal.ZERO;

    AgeSum(CurrencyUnit currency, AgeBuckets buckets) {
        this.currency = currency;
        this.buckets = buckets;
        this.cents = new long[buckets.count()];
        this.quantities = new BigDecimal[buckets.count()];
        Arrays.fill(quantities, BigDecimal.ZERO);
    }

    void add(AgedLayer layer) {
        AgeLayer goods = layer.goods();
        Long days = layer.days();
        UnitOfMeasure own = goods.quantity().unit();
        mixed |= unit != null && !unit.equals(own);
        unit = own;
        long minor = layer.value().getAmountMinorLong();
        if (days == null) {
            notAged = Math.addExact(notAged, minor);
            return;
        }
        int index = buckets.indexOf(days);
        cents[index] = Math.addExact(cents[index], minor);
        quantities[index] = quantities[index].add(goods.quantity().amount());
        BigDecimal age = BigDecimal.valueOf(days);
        quantityDays = quantityDays.add(goods.quantity().amount().multiply(age));
        valueDays = valueDays.add(goods.value().getAmount().multiply(age));
        value = value.add(goods.value().getAmount());
        assumed |= goods.basis() == AgeBasis.ASSUMED_FIFO;
    }

    AgeProfile profile() {
        UnitOfMeasure common = mixed ? null : unit;
        BigDecimal quantity = Arrays.stream(quantities).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new AgeProfile(
                buckets,
                Arrays.stream(cents).mapToObj(this::money).toList(),
                money(notAged),
                common,
                common == null ? List.of() : List.of(quantities),
                common == null ? null : ratio(quantityDays, quantity),
                ratio(valueDays, value),
                assumed);
    }

    private static @Nullable Double ratio(BigDecimal days, BigDecimal weight) {
        return weight.signum() <= 0 ? null : (Double) (days.doubleValue() / weight.doubleValue());
    }

    private Money money(long minor) {
        return Money.ofMinor(currency, minor);
    }
}
