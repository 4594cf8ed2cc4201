package io.zhanggui.inventory.testkit;

import io.zhanggui.core.id.ShopId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.inventory.item.Barcode;
import io.zhanggui.inventory.item.Bundle;
import io.zhanggui.inventory.item.BundleRepository;
import io.zhanggui.inventory.item.CategoryPath;
import io.zhanggui.inventory.item.Item;
import io.zhanggui.inventory.item.ItemRepository;
import io.zhanggui.inventory.item.PlatformMapping;
import io.zhanggui.inventory.item.PlatformSku;
import io.zhanggui.inventory.item.PlatformSkuRegister;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Mistakes that break the rules of articles, kits and listings. */
final class ItemFaults {

    private static final Comparator<Sku> WITHOUT_CASE = Comparator.comparing(Sku::value, String.CASE_INSENSITIVE_ORDER);

    private ItemFaults() {}

    static Stream<Fault> ofItems() {
        return Stream.of(
                inCategory(
                        "articles sort without regard to case",
                        10,
                        (right, category) -> right.inCategory(category)
                                .sorted(Comparator.comparing(
                                        item -> item.value().sku(), WITHOUT_CASE))),
                inCategory(
                        "articles below the category do not come",
                        11,
                        (right, category) -> right.inCategory(category)
                                .filter(item -> category.equals(item.value().category()))),
                inCategory("a category whose name begins like that comes too", 11, ItemFaults::beginningLikeThat),
                inCategory(
                        "articles come without their version",
                        11,
                        (right, category) -> right.inCategory(category).map(item -> new Versioned<>(item.value(), 1))),
                withBarcode(
                        "the usual barcode is the only one",
                        12,
                        (right, barcode) -> right.withBarcode(barcode)
                                .filter(item -> item.value().barcodes().get(0).equals(barcode))),
                withBarcode(
                        "barcodes match without regard to case",
                        12,
                        (right, barcode) -> Stream.of(barcode, Barcode.of(swapped(barcode.value())))
                                .distinct()
                                .flatMap(right::withBarcode)
                                .distinct()
                                .sorted(Comparator.comparing(
                                        item -> item.value().sku()))),
                replacedBy(
                        "what is replaced by the replaced comes too",
                        13,
                        (right, sku) -> right.replacedBy(sku)
                                .flatMap(item -> Stream.concat(
                                        Stream.of(item),
                                        right.replacedBy(item.value().sku())))
                                .sorted(Comparator.comparing(
                                        item -> item.value().sku()))));
    }

    private static Stream<Versioned<Item>> beginningLikeThat(ItemRepository right, CategoryPath category) {
        CategoryPath top = CategoryPath.of(category.parts().get(0));
        if (category.equals(top)) {
            CategoryPath longer = CategoryPath.of(top + "具");
            return Stream.of(top, longer)
                    .flatMap(right::inCategory)
                    .sorted(Comparator.comparing(item -> item.value().sku()));
        }
        return right.inCategory(category);
    }

    private static String swapped(String text) {
        return text.startsWith("A") ? "a" + text.substring(1) : text;
    }

    static Stream<Fault> ofBundles() {
        return Stream.of(
                all(
                        "bundles sort without regard to case",
                        10,
                        bundles -> bundles.sorted(
                                Comparator.comparing(bundle -> bundle.value().sku(), WITHOUT_CASE))),
                all(
                        "kits that are no longer sold do not come",
                        11,
                        bundles -> bundles.filter(bundle -> bundle.value().contents().stream()
                                .noneMatch(each -> each.parts().isEmpty()))),
                all(
                        "bundles come without their version",
                        11,
                        bundles -> bundles.map(bundle -> new Versioned<>(bundle.value(), 1))),
                containing(
                        "gifts that come along do not count",
                        12,
                        (right, sku) -> right.containing(sku)
                                .filter(bundle -> bundle.value().isKit())),
                containing(
                        "the last contents count",
                        12,
                        (right, sku) -> right.containing(sku)
                                .filter(bundle -> !bundle.value().isKit() || isInLast(bundle.value(), sku))),
                containing(
                        "a bundle comes once for each of its parts",
                        12,
                        (right, sku) -> right.containing(sku)
                                .flatMap(bundle -> Stream.generate(() -> bundle).limit(times(bundle.value(), sku)))));
    }

    private static boolean isInLast(Bundle bundle, Sku sku) {
        return bundle.contents().get(bundle.contents().size() - 1).parts().stream()
                .anyMatch(part -> part.sku().equals(sku));
    }

    private static long times(Bundle bundle, Sku sku) {
        return Math.max(
                1,
                bundle.contents().get(0).parts().stream()
                        .filter(part -> part.sku().equals(sku))
                        .count());
    }

