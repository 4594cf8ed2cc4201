package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.DemandDistribution;

/**
 * An article that competes with others for a {@link StockBudget} (预算候选).
 *
 * @param sku the article
 * @param demand the demand that stock and order must serve until the next order arrives
 * @param position on hand and on order less promised, in units; below zero for what is owed
 * @param unitCost what a unit takes of the budget, above zero
 * @param unitGain what a unit that is served is worth, zero or more: its price, its margin, or 1 to count units
 * @param lot how many units are ordered at a time, above zero
 */
@Beta
public record StockCandidate(
        Sku sku, DemandDistribution demand, double position, double unitCost, double unitGain, double lot) {

    /**
     * @throws IllegalArgumentException if a figure is out of its range or not finite
     */
    public StockCandidate {
        requireNonNull(sku, "sku");
        requireNonNull(demand, "demand");
        Check.finite(position, "position");
        Check.positive(unitCost, "unitCost");
        Check.notNegative(unitGain, "unitGain");
        Check.positive(lot, "lot");
    }

    /** An article that is ordered unit by unit, and of which a unit served is worth what it costs. */
    public static StockCandidate of(Sku sku, DemandDistribution demand, double position, double unitCost) {
        return new StockCandidate(sku, demand, position, unitCost, unitCost, 1);
    }

    /** This with another worth of a unit that is served. */
    public StockCandidate withUnitGain(double gain) {
        return new StockCandidate(sku, demand, position, unitCost, gain, lot);
    }

    /** This in lots of so many units. */
    public StockCandidate withLot(double units) {
        return new StockCandidate(sku, demand, position, unitCost, unitGain, units);
    }

    double costOfLot() {
        return unitCost * lot;
    }

    /** What demand is worth that an order of so many lots leaves unserved on average. */
    double loss(int lots) {
        return unitGain * demand.loss(position + lots * lot);
    }
}
