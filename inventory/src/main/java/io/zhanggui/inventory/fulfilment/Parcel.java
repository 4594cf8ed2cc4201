package io.zhanggui.inventory.fulfilment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Identifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parcel of an outbound order (包裹).
 *
 * @param no its number
 * @param lines what is in it, at least one line
 * @param weight in kilograms, positive; {@code null} if nobody weighed it
 * @param carrier who carries it (承运商); {@code null} before it leaves
 * @param trackingNo the carrier's number (运单号); {@code null} before it leaves, and where the carrier gives none
 * @param shippedAt when it left; {@code null} before
 * @param endedAt when it was delivered, was back, or was given up as lost; {@code null} before
 * @param state where it is
 */
@Beta
public record Parcel(
        ParcelNo no,
        List<ParcelLine> lines,
        @Nullable BigDecimal weight,
        @Nullable String carrier,
        @Nullable String trackingNo,
        @Nullable Instant shippedAt,
        @Nullable Instant endedAt,
        ParcelState state) {

    /**
     * @throws IllegalArgumentException if it is empty, the weight is not positive, a text is blank, or carrier and moments do
     *     not go with the state
     */
    public Parcel {
        requireNonNull(no, "no");
        lines = List.copyOf(lines);
        requireNonNull(state, "state");
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("parcel " + no + " is empty");
        }
        if (weight != null && weight.signum() <= 0) {
            throw new IllegalArgumentException("weight of parcel " + no + " must be positive, but is " + weight);
        }
        requireNotBlank(no, "carrier", carrier);
        requireNotBlank(no, "trackingNo", trackingNo);
        boolean left = state != ParcelState.WAITING;
        boolean ended = left && state != ParcelState.UNDER_WAY;
        if (left != (carrier != null)
                || left != (shippedAt != null)
                || ended != (endedAt != null)
                || (!left && trackingNo != null)) {
            throw new IllegalArgumentException("parcel " + no + " is " + state + ", but has carrier " + carrier
                    + ", number " + trackingNo + ", left at " + shippedAt + " and ended at " + endedAt);
        }
        if (ended && requireNonNull(endedAt).isBefore(requireNonNull(shippedAt))) {
            throw new IllegalArgumentException(
                    "parcel " + no + " ended at " + endedAt + ", before it left at " + shippedAt);
        }
    }

    static void requireNotBlank(ParcelNo no, String name, @Nullable String text) {
        if (text != null && Identifier.isBlank(text)) {
            throw new IllegalArgumentException(
                    name + " of parcel " + no + " must not be blank, but is '" + text + "'. Maybe leave it out?");
        }
    }

    static Parcel packed(ParcelNo no, List<ParcelLine> lines, @Nullable BigDecimal weight) {
        return new Parcel(no, lines, weight, null, null, null, null, ParcelState.WAITING);
    }

    /** Whether it has left the warehouse, whatever became of it. */
    public boolean hasLeft() {
        return state != ParcelState.WAITING;
    }

    Parcel shipped(String by, @Nullable String number, Instant at) {
        return new Parcel(no, lines, weight, by, number, at, null, ParcelState.UNDER_WAY);
    }

    Parcel ended(ParcelState how, Instant at) {
        return new Parcel(no, lines, weight, carrier, trackingNo, shippedAt, at, how);
    }
}
