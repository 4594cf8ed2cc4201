package io.zhanggui.inventory.item;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What every kit contained on which day, and which gifts came along (组合商品目录): takes order lines apart.
 *
 * <p>A component is never a kit itself, on no day; so an order line is taken apart once.
 *
 * <pre>{@code
 * KitRegister kits = KitRegister.of(bundles);
 * KitExplosion line = kits.explode(Sku.of("GIFT-BOX"), Quantity.ofPieces(2), today);
 * line.parts();
 * line.split(price);
 * }</pre>
 */
@Beta
public final class KitRegister {

    private static final KitRegister NONE = new KitRegister(new TreeMap<>());

    private final SortedMap<Sku, Bundle> bundles;

    private KitRegister(SortedMap<Sku, Bundle> bundles) {
        this.bundles = bundles;
    }

    /** No kits and no gifts. */
    public static KitRegister none() {
        return NONE;
    }

    /**
     * The kits and gifts given, in any order.
     *
     * @throws IllegalArgumentException if something is sold in two of them, or a kit would contain or bring a kit
     */
    public static KitRegister of(Collection<Bundle> bundles) {
        SortedMap<Sku, Bundle> all = new TreeMap<>();
        for (Bundle bundle : bundles) {
            if (all.put(bundle.sku(), bundle) != null) {
                throw new IllegalArgumentException("what is sold as " + bundle.sku() + " stands in two bundles");
            }
        }
        for (Bundle bundle : all.values()) {
            for (Sku article : bundle.articles()) {
                Bundle other = all.get(article);
                if (other != null && other.isKit()) {
                    throw new IllegalArgumentException("what is sold as " + bundle.sku() + " packs " + article
                            + ", which is a kit. Maybe name the components themselves?");
                }
            }
        }
        return new KitRegister(all);
    }

    /** The kits and gifts, by the number of what is sold. */
    public List<Bundle> bundles() {
        return List.copyOf(bundles.values());
    }

    /** The kits as they are on a day, gifts in them included, for {@code DemandHistory}; gifts that only come along are not. */
    public Kits on(LocalDate day) {
        Map<Sku, Map<Sku, Quantity>> components = new LinkedHashMap<>();
        for (Bundle bundle : bundles.values()) {
            bundle.on(day).ifPresent(contents -> {
                Map<Sku, Quantity> parts = new LinkedHashMap<>();
                contents.parts().forEach(part -> parts.merge(part.sku(), part.quantity(), Quantity::plus));
                components.put(bundle.sku(), parts);
            });
        }
        return Kits.of(components); // a component is never a kit, on no day
    }

    /** Whether something can be taken apart on a day; an article that is no kit always can. */
    public Violations check(Sku sku, LocalDate day) {
        Bundle bundle = bundles.get(requireNonNull(sku, "sku"));
        boolean empty = bundle != null && bundle.isKit() && bundle.on(day).isEmpty();
        return empty
                ? Violations.of(Violation.of(ItemViolation.KIT_WITHOUT_CONTENTS, "sku", sku, day))
                : Violations.none();
    }

    /**
     * What is packed for an order line; an article that is no kit is packed as it is.
     *
     * @param quantity how much is sold; negative for what comes back
     * @throws io.zhanggui.core.violation.RejectedException if it is a kit that contains nothing on the day
     * @throws IllegalArgumentException if a gift counts what is bought in another unit
     */
    public KitExplosion explode(Sku sku, Quantity quantity, LocalDate day) {
        requireNonNull(quantity, "quantity");
        requireNonNull(day, "day");
        check(sku, day).throwIfAny();
        Bundle bundle = bundles.getOrDefault(sku, new Bundle(sku, List.of(), List.of()));
        List<ExplodedPart> parts = new ArrayList<>();
        if (!bundle.isKit()) {
            parts.add(ExplodedPart.itself(sku, quantity));
        }
        bundle.on(day).ifPresent(contents -> contents.parts().forEach(part -> parts.add(packed(part, quantity))));
        for (GiftOffer gift : bundle.gifts()) {
            if (gift.days().contains(day) && gift.times(quantity).signum() != 0) {
                parts.add(ExplodedPart.gift(gift, gift.times(quantity)));
            }
        }
        return new KitExplosion(sku, quantity, day, bundle.isKit(), parts);
    }

    private static ExplodedPart packed(KitPart part, Quantity kits) {
        BigDecimal times = kits.amount();
        return new ExplodedPart(
                part.sku(), part.quantity(), times, part.quantity().multipliedBy(times), part.weight());
    }
}
