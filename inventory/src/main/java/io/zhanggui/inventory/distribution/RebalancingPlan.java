package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What to move between warehouses, what each has after, and whether a cheaper plan is possible (调拨方案).
 *
 * @param currency the currency of all costs
 * @param moves the transfers, in the order of the lanes
 * @param stocks the warehouses, in the order that they were given in
 * @param lowerBound no plan that leaves as little short where it must be filled can cost less; {@code null} where the least
 *     transfer leaves more short than lanes alone would, so that costs cannot be compared
 * @param isOptimal whether it is proved that no plan is cheaper; else fixed costs or the least transfer made a heuristic
 *     necessary
 */
@Beta
public record RebalancingPlan(
        CurrencyUnit currency,
        List<TransferMove> moves,
        List<OfStock> stocks,
        @Nullable BigMoney lowerBound,
        boolean isOptimal) {

    /** Copies the lists. */
    public RebalancingPlan {
        requireNonNull(currency, "currency");
        moves = List.copyOf(moves);
        stocks = List.copyOf(stocks);
    }

    /**
     * A warehouse after the moves.
     *
     * @param stock as it was given
     * @param sent what leaves
     * @param received what arrives
     * @param reason why it is still short; {@code null} if it is not
     */
    @Beta
    public record OfStock(
            StockTarget stock,
            Quantity sent,
            Quantity received,
            @Nullable ShortReason reason) {

        public OfStock {
            requireNonNull(stock, "stock");
            requireNonNull(sent, "sent");
            requireNonNull(received, "received");
        }

        /** What it has once all has left and arrived. */
        public Quantity after() {
            return stock.position().minus(sent).plus(received);
        }

        /** What is then missing to the target; zero if nothing is. */
        public Quantity missing() {
            return new StockTarget(stock.warehouse(), after(), stock.target(), null).missing();
        }

        /** What is then above the target; zero if nothing is. */
        public Quantity surplus() {
            return new StockTarget(stock.warehouse(), after(), stock.target(), null).surplus();
        }

        /** What it costs to be short; zero where a shortage has no cost. */
        public BigMoney shortageCost(CurrencyUnit currency) {
            BigMoney cost = stock.shortageCost();
            return WholeCosts.tidy(
                    cost == null
                            ? BigMoney.zero(currency)
                            : cost.multipliedBy(missing().amount()));
        }

        private Explanation explain(CurrencyUnit currency) {
            List<Explanation> parts = new ArrayList<>();
            if (surplus().signum() > 0) {
                parts.add(Explanation.of(RebalancingTerm.SPARE, surplus()));
            }
            if (reason != null) {
                parts.add(Explanation.of(RebalancingTerm.STILL_SHORT, missing()).formula(reason));
            }
            if (reason != null && stock.shortageCost() != null) {
                parts.add(Explanation.of(RebalancingTerm.SHORTAGE_COST, shortageCost(currency))
                        .formula(RebalancingTerm.SHORTAGE_COST_FORMULA, missing(), stock.shortageCost()));
            }
            boolean sends = sent.signum() > 0;
            return Explanation.of(
                            RebalancingTerm.LEVEL_AFTER.with(stock.warehouse().value()), after())
                    .formula(
                            sends ? RebalancingTerm.SENT_FORMULA : RebalancingTerm.RECEIVED_FORMULA,
                            stock.position(),
                            sends ? sent : received,
                            stock.target())
                    .with(parts);
        }
    }

    /** What the transfers cost, exact. */
    public BigMoney moveCost() {
        return sum(moves.stream().map(TransferMove::cost));
    }

    /** What the shortages cost that have a cost, exact. */
    public BigMoney shortageCost() {
        return sum(stocks.stream().map(each -> each.shortageCost(currency)));
    }

    /** Transfers and shortages. */
    public BigMoney cost() {
        return sum(Stream.of(moveCost(), shortageCost()));
    }

    private BigMoney sum(Stream<BigMoney> costs) {
        return WholeCosts.tidy(costs.reduce(BigMoney.zero(currency), BigMoney::plus));
    }

    /** The warehouses that are still short. */
    public List<OfStock> stillShort() {
        return stocks.stream().filter(each -> each.reason() != null).toList();
    }

    /** The transfers as rows. */
    public Table toTable() {
        Table.Builder table = Table.titled(RebalancingTerm.MOVES)
                .columns(
                        RebalancingTerm.FROM,
                        RebalancingTerm.TO,
                        RebalancingTerm.QUANTITY,
                        RebalancingTerm.LEAD_DAYS,
                        RebalancingTerm.COST);
        for (TransferMove each : moves) {
            table.row(
                    each.lane().from().value(),
                    each.lane().to().value(),
                    each.quantity().amount(),
                    each.lane().leadDays(),
                    each.cost().getAmount());
        }
        return table.build();
    }

    /** The cost, each transfer, and what each warehouse has after and why it is still short. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        parts.add(explainOptimality());
        moves.forEach(each -> parts.add(explain(each)));
        stocks.forEach(each -> parts.add(each.explain(currency)));
        return Explanation.of(RebalancingTerm.PLAN_COST, cost())
                .formula(RebalancingTerm.PLAN_COST_FORMULA, moveCost(), shortageCost())
                .with(parts);
    }

    private Explanation explainOptimality() {
        if (isOptimal) {
            return Explanation.of(RebalancingTerm.OPTIMAL, null);
        }
        return lowerBound == null
                ? Explanation.of(RebalancingTerm.HEURISTIC_SHORT, null)
                : Explanation.of(RebalancingTerm.HEURISTIC, lowerBound);
    }

    private static Explanation explain(TransferMove move) {
        TransferLane lane = move.lane();
        return Explanation.of(
                        RebalancingTerm.MOVE.with(lane.from().value(), lane.to().value()), move.cost())
                .formula(
                        lane.fixedCost().isZero() ? RebalancingTerm.MOVE_FORMULA : RebalancingTerm.MOVE_FIXED_FORMULA,
                        move.quantity(),
                        lane.unitCost(),
                        lane.leadDays(),
                        lane.fixedCost());
    }
}
