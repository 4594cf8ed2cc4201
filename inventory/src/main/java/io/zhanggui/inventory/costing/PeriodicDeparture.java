package io.zhanggui.inventory.costing;

import io.zhanggui.core.id.WarehouseId;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Goods that set out in a period or before it, and have not all arrived. */
final class PeriodicDeparture {

    private final WarehouseId origin;
    private final WarehouseId destination;
    private final BigDecimal quantity;
    private BigDecimal open;
    /** What is open by value, and by quantity as valued so far. */
    private BigDecimal value = BigDecimal.ZERO;

    private BigDecimal valuedOpen;
    private boolean earlier;

    PeriodicDeparture(WarehouseId origin, WarehouseId destination, BigDecimal quantity) {
        this.origin = origin;
        this.destination = destination;
        this.quantity = quantity;
        this.open = quantity;
        this.valuedOpen = quantity;
    }

    /** What is left of it in the period that follows. */
    PeriodicDeparture next() {
        PeriodicDeparture next = new PeriodicDeparture(origin, destination, open);
        next.value = value;
        next.earlier = true;
        return next;
    }

    WarehouseId origin() {
        return origin;
    }

    WarehouseId destination() {
        return destination;
    }

    BigDecimal quantity() {
        return quantity;
    }

    /** How much has not arrived. */
    BigDecimal open() {
        return open;
    }

    /** Whether it set out in an earlier period, so that its value is known. */
    boolean isEarlier() {
        return earlier;
    }

    /** What is in transit is worth. */
    BigDecimal value() {
        return value;
    }

    void arrive(BigDecimal amount) {
        open = open.subtract(amount);
    }

    /** Sets what it is worth as it sets out. */
    void value(BigDecimal whole) {
        value = whole;
    }

    /** Takes the value of a part that arrives. */
    BigDecimal take(BigDecimal amount) {
        BigDecimal part = amount.compareTo(valuedOpen) == 0
                ? value
                : value.multiply(amount).divide(valuedOpen, value.scale(), RoundingMode.HALF_UP);
        value = value.subtract(part);
        valuedOpen = valuedOpen.subtract(amount);
        return part;
    }
}
