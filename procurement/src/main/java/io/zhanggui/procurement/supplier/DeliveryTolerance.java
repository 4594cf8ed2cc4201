package io.zhanggui.procurement.supplier;

import java.math.BigDecimal;

/**
 * How late and how short a delivery may be and still count as on time and in full.
 *
 * @param days calendar days after the promised one, at least 0
 * @param share the part of the ordered quantity that may lack, from 0 to less than 1, for example 0.02
 */
public record DeliveryTolerance(int days, BigDecimal share) {

    /** Not a day late, not a piece short. */
    public static final DeliveryTolerance NONE = new DeliveryTolerance(0, BigDecimal.ZERO);

    public DeliveryTolerance {
        if (days < 0 || share.signum() < 0 || share.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException(
                    "tolerance must be at least 0 days and from 0 to less than 1, but is " + days + " and " + share);
        }
    }

    /** A tolerance of days and of a share such as {@code 0.02}. */
    public static DeliveryTolerance of(int days, String share) {
        return new DeliveryTolerance(days, new BigDecimal(share));
    }
}
