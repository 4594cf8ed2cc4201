package io.zhanggui.inventory.stock;

import static io.zhanggui.inventory.stock.StockBookFixture.DAY;
import static io.zhanggui.inventory.stock.StockBookFixture.MUG;
import static io.zhanggui.inventory.stock.StockBookFixture.SHANGHAI;
import static io.zhanggui.inventory.stock.StockBookFixture.pieces;
import static io.zhanggui.inventory.stock.StockBookFixture.serials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class GoodsReceiptTest {

    private static final BigMoney COST = BigMoney.parse("CNY 4.50");
    private static final PartyId SUPPLIER = PartyId.of("S1");
    private static final WarehouseId APART = WarehouseId.of("SH-REJECTED");
    private static final LotId LOT = LotId.of("L1");
    private static final GoodsReceiptLine TEA = GoodsReceiptLine.accepted(SHANGHAI.sku(), pieces(10), pieces(9), COST)
            .lot(LOT)
            .rejecting(pieces(2), "wet");
    private static final GoodsReceiptLine CUPS =
            GoodsReceiptLine.accepted(MUG.sku(), pieces(1), pieces(2), COST).serials(serials("A", "B"));

    private static GoodsReceipt receipt(GoodsReceiptLine... lines) {
        return new GoodsReceipt("PO-1", SUPPLIER, SHANGHAI.warehouse(), DAY, List.of(lines));
    }

    private static MovementId id(GoodsReceiptLine line) {
        return MovementId.of("PO-1/" + line.sku());
    }

    @Test
    void what_is_accepted_comes_into_stock_and_what_is_rejected_stays_the_suppliers() {
        GoodsReceipt receipt = receipt(TEA, CUPS);
        assertThat(receipt.receipts(GoodsReceiptTest::id))
                .containsExactly(
                        Movement.receipt(MovementId.of("PO-1/TEA"), DAY, SHANGHAI, pieces(7), COST)
                                .lot(LOT)
                                .reference("PO-1"),
                        Movement.receipt(MovementId.of("PO-1/MUG"), DAY, MUG, pieces(2), COST)
                                .serials(serials("A", "B"))
                                .reference("PO-1"));
        List<Movement> apart = receipt.keptApart(APART, GoodsReceiptTest::id);
        assertThat(apart)
                .containsExactly(Movement.consigned(
                                MovementId.of("PO-1/TEA"), DAY, StockKey.of(SHANGHAI.sku(), APART), pieces(2), SUPPLIER)
                        .lot(LOT)
                        .reference("PO-1"));
        StockBookFixture shop = new StockBookFixture(NegativeStock.REFUSE);
        shop.book.record(receipt.receipts(GoodsReceiptTest::id), shop.stamp());
        shop.book.record(apart, shop.stamp());
        assertThat(shop.level(SHANGHAI).ownOnHand()).isEqualTo(pieces(7));
        assertThat(shop.level(StockKey.of(SHANGHAI.sku(), APART)).ownOnHand()).isEqualTo(pieces(0));
    }

    @Test
    void what_the_supplier_owes_is_ordered_and_not_accepted() {
        GoodsReceiptLine exact = GoodsReceiptLine.accepted(MUG.sku(), pieces(3), pieces(3), COST);
        GoodsReceipt receipt = receipt(TEA, CUPS, exact);
        assertThat(TEA.accepted()).isEqualTo(pieces(7));
        assertThat(TEA.difference()).isEqualTo(pieces(-3));
        assertThat(receipt.owed()).containsExactly(TEA);
        assertThat(receipt.above()).containsExactly(CUPS);
        assertThat(receipt.rejected()).containsExactly(TEA);
        GoodsReceiptLine none = TEA.rejecting(pieces(9), "wet");
        assertThat(receipt(none).receipts(GoodsReceiptTest::id)).isEmpty();
    }

    @Test
    void figures_that_do_not_fit_are_refused() {
        assertThatThrownBy(() -> TEA.rejecting(pieces(10), "wet")).hasMessageContaining("delivered 9 PCS");
        assertThatThrownBy(() -> TEA.rejecting(pieces(-1), "wet")).hasMessageContaining("TEA");
        assertThatThrownBy(() -> TEA.rejecting(pieces(1), " ")).hasMessageContaining("reason");
        assertThatThrownBy(() -> TEA.rejecting(pieces(0), "wet")).hasMessageContaining("reason wet");
        assertThatThrownBy(() -> GoodsReceiptLine.accepted(MUG.sku(), pieces(-1), pieces(1), COST))
                .hasMessageContaining("MUG");
        Quantity kilo = Quantity.of(BigDecimal.ONE, UnitOfMeasure.KILOGRAM);
        assertThatThrownBy(() -> GoodsReceiptLine.accepted(MUG.sku(), kilo, pieces(1), COST))
                .hasMessageContaining("ordered");
        assertThatThrownBy(GoodsReceiptTest::receipt).hasMessageContaining("no line");
        assertThatThrownBy(() -> new GoodsReceipt(" ", SUPPLIER, APART, DAY, List.of(TEA)))
                .hasMessageContaining("blank order");
    }
}
