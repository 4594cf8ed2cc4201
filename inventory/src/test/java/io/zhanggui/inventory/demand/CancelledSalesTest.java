package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancelledSalesTest {

    private static final OrderNo FIRST = OrderNo.of("SO-1");
    private static final OrderNo SECOND = OrderNo.of("SO-2");
    private static final LocalDate DAY = LocalDate.of(2025, 11, 11);
    private static final List<OrderedSale> ORDERED = List.of(
            new OrderedSale(FIRST, 1, sale("CUP", 3)),
            new OrderedSale(FIRST, 2, sale("POT", 1)),
            new OrderedSale(FIRST, 3, sale("TEA", -1)),
            new OrderedSale(SECOND, 1, sale("CUP", 5)));

    @Test
    void aWholeOrderIsCancelledWithoutWhatCameBack() {
        CancelledSales cancelled = CancelledSales.of(ORDERED, List.of(OrderCancellation.of(FIRST)));

        assertThat(cancelled.lines()).containsExactly(sale("CUP", 3), sale("POT", 1));
        assertThat(cancelled.unmatched()).isEmpty();
    }

    @Test
    void aLineOrAPartOfItIsCancelledOnce() {
        CancelledSales cancelled = CancelledSales.of(
                ORDERED,
                List.of(
                        OrderCancellation.ofLine(SECOND, 1, Quantity.ofPieces(2)),
                        OrderCancellation.ofLine(FIRST, 2),
                        OrderCancellation.ofLine(FIRST, 2),
                        OrderCancellation.ofLine(SECOND, 1, Quantity.ofPieces(3)),
                        OrderCancellation.of(SECOND)));

        assertThat(cancelled.lines()).containsExactly(sale("CUP", 2), sale("POT", 1), sale("CUP", 3));
        assertThat(cancelled.unmatched())
                .containsExactly(OrderCancellation.ofLine(FIRST, 2), OrderCancellation.of(SECOND));
    }

    @Test
    void whatIsLeftOfAnOrderAfterAPartIsCancelledWithIt() {
        CancelledSales cancelled = CancelledSales.of(
                ORDERED,
                List.of(OrderCancellation.ofLine(FIRST, 1, Quantity.ofPieces(1)), OrderCancellation.of(FIRST)));

        assertThat(cancelled.lines()).containsExactly(sale("CUP", 1), sale("CUP", 2), sale("POT", 1));
    }

    @Test
    void moreThanALineIsUnmatchedByTheRest() {
        CancelledSales cancelled = CancelledSales.of(
                ORDERED,
                List.of(
                        OrderCancellation.ofLine(SECOND, 1, Quantity.ofPieces(7)),
                        OrderCancellation.of(OrderNo.of("SO-9")),
                        OrderCancellation.ofLine(FIRST, 4),
                        OrderCancellation.ofLine(FIRST, 3)));

        assertThat(cancelled.lines()).containsExactly(sale("CUP", 5));
        assertThat(cancelled.unmatched())
                .containsExactly(
                        OrderCancellation.ofLine(SECOND, 1, Quantity.ofPieces(2)),
                        OrderCancellation.of(OrderNo.of("SO-9")),
                        OrderCancellation.ofLine(FIRST, 4),
                        OrderCancellation.ofLine(FIRST, 3));
    }

    @Test
    void wrongLinesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CancelledSales.of(
                        List.of(ORDERED.get(0), new OrderedSale(FIRST, 1, sale("TEA", 1))), List.of()))
                .withMessage("order SO-1 has two lines 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        CancelledSales.of(ORDERED, List.of(OrderCancellation.ofLine(FIRST, 1, Quantity.parse("1 KG")))))
                .withMessage("line 1 of order SO-1 is in PCS, but cancelled in KG");
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderedSale(FIRST, 0, sale("CUP", 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> OrderCancellation.ofLine(FIRST, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderCancellation.ofLine(FIRST, 0, Quantity.ofPieces(1)))
                .withMessage("cancelled of order SO-1 must be a positive quantity of a line, but is 1 PCS of line 0");
        assertThatIllegalArgumentException().isThrownBy(() -> OrderCancellation.ofLine(FIRST, 1, Quantity.ofPieces(0)));
    }

    private static SalesLine sale(String sku, long pieces) {
        return new SalesLine(Sku.of(sku), DAY, Quantity.ofPieces(pieces), "天猫");
    }
}
