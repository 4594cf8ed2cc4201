package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.SerialNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Goods of a line that moved while counting went on (盘点期间出入库). What moved after the cut-off and until the line was
 * counted is expected beside the book quantity; what moves later is no matter of the count.
 *
 * @param item the line
 * @param movement the movement, unique within the line
 * @param at when the goods moved
 * @param change by how much: positive in, negative out
 * @param serials the numbers of the pieces that moved, sorted; none where pieces have no numbers
 */
@Beta
public record MovementDuring(
        CountItem item, MovementId movement, Instant at, Quantity change, List<SerialNumber> serials)
        implements Comparable<MovementDuring> {

    private static final Comparator<MovementDuring> ORDER = Comparator.comparing(MovementDuring::item)
            .thenComparing(MovementDuring::at)
            .thenComparing(MovementDuring::movement);

    public MovementDuring {
        requireNonNull(item, "item");
        requireNonNull(movement, "movement");
        requireNonNull(at, "at");
        requireNonNull(change, "change");
        serials = Serials.sorted(serials);
        if (change.isZero()) {
            throw new IllegalArgumentException("movement " + movement + " of " + item + " moves nothing");
        }
        if (!serials.isEmpty() && change.amount().abs().compareTo(BigDecimal.valueOf(serials.size())) != 0) {
            throw new IllegalArgumentException("movement " + movement + " of " + item + " has " + serials.size()
                    + " serial numbers for a change of " + change);
        }
    }

    /**
     * A movement of the stock book.
     *
     * @param item the line whose goods moved, which for goods at several places nobody but the host knows
     * @param recorded the movement; the moment of recording is taken as that of moving
     * @throws IllegalArgumentException if the movement is of another stock or other goods, or of a kind that says no
     *     change: a stock-take or a landed cost
     */
    public static MovementDuring of(CountItem item, Recorded<Movement> recorded) {
        Movement movement = recorded.event();
        if (!movement.stock().equals(item.stock()) || !movement.goods().equals(item.goods())) {
            throw new IllegalArgumentException("movement " + movement.id() + " is of " + movement.stock() + " "
                    + movement.goods() + ", not of " + item);
        }
        return new MovementDuring(item, movement.id(), recorded.at(), change(movement), movement.serials());
    }

    private static Quantity change(Movement movement) {
        Quantity quantity = movement.quantity();
        Quantity change = quantity == null
                ? null
                : switch (movement.kind()) {
                    case RECEIPT, CUSTOMER_RETURN, TRANSFER_IN, COUNT -> quantity;
                    case ISSUE, SUPPLIER_RETURN, DAMAGE, LOSS, TRANSFER_OUT, HANDOVER -> quantity.negated();
                    case STOCK_TAKE, LANDED_COST -> null;
                };
        if (change == null) {
            throw new IllegalArgumentException(movement.kind() + " " + movement.id() + " says no change of quantity");
        }
        return change;
    }

    /** By item, then moment, then movement. */
    @Override
    public int compareTo(MovementDuring other) {
        return ORDER.compare(this, other);
    }
}
