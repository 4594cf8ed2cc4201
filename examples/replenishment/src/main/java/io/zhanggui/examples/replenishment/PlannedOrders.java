package io.zhanggui.examples.replenishment;

import io.zhanggui.inventory.demand.PooledForecast;
import io.zhanggui.inventory.demand.PooledForecaster;
import io.zhanggui.inventory.policy.LostSalesReview;
import io.zhanggui.inventory.probability.LognormalDemand;
import java.util.Arrays;

/** The planned policy: a pooled forecast, and of each article the order whose last unit earns the same for its value. */
final class PlannedOrders implements Plan {

    /** What the risk of a shortage may be at most and at least, however dear or cheap an article is. */
    private static final double MOST_RISK = 0.95;

    private static final double LEAST_RISK = 1e-4;

    private final Sales sales;
    private final PooledForecaster forecaster;
    private final double risk;
    private final double unitWeight;
    private final double usualPrice;

    PlannedOrders(Sales sales, PooledForecaster forecaster, double risk, double unitWeight) {
        this.sales = sales;
        this.forecaster = forecaster;
        this.risk = risk;
        this.unitWeight = unitWeight;
        double[] prices = new double[sales.skus().size()];
        Arrays.setAll(prices, sales::price);
        Arrays.sort(prices);
        this.usualPrice = prices[prices.length / 2];
    }

    @Override
    public double[] orders(int day, Seen seen, double[] position) {
        PooledForecast forecast = forecaster.forecast(seen.sales());
        double[] orders = new double[position.length];
        for (int i = 0; i < orders.length; i++) {
            LognormalDemand week = forecast.demand(i);
            LostSalesReview review = LostSalesReview.atRisk(riskOf(i));
            orders[i] = review.order(position[i], week, week);
        }
        return orders;
    }

    /** A unit served counts by its value and, with the weight, as a unit; both are per value in stock. */
    private double riskOf(int article) {
        double gain = 1 - unitWeight + unitWeight * usualPrice / sales.price(article);
        return Math.max(LEAST_RISK, Math.min(MOST_RISK, risk / gain));
    }
}
