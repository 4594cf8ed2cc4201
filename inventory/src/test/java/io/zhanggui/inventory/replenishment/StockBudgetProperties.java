package io.zhanggui.inventory.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class StockBudgetProperties {

    @Provide
    Arbitrary<List<StockCandidate>> candidates() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 6),
                        Arbitraries.integers().between(-2, 4),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(1, 3))
                .as((mean, position, cost, gain, lot) ->
                        new StockCandidate(Sku.of("A"), PoissonDemand.of(mean), position, cost, gain, lot))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(StockBudgetProperties::numbered);
    }

    private static List<StockCandidate> numbered(List<StockCandidate> candidates) {
        List<StockCandidate> numbered = new ArrayList<>();
        for (StockCandidate each : candidates) {
            numbered.add(new StockCandidate(
                    Sku.of("A" + numbered.size()),
                    each.demand(),
                    each.position(),
                    each.unitCost(),
                    each.unitGain(),
                    each.lot()));
        }
        return numbered;
    }

    @Property(tries = 150)
    void noOtherAllocation_losesLess(
            @ForAll("candidates") List<StockCandidate> candidates,
            @ForAll @DoubleRange(min = 0, max = 60) double budget) {
        StockAllocation allocation = StockBudget.of(candidates).within(budget);

        assertThat(allocation.cost()).isLessThanOrEqualTo(budget);
        assertThat(allocation.gap()).isNotNegative();
        assertThat(allocation.expectedLoss()).isCloseTo(lossOf(candidates, allocation.lots()), within(1e-9));
        assertThat(leastLoss(candidates, 0, budget))
                .isBetween(allocation.expectedLoss() - allocation.gap() - 1e-9, allocation.expectedLoss() + 1e-9);
    }

    @Property(tries = 100)
    void whatIsBoughtAtAReturn_isTheBestForItsCost(
            @ForAll("candidates") List<StockCandidate> candidates,
            @ForAll @DoubleRange(min = 0.1, max = 1) double least) {
        StockAllocation allocation = StockBudget.of(candidates).atReturn(least);

        assertThat(allocation.gap()).isZero();
        assertThat(leastLoss(candidates, 0, allocation.cost() + 1e-9))
                .isCloseTo(allocation.expectedLoss(), within(1e-9));
    }

    @Property(tries = 100)
    void moreMoney_neverLosesMoreThanTheGap(
            @ForAll("candidates") List<StockCandidate> candidates,
            @ForAll @DoubleRange(min = 0, max = 60) double budget,
            @ForAll @DoubleRange(min = 0, max = 60) double more) {
        StockAllocation less = StockBudget.of(candidates).within(budget);
        StockAllocation greater = StockBudget.of(candidates).within(budget + more);

        assertThat(greater.expectedLoss() - greater.gap()).isLessThanOrEqualTo(less.expectedLoss() + 1e-9);
    }

    private static double lossOf(List<StockCandidate> candidates, List<Integer> lots) {
        double loss = 0;
        for (int i = 0; i < lots.size(); i++) {
            loss += candidates.get(i).loss(lots.get(i));
        }
        return loss;
    }

    /** By trying all. */
    private static double leastLoss(List<StockCandidate> candidates, int from, double budget) {
        if (from == candidates.size()) {
            return 0;
        }
        StockCandidate candidate = candidates.get(from);
        List<Double> losses = new ArrayList<>();
        for (int lots = 0; lots < 60 && lots * candidate.costOfLot() <= budget; lots++) {
            losses.add(candidate.loss(lots) + leastLoss(candidates, from + 1, budget - lots * candidate.costOfLot()));
        }
        return losses.stream().mapToDouble(loss -> loss).min().orElseThrow();
    }
}
