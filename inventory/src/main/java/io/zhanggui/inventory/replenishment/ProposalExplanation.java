package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.inventory.policy.OrderUpToLevel;
import io.zhanggui.inventory.probability.DemandDistribution;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;

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
        parts.add(Explanation.of(ReplenishmentTerm.REASON, proposal.reason())
                .with(proposal.changes().stream().map(this::change).toList()));
        if (proposal.terms().preference() > 1) {
            parts.add(Explanation.of(
                            ReplenishmentTerm.SUPPLIER, proposal.supplier().value())
                    .formula(
                            ReplenishmentTerm.SUPPLIER_FORMULA, proposal.terms().preference()));
        }
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
                terms.minimumValue() == null
                        ? quantity.formula(
                                ReplenishmentTerm.PROPOSAL_FORMULA,
                                level.orderUpTo(),
                                proposal.stock().position(),
                                terms.minimumOrder(),
                                terms.packMultiple())
                        : quantity.formula(
                                ReplenishmentTerm.PROPOSAL_VALUE_FORMULA,
                                level.orderUpTo(),
                                proposal.stock().position(),
                                terms.minimumOrder(),
                                terms.packMultiple(),
                                terms.minimumValue());
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

    private Explanation change(ReorderChange change) {
        Explanation after = Explanation.of(change.reason(), change.after());
        BigDecimal limit = change.limit();
        if (limit == null) {
            return after.formula(ReplenishmentTerm.PRICE_BREAK_FORMULA, change.before());
        }
        return switch (change.reason()) {
            case CAPACITY_CUT -> after.formula(ReplenishmentTerm.CAPACITY_FORMULA, change.before(), limit);
            case ORDER_VALUE_RAISED ->
                after.formula(ReplenishmentTerm.ORDER_VALUE_FORMULA, change.before(), money(limit));
            case HELD_BACK -> after.formula(ReplenishmentTerm.HELD_BACK_FORMULA, change.before(), money(limit));
            default ->
                Double.isNaN(change.leastReturn())
                        ? after.formula(
                                ReplenishmentTerm.BUDGET_FIRST_FORMULA,
                                change.before(),
                                money(limit),
                                change.nextReturn())
                        : after.formula(
                                ReplenishmentTerm.BUDGET_FORMULA,
                                change.before(),
                                money(limit),
                                change.nextReturn(),
                                change.leastReturn());
        };
    }

    private BigMoney money(BigDecimal amount) {
        return BigMoney.of(requireNonNull(proposal.terms().prices(), "prices").currency(), amount);
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
