package io.zhanggui.inventory.item;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a kit contains from a day on, until it contains something else.
 *
 * @param from the first day
 * @param parts the articles in the order of packing, each at most once for a price and once as a gift, at least one of
 *     them for a price; empty: the kit is no longer sold
 */
@Beta
public record KitContents(LocalDate from, List<KitPart> parts) {

    public KitContents {
        requireNonNull(from, "from");
        parts = List.copyOf(parts);
        Set<Object> seen = new HashSet<>();
        for (KitPart part : parts) {
            if (!seen.add(List.of(part.sku(), part.isGift()))) {
                throw new IllegalArgumentException("the contents from " + from + " have " + part.sku() + " twice");
            }
        }
        if (!parts.isEmpty() && parts.stream().allMatch(KitPart::isGift)) {
            throw new IllegalArgumentException(
                    "the contents from " + from + " are gifts only. Maybe one of them has a weight?");
        }
    }

    /** The contents from a day on. */
    public static KitContents from(LocalDate day, KitPart... parts) {
        return new KitContents(day, List.of(parts));
    }
}
