package io.zhanggui.inventory.stock;

import io.zhanggui.core.Beta;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * What happened to one stock (库存事件): goods moved, were promised to an order, or set out for it from another warehouse.
 * An event never changes; what was wrong is put right by another one.
 */
@Beta
public sealed interface StockEvent permits Movement, StockReserved, ReservationReduced, TransferAnnounced {

    /** The article and the warehouse that it is of. */
    StockKey stock();

    /** The day on which it happened. */
    LocalDate date();

    /** The day on which it was entered: from then on it is known. */
    LocalDate recordedOn();

    /** Which kind of event it is: stable, for stores and wires, such as {@code stock.receipt}. */
    String code();

    /** The answer of the function for the kind that it is. */
    <R> R match(
            Function<? super Movement, ? extends R> movement,
            Function<? super StockReserved, ? extends R> reserved,
            Function<? super ReservationReduced, ? extends R> reduced,
            Function<? super TransferAnnounced, ? extends R> announced);
}
