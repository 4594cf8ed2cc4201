package io.zhanggui.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.SalesBatch;
import io.zhanggui.inventory.stock.MovementBatch;
import io.zhanggui.inventory.stock.MovementBatchBuilder;
import io.zhanggui.inventory.stock.MovementKind;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The code of inventory/README.md on millions of rows. */
class MillionsOfRowsPageTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    @Test
    void batches() {
        LocalDate day = LocalDate.of(2025, 10, 30);

        MovementBatchBuilder rows = MovementBatch.in(CNY).prefix("M");
        int tea = rows.stock(StockKey.of(Sku.of("TEA-005"), WarehouseId.of("WH-HZ")), UnitOfMeasure.PIECE);
        rows.receipt(1, day.toEpochDay(), tea, 10 * MovementBatch.ONE, rows.cost(BigMoney.parse("CNY 40")));
        rows.of(2, day.plusDays(4).toEpochDay(), tea, MovementKind.ISSUE, 4 * MovementBatch.ONE);
        CostLedger ledger = CostLedger.fifo(CNY, NegativeStock.REFUSE).append(rows.build());

        SalesBatch.Builder sales = SalesBatch.builder();
        int mug = sales.article(Sku.of("MUG"), UnitOfMeasure.PIECE);
        sales.add(mug, day.toEpochDay(), 3 * SalesBatch.ONE);
        DemandHistory demand = DemandHistory.daily().from(sales.build());

        assertThat(ledger.now().value()).isEqualTo(Money.parse("CNY 240.00"));
        assertThat(demand.series(Sku.of("MUG"))).containsExactly(3);
    }

    @Test
    void theCodeOfThePage_standsInThisTest() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("inventory/README.md"))) {
            root = root.getParent();
        }
        String page = Files.readString(root.resolve("inventory/README.md"));
        String section = page.substring(page.indexOf("## Millions of rows"), page.indexOf("## Ports"));
        String code = section.substring(section.indexOf("```java") + 7, section.lastIndexOf("```"));
        String here = Files.readString(
                        root.resolve("inventory/src/test/java/io/zhanggui/inventory/MillionsOfRowsPageTest.java"))
                .replaceAll("\\s+", "");
        assertThat(code.lines().filter(line -> !line.isBlank()))
                .hasSize(9)
                .allSatisfy(line -> assertThat(here).contains(line.replaceAll("\\s+", "")));
    }
}
