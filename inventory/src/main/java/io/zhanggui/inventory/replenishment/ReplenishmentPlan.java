package io.zhanggui.inventory.replenishment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.violation.ItemResult;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of each article of a plan.
 *
 * @param results one for each article, in the order of the history
 * @param budget what the budget bought; {@code null} if there was none, or it was enough for all
 */
public record ReplenishmentPlan(
        List<ItemResult<Sku, ReorderProposal>> results,
        @Nullable BudgetUse budget) {

    /** Copies the results. */
    public ReplenishmentPlan {
        results = List.copyOf(results);
    }

    /** A plan that no budget cut. */
    public ReplenishmentPlan(List<ItemResult<Sku, ReorderProposal>> results) {
        this(results, null);
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

    /**
     * The proposals as one order for each supplier and order day, by supplier, then day; its lines in the order of the plan.
     */
    @Beta
    public List<SupplierOrder> supplierOrders() {
        Map<PartyId, Map<LocalDate, List<ReorderProposal>>> orders = new TreeMap<>();
        for (ReorderProposal each : proposals()) {
            orders.computeIfAbsent(each.supplier(), any -> new TreeMap<>())
                    .computeIfAbsent(each.timing().orderDay(), any -> new ArrayList<>())
                    .add(each);
        }
        List<SupplierOrder> all = new ArrayList<>();
        orders.forEach(
                (supplier, days) -> days.forEach((day, lines) -> all.add(new SupplierOrder(supplier, day, lines))));
        return all;
    }

    /** The proposals as rows; costs rounded half up to the smallest unit of the currency. */
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
                        PlanColumn.STOCK_OUT_RISK,
                        PlanColumn.ORDER_DAY,
                        PlanColumn.ARRIVAL,
                        PlanColumn.COST,
                        PlanColumn.REASON);
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
                    each.forecast().method(),
                    each.forecast().demandClass().orElse(null),
                    each.stockOutRisk(),
                    each.timing().orderDay(),
                    each.timing().arrival(),
                    each.cost().map(cost -> cost.toMoney(RoundingMode.HALF_UP)).orElse(null),
                    each.reason());
        }
        return table.build();
    }
}
