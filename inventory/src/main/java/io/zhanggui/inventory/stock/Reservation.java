package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.quantity.Quantity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Goods of a stock that are promised to an order (预留).
 *
 * @param id unique among the open ones of the stock
 * @param order the order that they are promised to
 * @param goods the lot or the owner that the promise is bound to; {@code null} if any goods of the article will do
 * @param quantity how much, positive
 * @param due the day for which it is promised
 * @param validUntil the last day on which the promise holds; {@code null} if it holds until it is used or released
 */
@Beta
public record Reservation(
        ReservationId id,
        OrderNo order,
        @Nullable Goods goods,
        Quantity quantity,
        LocalDate due,
        @Nullable LocalDate validUntil) {

    public Reservation {
        requireNonNull(id, "id");
        requireNonNull(order, "order");
        requireNonNull(quantity, "quantity");
        requireNonNull(due, "due");
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("reservation " + id + " needs a positive quantity, but has " + quantity);
        }
    }

    /** A reservation of any goods of the article, which holds until it is used or released. */
    public static Reservation of(ReservationId id, OrderNo order, Quantity quantity, LocalDate due) {
        return new Reservation(id, order, null, quantity, due, null);
    }

    /** The same, bound to a lot or an owner. */
    public Reservation goods(Goods which) {
        return new Reservation(id, order, requireNonNull(which, "which"), quantity, due, validUntil);
    }

    /** The same, which lapses when that day is over. */
    public Reservation validUntil(LocalDate lastDay) {
        return new Reservation(id, order, goods, quantity, due, requireNonNull(lastDay, "lastDay"));
    }

    /** Whether it no longer holds on a day. */
    public boolean hasLapsedBy(LocalDate day) {
        return validUntil != null && validUntil.isBefore(day);
    }

    Reservation quantity(Quantity open) {
        return new Reservation(id, order, goods, open, due, validUntil);
    }
}
