package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PartyId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier asks of a whole order (供应商订货条件).
 *
 * @param supplier who delivers
 * @param calendar on which days it takes orders and delivers
 * @param minimumOrderValue the least value of an order of all its articles together, not negative; {@code null} for none
 * @param capacity the most that its articles may take up together, by {@link SupplyTerms#capacityUse}; {@code null} for no
 *     limit
 */
@Beta
public record SupplierTerms(
        PartyId supplier,
        SupplyCalendar calendar,
        @Nullable Money minimumOrderValue,
        @Nullable SupplyCapacity capacity) {

    /**
     * @throws IllegalArgumentException if the least value is negative
     */
    public SupplierTerms {
        requireNonNull(supplier, "supplier");
        requireNonNull(calendar, "calendar");
        if (minimumOrderValue != null && minimumOrderValue.isNegative()) {
            throw new IllegalArgumentException(
                    "minimumOrderValue of " + supplier + " must not be negative but is " + minimumOrderValue);
        }
    }

    /** A supplier that takes any order on any day. */
    public static SupplierTerms of(PartyId supplier) {
        return new SupplierTerms(supplier, SupplyCalendar.ALWAYS, null, null);
    }

    /** The same with a calendar. */
    public SupplierTerms calendar(SupplyCalendar days) {
        return new SupplierTerms(supplier, days, minimumOrderValue, capacity);
    }

    /** The same with a least value of a whole order (起订金额). */
    public SupplierTerms minimumOrderValue(Money least) {
        return new SupplierTerms(supplier, calendar, requireNonNull(least, "least"), capacity);
    }

    /** The same with a most of a whole order or of a period. */
    public SupplierTerms capacity(SupplyCapacity most) {
        return new SupplierTerms(supplier, calendar, minimumOrderValue, requireNonNull(most, "most"));
    }
}