    static Stream<Fault> ofListings() {
        return Stream.of(
                listings(
                        "listings sort without regard to case",
                        10,
                        (right, shop) -> right.listings(shop)
                                .sorted(Comparator.comparing(PlatformSku::code, String.CASE_INSENSITIVE_ORDER))),
                meaning(
                        "listings sort by code first",
                        10,
                        (right, sku) -> right.meaning(sku).sorted(Comparator.comparing(PlatformSku::code))),
                listings(
                        "listings that mean nothing any more do not come",
                        11,
                        (right, shop) -> right.listings(shop)
                                .filter(listing -> right.read(listing).stream()
                                        .anyMatch(each -> each.event().sku() != null))),
                listings(
                        "a listing comes once for each entry",
                        11,
                        (right, shop) -> right.listings(shop)
                                .flatMap(listing -> right.read(listing).stream().map(any -> listing))),
                meaning(
                        "what the listing meant before does not count",
                        12,
                        (right, sku) -> right.meaning(sku)
                                .filter(listing ->
                                        sku.equals(last(right, listing).sku()))),
                meaning(
                        "a listing comes once for each entry of the article",
                        12,
                        (right, sku) -> right.meaning(sku)
                                .flatMap(listing -> right.read(listing).stream()
                                        .filter(each -> sku.equals(each.event().sku()))
                                        .map(any -> listing))),
                Fault.in(
                        "entries of any listing are taken",
                        13,
                        PlatformSkuRegister.class,
                        "append",
                        ItemFaults::takenAs));
    }

    private static PlatformMapping last(PlatformSkuRegister right, PlatformSku listing) {
        List<Recorded<PlatformMapping>> all = right.read(listing);
        return all.get(all.size() - 1).event();
    }

    /** Whatever does not belong to the key is dropped. */
    @SuppressWarnings("unchecked") // the arguments of append
    private static Object takenAs(PlatformSkuRegister right, List<Object> arguments) {
        PlatformSku key = (PlatformSku) arguments.get(0);
        List<Recorded<PlatformMapping>> mappings = (List<Recorded<PlatformMapping>>) arguments.get(2);
        return right.append(
                key,
                (Integer) arguments.get(1),
                mappings.stream()
                        .filter(each -> each.event().listing().equals(key))
                        .toList());
    }

    private static Fault inCategory(
            String title, int rule, BiFunction<ItemRepository, CategoryPath, Stream<Versioned<Item>>> answer) {
        return Fault.in(
                title,
                rule,
                ItemRepository.class,
                "inCategory",
                (right, arguments) -> eager(answer.apply(right, (CategoryPath) arguments.get(0))));
    }

    private static Fault withBarcode(
            String title, int rule, BiFunction<ItemRepository, Barcode, Stream<Versioned<Item>>> answer) {
        return Fault.in(
                title,
                rule,
                ItemRepository.class,
                "withBarcode",
                (right, arguments) -> eager(answer.apply(right, (Barcode) arguments.get(0))));
    }

    private static Fault replacedBy(
            String title, int rule, BiFunction<ItemRepository, Sku, Stream<Versioned<Item>>> answer) {
        return Fault.in(
                title,
                rule,
                ItemRepository.class,
                "replacedBy",
                (right, arguments) -> eager(answer.apply(right, (Sku) arguments.get(0))));
    }

    private static Fault all(String title, int rule, UnaryOperator<Stream<Versioned<Bundle>>> answer) {
        return Fault.in(
                title, rule, BundleRepository.class, "all", (right, arguments) -> eager(answer.apply(right.all())));
    }

    private static Fault containing(
            String title, int rule, BiFunction<BundleRepository, Sku, Stream<Versioned<Bundle>>> answer) {
        return Fault.in(
                title,
                rule,
                BundleRepository.class,
                "containing",
                (right, arguments) -> eager(answer.apply(right, (Sku) arguments.get(0))));
    }

    private static Fault listings(
            String title, int rule, BiFunction<PlatformSkuRegister, ShopId, Stream<PlatformSku>> answer) {
        return Fault.in(
                title,
                rule,
                PlatformSkuRegister.class,
                "listings",
                (right, arguments) -> eager(answer.apply(right, (ShopId) arguments.get(0))));
    }

    private static Fault meaning(
            String title, int rule, BiFunction<PlatformSkuRegister, Sku, Stream<PlatformSku>> answer) {
        return Fault.in(
                title,
                rule,
                PlatformSkuRegister.class,
                "meaning",
                (right, arguments) -> eager(answer.apply(right, (Sku) arguments.get(0))));
    }

    /** What else is wrong with the answer, it is complete when it is given. */
    private static <T> Stream<T> eager(Stream<T> answer) {
        try (answer) {
            return answer.toList().stream();
        }
    }
}
