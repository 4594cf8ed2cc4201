package io.zhanggui.inventory.item;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long an article keeps (保质期), and how much of that must be left when it comes in and when it goes out (临期).
 *
 * <p>Goods made on a day are good for {@link #days} days, that one included. The day on which they expire is the first
 * one on which they are no longer good: the day after the one on the label (保质期至). So a lot that expires tomorrow has
 * one day left.
 *
 * @param days the whole life in days, positive
 * @param leftOnReceipt days that must be left when goods come in (允收期), from {@code leftOnShipment} to {@code days}
 * @param leftOnShipment days that must be left when goods go to a customer (允销期), not negative
 */
@Beta
public record ShelfLife(int days, int leftOnReceipt, int leftOnShipment) {

    public ShelfLife {
        if (days < 1 || leftOnShipment < 0 || leftOnReceipt < leftOnShipment || leftOnReceipt > days) {
            throw new IllegalArgumentException("shelf life must have 0 <= leftOnShipment <= leftOnReceipt <= days and "
                    + "days >= 1, but days is " + days + ", leftOnReceipt " + leftOnReceipt + ", leftOnShipment "
                    + leftOnShipment);
        }
    }

    /** A shelf life of which any rest will do. */
    public static ShelfLife ofDays(int days) {
        return new ShelfLife(days, 0, 0);
    }

    /** The rule of thumb of the trade: two thirds must be left on receipt, one third on shipment, rounded up to days. */
    public static ShelfLife ofThirds(int days) {
        return new ShelfLife(days, (int) ((2L * days + 2) / 3), (int) ((days + 2L) / 3));
    }

    /** The day on which goods expire that were made on a day. */
    public LocalDate expiryOf(LocalDate madeOn) {
        return madeOn.plusDays(days);
    }

    /** How many days goods are still good, a day included; 0 or less if they are not. */
    public static long daysLeft(LocalDate expiresOn, LocalDate day) {
        return ChronoUnit.DAYS.between(requireNonNull(day, "day"), requireNonNull(expiresOn, "expiresOn"));
    }

    /** Whether goods with that expiry may come in on a day: good, and with enough left. */
    public boolean mayComeIn(LocalDate expiresOn, LocalDate day) {
        return isEnough(daysLeft(expiresOn, day), leftOnReceipt);
    }

    /** Whether goods with that expiry may go to a customer on a day: good, and with enough left. */
    public boolean mayGoOut(LocalDate expiresOn, LocalDate day) {
        return isEnough(daysLeft(expiresOn, day), leftOnShipment);
    }

    private static boolean isEnough(long left, int least) {
        return left >= Math.max(1, least);
    }
}
