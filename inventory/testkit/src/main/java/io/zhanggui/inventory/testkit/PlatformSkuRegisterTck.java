package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.ShopId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.testkit.EventStreamTck;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.core.testkit.Query;
import io.zhanggui.inventory.item.PlatformMapping;
import io.zhanggui.inventory.item.PlatformSku;
import io.zhanggui.inventory.item.PlatformSkuRegister;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of {@link PlatformSkuRegister} as tests; an integrator implements {@link #open()} alone. */
@Beta
public abstract class PlatformSkuRegisterTck extends EventStreamTck<PlatformSku, PlatformMapping, PlatformSkuRegister> {

    private static final Instant NOON = Instant.parse("2025-11-30T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2025, 11, 3);

    /** For the adapters. */
    protected PlatformSkuRegisterTck() {}

    @Override
    protected PlatformSku key(String unique) {
        return PlatformSku.of(ShopId.of("TMALL"), unique);
    }

    @Override
    protected PlatformMapping event(PlatformSku key, int number) {
        return PlatformMapping.of(key, DAY.plusDays(number), Sku.of(key.code()), Quantity.ofPieces(1 + number));
    }

    @Override
    protected Stream<PlatformMapping> awkwardEvents(PlatformSku key) {
        return Stream.of(
                PlatformMapping.of(key, DAY, Sku.of("茶 '1'\"2\""), Quantity.parse("0.000001 千克")),
                PlatformMapping.ended(key, DAY),
                PlatformMapping.ended(key, DAY.minusYears(9)).recordedOn(DAY),
                PlatformMapping.of(key, DAY, Sku.of("A"), Quantity.ofPieces(999_999_999))
                        .recordedOn(DAY.plusYears(1)));
    }

    @Override
    protected Stream<Query<PlatformSkuRegister, PlatformSku>> queries() {
        return Stream.of(
                Query.of("listings", (port, key) -> port.listings(key.shop())),
                Query.of("meaning", (port, key) -> port.meaning(Sku.of(key.code()))));
    }

    @Override
    protected Stream<Fault> faults() {
        return ItemFaults.ofListings();
    }

    @Test
    void rule7_a_listing_whose_entries_were_taken_back_is_not_there() {
        PlatformSku key = key(unique());
        breakOff(() -> port().append(key, 0, List.of(new Recorded<>(NOON, event(key, 0)))));
        assertThat(found(port -> port.listings(key.shop()))).doesNotContain(key);
    }

    @Test
    void rule10_listings_is_by_code() {
        String run = unique();
        ShopId shop = ShopId.of("shop-" + run);
        for (String code : List.of("b", "a", "B", "10", "2")) {
            append(PlatformSku.of(shop, code), event(PlatformSku.of(shop, code), 0));
        }
        assertThat(found(port -> port.listings(shop)))
                .extracting(PlatformSku::code)
                .containsExactly("10", "2", "B", "a", "b");
    }

    @Test
    void rule10_meaning_is_by_shop_then_code() {
        Sku sku = Sku.of("meant-" + unique());
        String run = unique();
        List<PlatformSku> inOrder = List.of(
                PlatformSku.of(ShopId.of(run + "-B"), "z"),
                PlatformSku.of(ShopId.of(run + "-a"), "10"),
                PlatformSku.of(ShopId.of(run + "-a"), "2"),
                PlatformSku.of(ShopId.of(run + "-a"), "B"),
                PlatformSku.of(ShopId.of(run + "-a"), "a"));
        for (int i : new int[] {4, 1, 3, 0, 2}) {
            append(inOrder.get(i), PlatformMapping.of(inOrder.get(i), DAY, sku));
        }
        assertThat(found(port -> port.meaning(sku))).isEqualTo(inOrder);
    }

    @Test
    void rule11_listings_gives_every_listing_of_the_shop_once_and_no_other() {
        ShopId shop = ShopId.of("shop-" + unique());
        PlatformSku twice = PlatformSku.of(shop, "1");
        PlatformSku over = PlatformSku.of(shop, "2");
        PlatformSku elsewhere = PlatformSku.of(ShopId.of(shop.value() + "1"), "1");
        append(twice, event(twice, 0));
        append(twice, event(twice, 1));
        append(over, PlatformMapping.ended(over, DAY));
        append(elsewhere, event(elsewhere, 0));
        within(() -> port().append(PlatformSku.of(shop, "3"), 0, List.of()));
        assertThat(found(port -> port.listings(shop))).containsExactlyInAnyOrder(twice, over);
    }

    @Test
    void rule12_meaning_gives_every_listing_that_ever_meant_the_article_once() {
        Sku sku = Sku.of("meant-" + unique());
        PlatformSku now = key(unique());
        PlatformSku before = key(unique());
        PlatformSku other = key(unique());
        append(now, PlatformMapping.of(now, DAY, sku));
        append(now, PlatformMapping.of(now, DAY.plusDays(1), sku, Quantity.ofPieces(3)));
        append(before, PlatformMapping.of(before, DAY, sku));
        append(before, PlatformMapping.of(before, DAY.plusDays(1), Sku.of(sku.value() + "1")));
        append(other, PlatformMapping.of(other, DAY, Sku.of(sku.value() + "1")));
        assertThat(found(port -> port.meaning(sku))).containsExactlyInAnyOrder(now, before);
    }

    @Test
    void rule13_an_entry_of_another_listing_is_refused_and_changes_nothing() {
        PlatformSku key = PlatformSku.of(ShopId.of("shop-" + unique()), "1");
        PlatformSku other = PlatformSku.of(key.shop(), "2");
        List<Recorded<PlatformMapping>> mixed =
                List.of(new Recorded<>(NOON, event(key, 0)), new Recorded<>(NOON.plusSeconds(1), event(other, 1)));
        assertThatThrownBy(() -> within(() -> port().append(key, 0, mixed)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(other.toString());
        assertThat(found(port -> port.listings(key.shop()))).isEmpty();
    }

    private List<PlatformSku> found(Function<PlatformSkuRegister, Stream<PlatformSku>> query) {
        return within(() -> {
            try (Stream<PlatformSku> all = query.apply(port())) {
                return all.toList();
            }
        });
    }
}
