package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * What an article costs at a supplier, by the quantity of an order (价目).
 *
 * @param kind whether a lower price holds for all units or for those beyond its break
 * @param breaks from which quantity each price holds, ascending, the first from 0, all in one currency
 */
@Beta
public record PriceList(Kind kind, List<PriceBreak> breaks) {

    /** For which units a price holds. */
    public enum Kind {
        /** The price of the quantity holds for the whole order (全额折扣). */
        ALL_UNITS,
        /** Each price holds for the units from its break up to the next one (超额累进). */
        INCREMENTAL
    }

    /**
     * @throws IllegalArgumentException if there is no break, the first one is not from 0, they do not ascend, the
     *     currencies differ, or a price is above the one before it
     */
    public PriceList {
        requireNonNull(kind, "kind");
        breaks = List.copyOf(breaks);
        if (breaks.isEmpty() || breaks.get(0).from().signum() != 0) {
            throw new IllegalArgumentException("price list must begin with a price from 0 on but is " + breaks);
        }
        CurrencyUnit currency = breaks.get(0).unitPrice().getCurrencyUnit();
        for (int i = 1; i < breaks.size(); i++) {
            PriceBreak each = breaks.get(i);
            if (each.from().compareTo(breaks.get(i - 1).from()) <= 0) {
                throw new IllegalArgumentException("price breaks must ascend but are " + breaks);
            }
            if (!each.unitPrice().getCurrencyUnit().equals(currency)) {
                throw new IllegalArgumentException("price breaks must have one currency but are " + breaks);
            }
            if (each.unitPrice().isGreaterThan(breaks.get(i - 1).unitPrice())) {
                throw new IllegalArgumentException("prices must not rise with the quantity but are " + breaks);
            }
        }
    }

    /** One price, whatever the quantity. */
    public static PriceList of(BigMoney unitPrice) {
        return new PriceList(Kind.ALL_UNITS, List.of(new PriceBreak(BigDecimal.ZERO, unitPrice)));
    }

    /** Prices that hold for the whole order; see the constructor. */
    public static PriceList allUnits(PriceBreak... breaks) {
        return new PriceList(Kind.ALL_UNITS, List.of(breaks));
    }

    /** Prices that hold for the units beyond their breaks; see the constructor. */
    public static PriceList incremental(PriceBreak... breaks) {
        return new PriceList(Kind.INCREMENTAL, List.of(breaks));
    }

    /** The currency of all prices. */
    public CurrencyUnit currency() {
        return breaks.get(0).unitPrice().getCurrencyUnit();
    }

    /** The price of the last unit of an order of that quantity. */
    public BigMoney lastUnitPrice(BigDecimal quantity) {
        return breaks.get(tier(quantity)).unitPrice();
    }

    /**
     * What a unit of an order of that quantity costs on average, to six decimals where the prices are incremental; of a quantity
     * that is not above zero, the first price.
     */
    public BigMoney averageUnitPrice(BigDecimal quantity) {
        if (quantity.signum() <= 0 || kind == Kind.ALL_UNITS) {
            return lastUnitPrice(quantity);
        }
        return BigMoney.of(currency(), cost(quantity).getAmount().divide(quantity, 6, RoundingMode.HALF_UP));
    }

    /** What an order of that quantity costs, exactly; nothing for one that is not above zero. */
    public BigMoney cost(BigDecimal quantity) {
        if (requireNonNull(quantity, "quantity").signum() <= 0) {
            return BigMoney.zero(currency());
        }
        int tier = tier(quantity);
        if (kind == Kind.ALL_UNITS) {
            return breaks.get(tier).unitPrice().multipliedBy(quantity);
        }
        return costUpTo(tier)
                .plus(breaks.get(tier)
                        .unitPrice()
                        .multipliedBy(quantity.subtract(breaks.get(tier).from())));
    }

    /** The highest of the prices. */
    double highest() {
        return breaks.get(0).unitPrice().getAmount().doubleValue();
    }

    /** What the units below the tier cost, if prices are incremental. */
    BigMoney costUpTo(int tier) {
        BigMoney cost = BigMoney.zero(currency());
        for (int i = 0; i < tier; i++) {
            BigDecimal units = breaks.get(i + 1).from().subtract(breaks.get(i).from());
            cost = cost.plus(breaks.get(i).unitPrice().multipliedBy(units));
        }
        return cost;
    }

    private int tier(BigDecimal quantity) {
        int tier = breaks.size() - 1;
        while (tier > 0 && breaks.get(tier).from().compareTo(quantity) > 0) {
            tier--;
        }
        return tier;
    }
}
