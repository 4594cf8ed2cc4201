package io.zhanggui.inventory.testkit;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.ShopId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.testkit.IdArbitraries;
import io.zhanggui.inventory.item.Barcode;
import io.zhanggui.inventory.item.Bundle;
import io.zhanggui.inventory.item.CategoryPath;
import io.zhanggui.inventory.item.GiftOffer;
import io.zhanggui.inventory.item.Item;
import io.zhanggui.inventory.item.ItemKind;
import io.zhanggui.inventory.item.KitContents;
import io.zhanggui.inventory.item.KitPart;
import io.zhanggui.inventory.item.KitRegister;
import io.zhanggui.inventory.item.PlatformLine;
import io.zhanggui.inventory.item.PlatformMapping;
import io.zhanggui.inventory.item.PlatformSku;
import io.zhanggui.inventory.item.ShelfLife;
import io.zhanggui.inventory.item.Tracking;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.threeten.extra.LocalDateRange;

/** Articles of every kind, kits and gifts of the shop of {@link DemandArbitraries}, and what platforms call them. */
@Beta
public final class ItemArbitraries {

    private static final List<Sku> KITS = List.of(Sku.of("KIT-1"), Sku.of("KIT-2"), Sku.of("KIT-3"));
    private static final List<PlatformSku> LISTINGS = List.of(
            PlatformSku.of(ShopId.of("TMALL"), "1001"),
            PlatformSku.of(ShopId.of("TMALL"), "1002 三件装"),
            PlatformSku.of(ShopId.of("JD"), "1001"));

    private ItemArbitraries() {}

    /** Articles with and without what an article need not have. */
    public static Arbitrary<Item> items() {
        Arbitrary<Item.Builder> named = Combinators.combine(
                        IdArbitraries.ids(Sku::of), IdArbitraries.texts(), Arbitraries.of(ItemKind.values()))
                .as((sku, name, kind) -> Item.builder(sku, name).kind(kind));
        Arbitrary<ShelfLife> lives = Arbitraries.integers().between(1, 900).flatMap(ItemArbitraries::livesOf);
        Arbitrary<CategoryPath> categories =
                Arbitraries.of("茶", "茶/绿茶", "茶/绿茶/龙井", "茶具", "a b/c_d").map(CategoryPath::parse);
        Arbitrary<List<Barcode>> barcodes = Arbitraries.of("6901234567892", "A1", "a1")
                .map(Barcode::of)
                .list()
                .uniqueElements()
                .ofMaxSize(2);
        Arbitrary<BigDecimal> sizes = Arbitraries.integers().between(0, 99999).map(n -> BigDecimal.valueOf(n, 3));
        return Combinators.combine(
                        named,
                        Arbitraries.of(Tracking.values()),
                        lives.injectNull(0.3),
                        categories.injectNull(0.2),
                        barcodes,
                        sizes.injectNull(0.3))
                .as((item, tracking, life, category, codes, size) -> {
                    Item plain = item.build();
                    if (plain.kind().isStocked()) {
                        item.tracking(tracking);
                        if (life != null && tracking == Tracking.LOT_WITH_EXPIRY) {
                            item.expiring(life);
                        }
                    }
                    if (category != null) {
                        item.category(category.parts().toArray(String[]::new));
                    }
                    codes.forEach(code -> item.barcode(code.value()));
                    if (size != null) {
                        item.volume(size).weight(size);
                    }
                    return item.build();
                });
    }

    private static Arbitrary<ShelfLife> livesOf(int days) {
        return Arbitraries.integers()
                .between(0, days)
                .flatMap(receipt -> Arbitraries.integers()
                        .between(0, receipt)
                        .map(shipment -> new ShelfLife(days, receipt, shipment)));
    }

    /** The numbers of the kits in {@link #kits}. */
    public static Arbitrary<Sku> kitNumbers() {
        return Arbitraries.of(KITS);
    }

