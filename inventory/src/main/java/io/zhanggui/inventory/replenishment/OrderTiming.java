package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.time.LocalDate;

/**
 * When an order can be placed and the one after it, and when both arrive (订货与到货日).
 *
 * @param orderDay the first day on which the supplier takes an order
 * @param arrival when that order is expected
 * @param nextOrderDay the first later day on which the next review can order
 * @param nextArrival when the order of that day is expected: until then stock must last
 */
@Beta
public record OrderTiming(LocalDate orderDay, LocalDate arrival, LocalDate nextOrderDay, LocalDate nextArrival) {

    public OrderTiming {
        requireNonNull(orderDay, "orderDay");
        requireNonNull(arrival, "arrival");
        requireNonNull(nextOrderDay, "nextOrderDay");
        requireNonNull(nextArrival, "nextArrival");
    }
}
