package io.zhanggui.examples.spark;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.inventory.replenishment.ReorderProposal;
import java.math.BigDecimal;
import java.sql.Date;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Plans the articles of one partition, which holds all rows of each warehouse and article that it holds any of.
 *
 * <p>An article that cannot be planned becomes a row that says why, as on one machine; it never fails the job.
 */
final class PartitionPlanner implements MapPartitionsFunction<Row, Row> {

    private static final long serialVersionUID = 1;

    private final PlanRules rules;

    PartitionPlanner(PlanRules rules) {
        this.rules = rules;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        Map<String, WarehouseFacts> warehouses = new TreeMap<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            WarehouseFacts facts =
                    warehouses.computeIfAbsent(row.getAs("warehouse"), unusedWarehouse -> new WarehouseFacts());
            switch (row.<String>getAs("fact")) {
                case "sale" ->
                    facts.sold(
                            row.getAs("sku"), row.<Date>getAs("day").toLocalDate(), row.<BigDecimal>getAs("quantity"));
                case "stock" -> facts.stocked(row);
                default -> facts.supplied(rules.terms(row));
            }
        }
        return warehouses.entrySet().stream().flatMap(this::plan).iterator();
    }

    private Stream<Row> plan(Map.Entry<String, WarehouseFacts> warehouse) {
        return warehouse.getValue().plan(rules).results().stream().map(result -> row(warehouse.getKey(), result));
    }

    /** A row of {@link Columns#PLAN}. */
    static Row row(String warehouse, ItemResult<Sku, ReorderProposal> result) {
        if (result instanceof ItemResult.Done<Sku, ReorderProposal> done) {
            ReorderProposal proposal = done.value();
            return RowFactory.create(
                    warehouse,
                    proposal.sku().value(),
                    proposal.isOrder() ? "ORDER" : "ENOUGH",
                    proposal.terms().supplier().value(),
                    proposal.quantity().amount().setScale(6),
                    proposal.level().orderUpTo(),
                    proposal.level().safetyStock(),
                    proposal.stockOutRisk(),
                    proposal.forecast().code(),
                    null);
        }
        String why = result instanceof ItemResult.Refused<Sku, ReorderProposal> refused
                ? refused.violations().toString()
                : String.valueOf(((ItemResult.Failed<Sku, ReorderProposal>) result)
                        .cause()
                        .getMessage());
        return RowFactory.create(warehouse, result.key().value(), "REFUSED", null, null, null, null, null, null, why);
    }
}
