package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.inventory.demand.ChosenForecast;
import io.zhanggui.inventory.demand.DemandOutlook;
import io.zhanggui.inventory.policy.OrderUpToLevel;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.probability.PoissonDemand;
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
                .with(proposal.forecast().explain()));
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
        Explanation whole = Explanation.of(ReplenishmentTerm.ORDER_UP_TO, level.orderUpTo());
        whole = proposal.lostSales()
                ? whole.formula(
                        ReplenishmentTerm.LOST_SALES_FORMULA,
                        proposal.stock().position(),
                        level.orderUpTo() - proposal.position(),
                        1 - proposal.goal().share())
                : whole.formula(
                        ReplenishmentTerm.ORDER_UP_TO_FORMULA,
                        level.protectedDemand().mean(),
                        level.safetyStock());
        return whole.with(expected(), safetyStock(), variation(), goal());
    }

    private Explanation expected() {
        return Explanation.of(
                        ReplenishmentTerm.EXPECTED_DEMAND,
                        level.protectedDemand().mean())
                .formula(
                        ReplenishmentTerm.EXPECTED_DEMAND_FORMULA,
                        level.demandPerPeriod().mean(),
                        level.reviewPeriod(),
                        level.leadTime().mean());
    }

    private Explanation safetyStock() {
        Explanation safetyStock = Explanation.of(ReplenishmentTerm.SAFETY_STOCK, level.safetyStock());
        return Double.isNaN(level.safetyFactor())
                ? safetyStock
                : safetyStock.formula(
                        ReplenishmentTerm.SAFETY_STOCK_FORMULA,
                        level.safetyFactor(),
                        level.protectedDemand().standardDeviation());
    }

    private Explanation goal() {
        return Explanation.of(proposal.goal().label(), proposal.goal().share())
                .formula(ReplenishmentTerm.GOAL_FORMULA, proposal.shape());
    }

    /** What the forecast of the whole stretch is off by, or the Poisson rule, and what the lead time adds. */
    private Explanation variation() {
        DemandDistribution demand = level.protectedDemand();
        double periods = level.protectionInterval();
        double perPeriod = demand.mean() / periods;
        Explanation whole = Explanation.of(ReplenishmentTerm.PROTECTED_VARIATION, demand.standardDeviation());
        if (proposal.shape() == DemandShape.POISSON || demand instanceof PoissonDemand) {
            return whole.formula(
                    ReplenishmentTerm.POISSON_VARIATION_FORMULA,
                    demand.mean(),
                    perPeriod,
                    level.leadTime().standardDeviation());
        }
        DemandOutlook forecast = proposal.forecast();
        whole = whole.formula(
                ReplenishmentTerm.PROTECTED_VARIATION_FORMULA,
                periods,
                forecast.during(LeadTime.of(periods)).standardDeviation(),
                perPeriod,
                level.leadTime().standardDeviation());
        Explanation first = Explanation.of(
                ReplenishmentTerm.DEMAND_VARIATION, level.demandPerPeriod().standardDeviation());
        if (forecast instanceof ChosenForecast chosen) {
            first = first.formula(
                    forecast.isVariationAssumed()
                            ? ReplenishmentTerm.VARIATION_ASSUMED
                            : ReplenishmentTerm.VARIATION_FORMULA,
                    chosen.forecast().errors());
        }
        return whole.with(first);
    }
}
