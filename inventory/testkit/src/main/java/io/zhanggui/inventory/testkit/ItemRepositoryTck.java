package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.core.testkit.Query;
import io.zhanggui.core.testkit.RepositoryTck;
import io.zhanggui.inventory.item.Barcode;
import io.zhanggui.inventory.item.CategoryPath;
import io.zhanggui.inventory.item.Item;
import io.zhanggui.inventory.item.ItemKind;
import io.zhanggui.inventory.item.ItemRepository;
import io.zhanggui.inventory.item.ShelfLife;
import io.zhanggui.inventory.item.Tracking;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** The rules of {@link ItemRepository} as tests; an integrator implements {@link #open()} alone. */
@Beta
public abstract class ItemRepositoryTck extends RepositoryTck<Sku, Item, ItemRepository> {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 30);

    /** For the adapters. */
    protected ItemRepositoryTck() {}

    @Override
    protected final Item value(String unique) {
        return Item.builder(Sku.of(unique), "tea")
                .category("c-" + unique, "green")
                .barcode("b-" + unique)
                .successor(Sku.of("next-" + unique))
                .activeFrom(DAY)
                .activeBefore(DAY.plusYears(9))
                .build();
    }

    @Override
    protected final Item changed(Item value) {
        return value.toBuilder().name(value.name() + "+").build();
    }

    @Override
    protected final Sku idOf(Item value) {
        return value.sku();
    }

    @Override
    protected final Stream<Item> awkwardValues(Supplier<String> unique) {
        Sku chinese = Sku.of("商品 '1' " + unique.get());
        return Stream.of(
                new Item(
                        chinese,
                        "明前\"龙井\", 250 g\n特级",
                        ItemKind.MADE,
                        UnitOfMeasure.of("千克"),
                        CategoryPath.of("茶", "绿茶 100%", "_龙井"),
                        Tracking.LOT_WITH_EXPIRY,
                        new ShelfLife(540, 360, 0),
                        new BigDecimal("0.500000"),
                        new BigDecimal("0"),
                        List.of(Barcode.of("B"), Barcode.of("6901234567892"), Barcode.of("a")),
                        LocalDateRange.of(DAY, DAY.plusDays(1)),
                        Sku.of("下一个")),
                Item.builder(Sku.of(unique.get()), "x").build(),
                Item.builder(Sku.of(unique.get()), "x")
                        .activeFrom(DAY)
                        .tracking(Tracking.SERIAL)
                        .build(),
                Item.builder(Sku.of(unique.get()), "x")
                        .activeBefore(DAY)
                        .tracking(Tracking.LOT_WITH_EXPIRY)
                        .volume(new BigDecimal("123456789.10"))
                        .build(),
                Item.builder(Sku.of(unique.get()), "x")
                        .kind(ItemKind.KIT)
                        .category("one")
                        .build(),
                Item.builder(Sku.of(unique.get()), "x")
                        .kind(ItemKind.CONSUMABLE)
                        .tracking(Tracking.LOT)
                        .build(),
                Item.builder(Sku.of(unique.get()), "x").kind(ItemKind.GIFT).build());
    }

    @Override
    protected final Stream<Query<ItemRepository, Item>> queries() {
        return Stream.of(
                Query.of(
                        "inCategory",
                        (port, item) ->
                                port.inCategory(item.category() == null ? CategoryPath.of("none") : item.category())),
                Query.of(
                        "withBarcode",
                        (port, item) -> port.withBarcode(
                                item.barcodes().isEmpty()
                                        ? Barcode.of("none")
                                        : item.barcodes().get(0))),
                Query.of(
                        "replacedBy",
                        (port, item) -> port.replacedBy(item.successor() == null ? Sku.of("none") : item.successor())));
    }

    @Override
    protected final Stream<Fault> faults() {
        return ItemFaults.ofItems();
    }

    @Test
    void rule10_every_query_is_by_number() {
        String run = unique();
        List<String> numbers = List.of(run + "-b", run + "-a", run + "-B", run + "-10", run + "-2");
        numbers.forEach(number -> add(Item.builder(Sku.of(number), "x")
                .category(run)
                .barcode(run)
                .successor(Sku.of("next-" + run))
                .build()));
        List<String> inOrder = List.of(run + "-10", run + "-2", run + "-B", run + "-a", run + "-b");
        assertThat(numbers(port -> port.inCategory(CategoryPath.of(run)))).isEqualTo(inOrder);
        assertThat(numbers(port -> port.withBarcode(Barcode.of(run)))).isEqualTo(inOrder);
        assertThat(numbers(port -> port.replacedBy(Sku.of("next-" + run)))).isEqualTo(inOrder);
    }

    @Test
    void rule11_inCategory_gives_the_articles_of_the_category_and_of_all_below_and_no_others() {
        String run = unique();
        String top = "茶_%" + run;
        add(in(run + "-1", top));
        add(in(run + "-2", top, "绿茶"));
        add(in(run + "-3", top, "绿茶", "龙井"));
        add(in(run + "-4", top + "具"));
        add(in(run + "-5", "全部", top));
        add(in(run + "-6", "茶xy" + run));
        add(Item.builder(Sku.of(run + "-7"), "x").build());
        assertThat(numbers(port -> port.inCategory(CategoryPath.of(top))))
                .containsExactlyInAnyOrder(run + "-1", run + "-2", run + "-3");
        assertThat(numbers(port -> port.inCategory(CategoryPath.of(top, "绿茶"))))
                .containsExactlyInAnyOrder(run + "-2", run + "-3");
        assertThat(numbers(port -> port.inCategory(CategoryPath.of(top, "绿")))).isEmpty();
    }

    @Test
    void rule11_inCategory_gives_the_stored_version() {
        String category = "c-" + unique();
        Item item = in(unique(), category);
        add(item);
        within(() -> port().replace(new Versioned<>(changed(item), 1)));
        assertThat(found(port -> port.inCategory(CategoryPath.of(category))))
                .containsExactly(new Versioned<>(changed(item), 2));
    }

    @Test
    void rule12_withBarcode_gives_every_article_with_exactly_that_barcode() {
        String run = unique();
        add(with(run + "-1", run));
        add(with(run + "-2", "other-" + run, "A" + run, run));
        add(with(run + "-3", run + "0", "0" + run));
        add(with(run + "-4"));
        add(with(run + "-5", "a" + run));
        assertThat(numbers(port -> port.withBarcode(Barcode.of(run))))
                .containsExactlyInAnyOrder(run + "-1", run + "-2");
        assertThat(numbers(port -> port.withBarcode(Barcode.of("A" + run)))).containsExactly(run + "-2");
    }

    @Test
    void rule13_replacedBy_gives_every_article_that_names_the_successor_itself() {
        String run = unique();
        add(next(run + "-1", run + "-3"));
        add(next(run + "-2", run + "-3"));
        add(next(run + "-3", run + "-4"));
        add(Item.builder(Sku.of(run + "-4"), "x").build());
        assertThat(numbers(port -> port.replacedBy(Sku.of(run + "-3"))))
                .containsExactlyInAnyOrder(run + "-1", run + "-2");
        assertThat(numbers(port -> port.replacedBy(Sku.of(run + "-4")))).containsExactly(run + "-3");
        assertThat(numbers(port -> port.replacedBy(Sku.of(run + "-1")))).isEmpty();
    }

    private static Item in(String sku, String... category) {
        return Item.builder(Sku.of(sku), "x")
                .category(category)
                .activeFrom(DAY)
                .activeBefore(DAY.plusYears(9))
                .build();
    }

    private static Item with(String sku, String... barcodes) {
        Item.Builder item = Item.builder(Sku.of(sku), "x");
        Stream.of(barcodes).forEach(item::barcode);
        return item.build();
    }

    private static Item next(String sku, String successor) {
        return Item.builder(Sku.of(sku), "x").successor(Sku.of(successor)).build();
    }

    private void add(Item item) {
        within(() -> port().add(item));
    }

    private List<String> numbers(Function<ItemRepository, Stream<Versioned<Item>>> query) {
        return found(query).stream().map(item -> item.value().sku().value()).toList();
    }

    private List<Versioned<Item>> found(Function<ItemRepository, Stream<Versioned<Item>>> query) {
        return within(() -> {
            try (Stream<Versioned<Item>> all = query.apply(port())) {
                return all.toList();
            }
        });
    }
}
