package io.zhanggui.inventory.item;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a listing means from a day on, until it means something else (平台商品对应).
 *
 * @param listing the platform's listing
 * @param from the first day
 * @param sku the own article or kit; {@code null}: the listing means nothing any more
 * @param each how much of it one of the listing is, positive: a listing of a pack of three is {@code 3 PCS}; {@code null}
 *     where there is no article
 * @param recordedOn when it was said, so that a later entry for the same first day puts an earlier one right; {@code null}:
 *     always known
 */
@Beta
public record PlatformMapping(
        PlatformSku listing,
        LocalDate from,
        @Nullable Sku sku,
        @Nullable Quantity each,
        @Nullable LocalDate recordedOn) {

    public PlatformMapping {
        requireNonNull(listing, "listing");
        requireNonNull(from, "from");
        if ((sku == null) != (each == null)) {
            throw new IllegalArgumentException("listing " + listing
                    + " needs an article and how much of it, or neither, but has " + sku + " and " + each);
        }
        if (each != null && each.signum() <= 0) {
            throw new IllegalArgumentException("listing " + listing + " must be more than nothing, but is " + each);
        }
    }

    /** One of the listing is one piece of an article. */
    public static PlatformMapping of(PlatformSku listing, LocalDate from, Sku sku) {
        return of(listing, from, sku, Quantity.ofPieces(1));
    }

    /** One of the listing is so much of an article. */
    public static PlatformMapping of(PlatformSku listing, LocalDate from, Sku sku, Quantity each) {
        return new PlatformMapping(listing, from, requireNonNull(sku, "sku"), requireNonNull(each, "each"), null);
    }

    /** The listing means nothing from a day on. */
    public static PlatformMapping ended(PlatformSku listing, LocalDate from) {
        return new PlatformMapping(listing, from, null, null, null);
    }

    /** The same, said on a day. */
    public PlatformMapping recordedOn(LocalDate day) {
        return new PlatformMapping(listing, from, sku, each, requireNonNull(day, "day"));
    }
}
