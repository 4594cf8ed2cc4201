package io.zhanggui.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From what a stock holds to the lots that leave, and to what may be promised. */
class LotsOfAStockTest {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 30);
    private static final Sku TEA = Sku.of("TEA");
    private static final StockKey STOCK = StockKey.of(TEA, WarehouseId.of("SH"));
    private static final Goods ONE = Goods.ofLot(LotId.of("L1"));
    private static final Goods TWO = Goods.ofLot(LotId.of("L2"));

    private final StockLevel level = new StockLevel(
            STOCK,
            9,
            UnitOfMeasure.PIECE,
            List.of(
                    new GoodsOnHand(Goods.OWN, pieces(100), List.of(), null),
                    new GoodsOnHand(ONE, pieces(10), List.of(), DAY.minusDays(9)),
                    new GoodsOnHand(ONE.ownedBy(PartyId.of("S1")), pieces(50), List.of(), DAY),
                    new GoodsOnHand(TWO, pieces(4), List.of(), DAY.minusDays(3)),
                    new GoodsOnHand(Goods.ofLot(LotId.of("L3")), pieces(-1), List.of(), DAY)),
            List.of(
                    Reservation.of(ReservationId.of("R1"), OrderNo.of("O1"), pieces(7), DAY.plusDays(2))
                            .goods(ONE),
                    Reservation.of(ReservationId.of("R2"), OrderNo.of("O2"), pieces(5), DAY.plusDays(4)),
                    Reservation.of(ReservationId.of("R3"), OrderNo.of("O3"), pieces(100), DAY)
                            .validUntil(DAY.minusDays(1))),
            List.of(
                    new Transfer(
                            WarehouseId.of("HZ"),
                            MovementId.of("T1"),
                            TWO,
                            List.of(),
                            pieces(30),
                            DAY,
                            DAY.plusDays(3)),
                    new Transfer(WarehouseId.of("HZ"), MovementId.of("T2"), TWO, List.of(), pieces(40), DAY, null)),
            DAY,
            null,
            DAY,
            null);

    private final Lot one = Lot.goodThrough(LotId.of("L1"), TEA, DAY.plusDays(60));
    private final Lot two = Lot.goodThrough(LotId.of("L2"), TEA, DAY.plusDays(30));

    @Test
    void own_lots_are_what_is_there_less_what_is_promised_of_them() {
        assertThat(LotStock.of(level, List.of(two, one, Lot.of(LotId.of("L1"), Sku.of("CUP")))))
                .containsExactly(
                        new LotStock(one, pieces(3), DAY.minusDays(9)), new LotStock(two, pieces(4), DAY.minusDays(3)));
        assertThatThrownBy(() -> LotStock.of(level, List.of(one)))
                .hasMessage(
                        "lot L2 lies there as TEA in SH, but is not among the lots. Maybe read those of the article?");
        assertThat(LotStock.of(StockLevel.empty(STOCK), List.of())).isEmpty();
    }

    @Test
    void what_is_taken_becomes_issues_with_numbers_from_one() {
        FefoAllocation allocation = FefoAllocation.of(LotStock.of(level, List.of(one, two)), pieces(6), DAY, 0);
        assertThat(allocation.issues(STOCK, DAY, number -> MovementId.of("M" + number)))
                .containsExactly(
                        Movement.issue(MovementId.of("M1"), DAY, STOCK, pieces(4))
                                .goods(TWO),
                        Movement.issue(MovementId.of("M2"), DAY, STOCK, pieces(2))
                                .goods(ONE));
    }

    @Test
    void transfers_with_a_day_and_reservations_that_hold_count() {
        AvailableToPromise atp = AvailableToPromise.of(
                DAY, level, List.of(DatedQuantity.of(DAY.plusDays(9), pieces(1)), DatedQuantity.of(DAY, pieces(0))));
        assertThat(atp.onHand()).isEqualTo(pieces(163));
        assertThat(atp.days())
                .extracting(each -> each.day() + " " + each.balance() + " " + each.available())
                .containsExactly(
                        "2025-11-30 163 PCS 156 PCS",
                        "2025-12-02 156 PCS 156 PCS",
                        "2025-12-03 186 PCS 181 PCS",
                        "2025-12-04 181 PCS 181 PCS",
                        "2025-12-09 182 PCS 182 PCS");
    }

    private static Quantity pieces(int pieces) {
        return Quantity.ofPieces(pieces);
    }

    @Test
    void a_lot_that_is_promised_wholly_is_not_free_and_need_not_be_known() {
        StockLevel promised = new StockLevel(
                STOCK,
                2,
                UnitOfMeasure.PIECE,
                List.of(new GoodsOnHand(ONE, pieces(7), List.of(), DAY)),
                List.of(Reservation.of(ReservationId.of("R1"), OrderNo.of("O1"), pieces(7), DAY)
                        .goods(ONE)),
                List.of(),
                DAY,
                null,
                DAY,
                null);
        assertThat(LotStock.of(promised, List.of())).isEmpty();
    }

    @Test
    void goods_lots_and_pieces_say_what_they_are() {
        assertThat(Goods.OWN).hasToString("own");
        assertThat(ONE).hasToString("lot L1");
        assertThat(Goods.ofOwner(PartyId.of("S1"))).hasToString("goods of S1");
        assertThat(ONE.ownedBy(PartyId.of("S1"))).hasToString("lot L1 of S1");
        assertThat(one.key()).hasToString("L1 of TEA");
        assertThat(SerialNumber.of("S-77")).hasToString("S-77");
    }
}
