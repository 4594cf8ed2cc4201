package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.demand.Forecast;
import io.zhanggui.inventory.demand.ForecastChoice;
import io.zhanggui.inventory.policy.OrderUpToLevel;
import io.zhanggui.inventory.probability.DemandDistribution;
import java.time.LocalDate;

/**
 * What to order of an article, and why (补货建议).
 *
 * @param sku the article
 * @param on the day of the plan
 * @param quantity what to order; zero if stock suffices
 * @param stock what stands against demand
 * @param terms how it can be ordered
 * @param level the level to order up to; its review period and lead time are in periods of the history
 * @param choice the forecast model and why it was chosen
 * @param forecast its forecast
 * @param variationAssumed whether the history is too short for a variation, so that that of Poisson demand was taken
 * @param stockOutRisk the probability, 0 to 1, that without an order demand until the next chance exceeds the position
 */
public record ReorderProposal(
        Sku sku,
        LocalDate on,
        Quantity quantity,
        StockPosition stock,
        SupplyTerms terms,
        OrderUpToLevel level,
        ForecastChoice choice,
        Forecast forecast,
        boolean variationAssumed,
        double stockOutRisk) {

    public ReorderProposal {
        requireNonNull(sku, "sku");
        requireNonNull(on, "on");
        requireNonNull(quantity, "quantity");
        requireNonNull(stock, "stock");
        requireNonNull(terms, "terms");
        requireNonNull(level, "level");
        requireNonNull(choice, "choice");
        requireNonNull(forecast, "forecast");
    }

    /** Whether there is something to order. */
    public boolean isOrder() {
        return quantity.signum() > 0;
    }

    /** Why this quantity: level, safety stock, forecast, position. */
    public Explanation explain() {
        Explanation quantityExplained = Explanation.of(ReplenishmentTerm.PROPOSAL, quantity)
                .formula(
                        isOrder() ? ReplenishmentTerm.PROPOSAL_FORMULA : ReplenishmentTerm.NO_ORDER_FORMULA,
                        level.orderUpTo(),
                        stock.position(),
                        terms.minimumOrder(),
                        terms.packMultiple());
        return quantityExplained.with(
                explainLevel(),
                Explanation.of(ReplenishmentTerm.POSITION, stock.position())
                        .formula(ReplenishmentTerm.POSITION_FORMULA, stock.onHand(), stock.onOrder(), stock.reserved()),
                Explanation.of(ReplenishmentTerm.STOCK_OUT_RISK, stockOutRisk)
                        .formula(ReplenishmentTerm.RISK_FORMULA, stock.position()),
                Explanation.of(ReplenishmentTerm.FORECAST, forecast.mean(1)).with(choice.explain()));
    }

    private Explanation explainLevel() {
        return Explanation.of(ReplenishmentTerm.ORDER_UP_TO, level.orderUpTo())
                .formula(
                        ReplenishmentTerm.ORDER_UP_TO_FORMULA,
                        level.protectedDemand().mean(),
                        level.safetyStock())
                .with(
                        Explanation.of(
                                        ReplenishmentTerm.EXPECTED_DEMAND,
                                        level.protectedDemand().mean())
                                .formula(
                                        ReplenishmentTerm.EXPECTED_DEMAND_FORMULA,
                                        level.demandPerPeriod().mean(),
                                        level.reviewPeriod(),
                                        level.leadTime().mean()),
                        Explanation.of(ReplenishmentTerm.SAFETY_STOCK, level.safetyStock())
                                .formula(
                                        ReplenishmentTerm.SAFETY_STOCK_FORMULA,
                                        level.safetyFactor(),
                                        level.protectedDemand().standardDeviation()),
                        explainVariation());
    }

    private Explanation explainVariation() {
        DemandDistribution perPeriod = level.demandPerPeriod();
        return Explanation.of(
                        ReplenishmentTerm.PROTECTED_VARIATION,
                        level.protectedDemand().standardDeviation())
                .formula(
                        ReplenishmentTerm.PROTECTED_VARIATION_FORMULA,
                        level.protectionInterval(),
                        perPeriod.standardDeviation(),
                        perPeriod.mean(),
                        level.leadTime().standardDeviation())
                .with(Explanation.of(ReplenishmentTerm.DEMAND_VARIATION, perPeriod.standardDeviation())
                        .formula(
                                variationAssumed
                                        ? ReplenishmentTerm.VARIATION_ASSUMED
                                        : ReplenishmentTerm.VARIATION_FORMULA,
                                forecast.errors()));
    }
}
