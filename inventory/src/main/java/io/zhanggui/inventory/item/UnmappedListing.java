package io.zhanggui.inventory.item;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.violation.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A listing that was sold and of which nobody said what it means (未对应的平台商品).
 *
 * @param listing the listing
 * @param firstDay the first day on which it was sold so
 * @param lastDay the last one
 * @param lines how many lines, positive
 * @param quantity how many of the listing in all
 * @param why what is missing, on the first day
 */
@Beta
public record UnmappedListing(
        PlatformSku listing, LocalDate firstDay, LocalDate lastDay, int lines, BigDecimal quantity, Violation why) {

    public UnmappedListing {
        requireNonNull(listing, "listing");
        requireNonNull(firstDay, "firstDay");
        requireNonNull(lastDay, "lastDay");
        requireNonNull(quantity, "quantity");
        requireNonNull(why, "why");
    }

    /** Both together; the reason of the earlier day. */
    UnmappedListing plus(UnmappedListing other) {
        return new UnmappedListing(
                listing,
                firstDay.isBefore(other.firstDay) ? firstDay : other.firstDay,
                lastDay.isAfter(other.lastDay) ? lastDay : other.lastDay,
                lines + other.lines,
                quantity.add(other.quantity),
                other.firstDay.isBefore(firstDay) ? other.why : why);
    }
}
