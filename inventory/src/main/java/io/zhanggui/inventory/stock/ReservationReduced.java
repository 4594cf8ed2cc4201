package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.quantity.Quantity;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * A reservation was used, released or has expired, in part or wholly (预留减少).
 *
 * @param stock the article and the warehouse
 * @param reservation which one
 * @param quantity how much less is promised, positive
 * @param end why
 * @param date the day on which it happened and was entered
 */
@Beta
public record ReservationReduced(
        StockKey stock, ReservationId reservation, Quantity quantity, ReservationEnd end, LocalDate date)
        implements StockEvent {

    public ReservationReduced {
        requireNonNull(stock, "stock");
        requireNonNull(reservation, "reservation");
        requireNonNull(quantity, "quantity");
        requireNonNull(end, "end");
        requireNonNull(date, "date");
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException(
                    "reservation " + reservation + " is reduced by a positive quantity, not by " + quantity);
        }
    }

    @Override
    public LocalDate recordedOn() {
        return date;
    }

    /** The code of its end. */
    @Override
    public String code() {
        return end.code();
    }

    @Override
    public <R> R match(
            Function<? super Movement, ? extends R> movement,
            Function<? super StockReserved, ? extends R> reserved,
            Function<? super ReservationReduced, ? extends R> reduced,
            Function<? super TransferAnnounced, ? extends R> announced) {
        return reduced.apply(this);
    }
}
