package io.zhanggui.examples.json;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.turnover.AbcClassification;
import io.zhanggui.inventory.turnover.AbcRule;
import io.zhanggui.inventory.turnover.AgeBuckets;
import io.zhanggui.inventory.turnover.AgeLayer;
import io.zhanggui.inventory.turnover.ClassMatrix;
import io.zhanggui.inventory.turnover.Gmroi;
import io.zhanggui.inventory.turnover.SellThrough;
import io.zhanggui.inventory.turnover.SlowAction;
import io.zhanggui.inventory.turnover.SlowRule;
import io.zhanggui.inventory.turnover.SlowStock;
import io.zhanggui.inventory.turnover.StockAgeing;
import io.zhanggui.inventory.turnover.StockMonths;
import io.zhanggui.inventory.turnover.StockToSales;
import io.zhanggui.inventory.turnover.TurnoverReport;
import io.zhanggui.inventory.turnover.WriteDown;
import io.zhanggui.inventory.turnover.XyzClassification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Results of turnover, ageing, slow stock and classes. */
final class TurnoverResults {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final ReportingPeriod MONTH = ReportingPeriod.parse("2025-10");

    private TurnoverResults() {}

    static List<Object> all() {
        StockKey tea = StockKey.of(Sku.of("TEA"), WarehouseId.of("SH"));
        StockKey short1 = StockKey.of(Sku.of("TEA"), WarehouseId.of("HZ"));
        LocalDate day = LocalDate.of(2025, 10, 1);
        CostLedger ledger = CostLedger.fifo(CNY, NegativeStock.PROVISIONAL_TRUE_UP)
                .append(List.of(
                        Movement.receipt(MovementId.of("1"), day, tea, Quantity.ofPieces(100), price("10.01")),
                        Movement.issue(MovementId.of("2"), day.plusDays(9), tea, Quantity.ofPieces(3)),
                        Movement.issue(MovementId.of("3"), day.plusDays(9), short1, Quantity.ofPieces(5))));
        StockMonths history = StockMonths.of(ledger, MONTH);
        TurnoverReport report = TurnoverReport.of(ledger, MONTH);
        StockAgeing ageing = StockAgeing.of(ledger, MONTH.lastDay(), AgeBuckets.of(30, 90));
        SlowStock slow = SlowStock.of(
                history,
                ageing,
                List.of(
                        SlowRule.suggest(SlowAction.TRANSFER)
                                .whenIdle(1)
                                .whenCovered(90)
                                .whenAged(10)
                                .whenShortElsewhere(7),
                        SlowRule.suggest(SlowAction.KEEP)));
        AbcClassification<Sku> abc = AbcRule.USUAL.classify(history.costBy(StockKey::sku));
        Map<Sku, XyzClassification> xyz = new TreeMap<>();
        history.demandBy(StockKey::sku).forEach((sku, demand) -> xyz.put(sku, XyzClassification.of(demand)));
        return List.of(
                history.periods().toList(),
                report.company(),
                List.copyOf(report.byWarehouse().values()),
                ageing.layers(),
                AgeLayer.notAged(tea, Quantity.ofPieces(-1), price("-2.005")),
                ageing.company(),
                WriteDown.of(ageing, List.of(BigDecimal.ZERO, new BigDecimal("0.05"), BigDecimal.ONE), Rounding.CENT),
                slow.findings(),
                Gmroi.of(Money.parse("CNY 99.90"), report.company()),
                new SellThrough(3, 100, 0),
                new StockToSales(0, 8),
                AbcRule.USUAL,
                ClassMatrix.of(abc, xyz));
    }

    private static BigMoney price(String amount) {
        return BigMoney.of(CNY, new BigDecimal(amount));
    }
}
