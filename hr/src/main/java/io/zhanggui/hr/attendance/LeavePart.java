package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.math.BigDecimal;

/**
 * The part of a working day that somebody was on leave (当日请假).
 *
 * @param reference the leave slip (请假单号)
 * @param type the code of the type of leave
 * @param share the share of the day, above 0 and at most 1
 * @param paidShare how much of the pay goes on, 0 to 1
 */
@Beta
public record LeavePart(String reference, String type, BigDecimal share, BigDecimal paidShare) {

    public LeavePart {
        requireNonNull(reference, "reference");
        requireNonNull(type, "type");
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("share of a day on leave must be above 0 and at most 1: " + share);
        }
        if (paidShare.signum() < 0 || paidShare.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("paid share of leave " + type + " must be 0 to 1: " + paidShare);
        }
    }

    /** The days of it that are paid. */
    public BigDecimal paid() {
        return share.multiply(paidShare);
    }

    /** Masked: the slip, not what it is for. */
    @Override
    public String toString() {
        return "LeavePart[" + reference + ", ***]";
    }

    /** The days of it that are not paid. */
    public BigDecimal unpaid() {
        return share.subtract(paid());
    }
}