    /**
     * Registers of three kits whose contents change up to three times from the first day on, sometimes to nothing, with gifts
     * in them and along with them; components are of {@link DemandArbitraries#articles}.
     */
    public static Arbitrary<KitRegister> kits(LocalDate firstDay) {
        Arbitrary<KitPart> gifts = DemandArbitraries.articles()
                .flatMap(sku -> DemandArbitraries.soldOf(sku).map(quantity -> KitPart.gift(sku, quantity)));
        Arbitrary<List<KitPart>> contents = Combinators.combine(
                        parts().list().ofMinSize(1).ofMaxSize(3).uniqueElements(KitPart::sku),
                        gifts.list().ofMaxSize(2).uniqueElements(KitPart::sku))
                .as((priced, free) -> {
                    List<KitPart> all = new ArrayList<>(priced);
                    all.addAll(free);
                    return all;
                });
        Arbitrary<List<List<KitPart>>> changes = Arbitraries.frequencyOf(
                        Tuple.of(5, contents), Tuple.of(1, Arbitraries.just(List.<KitPart>of())))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        Arbitrary<List<GiftOffer>> offers = offers(firstDay).list().ofMaxSize(2);
        Arbitrary<Bundle> bundle = Combinators.combine(changes, offers).as((all, given) -> {
            List<KitContents> dated = new ArrayList<>();
            for (List<KitPart> each : all) {
                dated.add(new KitContents(firstDay.plusDays(10L * dated.size()), each));
            }
            return new Bundle(KITS.get(0), dated, given);
        });
        return bundle.list().ofSize(KITS.size()).map(bundles -> {
            List<Bundle> numbered = new ArrayList<>();
            for (Bundle each : bundles) {
                numbered.add(new Bundle(KITS.get(numbered.size()), each.contents(), each.gifts()));
            }
            return KitRegister.of(numbered);
        });
    }

    private static Arbitrary<KitPart> parts() {
        Arbitrary<BigDecimal> weights = Arbitraries.integers().between(1, 99999).map(n -> BigDecimal.valueOf(n, 2));
        return DemandArbitraries.articles()
                .flatMap(sku -> Combinators.combine(DemandArbitraries.soldOf(sku), weights)
                        .as((quantity, weight) -> KitPart.of(sku, quantity, weight)));
    }

    private static Arbitrary<GiftOffer> offers(LocalDate firstDay) {
        Arbitrary<LocalDateRange> days = Arbitraries.integers()
                .between(0, 20)
                .map(from -> LocalDateRange.of(firstDay.plusDays(from), firstDay.plusDays(from + 10L)));
        return Combinators.combine(
                        DemandArbitraries.articles(), Arbitraries.integers().between(1, 5), days)
                .as((sku, every, when) -> new GiftOffer(sku, Quantity.ofPieces(1), Quantity.ofPieces(every), when));
    }

    /** What a few listings of two shops mean from days of a range on; entries may conflict. */
    public static Arbitrary<PlatformMapping> mappings(LocalDateRange days) {
        Arbitrary<LocalDate> recorded = dayIn(days);
        Arbitrary<PlatformMapping> said = Combinators.combine(
                        Arbitraries.of(LISTINGS),
                        dayIn(days),
                        DemandArbitraries.articles(),
                        Arbitraries.integers().between(1, 12))
                .as((listing, from, sku, each) -> PlatformMapping.of(listing, from, sku, Quantity.ofPieces(each)));
        Arbitrary<PlatformMapping> ended =
                Combinators.combine(Arbitraries.of(LISTINGS), dayIn(days)).as(PlatformMapping::ended);
        return Combinators.combine(
                        Arbitraries.frequencyOf(Tuple.of(4, said), Tuple.of(1, ended)), recorded.injectNull(0.5))
                .as((mapping, day) -> day == null ? mapping : mapping.recordedOn(day));
    }

    /** Lines of orders of these listings on days of a range; one in five comes back. */
    public static Arbitrary<PlatformLine> platformLines(LocalDateRange days) {
        Arbitrary<BigDecimal> quantities = Arbitraries.integers()
                .between(1, 20)
                .map(number -> BigDecimal.valueOf(number % 5 == 0 ? -number : number));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 999), Arbitraries.of(LISTINGS), dayIn(days), quantities)
                .as((line, listing, day, quantity) -> new PlatformLine("L" + line, listing, day, quantity));
    }

    private static Arbitrary<LocalDate> dayIn(LocalDateRange days) {
        return Arbitraries.longs()
                .between(0, days.lengthInDays() - 1)
                .map(day -> days.getStart().plusDays(day));
    }
}
