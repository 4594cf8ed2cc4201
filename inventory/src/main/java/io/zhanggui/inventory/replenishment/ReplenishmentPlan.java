package io.zhanggui.inventory.replenishment;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.violation.ItemResult;
import java.util.List;

/**
 * What became of each article of a plan.
 *
 * @param results one for each article, in the order of the history
 */
public record ReplenishmentPlan(List<ItemResult<Sku, ReorderProposal>> results) {

    /** Copies the results. */
    public ReplenishmentPlan {
        results = List.copyOf(results);
    }

    /** What to order. */
    public List<ReorderProposal> proposals() {
        return planned().stream().filter(ReorderProposal::isOrder).toList();
    }

    /** Every article that was planned, those with enough stock too. */
    public List<ReorderProposal> planned() {
        return results.stream()
                .filter(ItemResult.Done.class::isInstance)
                .map(result -> ((ItemResult.Done<Sku, ReorderProposal>) result).value())
                .toList();
    }

    /** The articles that could not be planned, refused or failed; the plan went on without them. */
    public List<ItemResult<Sku, ReorderProposal>> refused() {
        return results.stream()
                .filter(result -> !(result instanceof ItemResult.Done))
                .toList();
    }

    /** The proposals as rows. */
    public Table toTable() {
        Table.Builder table = Table.titled(PlanColumn.REORDERS)
                .columns(
                        PlanColumn.SKU,
                        PlanColumn.SUPPLIER,
                        PlanColumn.ORDER,
                        PlanColumn.ON_HAND,
                        PlanColumn.ON_ORDER,
                        PlanColumn.ORDER_UP_TO,
                        PlanColumn.SAFETY_STOCK,
                        PlanColumn.FORECAST_PER_PERIOD,
                        PlanColumn.MODEL,
                        PlanColumn.DEMAND_CLASS,
                        PlanColumn.STOCK_OUT_RISK);
        for (ReorderProposal each : proposals()) {
            table.row(
                    each.sku().value(),
                    each.terms().supplier().value(),
                    each.quantity().amount(),
                    each.stock().onHand().amount(),
                    each.stock().onOrder().amount(),
                    each.level().orderUpTo(),
                    each.level().safetyStock(),
                    each.level().demandPerPeriod().mean(),
                    each.choice().model().label(),
                    each.choice().classification().demandClass(),
                    each.stockOutRisk());
        }
        return table.build();
    }
}
