package io.zhanggui.inventory.policy;

import static java.util.Objects.requireNonNull;

import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.PoissonDemand;

/**
 * An (S − 1, S) policy (基准库存): each unit that is sold is ordered again at once.
 *
 * @param baseStock S, zero or more, in units
 */
public record BaseStockPolicy(int baseStock) {

    /**
     * @throws IllegalArgumentException if the base stock is negative
     */
    public BaseStockPolicy {
        Check.atLeast(0, baseStock, "baseStock");
    }

    /** The policy. */
    public static BaseStockPolicy of(int baseStock) {
        return new BaseStockPolicy(baseStock);
    }

    /**
     * What is served, owed and on hand on average when customers wait for what is short.
     *
     * <p>Only the mean of the lead time matters. Source: Palm's theorem; Feeney and Sherbrooke (1966).
     */
    public ReorderPointPolicy.StockAndService backordered(PoissonDemand leadTimeDemand) {
        requireNonNull(leadTimeDemand, "leadTimeDemand");
        return ReorderPointPolicy.of(baseStock - 1.0, 1).stockAndService(leadTimeDemand);
    }

    /**
     * The share of demand that is served when customers do not wait: 1 − Erlang's loss formula.
     *
     * <p>It is higher than {@link #backordered} says, because lost sales leave no backorders to fill first. Source:
     * Erlang's B formula by its recursion.
     */
    public double fillRateOfLostSales(PoissonDemand leadTimeDemand) {
        requireNonNull(leadTimeDemand, "leadTimeDemand");
        double load = leadTimeDemand.mean();
        double lost = 1;
        for (int stock = 1; stock <= baseStock; stock++) {
            lost = load * lost / (stock + load * lost);
        }
        return 1 - lost;
    }
}
