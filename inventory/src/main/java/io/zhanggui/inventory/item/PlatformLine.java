package io.zhanggui.inventory.item;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A line of an order as the platform gives it (平台订单行).
 *
 * @param line what names the line, such as order number and position
 * @param listing what was bought
 * @param day the day of the order, whose meaning of the listing counts
 * @param quantity how many of the listing; negative for what comes back
 */
@Beta
public record PlatformLine(String line, PlatformSku listing, LocalDate day, BigDecimal quantity) {

    public PlatformLine {
        requireNonNull(line, "line");
        requireNonNull(listing, "listing");
        requireNonNull(day, "day");
        requireNonNull(quantity, "quantity");
    }
}
