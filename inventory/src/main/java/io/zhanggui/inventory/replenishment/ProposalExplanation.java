package io.zhanggui.inventory.replenishment;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.inventory.policy.OrderUpToLevel;
import io.zhanggui.inventory.probability.DemandDistribution;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Why a proposal is what it is, as a tree. */
final class ProposalExplanation {

    private final ReorderProposal proposal;
    private final OrderUpToLevel level;

    ProposalExplanation(ReorderProposal proposal) {
        this.proposal = proposal;
        this.level = proposal.level();
    }

    Explanation whole() {
        StockPosition stock = proposal.stock();
        List<Explanation> parts = new ArrayList<>();
        parts.add(level());
        parts.add(Explanation.of(ReplenishmentTerm.POSITION, stock.position())
                .formula(ReplenishmentTerm.POSITION_FORMULA, stock.onHand(), stock.onOrder(), stock.reserved()));
        parts.add(Explanation.of(ReplenishmentTerm.REASON, proposal.reason()));
        parts.add(timing());
        proposal.cost()
                .ifPresent(cost -> parts.add(Explanation.of(ReplenishmentTerm.COST, cost)
                        .formula(
                                ReplenishmentTerm.COST_FORMULA,
                                proposal.quantity(),
                                proposal.unitPrice().orElseThrow())));
        parts.add(Explanation.of(ReplenishmentTerm.STOCK_OUT_RISK, proposal.stockOutRisk())
                .formula(ReplenishmentTerm.RISK_FORMULA, stock.position()));
        parts.add(shortage());
        parts.add(Explanation.of(ReplenishmentTerm.FORECAST, proposal.forecast().mean(1))
                .with(proposal.choice().explain()));
        return quantity().with(parts);
    }

    private Explanation quantity() {
        Explanation quantity = Explanation.of(ReplenishmentTerm.PROPOSAL, proposal.quantity());
        SupplyTerms terms = proposal.terms();
        return switch (proposal.reason()) {
            case BELOW_LEVEL, MINIMUM_RAISED ->
                quantity.formula(
                        ReplenishmentTerm.PROPOSAL_FORMULA,
                        level.orderUpTo(),
                        proposal.stock().position(),
                        terms.minimumOrder(),
                        terms.packMultiple());
            case ENOUGH_STOCK ->
                quantity.formula(
                        ReplenishmentTerm.NO_ORDER_FORMULA,
                        level.orderUpTo(),
                        proposal.stock().position());
            default ->
                quantity.formula(
                        ReplenishmentTerm.ADJUSTED_FORMULA,
                        level.orderUpTo(),
                        proposal.stock().position(),
                        needed(),
                        proposal.reason());
        };
    }

    /** What would be ordered for the level alone. */
    private BigDecimal needed() {
        BigDecimal wanted = ArticlePlanner.wanted(level.orderUpTo() - proposal.position());
        return wanted.signum() <= 0 ? BigDecimal.ZERO : proposal.terms().orderFor(wanted);
    }

    private Explanation timing() {
        OrderTiming timing = proposal.timing();
        return Explanation.of(ReplenishmentTerm.ARRIVAL, timing.arrival())
                .formula(
                        ReplenishmentTerm.ARRIVAL_FORMULA,
                        timing.orderDay(),
                        timing.nextOrderDay(),
                        timing.nextArrival());
    }

    private Explanation shortage() {
        Explanation shortage = Explanation.of(ReplenishmentTerm.EXPECTED_SHORTAGE, proposal.expectedShortage())
                .formula(
                        ReplenishmentTerm.EXPECTED_SHORTAGE_FORMULA,
                        proposal.expectedShortageWithoutOrder(),
                        proposal.riskWithOrder());
        return proposal.shortageCost()
                .map(cost -> shortage.with(Explanation.of(ReplenishmentTerm.SHORTAGE_COST, cost)))
                .orElse(shortage);
    }

    private Explanation level() {
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
                        variation(),
                        goal());
    }

    private Explanation goal() {
        return Explanation.of(proposal.goal().label(), proposal.goal().share())
                .formula(ReplenishmentTerm.GOAL_FORMULA, proposal.shape());
    }

    private Explanation variation() {
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
                                proposal.variationAssumed()
                                        ? ReplenishmentTerm.VARIATION_ASSUMED
                                        : ReplenishmentTerm.VARIATION_FORMULA,
                                proposal.forecast().errors()));
    }
}
