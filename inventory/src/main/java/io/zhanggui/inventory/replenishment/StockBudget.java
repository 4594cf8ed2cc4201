package io.zhanggui.inventory.replenishment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.check.Check;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Spends a budget on many articles so that the least demand is lost (资金预算).
 *
 * <p>Lot by lot, each time the one that serves most for its cost; where a lot that is too dear at the end serves more than all
 * else, it is bought first. The expected loss is convex in the order, so that what is bought up to the first lot that is too
 * dear is the best that its own cost can buy; the rest may be spent better, by no more than {@link StockAllocation#gap()}. A
 * plan does it with {@link ReplenishmentPlanner.Builder#budget}. Source: marginal analysis after Sherbrooke (1968); Fox, Discrete optimization
 * via marginal analysis, Management Science 13 (1966).
 */
@Beta
public final class StockBudget {

    private final List<StockCandidate> candidates;

    private StockBudget(List<StockCandidate> candidates) {
        this.candidates = List.copyOf(candidates);
    }

    /**
     * For these articles.
     *
     * @throws IllegalArgumentException if an article stands twice
     */
    public static StockBudget of(List<StockCandidate> candidates) {
        Set<Sku> skus = new HashSet<>();
        for (StockCandidate each : candidates) {
            if (!skus.add(each.sku())) {
                throw new IllegalArgumentException(each.sku() + " is a candidate twice");
            }
        }
        return new StockBudget(candidates);
    }

    /**
     * The lots that serve most within the budget.
     *
     * @param budget zero or more, in the currency of the candidates' unit costs
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public StockAllocation within(double budget) {
        return spend(Check.notNegative(budget, "budget"), 0);
    }

    /**
     * Every lot that gains at least so much per cost: the frontier of service over budget, by its slope.
     *
     * @param leastReturn above zero; at 1 with {@code unitGain} equal to {@code unitCost}, no lot gains as much
     * @throws IllegalArgumentException if it is not above zero
     */
    public StockAllocation atReturn(double leastReturn) {
        return spend(Double.POSITIVE_INFINITY, Check.positive(leastReturn, "leastReturn"));
    }

    private StockAllocation spend(double budget, double leastReturn) {
        MarginalAnalysis bought = MarginalAnalysis.of(
                new MarginalAnalysis.Offers() {
                    @Override
                    public int size() {
                        return candidates.size();
                    }

                    @Override
                    public MarginalAnalysis.@Nullable Step best(int article, int lots, double money) {
                        StockCandidate candidate = candidates.get(article);
                        double gain = candidate.loss(lots) - candidate.loss(lots + 1);
                        return gain > 0 && candidate.costOfLot() <= money
                                ? new MarginalAnalysis.Step(article, lots + 1, candidate.costOfLot(), gain, article)
                                : null;
                    }
                },
                budget,
                leastReturn);
        return allocation(bought);
    }

    private StockAllocation allocation(MarginalAnalysis bought) {
        List<Integer> counts = new ArrayList<>();
        List<Double> quantities = new ArrayList<>();
        double loss = 0;
        for (int i = 0; i < candidates.size(); i++) {
            StockCandidate candidate = candidates.get(i);
            int lots = bought.option(i);
            counts.add(lots);
            quantities.add(lots * candidate.lot());
            loss += candidate.loss(lots);
        }
        return new StockAllocation(counts, quantities, bought.cost(), loss, bought.leastReturn(), bought.gap());
    }
}
