package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * Goods were promised to an order (已预留).
 *
 * @param stock the article and the warehouse
 * @param reservation what was promised
 * @param date the day on which it was promised and entered
 */
@Beta
public record StockReserved(StockKey stock, Reservation reservation, LocalDate date) implements StockEvent {

    public StockReserved {
        requireNonNull(stock, "stock");
        requireNonNull(reservation, "reservation");
        requireNonNull(date, "date");
    }

    @Override
    public LocalDate recordedOn() {
        return date;
    }

    @Override
    public String code() {
        return "stock.reserved";
    }

    @Override
    public <R> R match(
            Function<? super Movement, ? extends R> movement,
            Function<? super StockReserved, ? extends R> reserved,
            Function<? super ReservationReduced, ? extends R> reduced,
            Function<? super TransferAnnounced, ? extends R> announced) {
        return reserved.apply(this);
    }
}
