package io.zhanggui.examples.spark;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.SalesBatch;
import io.zhanggui.inventory.replenishment.ReplenishmentPlan;
import io.zhanggui.inventory.replenishment.StockPosition;
import io.zhanggui.inventory.replenishment.SupplyTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** What a partition holds of one warehouse: sales as columns of numbers, which take a few bytes a line. */
final class WarehouseFacts {

    private final SalesBatch.Builder sales = SalesBatch.builder();
    private final Map<String, Integer> articles = new HashMap<>();
    private final List<StockPosition> stock = new ArrayList<>();
    private final List<SupplyTerms> terms = new ArrayList<>();

    void sold(String sku, LocalDate day, BigDecimal pieces) {
        int article = articles.computeIfAbsent(sku, each -> sales.article(Sku.of(each), UnitOfMeasure.PIECE));
        sales.add(article, day.toEpochDay(), pieces.movePointRight(6).longValueExact());
    }

    void stocked(Row row) {
        stock.add(new StockPosition(
                Sku.of(row.getAs("sku")), pieces(row, "on_hand"), pieces(row, "on_order"), pieces(row, "reserved")));
    }

    void supplied(SupplyTerms article) {
        terms.add(article);
    }

    ReplenishmentPlan plan(PlanRules rules) {
        DemandHistory demand = rules.history().takenApart().from(sales.build());
        return rules.planner().plan(demand, stock, terms, rules.suppliers(), rules.today());
    }

    private static Quantity pieces(Row row, String column) {
        return Quantity.of(row.<BigDecimal>getAs(column), UnitOfMeasure.PIECE);
    }
}
