package io.zhanggui.inventory.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.inventory.probability.DiscreteDemand;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FiniteHorizonProperties {

    @Property(tries = 300)
    void noOrderIsBetterInAnyPeriodFromAnyStock(@ForAll long seed, @ForAll boolean lostSales) {
        FiniteHorizon horizon = horizon(new SplittableRandom(seed), lostSales);
        FiniteHorizonPlan plan = horizon.optimum();
        EveryOrderTried tried = new EveryOrderTried(horizon);
        double best = tried.cost(0, (int) horizon.initialStock());
        assertThat(plan.expectedCost()).isCloseTo(best, within(1e-10 * (1 + Math.abs(best))));
        for (int t = 0; t < horizon.periods().size(); t++) {
            HorizonDecision decision = plan.decisions().get(t);
            for (int stock = lostSales ? 0 : -12; stock <= 12; stock++) {
                double least = tried.cost(t, stock);
                assertThat(tried.cost(t, stock, (int) decision.order(stock)))
                        .as("period %d stock %d", t, stock)
                        .isCloseTo(least, within(1e-10 * (1 + Math.abs(least))));
            }
        }
    }

    @Property(tries = 300)
    void theCostsOfThePeriodsAndTheEndAddUp(@ForAll long seed, @ForAll boolean lostSales) {
        FiniteHorizon horizon = horizon(new SplittableRandom(seed), lostSales);
        FiniteHorizonPlan plan = horizon.optimum();
        double discount = 1;
        double sum = 0;
        for (HorizonDecision decision : plan.decisions()) {
            sum += discount * decision.expectedCost();
            discount *= horizon.discount();
        }
        sum += discount * plan.expectedTerminalCost();
        assertThat(sum).isCloseTo(plan.expectedCost(), within(1e-10 * (1 + Math.abs(sum))));
    }

    /** Two to four periods that have nothing in common but that the rule of two levels is best. */
    private static FiniteHorizon horizon(SplittableRandom random, boolean lostSales) {
        double discount = random.nextBoolean() ? 1 : random.nextDouble(0.7, 1);
        double terminalHolding = random.nextDouble(-0.5, 2);
        List<HorizonPeriod> periods = new ArrayList<>();
        double fixed = random.nextInt(3) == 0 ? 0 : random.nextDouble(0, 30);
        double price = 0;
        for (int t = random.nextInt(2, 5); t > 0; t--) {
            double next = price;
            price = random.nextInt(3) == 0 ? 0 : random.nextDouble(0, 8);
            double least = lostSales ? discount * Math.max(next, Math.max(-terminalHolding, 0)) : 0;
            double stockout = least + random.nextDouble(0, 12);
            double holding = random.nextDouble(0.6, 3);
            PolicyCosts costs =
                    PolicyCosts.ofHolding(holding).withStockout(stockout).withOrder(fixed);
            periods.add(0, HorizonPeriod.of(demand(random), costs).withPurchase(price));
            fixed = fixed * discount * random.nextDouble(1, 1.5);
        }
        FiniteHorizon horizon = FiniteHorizon.of(periods)
                .withDiscount(discount)
                .withTerminalCosts(terminalHolding, random.nextDouble(0.5, 15))
                .withInitialStock(random.nextInt(lostSales ? 0 : -6, 9));
        return lostSales ? horizon.withLostSales() : horizon;
    }

    private static DiscreteDemand demand(SplittableRandom random) {
        double[] observations = new double[random.nextInt(1, 4)];
        for (int i = 0; i < observations.length; i++) {
            observations[i] = random.nextInt(0, 6);
        }
        return DiscreteDemand.ofObservations(observations);
    }
}
