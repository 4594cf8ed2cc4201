package io.zhanggui.inventory.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

class ItemTest {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 30);
    private static final Sku TEA = Sku.of("TEA");

    private final Item tea = Item.builder(TEA, "明前龙井")
            .expiring(new ShelfLife(540, 360, 180))
            .activeFrom(DAY)
            .build();

    @Test
    void a_builder_says_what_is_usual_and_takes_what_is_said() {
        Item plain = Item.builder(TEA, "tea").build();
        assertThat(plain)
                .isEqualTo(new Item(
                        TEA,
                        "tea",
                        ItemKind.BOUGHT,
                        UnitOfMeasure.PIECE,
                        null,
                        Tracking.NONE,
                        null,
                        null,
                        null,
                        List.of(),
                        LocalDateRange.ALL,
                        null));
        Item full = Item.builder(TEA, "tea")
                .name("better tea")
                .kind(ItemKind.MADE)
                .unit(UnitOfMeasure.KILOGRAM)
                .category("茶", "绿茶")
                .expiring(ShelfLife.ofDays(9))
                .volume(new BigDecimal("1.5"))
                .weight(BigDecimal.ZERO)
                .barcode("1")
                .barcode("2")
                .activeFrom(DAY)
                .activeBefore(DAY.plusDays(9))
                .successor(Sku.of("T2"))
                .build();
        assertThat(full)
                .isEqualTo(new Item(
                        TEA,
                        "better tea",
                        ItemKind.MADE,
                        UnitOfMeasure.KILOGRAM,
                        CategoryPath.parse("茶/绿茶"),
                        Tracking.LOT_WITH_EXPIRY,
                        new ShelfLife(9, 0, 0),
                        new BigDecimal("1.5"),
                        BigDecimal.ZERO,
                        List.of(Barcode.of("1"), Barcode.of("2")),
                        LocalDateRange.of(DAY, DAY.plusDays(9)),
                        Sku.of("T2")));
        assertThat(full.toBuilder().build()).isEqualTo(full);
        assertThat(full.toBuilder().tracking(Tracking.LOT).build().shelfLife()).isNull();
        assertThat(full.toBuilder().tracking(Tracking.LOT_WITH_EXPIRY).build()).isEqualTo(full);
        assertThat(full.toBuilder()
                        .activeBefore(DAY.plusDays(2))
                        .activeFrom(DAY.plusDays(1))
                        .build()
                        .active())
                .isEqualTo(LocalDateRange.of(DAY.plusDays(1), DAY.plusDays(2)));
    }

    @Test
    void an_article_that_is_replaced_is_no_longer_bought_from_that_day() {
        Item old = tea.replacedBy(Sku.of("T2"), DAY.plusDays(5));
        assertThat(old.successor()).isEqualTo(Sku.of("T2"));
        assertThat(old.isActiveOn(DAY)).isTrue();
        assertThat(old.isActiveOn(DAY.plusDays(4))).isTrue();
        assertThat(old.isActiveOn(DAY.plusDays(5))).isFalse();
        assertThat(old.isActiveOn(DAY.minusDays(1))).isFalse();
        assertThat(Item.builder(TEA, "x").activeBefore(DAY).build().isActiveOn(DAY.minusDays(1)))
                .isTrue();
    }

    @Test
    void goods_come_in_with_enough_life_left() {
        assertThat(tea.checkReceipt(DAY, DAY.plusDays(360)).isEmpty()).isTrue();
        assertThat(codes(tea.checkReceipt(DAY, DAY.plusDays(359)))).containsExactly("item.life-too-short");
        assertThat(codes(tea.checkReceipt(DAY, DAY.plusDays(1)))).containsExactly("item.life-too-short");
        assertThat(codes(tea.checkReceipt(DAY, DAY))).containsExactly("item.expired");
        assertThat(codes(tea.checkReceipt(DAY.minusDays(1), null)))
                .containsExactly("item.not-active", "item.expiry-missing");
        assertThat(tea.checkReceipt(DAY, DAY.plusDays(359)).text(Locale.ENGLISH))
                .isEqualTo("expiresOn: has 359 days left, but must have 360");
        assertThat(tea.checkReceipt(DAY, DAY).text(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("expiresOn：到期日为 2025-11-30，2025-11-30 已过期");
    }

    @Test
    void goods_go_out_with_enough_life_left_also_when_no_longer_bought() {
        assertThat(tea.checkShipment(DAY.minusDays(1), DAY.plusDays(179)).isEmpty())
                .isTrue();
        assertThat(codes(tea.checkShipment(DAY, DAY.plusDays(179)))).containsExactly("item.life-too-short");
        assertThat(codes(tea.checkShipment(DAY, DAY))).containsExactly("item.expired");
        Item cup = Item.builder(TEA, "cup").build();
        assertThat(cup.checkShipment(DAY, null).isEmpty()).isTrue();
        assertThat(cup.checkShipment(DAY, DAY.plusDays(1)).isEmpty()).isTrue();
        assertThat(codes(cup.checkShipment(DAY, DAY))).containsExactly("item.expired");
        Item box = Item.builder(TEA, "box").kind(ItemKind.KIT).build();
        assertThat(codes(box.checkShipment(DAY, null))).containsExactly("item.kit-is-not-stocked");
    }

    @Test
    void what_does_not_fit_together_is_refused() {
        assertThatThrownBy(() -> Item.builder(TEA, " ").build()).hasMessage("item TEA has a blank name");
        assertThatThrownBy(() -> Item.builder(TEA, "x")
                        .kind(ItemKind.KIT)
                        .tracking(Tracking.LOT)
                        .build())
                .hasMessage("kit TEA is tracked by LOT. Maybe its components are meant?");
        assertThatThrownBy(() -> new Item(
                        TEA,
                        "x",
                        ItemKind.BOUGHT,
                        UnitOfMeasure.PIECE,
                        null,
                        Tracking.LOT,
                        ShelfLife.ofDays(1),
                        null,
                        null,
                        List.of(),
                        LocalDateRange.ALL,
                        null))
                .hasMessage("item TEA has a shelf life, but is tracked by LOT. Maybe LOT_WITH_EXPIRY is meant?");
        assertThatThrownBy(() ->
                        Item.builder(TEA, "x").volume(new BigDecimal("-0.1")).build())
                .hasMessage("volume of TEA must not be negative, but is -0.1");
        assertThatThrownBy(() ->
                        Item.builder(TEA, "x").weight(new BigDecimal("-1")).build())
                .hasMessage("weight of TEA must not be negative, but is -1");
        assertThatThrownBy(
                        () -> Item.builder(TEA, "x").barcode("1").barcode("1").build())
                .hasMessage("item TEA has a barcode twice: [1, 1]");
        assertThatThrownBy(() ->
                        Item.builder(TEA, "x").activeFrom(DAY).activeBefore(DAY).build())
                .hasMessage("item TEA is active on no day, from 2025-11-30");
        assertThatThrownBy(() -> Item.builder(TEA, "x").successor(TEA).build())
                .hasMessage("item TEA is its own successor");
    }

    @Test
    void kinds_and_tracking_say_what_they_mean() {
        assertThat(Arrays.stream(ItemKind.values()).filter(kind -> !kind.isStocked()))
                .containsExactly(ItemKind.KIT);
        assertThat(Arrays.stream(Tracking.values()).filter(Tracking::isInLots))
                .containsExactly(Tracking.LOT, Tracking.LOT_WITH_EXPIRY);
        assertThat(ItemKind.GIFT.text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("赠品");
        assertThat(Tracking.SERIAL.text(Locale.ENGLISH)).isEqualTo("By serial number");
    }

    @Test
    void a_shelf_life_has_an_order() {
        assertThat(ShelfLife.ofThirds(540)).isEqualTo(new ShelfLife(540, 360, 180));
        assertThat(ShelfLife.ofThirds(10)).isEqualTo(new ShelfLife(10, 7, 4));
        assertThat(ShelfLife.ofThirds(1)).isEqualTo(new ShelfLife(1, 1, 1));
        assertThat(ShelfLife.ofDays(3).expiryOf(DAY)).isEqualTo(DAY.plusDays(3));
        assertThat(ShelfLife.daysLeft(DAY.plusDays(1), DAY)).isEqualTo(1);
        ShelfLife any = ShelfLife.ofDays(3);
        assertThat(any.mayComeIn(DAY.plusDays(1), DAY)).isTrue();
        assertThat(any.mayComeIn(DAY, DAY)).isFalse();
        ShelfLife some = new ShelfLife(3, 3, 2);
        assertThat(some.mayComeIn(DAY.plusDays(3), DAY)).isTrue();
        assertThat(some.mayComeIn(DAY.plusDays(2), DAY)).isFalse();
        assertThat(some.mayGoOut(DAY.plusDays(2), DAY)).isTrue();
        assertThat(some.mayGoOut(DAY.plusDays(1), DAY)).isFalse();
        for (int[] wrong : new int[][] {{0, 0, 0}, {3, 4, 0}, {3, 1, 2}, {3, 1, -1}}) {
            assertThatThrownBy(() -> new ShelfLife(wrong[0], wrong[1], wrong[2]))
                    .hasMessageContaining("days is " + wrong[0])
                    .hasMessageContaining("leftOnShipment " + wrong[2]);
        }
    }

    @Test
    void a_category_lies_in_another_by_its_parts_not_by_its_letters() {
        CategoryPath green = CategoryPath.of("茶", "绿茶");
        assertThat(CategoryPath.parse(green.toString())).isEqualTo(green);
        assertThat(green.parent()).contains(CategoryPath.of("茶"));
        assertThat(CategoryPath.of("茶").parent()).isEmpty();
        assertThat(CategoryPath.of("茶").contains(green)).isTrue();
        assertThat(green.contains(green)).isTrue();
        assertThat(green.contains(CategoryPath.of("茶"))).isFalse();
        assertThat(CategoryPath.of("茶").contains(CategoryPath.of("茶具"))).isFalse();
        assertThat(green.contains(CategoryPath.of("茶", "红茶"))).isFalse();
        assertThatThrownBy(CategoryPath::of).hasMessage("a category path has no parts");
        assertThatThrownBy(() -> CategoryPath.of("a/b"))
                .hasMessage("category 'a/b' contains /. Maybe parse() the whole path?");
        assertThatThrownBy(() -> CategoryPath.parse("a//b")).hasMessageContaining("1 to 64 characters");
        assertThatThrownBy(() -> CategoryPath.parse("a/")).hasMessageContaining("1 to 64 characters");
    }

    /** Numbers with their check digits from the GS1 system, and neighbours that are none. */
    @ParameterizedTest
    @CsvSource({
        "6901234567892, true",
        "6901234567893, false",
        "4006381333931, true",
        "036000291452, true",
        "73513537, true",
        "73513536, false",
        "00012345600012, true",
        "123456789, false",
        "690123456789X, false",
        "1234567, false",
        "000000000000000, false"
    })
    void a_gtin_has_the_right_check_digit(String text, boolean gtin) {
        assertThat(Barcode.of(text).isGtin()).isEqualTo(gtin);
        assertThat(Barcode.of(text)).hasToString(text).isGreaterThan(Barcode.of("!"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "1\n2"})
    void a_barcode_has_no_strange_characters(String text) {
        assertThatThrownBy(() -> Barcode.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> codes(Violations violations) {
        return violations.list().stream().map(Violation::code).toList();
    }
}
