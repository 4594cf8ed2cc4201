package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.SerialNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Goods of a line that moved while counting went on (盘点期间出入库), as the stock book has it. Expected beside the book
 * quantity is what moved until the line was counted and was recorded after the cut-off, less what was recorded up to the
 * cut-off and moved after the count; everything else is no matter of it.
 *
 * @param item the line
 * @param movement the movement, unique within the line
 * @param at when the goods moved: the moment of recording unless somebody told another, and the cut-off where another count
 *     put the book right, which was wrong before
 * @param recordedAt when it was entered in the stock book
 * @param change by how much: positive in, negative out
 * @param serials the numbers of the pieces that moved, sorted; none where pieces have no numbers
 */
@Beta
public record MovementDuring(
        CountItem item,
        MovementId movement,
        Instant at,
        Instant recordedAt,
        Quantity change,
        List<SerialNumber> serials)
        implements Comparable<MovementDuring> {

    private static final Comparator<MovementDuring> ORDER = Comparator.comparing(MovementDuring::item)
            .thenComparing(MovementDuring::at)
            .thenComparing(MovementDuring::movement);

    public MovementDuring {
        requireNonNull(item, "item");
        requireNonNull(movement, "movement");
        requireNonNull(at, "at");
        requireNonNull(recordedAt, "recordedAt");
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

    /** Whether the book as of the cut-off has it, and the goods had moved by then. */
    boolean isBefore(Instant cutOff) {
        return !at.isAfter(cutOff) && !recordedAt.isAfter(cutOff);
    }

    /**
     * How it counts for what is expected at a moment beside the book as of the cut-off: 1 where goods had moved that the
     * book does not have, -1 where the book has goods that had not moved yet, else 0.
     */
    int sign(Instant cutOff, Instant counted) {
        return (at.isAfter(counted) ? 0 : 1) - (recordedAt.isAfter(cutOff) ? 0 : 1);
    }

    /** By item, then moment, then movement. */
    @Override
    public int compareTo(MovementDuring other) {
        return ORDER.compare(this, other);
    }
}
