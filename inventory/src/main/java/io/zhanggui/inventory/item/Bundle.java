package io.zhanggui.inventory.item;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is packed when something is sold (组合与赠品): of a kit its contents by date, and gifts that come along.
 *
 * @param sku what is sold: a kit, or an article that brings gifts
 * @param contents what the kit contains, by first day, each day once; empty for an article that is no kit
 * @param gifts what comes along, in the order of packing
 */
@Beta
public record Bundle(Sku sku, List<KitContents> contents, List<GiftOffer> gifts) {

    public Bundle {
        requireNonNull(sku, "sku");
        contents = contents.stream()
                .sorted(Comparator.comparing(KitContents::from))
                .toList();
        gifts = List.copyOf(gifts);
        for (int i = 1; i < contents.size(); i++) {
            if (contents.get(i).from().equals(contents.get(i - 1).from())) {
                throw new IllegalArgumentException("kit " + sku + " has two contents from "
                        + contents.get(i).from());
            }
        }
        for (KitContents each : contents) {
            if (each.parts().stream().anyMatch(part -> part.sku().equals(sku))) {
                throw new IllegalArgumentException("kit " + sku + " contains itself from " + each.from());
            }
        }
    }

    /** A kit with its first contents. */
    public static Bundle kit(Sku kit, LocalDate from, KitPart... parts) {
        return new Bundle(kit, List.of(KitContents.from(from, parts)), List.of());
    }

    /** An article that brings a gift. */
    public static Bundle withGift(Sku sku, GiftOffer gift) {
        return new Bundle(sku, List.of(), List.of(gift));
    }

    /**
     * The same with other contents from a day on; without parts the kit is no longer sold from then on.
     *
     * @throws IllegalArgumentException if there are contents from that day already
     */
    public Bundle changed(LocalDate from, KitPart... parts) {
        List<KitContents> more = new ArrayList<>(contents);
        more.add(KitContents.from(from, parts));
        return new Bundle(sku, more, gifts);
    }

    /** The same with one more gift. */
    public Bundle plus(GiftOffer gift) {
        List<GiftOffer> more = new ArrayList<>(gifts);
        more.add(requireNonNull(gift, "gift"));
        return new Bundle(sku, contents, more);
    }

    /** Whether it is taken apart when it is sold, on some day at least. */
    public boolean isKit() {
        return !contents.isEmpty();
    }

    /** What the kit contains on a day; empty before its first day and while it is not sold. */
    public Optional<KitContents> on(LocalDate day) {
        return contents.stream()
                .filter(each -> !each.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .filter(each -> !each.parts().isEmpty());
    }

    /** Every article that is packed on some day, gifts too, by number. */
    public Set<Sku> articles() {
        Set<Sku> all = new TreeSet<>();
        contents.forEach(each -> each.parts().forEach(part -> all.add(part.sku())));
        gifts.forEach(gift -> all.add(gift.gift()));
        return all;
    }
}
