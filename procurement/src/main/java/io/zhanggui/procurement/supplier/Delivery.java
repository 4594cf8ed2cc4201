package io.zhanggui.procurement.supplier;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Goods that arrived for an ordered line, all or a part.
 *
 * @param deliveredOn the day on which they arrived; it alone decides what was on time
 * @param received how much arrived, in the unit of the line, not negative
 * @param rejected how much of it was rejected, not negative, not more than received
 * @param recordedOn the day on which it was entered; it decides nothing
 */
public record Delivery(LocalDate deliveredOn, BigDecimal received, BigDecimal rejected, LocalDate recordedOn) {

    public Delivery {
        requireNonNull(deliveredOn, "deliveredOn");
        requireNonNull(recordedOn, "recordedOn");
        if (received.signum() < 0 || rejected.signum() < 0 || rejected.compareTo(received) > 0) {
            throw new IllegalArgumentException("delivery of " + deliveredOn + " has received " + received
                    + " and rejected " + rejected + ". Maybe rejected is not part of received?");
        }
    }

    /** A delivery of which nothing was rejected, entered on the same day. */
    public static Delivery of(LocalDate deliveredOn, BigDecimal received) {
        return new Delivery(deliveredOn, received, BigDecimal.ZERO, deliveredOn);
    }

    /** What was received and not rejected. */
    public BigDecimal accepted() {
        return received.subtract(rejected);
    }
}
