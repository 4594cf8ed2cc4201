package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods on their way from another warehouse (调拨在途), as the warehouse that they go to sees them. Transfers are ordered
 * by origin, then departure.
 *
 * @param origin where they come from
 * @param departure the movement by which they left there
 * @param goods which lot, and whose
 * @param serials the numbers of the pieces that are still on their way; none where pieces have no numbers
 * @param quantity how much is still on its way, positive
 * @param setOutOn the day on which they left
 * @param expectedOn the day on which they should arrive; {@code null} if nobody knows
 */
@Beta
public record Transfer(
        WarehouseId origin,
        MovementId departure,
        Goods goods,
        List<SerialNumber> serials,
        Quantity quantity,
        LocalDate setOutOn,
        @Nullable LocalDate expectedOn)
        implements Comparable<Transfer> {

    private static final Comparator<Transfer> ORDER =
            Comparator.comparing(Transfer::origin).thenComparing(Transfer::departure);

    public Transfer {
        requireNonNull(origin, "origin");
        requireNonNull(departure, "departure");
        requireNonNull(goods, "goods");
        serials = List.copyOf(serials);
        requireNonNull(quantity, "quantity");
        requireNonNull(setOutOn, "setOutOn");
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException(
                    "transfer " + departure + " from " + origin + " needs a positive quantity, but has " + quantity);
        }
        if (expectedOn != null && expectedOn.isBefore(setOutOn)) {
            throw new IllegalArgumentException("transfer " + departure + " from " + origin + " is expected on "
                    + expectedOn + ", before it set out on " + setOutOn);
        }
    }

    /**
     * What a departure puts on its way.
     *
     * @param expectedOn the day on which it should arrive; {@code null} if nobody knows
     * @throws IllegalArgumentException if it is no {@link MovementKind#TRANSFER_OUT}
     */
    public static Transfer of(Movement departure, @Nullable LocalDate expectedOn) {
        if (departure.kind() != MovementKind.TRANSFER_OUT) {
            throw new IllegalArgumentException(
                    "movement " + departure.id() + " is no departure, but " + departure.kind());
        }
        return new Transfer(
                departure.warehouse(),
                departure.id(),
                departure.goods(),
                departure.serials(),
                requireNonNull(departure.quantity()),
                departure.date(),
                expectedOn);
    }

    /** The arrival of all that is on its way; a part of it with {@link #arrival(MovementId, LocalDate, StockKey, Quantity)}. */
    public Movement arrival(MovementId id, LocalDate date, StockKey destination) {
        return arrival(id, date, destination, quantity).serials(serials);
    }

    /** The arrival of a part, without the numbers of its pieces. */
    public Movement arrival(MovementId id, LocalDate date, StockKey destination, Quantity part) {
        return Movement.transferIn(id, date, destination, part, origin, departure)
                .goods(goods);
    }

    /**
     * What got lost on the way (运输途中短少): it is booked in at the destination, so that the transfer is closed and its
     * cost is known, and then as a loss.
     *
     * @param missing how much did not arrive
     * @param serials the numbers of the missing pieces; none where pieces have no numbers
     * @return the arrival and the loss
     */
    public List<Movement> lostOnTheWay(
            MovementId arrival,
            MovementId loss,
            LocalDate date,
            StockKey destination,
            Quantity missing,
            List<SerialNumber> serials) {
        return List.of(
                arrival(arrival, date, destination, missing).serials(serials),
                Movement.loss(loss, date, destination, missing).goods(goods).serials(serials));
    }

    /** The stock that an article leaves. */
    public StockKey from(Sku sku) {
        return StockKey.of(sku, origin);
    }

    /** The same, expected on another day; {@code null} if nobody knows. */
    public Transfer expectedOn(@Nullable LocalDate day) {
        return new Transfer(origin, departure, goods, serials, quantity, setOutOn, day);
    }

    boolean isOf(@Nullable WarehouseId warehouse, @Nullable MovementId movement) {
        return origin.equals(warehouse) && departure.equals(movement);
    }

    Transfer rest(Quantity left, List<SerialNumber> numbers) {
        return new Transfer(origin, departure, goods, numbers, left, setOutOn, expectedOn);
    }

    @Override
    public int compareTo(Transfer other) {
        return ORDER.compare(this, other);
    }
}
