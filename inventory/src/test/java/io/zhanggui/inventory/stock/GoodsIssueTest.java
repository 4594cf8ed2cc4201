package io.zhanggui.inventory.stock;

import static io.zhanggui.inventory.stock.StockBookFixture.DAY;
import static io.zhanggui.inventory.stock.StockBookFixture.LOT_A;
import static io.zhanggui.inventory.stock.StockBookFixture.OWNER;
import static io.zhanggui.inventory.stock.StockBookFixture.SHANGHAI;
import static io.zhanggui.inventory.stock.StockBookFixture.issue;
import static io.zhanggui.inventory.stock.StockBookFixture.pieces;
import static io.zhanggui.inventory.stock.StockBookFixture.receipt;
import static io.zhanggui.inventory.stock.StockBookFixture.refused;
import static io.zhanggui.inventory.stock.StockBookFixture.serials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.item.Bundle;
import io.zhanggui.inventory.item.KitPart;
import io.zhanggui.inventory.item.KitRegister;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** What leaves for an order line: the parts of a kit, and goods of an owner. */
class GoodsIssueTest {

    private static final Sku BOX = Sku.of("BOX");
    private static final KitRegister KITS = KitRegister.of(List.of(Bundle.kit(
            BOX,
            DAY.minusYears(1),
            KitPart.of(Sku.of("TEA"), pieces(1), new BigDecimal("128")),
            KitPart.of(Sku.of("MUG"), pieces(2), new BigDecimal("60")),
            KitPart.gift(Sku.of("TEA"), pieces(1)))));

    private final StockBookFixture shop = new StockBookFixture(NegativeStock.REFUSE);

    @Test
    void a_kit_leaves_as_its_parts_and_gifts() {
        List<Movement> issues = KitIssue.of(
                KITS.explode(BOX, pieces(3), DAY), SHANGHAI.warehouse(), DAY, sku -> MovementId.of("SO1-" + sku));
        assertThat(issues).containsExactly(issue("SO1-TEA", SHANGHAI, 6), issue("SO1-MUG", StockBookFixture.MUG, 6));
        assertThat(KitIssue.of(
                        KITS.explode(Sku.of("MUG"), pieces(2), DAY),
                        SHANGHAI.warehouse(),
                        DAY,
                        sku -> MovementId.of("SO2")))
                .containsExactly(issue("SO2", StockBookFixture.MUG, 2));
    }

    @Test
    void a_kit_leaves_wholly_or_not_at_all() {
        shop.record(receipt("M1", SHANGHAI, 6), receipt("M1", StockBookFixture.MUG, 5));
        List<Movement> issues =
                KitIssue.of(KITS.explode(BOX, pieces(3), DAY), SHANGHAI.warehouse(), DAY, sku -> MovementId.of("SO1"));
        assertThat(refused(() -> shop.book.record(issues, shop.stamp()))).containsExactly("SO1 stock.more-than-there");
        assertThat(shop.level(SHANGHAI).onHand()).isEqualTo(pieces(6));
    }

    @Test
    void what_comes_back_is_not_issued() {
        assertThatThrownBy(() -> KitIssue.of(
                        KITS.explode(BOX, pieces(-1), DAY), SHANGHAI.warehouse(), DAY, sku -> MovementId.of("X")))
                .hasMessage("what is issued of BOX must be positive, but is -1 PCS. Maybe a customer return?");
    }

    @Test
    void consigned_goods_are_bought_when_they_are_sold() {
        Goods theirs = LOT_A.ownedBy(OWNER);
        shop.record(Movement.consigned(MovementId.of("M1"), DAY, SHANGHAI, pieces(2), OWNER)
                .goods(theirs)
                .serials(serials("S1", "S2")));
        Movement handover = Movement.handover(MovementId.of("H1"), DAY, SHANGHAI, pieces(1), OWNER)
                .goods(theirs)
                .serials(serials("S2"))
                .recordedOn(DAY.plusDays(1));
        List<Movement> bought = ConsignedGoods.bought(handover, MovementId.of("M2"), BigMoney.parse("CNY 30"));
        assertThat(bought.get(1))
                .isEqualTo(Movement.receipt(MovementId.of("M2"), DAY, SHANGHAI, pieces(1), BigMoney.parse("CNY 30"))
                        .goods(LOT_A)
                        .serials(serials("S2"))
                        .recordedOn(DAY.plusDays(1)));
        StockLevel now = shop.book.record(bought, shop.stamp()).get(0);
        assertThat(now.onHand()).isEqualTo(pieces(2));
        assertThat(now.ownOnHand()).isEqualTo(pieces(1));
        assertThat(now.findSerial(SerialNumber.of("S2"))).contains(LOT_A);
        assertThat(now.findSerial(SerialNumber.of("S1"))).contains(theirs);
        assertThatThrownBy(() ->
                        ConsignedGoods.bought(issue("M3", SHANGHAI, 1), MovementId.of("M4"), BigMoney.parse("CNY 30")))
                .hasMessage("movement M3 is no handover, but ISSUE");
    }

    @Test
    void what_is_promised_may_change_its_owner_on_the_way() {
        shop.record(Movement.consigned(MovementId.of("M1"), DAY, SHANGHAI, pieces(2), OWNER));
        shop.reserve(SHANGHAI, StockBookFixture.promise("R1", 2));
        Movement handover = Movement.handover(MovementId.of("H1"), DAY, SHANGHAI, pieces(2), OWNER);
        assertThat(refused(() -> shop.record(handover))).containsExactly("H1 stock.promised-to-others");
        shop.book.record(ConsignedGoods.bought(handover, MovementId.of("M2"), BigMoney.parse("CNY 30")), shop.stamp());
        StockLevel now = shop.book
                .issueReserved(ReservationId.of("R1"), List.of(issue("M3", SHANGHAI, 2)), shop.stamp())
                .get(0);
        assertThat(now.onHand()).isEqualTo(pieces(0));
    }
}
