package io.zhanggui.examples.monthend;

import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.replenishment.ReorderProposal;
import io.zhanggui.inventory.replenishment.ReplenishmentPlan;
import io.zhanggui.inventory.replenishment.ReplenishmentPlanner;
import io.zhanggui.inventory.replenishment.ServiceGoal;
import io.zhanggui.inventory.turnover.AbcClass;
import io.zhanggui.inventory.turnover.AbcClassification;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be ordered on the last day of the month: the plan that reorders, moves and forecasts show.
 *
 * @param demand weekly demand
 * @param supply stock and suppliers
 * @param classes the ABC class of each article that was sold
 * @param goals the service goal of each class
 * @param plan what became of each article
 */
record OrderPlan(
        DemandHistory demand,
        Supply supply,
        Map<Sku, AbcClass> classes,
        Map<AbcClass, ServiceGoal> goals,
        ReplenishmentPlan plan) {

    static final int REVIEW_DAYS = 7;
    /** Days of demand; an order that needs more to reach the least value of its supplier waits. */
    private static final int LONGEST_TOP_UP = 60;

    static OrderPlan of(DemandHistory demand, Supply supply, Assortment assortment, Shop shop, ShopFiles files) {
        Map<AbcClass, ServiceGoal> goals = goals(files);
        Map<Sku, AbcClass> classes =
                AbcClassification.of(assortment.revenueOfYear()).classes();
        ReplenishmentPlanner.Builder planner = ReplenishmentPlanner.builder()
                .goals(classes, goals)
                .reviewEvery(REVIEW_DAYS)
                .topUpAtMost(LONGEST_TOP_UP);
        if (supply.isOwn() && shop.holdingPerYear() != null) {
            planner.holdingCostPerYear(shop.holdingPerYear().toPlainString());
        }
        Suppliers suppliers = supply.suppliers();
        return new OrderPlan(
                demand,
                supply,
                classes,
                goals,
                planner.build().plan(demand, supply.stock(), suppliers.terms(), suppliers.asks(), supply.day()));
    }

    private static Map<AbcClass, ServiceGoal> goals(ShopFiles files) {
        Map<AbcClass, ServiceGoal> goals = new EnumMap<>(AbcClass.class);
        files.table("service_goals").columns("abc", "cycle_service").forEach(row -> {
            ServiceGoal goal = row.value("cycle_service", ServiceGoal::ofCycleService);
            if (goals.putIfAbsent(row.oneOf("abc", AbcClass.class), goal) != null) {
                throw row.error("abc", "occurs twice");
            }
        });
        return goals;
    }

    /** The ABC class of an article; {@code null} for one that was never sold by itself. */
    @Nullable
    AbcClass abc(Sku sku) {
        return classes.get(sku);
    }

    /** What was planned of each article. */
    Map<Sku, ReorderProposal> planned() {
        Map<Sku, ReorderProposal> bySku = new HashMap<>();
        plan.planned().forEach(each -> bySku.put(each.sku(), each));
        return bySku;
    }

    /** What was planned, by revenue of the year, those that were never sold by themselves at the end. */
    List<ReorderProposal> byRevenue() {
        Map<Sku, ReorderProposal> left = planned();
        List<ReorderProposal> sorted = new ArrayList<>();
        for (Sku sku : classes.keySet()) {
            ReorderProposal proposal = left.remove(sku);
            if (proposal != null) {
                sorted.add(proposal);
            }
        }
        plan.planned().stream().filter(each -> left.containsKey(each.sku())).forEach(sorted::add);
        return sorted;
    }
}
