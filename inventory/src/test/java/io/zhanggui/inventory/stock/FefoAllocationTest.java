package io.zhanggui.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.item.Item;
import io.zhanggui.inventory.item.ShelfLife;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FefoAllocationTest {

    private static final Sku TEA = Sku.of("TEA");
    private static final LocalDate DAY = LocalDate.of(2025, 11, 30);

    @Test
    void what_expires_first_is_taken_first_and_of_equal_expiry_the_smaller_number() {
        FefoAllocation allocation = FefoAllocation.of(
                List.of(expiring("C", 90, 5), expiring("B", 60, 5), expiring("A", 90, 5), expiring("D", 120, 5)),
                Quantity.ofPieces(12),
                DAY,
                0);
        assertThat(taken(allocation)).containsExactly("B 5", "A 5", "C 2");
        assertThat(allocation.missing()).isEqualTo(Quantity.ofPieces(0));
        assertThat(allocation.isComplete()).isTrue();
        assertThat(allocation.allocated()).isEqualTo(Quantity.ofPieces(12));
    }

    @Test
    void lots_that_do_not_expire_come_last_by_receipt_then_number() {
        FefoAllocation allocation = FefoAllocation.of(
                List.of(
                        lasting("A", DAY.minusDays(1), 1),
                        lasting("C", DAY.minusDays(2), 1),
                        lasting("B", DAY.minusDays(2), 1),
                        expiring("Z", 300, 1)),
                Quantity.ofPieces(4),
                DAY,
                0);
        assertThat(taken(allocation)).containsExactly("Z 1", "B 1", "C 1", "A 1");
    }

    @Test
    void blocked_expired_and_short_lots_are_never_taken_and_each_says_why() {
        LotStock blocked =
                new LotStock(expiring("A", -1, 1).lot().blocked("complaint"), Quantity.ofPieces(1), DAY.minusDays(9));
        FefoAllocation allocation = FefoAllocation.of(
                List.of(blocked, expiring("B", 0, 2), expiring("C", 1, 3), expiring("D", 29, 4), expiring("E", 30, 5)),
                Quantity.ofPieces(9),
                DAY,
                30);
        assertThat(taken(allocation)).containsExactly("E 5");
        assertThat(allocation.skipped())
                .extracting(skip -> skip.stock().lot().id() + " " + skip.reason())
                .containsExactly("A BLOCKED", "B EXPIRED", "C TOO_LITTLE_LEFT", "D TOO_LITTLE_LEFT");
        assertThat(allocation.missing()).isEqualTo(Quantity.ofPieces(4));
        assertThat(allocation.isComplete()).isFalse();
    }

    @Test
    void a_lot_that_expires_tomorrow_is_good_today() {
        assertThat(taken(FefoAllocation.of(List.of(expiring("A", 1, 1)), Quantity.ofPieces(1), DAY, 0)))
                .containsExactly("A 1");
        assertThat(taken(FefoAllocation.of(List.of(expiring("A", 1, 1)), Quantity.ofPieces(1), DAY, 1)))
                .containsExactly("A 1");
        assertThat(taken(FefoAllocation.of(List.of(expiring("A", 1, 1)), Quantity.ofPieces(1), DAY, 2)))
                .isEmpty();
    }

    @Test
    void the_article_says_how_much_life_a_customer_gets() {
        Item item = Item.builder(TEA, "tea").expiring(new ShelfLife(90, 60, 30)).build();
        List<LotStock> lots = List.of(expiring("A", 29, 1), expiring("B", 30, 1));
        assertThat(taken(FefoAllocation.of(lots, Quantity.ofPieces(2), DAY, item)))
                .containsExactly("B 1");
        Item plain = Item.builder(TEA, "tea").build();
        assertThat(taken(FefoAllocation.of(lots, Quantity.ofPieces(2), DAY, plain)))
                .containsExactly("A 1", "B 1");
    }

    @Test
    void nothing_wanted_takes_nothing_and_empty_lots_are_not_mentioned() {
        FefoAllocation nothing = FefoAllocation.of(List.of(expiring("A", 9, 1)), Quantity.ofPieces(0), DAY, 0);
        assertThat(nothing.picks()).isEmpty();
        assertThat(nothing.isComplete()).isTrue();
        FefoAllocation empty =
                FefoAllocation.of(List.of(expiring("A", 9, 0), expiring("B", -9, 0)), Quantity.ofPieces(1), DAY, 0);
        assertThat(empty.picks()).isEmpty();
        assertThat(empty.skipped()).isEmpty();
        assertThat(empty.missing()).isEqualTo(Quantity.ofPieces(1));
    }

    @Test
    void what_makes_no_sense_is_refused() {
        LotStock lot = expiring("A", 9, 1);
        assertThatThrownBy(() -> FefoAllocation.of(List.of(lot, lot), Quantity.ofPieces(1), DAY, 0))
                .hasMessage("lot A stands there twice. Maybe add up its quantities?");
        LotStock other = new LotStock(Lot.of(LotId.of("B"), Sku.of("CUP")), Quantity.ofPieces(1), DAY);
        assertThatThrownBy(() -> FefoAllocation.of(List.of(lot, other), Quantity.ofPieces(1), DAY, 0))
                .hasMessageContaining("several articles")
                .hasMessageContaining("CUP");
        assertThatThrownBy(() -> FefoAllocation.of(List.of(lot), Quantity.ofPieces(-1), DAY, 0))
                .hasMessage("wanted must not be negative, but is -1 PCS");
        assertThatThrownBy(() -> FefoAllocation.of(List.of(lot), Quantity.ofPieces(1), DAY, -1))
                .hasMessage("leastDays must not be negative, but is -1");
        assertThatThrownBy(() -> FefoAllocation.of(List.of(lot), Quantity.zero(UnitOfMeasure.KILOGRAM), DAY, 0))
                .hasMessageContaining("different units");
        assertThatThrownBy(() -> new LotPick(lot, Quantity.ofPieces(2)))
                .hasMessage("of lot A with 1 PCS, 2 PCS cannot be taken");
        assertThatThrownBy(() -> new LotPick(lot, Quantity.ofPieces(0))).hasMessageContaining("0 PCS cannot be taken");
        assertThatThrownBy(() -> new LotStock(lot.lot(), Quantity.ofPieces(-1), DAY))
                .hasMessage("quantity of lot A must not be negative, but is -1 PCS");
        assertThatThrownBy(() ->
                        new FefoAllocation(Quantity.ofPieces(1), DAY, 0, List.of(), List.of(), Quantity.ofPieces(-1)))
                .hasMessage("missing must not be negative, but is -1 PCS");
    }

    @Test
    void it_explains_itself() {
        LotStock blocked =
                new LotStock(expiring("C", 9, 1).lot().blocked("投诉"), Quantity.ofPieces(1), DAY.minusDays(9));
        FefoAllocation allocation = FefoAllocation.of(
                List.of(expiring("A", 40, 2), lasting("B", DAY.minusDays(3), 3), blocked, expiring("D", 3, 4)),
                Quantity.ofPieces(9),
                DAY,
                30);
        assertThat(allocation.explain().toText(Locale.ENGLISH)).isEqualTo("""
                Taken: 5 PCS = of 9 PCS for 2025-11-30, with 30 days left or more
                  Lot A: 2 PCS = of 2 PCS, expires on 2026-01-09
                  Lot B: 3 PCS = of 3 PCS, does not expire, came in on 2025-11-27
                  Left: lot D: 4 PCS = too little life left, 2025-12-03
                  Left: lot C: 1 PCS = blocked, 投诉
                  Missing: 4 PCS
                """);
        assertThat(FefoAllocation.of(List.of(), Quantity.ofPieces(0), DAY, 0)
                        .explain()
                        .toText(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("分配数量：0 件 = 需求 0 件，出库日 2025-11-30，至少剩余 0 天\n");
    }

    @Test
    void a_lot_knows_its_days() {
        LotId id = LotId.of("L1");
        assertThat(Lot.goodThrough(id, TEA, DAY).expiresOn()).isEqualTo(DAY.plusDays(1));
        Lot made = Lot.madeOn(id, TEA, DAY, ShelfLife.ofDays(3)).supplierLot("S-1");
        assertThat(made.expiresOn()).isEqualTo(DAY.plusDays(3));
        assertThat(made.supplierLot()).isEqualTo("S-1");
        assertThat(made.blocked("why").unblocked()).isEqualTo(made);
        assertThat(Lot.of(id, TEA).expiresOn()).isNull();
        assertThatThrownBy(() -> new Lot(id, TEA, DAY, DAY, null, null))
                .hasMessage("lot L1 of TEA is made on 2025-11-30, but expires on 2025-11-30");
        assertThatThrownBy(() -> made.blocked(" ")).hasMessage("lot L1 of TEA is blocked for a blank reason");
        assertThatThrownBy(() -> made.supplierLot("")).hasMessage("lot L1 of TEA has a blank supplierLot");
        Item item = Item.builder(TEA, "tea").expiring(ShelfLife.ofDays(3)).build();
        assertThat(made.checkReceipt(item, DAY).isEmpty()).isTrue();
        assertThat(made.checkReceipt(item, DAY.plusDays(3)).isEmpty()).isFalse();
        Item cup = Item.builder(Sku.of("CUP"), "cup").build();
        assertThatThrownBy(() -> made.checkReceipt(cup, DAY)).hasMessage("lot L1 is of TEA, not of CUP");
    }

    private static List<String> taken(FefoAllocation allocation) {
        return allocation.picks().stream()
                .map(pick ->
                        pick.stock().lot().id() + " " + pick.quantity().amount().toPlainString())
                .toList();
    }

    private static LotStock expiring(String lot, int days, int pieces) {
        Lot made = Lot.goodThrough(LotId.of(lot), TEA, DAY.plusDays(days - 1));
        return new LotStock(made, Quantity.ofPieces(pieces), DAY.minusDays(100));
    }

    private static LotStock lasting(String lot, LocalDate received, int pieces) {
        return new LotStock(Lot.of(LotId.of(lot), TEA), Quantity.ofPieces(pieces), received);
    }
}
