package io.zhanggui.examples.replenishment;

import io.zhanggui.inventory.demand.DemandPeriod;
import io.zhanggui.inventory.demand.PooledForecaster;
import io.zhanggui.inventory.replenishment.DemandShape;
import io.zhanggui.inventory.replenishment.EqualReturn;
import io.zhanggui.inventory.replenishment.ReplenishmentPlan;
import io.zhanggui.inventory.replenishment.ReplenishmentPlanner;

/** The planned policy: the library's planner on a pooled forecast, for lost sales and equal return. */
final class PlannedOrders implements Plan {

    private final Shop shop;
    private final PooledForecaster forecaster;
    private final EqualReturn service;

    PlannedOrders(Shop shop, PooledForecaster forecaster, EqualReturn service) {
        this.shop = shop;
        this.forecaster = forecaster;
        this.service = service;
    }

    @Override
    public double[] orders(int day, Seen seen, double[] position) {
        ReplenishmentPlan plan = ReplenishmentPlanner.builder()
                .forecasts(forecaster.forecast(seen.sales()))
                .demandShape(DemandShape.LOGNORMAL)
                .lostSales()
                .goals(service.goals(shop.prices()))
                .reviewEvery(Replay.REVIEW)
                .build()
                .plan(seen.sales().history(DemandPeriod.WEEK), shop.stock(position), shop.terms(), shop.date(day));
        return shop.orders(plan);
    }
}
