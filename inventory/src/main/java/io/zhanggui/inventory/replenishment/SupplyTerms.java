package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.LeadTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How an article can be ordered from a supplier (供货条件).
 *
 * <p>The short form is {@code new SupplyTerms(sku, supplier, leadTime, minimumOrder, packMultiple)}; {@link #builder} has the
 * rest. What a supplier asks of a whole order is in {@link SupplierTerms}.
 *
 * @param sku the article
 * @param supplier who delivers it
 * @param leadTime from order to receipt; here in days, whatever the periods of demand
 * @param minimumOrder the least quantity of an order in the unit of the stock, not negative
 * @param packMultiple orders are multiples of this, positive; 1 for whole pieces
 * @param preference 1 for the supplier to be asked first, and so on
 * @param prices what it costs; {@code null} if nobody said
 * @param minimumValue the least value of an order of this article, not negative; {@code null} for none
 * @param capacity the most of this article, in the unit of the stock; {@code null} for no limit
 * @param capacityUse what one unit takes up of the capacity of its supplier, positive; 1 unless set
 */
public record SupplyTerms(
        Sku sku,
        PartyId supplier,
        LeadTime leadTime,
        BigDecimal minimumOrder,
        BigDecimal packMultiple,
        int preference,
        @Nullable PriceList prices,
        @Nullable Money minimumValue,
        @Nullable SupplyCapacity capacity,
        BigDecimal capacityUse) {

    /**
     * @throws IllegalArgumentException if a figure is outside its range, or a least value has no price or another currency
     */
    public SupplyTerms {
        requireNonNull(sku, "sku");
        requireNonNull(supplier, "supplier");
        requireNonNull(leadTime, "leadTime");
        Check.quantity(minimumOrder, "minimumOrder");
        Check.quantity(packMultiple, "packMultiple");
        Check.quantity(capacityUse, "capacityUse");
        if (minimumOrder.signum() < 0 || packMultiple.signum() <= 0) {
            throw new IllegalArgumentException(
                    "order of " + sku + " needs a minimum from 0 and a positive multiple, but has " + minimumOrder
                            + " and " + packMultiple);
        }
        Check.atLeast(1, preference, "preference");
        if (capacityUse.signum() <= 0) {
            throw new IllegalArgumentException("capacityUse of " + sku + " must be positive but is " + capacityUse);
        }
        if (minimumValue != null) {
            checkMinimumValue(sku, minimumValue, prices);
        }
    }

    /** Terms without price, value and capacity. */
    public SupplyTerms(Sku sku, PartyId supplier, LeadTime leadTime, BigDecimal minimumOrder, BigDecimal packMultiple) {
        this(sku, supplier, leadTime, minimumOrder, packMultiple, 1, null, null, null, BigDecimal.ONE);
    }

    private static void checkMinimumValue(Sku sku, Money least, @Nullable PriceList prices) {
        if (least.isNegative()) {
            throw new IllegalArgumentException("minimumValue of " + sku + " must not be negative but is " + least);
        }
        if (prices == null || !prices.currency().equals(least.getCurrencyUnit())) {
            throw new IllegalArgumentException("minimumValue of " + sku + " is " + least + ", but its price is "
                    + (prices == null ? "not known" : "in " + prices.currency()));
        }
        if (least.isPositive()
                && prices.breaks().get(prices.breaks().size() - 1).unitPrice().isZero()) {
            throw new IllegalArgumentException(
                    "minimumValue of " + sku + " is " + least + ", which an article without a price never reaches");
        }
    }

    /** Terms of an article at a supplier, to be set up: single pieces, no minimum, no price. */
    public static Builder builder(Sku sku, PartyId supplier, LeadTime leadTime) {
        return new Builder(sku, supplier, leadTime);
    }

    /**
     * The least quantity that may be ordered and is not below what is wanted, whatever the capacity: one multiple at least,
     * the least quantity and the least value.
     */
    public BigDecimal orderFor(BigDecimal wanted) {
        requireNonNull(wanted, "wanted");
        BigDecimal quantity = inPacks(wanted.max(minimumOrder));
        return minimumValue == null || prices == null ? quantity : worth(quantity, prices, minimumValue);
    }

    /** The greatest quantity that may be ordered and is not above the limit, whatever the capacity; zero if there is none. */
    public BigDecimal orderWithin(BigDecimal limit) {
        requireNonNull(limit, "limit");
        BigDecimal quantity = multipleWithin(limit);
        if (isOrder(quantity) || prices == null) {
            return isOrder(quantity) ? quantity : BigDecimal.ZERO;
        }
        // Below a break an order may be worth more than above it.
        for (int i = prices.breaks().size() - 1; i > 0; i--) {
            BigDecimal from = prices.breaks().get(i).from();
            BigDecimal below = multipleWithin(from);
            below = below.compareTo(from) == 0 ? below.subtract(packMultiple) : below;
            if (below.compareTo(quantity) < 0 && isOrder(below)) {
                return below;
            }
        }
        return BigDecimal.ZERO;
    }

    private BigDecimal multipleWithin(BigDecimal limit) {
        BigDecimal packs = limit.divide(packMultiple, 0, RoundingMode.FLOOR);
        return packs.max(BigDecimal.ZERO).multiply(packMultiple);
    }

    /** Whether a quantity may be ordered, whatever the capacity: a multiple, not below the least quantity and value. */
    public boolean isOrder(BigDecimal quantity) {
        return quantity.signum() > 0
                && quantity.remainder(packMultiple).signum() == 0
                && quantity.compareTo(minimumOrder) >= 0
                && (minimumValue == null
                        || prices == null
                        || !prices.cost(quantity).isLessThan(minimumValue));
    }

    /** What an order of that quantity costs, exactly; empty if there is no price. */
    public Optional<BigMoney> cost(BigDecimal quantity) {
        return Optional.ofNullable(prices).map(list -> list.cost(quantity));
    }

    /** The same quantity, or the greatest order within the capacity of the article. */
    BigDecimal withinCapacity(BigDecimal quantity) {
        return capacity == null || capacity.left().compareTo(quantity) >= 0 ? quantity : orderWithin(capacity.left());
    }

    BigDecimal inPacks(BigDecimal wanted) {
        BigDecimal packs = wanted.divide(packMultiple, 0, RoundingMode.CEILING);
        return packs.max(BigDecimal.ONE).multiply(packMultiple);
    }

    /** The least quantity from {@code least} on that costs as much as asked: in each tier costs are linear. */
    private BigDecimal worth(BigDecimal least, PriceList list, Money asked) {
        if (asked.isZero()) {
            return least;
        }
        BigDecimal found = null;
        for (int i = 0; i < list.breaks().size(); i++) {
            PriceBreak tier = list.breaks().get(i);
            if (tier.unitPrice().isZero()) {
                continue;
            }
            boolean incremental = list.kind() == PriceList.Kind.INCREMENTAL;
            BigDecimal before = incremental ? list.costUpTo(i).getAmount() : BigDecimal.ZERO;
            BigDecimal units = asked.getAmount()
                    .subtract(before)
                    .divide(tier.unitPrice().getAmount(), 12, RoundingMode.CEILING)
                    .add(incremental ? tier.from() : BigDecimal.ZERO);
            BigDecimal quantity = inPacks(least.max(tier.from()).max(units));
            boolean reaches = !list.cost(quantity).isLessThan(asked);
            if (reaches && (found == null || quantity.compareTo(found) < 0)) {
                found = quantity;
            }
        }
        return requireNonNull(found, "found");
    }

    /** Sets terms up; not safe for threads. */
    public static final class Builder {

        private final Sku sku;
        private final PartyId supplier;
        private final LeadTime leadTime;
        private BigDecimal minimumOrder = BigDecimal.ZERO;
        private BigDecimal pack = BigDecimal.ONE;
        private int packsAtATime = 1;
        private int preference = 1;
        private @Nullable PriceList prices;
        private @Nullable Money minimumValue;
        private @Nullable SupplyCapacity capacity;
        private BigDecimal capacityUse = BigDecimal.ONE;

        private Builder(Sku sku, PartyId supplier, LeadTime leadTime) {
            this.sku = requireNonNull(sku, "sku");
            this.supplier = requireNonNull(supplier, "supplier");
            this.leadTime = requireNonNull(leadTime, "leadTime");
        }

        /** The least quantity of an order (起订量); 0 unless set. */
        public Builder minimumOrder(String quantity) {
            minimumOrder = Check.decimal(quantity, "minimumOrder");
            return this;
        }

        /** What is in a pack, in the unit of the stock (包装规格); 1 unless set. */
        public Builder pack(String quantity) {
            pack = Check.decimal(quantity, "pack");
            return this;
        }

        /**
         * How many packs are ordered at a time, such as a layer of a pallet; 1 unless set.
         *
         * @throws IllegalArgumentException if below 1
         */
        public Builder packsAtATime(int packs) {
            packsAtATime = Check.atLeast(1, packs, "packs");
            return this;
        }

        /** 1 for the supplier to be asked first, and so on; 1 unless set. */
        public Builder preference(int rank) {
            preference = rank;
            return this;
        }

        /** One price, whatever the quantity. */
        public Builder price(BigMoney unitPrice) {
            return prices(PriceList.of(unitPrice));
        }

        /** What it costs by quantity. */
        public Builder prices(PriceList list) {
            prices = requireNonNull(list, "list");
            return this;
        }

        /** The least value of an order of this article. */
        public Builder minimumValue(Money least) {
            minimumValue = requireNonNull(least, "least");
            return this;
        }

        /** The most of this article in an order or a period, in the unit of the stock. */
        public Builder capacity(SupplyCapacity most) {
            capacity = requireNonNull(most, "most");
            return this;
        }

        /** What one unit takes up of the capacity of its supplier; 1 unless set. */
        public Builder capacityUse(String perUnit) {
            capacityUse = Check.decimal(perUnit, "capacityUse");
            return this;
        }

        /**
         * The terms.
         *
         * @throws IllegalArgumentException if a figure is outside its range, or a least value has no price or another
         *     currency
         */
        public SupplyTerms build() {
            return new SupplyTerms(
                    sku,
                    supplier,
                    leadTime,
                    minimumOrder,
                    pack.multiply(BigDecimal.valueOf(packsAtATime)),
                    preference,
                    prices,
                    minimumValue,
                    capacity,
                    capacityUse);
        }
    }
}
