package io.zhanggui.examples.replenishment;

import io.zhanggui.inventory.replenishment.DemandShape;
import io.zhanggui.inventory.replenishment.ReplenishmentPlan;
import io.zhanggui.inventory.replenishment.ReplenishmentPlanner;
import io.zhanggui.inventory.replenishment.ServiceGoal;

/** The planner as it is unless something is set: a model for each article's own weeks, and one cycle service for all. */
final class StandardOrders implements Plan {

    private final Shop shop;
    private final ServiceGoal goal;

    StandardOrders(Shop shop, double risk) {
        this.shop = shop;
        this.goal = new ServiceGoal.CycleService(1 - risk);
    }

    @Override
    public double[] orders(int day, Seen seen, double[] position) {
        ReplenishmentPlan plan = ReplenishmentPlanner.builder()
                .goal(goal)
                .demandShape(DemandShape.PIECES)
                .reviewEvery(Replay.REVIEW)
                .build()
                .plan(shop.history(seen), shop.stock(position), shop.terms(), shop.date(day));
        return shop.orders(plan);
    }
}
