package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * Goods set out for this stock from another warehouse (在途通知); {@link MovementKind#TRANSFER_IN} closes it. Announced again,
 * they are expected on another day, and nothing else is changed.
 *
 * @param stock the article and the warehouse that they go to
 * @param transfer what is on its way; when announced again, what is left of it
 * @param recordedOn the day on which the departure, or the other day, was entered
 */
@Beta
public record TransferAnnounced(StockKey stock, Transfer transfer, LocalDate recordedOn) implements StockEvent {

    public TransferAnnounced {
        requireNonNull(stock, "stock");
        requireNonNull(transfer, "transfer");
        requireNonNull(recordedOn, "recordedOn");
        if (transfer.origin().equals(stock.warehouse())) {
            throw new IllegalArgumentException(
                    "transfer " + transfer.departure() + " comes from " + stock.warehouse() + " itself");
        }
    }

    /** The day on which the goods set out. */
    @Override
    public LocalDate date() {
        return transfer.setOutOn();
    }

    @Override
    public String code() {
        return "stock.transfer-announced";
    }

    @Override
    public <R> R match(
            Function<? super Movement, ? extends R> movement,
            Function<? super StockReserved, ? extends R> reserved,
            Function<? super ReservationReduced, ? extends R> reduced,
            Function<? super TransferAnnounced, ? extends R> announced) {
        return announced.apply(this);
    }
}
