package io.zhanggui.inventory.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.violation.RejectedException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class KitRegisterTest {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 30);
    private static final Sku BOX = Sku.of("BOX");
    private static final Sku TEA = Sku.of("TEA");
    private static final Sku CUP = Sku.of("CUP");
    private static final Sku CARD = Sku.of("CARD");
    private static final Quantity ONE = Quantity.ofPieces(1);

    private final Bundle box = Bundle.kit(
                    BOX,
                    DAY,
                    KitPart.of(TEA, Quantity.parse("0.25 KG"), new BigDecimal("60")),
                    KitPart.of(CUP, Quantity.ofPieces(2), new BigDecimal("40")),
                    KitPart.gift(CARD, ONE))
            .changed(DAY.plusDays(10), KitPart.of(CUP, Quantity.ofPieces(4), BigDecimal.ONE))
            .changed(DAY.plusDays(20));

    private final KitRegister kits = KitRegister.of(List.of(box));

    @Test
    void a_kit_is_taken_apart_by_what_it_contained_on_the_day() {
        assertThat(packed(DAY)).containsExactly("TEA 0.75 KG", "CUP 6 PCS", "CARD 3 PCS gift");
        assertThat(packed(DAY.plusDays(9))).hasSize(3);
        assertThat(packed(DAY.plusDays(10))).containsExactly("CUP 12 PCS");
        assertThat(packed(DAY.plusDays(19))).containsExactly("CUP 12 PCS");
    }

    @Test
    void a_kit_that_contains_nothing_on_the_day_is_refused() {
        for (LocalDate day : List.of(DAY.minusDays(1), DAY.plusDays(20), DAY.plusYears(9))) {
            assertThatThrownBy(() -> kits.explode(BOX, ONE, day))
                    .isInstanceOf(RejectedException.class)
                    .hasMessage("sku: BOX is a kit, but contains nothing on " + day
                            + ". Maybe its contents begin later or have ended? [item.kit-without-contents]");
        }
        assertThat(kits.check(BOX, DAY).isEmpty()).isTrue();
        assertThat(kits.check(TEA, DAY).isEmpty()).isTrue();
    }

    @Test
    void an_article_that_is_no_kit_is_packed_as_it_is() {
        KitExplosion line = kits.explode(TEA, Quantity.parse("1.5 KG"), DAY);
        assertThat(line.kit()).isFalse();
        assertThat(line.parts())
                .containsExactly(new ExplodedPart(
                        TEA, Quantity.parse("1 KG"), new BigDecimal("1.5"), Quantity.parse("1.5 KG"), BigDecimal.ONE));
        assertThat(line.split(Money.parse("CNY 9.99")).shares())
                .extracting(PriceSplit.Share::amount)
                .containsExactly(Money.parse("CNY 9.99"));
        assertThat(line.explain().toText(Locale.ENGLISH)).isEqualTo("""
                Packed: 1.5 KG = TEA is no kit
                  TEA: 1.5 KG = 1 KG × 1.5
                """);
        assertThat(KitRegister.none().explode(BOX, ONE, DAY).kit()).isFalse();
    }

    @Test
    void a_gift_comes_for_every_whole_number_on_its_days() {
        GiftOffer offer =
                new GiftOffer(CUP, Quantity.ofPieces(2), Quantity.ofPieces(3), LocalDateRange.of(DAY, DAY.plusDays(2)));
        KitRegister gifts = KitRegister.of(List.of(Bundle.withGift(TEA, offer)));
        assertThat(packed(gifts, TEA, 2, DAY)).containsExactly("TEA 2 PCS");
        assertThat(packed(gifts, TEA, 3, DAY)).containsExactly("TEA 3 PCS", "CUP 2 PCS gift");
        assertThat(packed(gifts, TEA, 8, DAY.plusDays(1))).containsExactly("TEA 8 PCS", "CUP 4 PCS gift");
        assertThat(packed(gifts, TEA, 8, DAY.plusDays(2))).containsExactly("TEA 8 PCS");
        assertThat(packed(gifts, TEA, 8, DAY.minusDays(1))).containsExactly("TEA 8 PCS");
        assertThat(packed(gifts, TEA, -8, DAY)).containsExactly("TEA -8 PCS", "CUP -4 PCS gift");
        assertThat(packed(gifts, TEA, 0, DAY)).containsExactly("TEA 0 PCS");
        assertThatThrownBy(() -> gifts.explode(TEA, Quantity.parse("3 KG"), DAY))
                .hasMessageContaining("different units");
        assertThat(packed(KitRegister.of(List.of(box.plus(offer))), BOX, 3, DAY))
                .endsWith("CARD 3 PCS gift", "CUP 2 PCS gift");
    }

    @Test
    void the_price_of_a_kit_is_shared_to_the_cent_and_gifts_have_none() {
        PriceSplit split = kits.explode(BOX, Quantity.ofPieces(3), DAY).split(Money.parse("CNY 99.99"));
        assertThat(split.shares())
                .extracting(share -> share.sku() + " " + share.amount())
                .containsExactly("TEA CNY 59.99", "CUP CNY 40.00", "CARD CNY 0.00");
        assertThat(kits.explode(BOX, Quantity.ofPieces(-3), DAY)
                        .split(Money.parse("CNY -99.99"))
                        .shares())
                .extracting(share -> share.amount().toString())
                .containsExactly("CNY -59.99", "CNY -40.00", "CNY 0.00");
        assertThat(split.explain().toText(Locale.ENGLISH)).isEqualTo("""
                Price of the line: 99.99 CNY
                  TEA: 59.99 CNY = 99.99 CNY × 60 ÷ 100, the cents that are left go to the largest remainders
                  CUP: 40.00 CNY = 99.99 CNY × 40 ÷ 100, the cents that are left go to the largest remainders
                  CARD: 0.00 CNY = a gift
                """);
    }

    @Test
    void it_explains_itself() {
        assertThat(kits.explode(BOX, Quantity.ofPieces(3), DAY).explain().toText(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("""
                        拆分数量：3 件 = 组合商品 BOX 在 2025-11-30 的组成
                          TEA：0.75 千克 = 0.25 千克 × 3
                          CUP：6 件 = 2 件 × 3
                          CARD：3 件 = 1 件 × 3，赠品
                        """);
    }

    @Test
    void demand_sees_the_kits_of_a_day_with_what_they_pack_for_nothing() {
        Bundle twice = Bundle.kit(
                Sku.of("THREE"), DAY, KitPart.of(CUP, Quantity.ofPieces(2), BigDecimal.ONE), KitPart.gift(CUP, ONE));
        KitRegister both = KitRegister.of(
                List.of(box, twice, Bundle.withGift(TEA, new GiftOffer(CARD, ONE, ONE, LocalDateRange.ALL))));
        assertThat(both.on(DAY).componentsOf(BOX))
                .isEqualTo(Map.of(TEA, Quantity.parse("0.25 KG"), CUP, Quantity.ofPieces(2), CARD, ONE));
        assertThat(both.on(DAY).componentsOf(Sku.of("THREE"))).isEqualTo(Map.of(CUP, Quantity.ofPieces(3)));
        assertThat(both.on(DAY).componentsOf(TEA)).isEmpty();
        assertThat(both.on(DAY.plusDays(20)).componentsOf(BOX)).isEmpty();
        assertThat(both.bundles()).extracting(Bundle::sku).containsExactly(BOX, TEA, Sku.of("THREE"));
    }

    @Test
    void kits_do_not_nest_and_nothing_stands_there_twice() {
        Bundle crate = Bundle.kit(Sku.of("CRATE"), DAY, KitPart.of(BOX, ONE, BigDecimal.ONE));
        assertThatThrownBy(() -> KitRegister.of(List.of(crate, box)))
                .hasMessage("what is sold as CRATE packs BOX, which is a kit. Maybe name the components themselves?");
        Bundle gift = Bundle.withGift(TEA, new GiftOffer(BOX, ONE, ONE, LocalDateRange.ALL));
        assertThatThrownBy(() -> KitRegister.of(List.of(gift, box)))
                .hasMessage("what is sold as TEA packs BOX, which is a kit. Maybe name the components themselves?");
        assertThatThrownBy(() -> KitRegister.of(List.of(box, box)))
                .hasMessage("what is sold as BOX stands in two bundles");
        assertThatThrownBy(() -> box.changed(DAY)).hasMessage("kit BOX has two contents from 2025-11-30");
        assertThatThrownBy(() -> Bundle.kit(BOX, DAY, KitPart.of(BOX, ONE, BigDecimal.ONE)))
                .hasMessage("kit BOX contains itself from 2025-11-30");
        assertThatThrownBy(() -> KitContents.from(DAY, KitPart.gift(TEA, ONE), KitPart.gift(TEA, ONE)))
                .hasMessage("the contents from 2025-11-30 have TEA twice");
        assertThatThrownBy(() -> KitContents.from(DAY, KitPart.gift(TEA, ONE)))
                .hasMessage("the contents from 2025-11-30 are gifts only. Maybe one of them has a weight?");
        assertThatThrownBy(() -> KitPart.gift(TEA, Quantity.ofPieces(0)))
                .hasMessage("quantity of TEA in a kit must be positive, but is 0 PCS");
        assertThatThrownBy(() -> KitPart.of(TEA, ONE, new BigDecimal("-1")))
                .hasMessage("weight of TEA must not be negative, but is -1");
        assertThatThrownBy(() -> new GiftOffer(TEA, Quantity.ofPieces(0), ONE, LocalDateRange.ALL))
                .hasMessage("quantity of gift TEA must be positive, but is 0 PCS");
        assertThatThrownBy(() -> new GiftOffer(TEA, ONE, Quantity.ofPieces(0), LocalDateRange.ALL))
                .hasMessage("every of gift TEA must be positive, but is 0 PCS");
        assertThatThrownBy(() -> new GiftOffer(TEA, ONE, ONE, LocalDateRange.ofEmpty(DAY)))
                .hasMessage("gift TEA is given on no day, from 2025-11-30");
    }

    @Test
    void a_bundle_knows_its_articles_and_its_contents_by_day() {
        assertThat(box.articles()).containsExactly(CARD, CUP, TEA);
        assertThat(box.isKit()).isTrue();
        assertThat(box.on(DAY.plusDays(19))).isPresent();
        assertThat(box.on(DAY.plusDays(20))).isEmpty();
        assertThat(new Bundle(BOX, List.of(box.contents().get(2), box.contents().get(0)), List.of()).contents())
                .extracting(KitContents::from)
                .containsExactly(DAY, DAY.plusDays(20));
        assertThat(Bundle.withGift(TEA, new GiftOffer(CARD, ONE, ONE, LocalDateRange.ALL))
                        .isKit())
                .isFalse();
    }

    private List<String> packed(LocalDate day) {
        return packed(kits, BOX, 3, day);
    }

    private static List<String> packed(KitRegister register, Sku sku, int pieces, LocalDate day) {
        return register.explode(sku, Quantity.ofPieces(pieces), day).parts().stream()
                .map(part -> part.sku() + " " + part.quantity() + (part.isGift() ? " gift" : ""))
                .toList();
    }
}
