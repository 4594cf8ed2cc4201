package io.zhanggui.inventory.costing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class CostReportTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate DAY = LocalDate.of(2025, 11, 1);

    private final CostReport report = CostLedger.fifo(CNY, NegativeStock.REFUSE)
            .append(List.of(receipt("M1", "TEA-001", "10"), receipt("M2", "CUP-001", "7.333")))
            .now();

    @Test
    void a_report_is_rebuilt_from_its_accessors() {
        CostReport again = CostReport.restore(report.currency(), report.stocks());

        assertThat(again).isEqualTo(report).hasSameHashCodeAs(report);
        assertThat(again.balance()).isEqualTo(report.balance());
        assertThat(again).hasToString("CostReport[CNY 52.00, 2 stocks]"); // 3 × 10 + 3 × 7.333
    }

    @Test
    void reports_differ_by_their_stocks_and_their_currency() {
        CostReport nothing = CostReport.restore(CNY, List.of());

        assertThat(report).isNotEqualTo(nothing);
        assertThat(nothing).isNotEqualTo(CostReport.restore(CurrencyUnit.JPY, List.of()));
    }

    @Test
    void stocks_out_of_order_or_twice_are_refused() {
        Valuation cups = report.stocks().get(0);
        Valuation tea = report.stocks().get(1);

        assertThatThrownBy(() -> CostReport.restore(CNY, List.of(tea, cups)))
                .hasMessage("CUP-001 in WH comes after TEA-001 in WH. Maybe sort the stocks?");
        assertThatThrownBy(() -> CostReport.restore(CNY, List.of(cups, cups))).hasMessageContaining("CUP-001");
    }

    @Test
    void a_stock_in_another_currency_is_refused() {
        assertThatThrownBy(() -> CostReport.restore(CurrencyUnit.JPY, report.stocks()))
                .hasMessage("CUP-001 in WH is valued in CNY, but the report in JPY");
    }

    private static Movement receipt(String id, String sku, String price) {
        return Movement.receipt(
                MovementId.of(id),
                DAY,
                StockKey.of(Sku.of(sku), WarehouseId.of("WH")),
                Quantity.ofPieces(3),
                BigMoney.parse("CNY " + price));
    }
}
