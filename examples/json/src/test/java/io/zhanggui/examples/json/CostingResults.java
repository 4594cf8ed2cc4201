package io.zhanggui.examples.json;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.costing.LandedCostAllocation;
import io.zhanggui.inventory.costing.PeriodicCosts;
import io.zhanggui.inventory.costing.StandardCost;
import io.zhanggui.inventory.costing.StandardCosts;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Costs across warehouses, at standard, at the average of a month, and a freight that is shared out. */
final class CostingResults {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate DAY = LocalDate.of(2025, 10, 1);

    private CostingResults() {}

    static List<Object> all() {
        StockKey here = StockKey.of(Sku.of("TEA-001"), WarehouseId.of("WH-SH"));
        StockKey there = StockKey.of(here.sku(), WarehouseId.of("WH-HZ"));
        List<Movement> movements = List.of(
                Movement.receipt(MovementId.of("M1"), DAY, here, Quantity.ofPieces(10), price("10.3333")),
                Movement.transferOut(MovementId.of("M2"), DAY, here, Quantity.ofPieces(6), there.warehouse()),
                Movement.transferIn(
                        MovementId.of("M3"), DAY, there, Quantity.ofPieces(4), here.warehouse(), MovementId.of("M2")),
                Movement.issue(MovementId.of("M4"), DAY, there, Quantity.ofPieces(1)));
        ReportingPeriod october = ReportingPeriod.parse("2025-10");
        StandardCost cost = StandardCost.of(here.sku(), DAY, price("10"));
        CostLedger standard = CostLedger.standard(CNY, NegativeStock.REFUSE, StandardCosts.of(List.of(cost)))
                .append(movements);
        PeriodicCosts average = PeriodicCosts.in(CNY).close(october, movements);
        return List.of(
                cost,
                standard.now(),
                standard.account(there),
                standard.during(october),
                standard.layers(DAY).toList(),
                average.report(),
                average.period(),
                average.period().postings(LegalEntityId.of("ACME")),
                LandedCostAllocation.byValue(Money.parse("CNY 7.01"), movements.subList(0, 1)));
    }

    private static BigMoney price(String amount) {
        return BigMoney.parse("CNY " + amount);
    }
}
