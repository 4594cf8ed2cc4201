package io.zhanggui.inventory.costing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.MovementId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Goods of one movement: what is left of them in stock (入库层), what another movement took of them, or what is owed of them.
 *
 * @param movement the movement that brought them, or, if they are owed, with which they left
 * @param date the day of that movement
 * @param quantity how much
 * @param exactValue what it is worth, with six decimals more than the currency
 */
public record CostLayer(MovementId movement, LocalDate date, Quantity quantity, BigDecimal exactValue) {

    public CostLayer {
        requireNonNull(movement, "movement");
        requireNonNull(date, "date");
        requireNonNull(quantity, "quantity");
        requireNonNull(exactValue, "exactValue");
    }

    /** Value ÷ quantity, to the scale of the value. */
    public BigDecimal unitCost() {
        return exactValue.divide(quantity.amount(), exactValue.scale(), RoundingMode.HALF_UP);
    }

    /** How many days the goods have been there on a day (库龄). */
    public long age(LocalDate on) {
        return ChronoUnit.DAYS.between(date, on);
    }
}
