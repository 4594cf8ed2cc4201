package io.zhanggui.inventory.lotsizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Schedules against every subset of periods to order in, the plain recursion over all pairs of periods, and any plan. */
class LotScheduleProperties {

    /** Every figure of a problem, so that oracles can compute on their own. */
    record Facts(double[] demand, double[] order, double[] holding, double[] unit, double stock) {

        LotSizingProblem problem() {
            return LotSizingProblem.of(demand, LotCosts.of(7, 7))
                    .withOrderCosts(order)
                    .withHoldingCosts(holding)
                    .withUnitCosts(unit)
                    .withInitialStock(stock);
        }

        /** The least cost over all subsets of periods, each order up to the next one; from each it is full. */
        double bruteForce() {
            int horizon = demand.length;
            double best = Double.POSITIVE_INFINITY;
            for (int subset = 0; subset < 1 << horizon; subset++) {
                best = Math.min(best, cost(subset));
            }
            return best;
        }

        private double cost(int subset) {
            double[] quantities = new double[demand.length];
            double left = stock;
            int last = -1;
            for (int t = 0; t < demand.length; t++) {
                last = (subset >> t & 1) == 1 ? t : last;
                double short1 = Math.max(demand[t] - left, 0);
                left = Math.max(left - demand[t], 0);
                if (short1 > 0 && last < 0) {
                    return Double.POSITIVE_INFINITY;
                }
                if (short1 > 0) {
                    quantities[last] += short1;
                }
            }
            double cost = 0;
            double held = stock;
            for (int t = 0; t < demand.length; t++) {
                held += quantities[t] - demand[t];
                cost += (quantities[t] > 0 ? order[t] + unit[t] * quantities[t] : 0) + holding[t] * held;
            }
            return cost;
        }
    }

    @Provide
    Arbitrary<Facts> small() {
        return facts(1, 9);
    }

    @Provide
    Arbitrary<Facts> large() {
        return facts(10, 80);
    }

    private static Arbitrary<Facts> facts(int least, int most) {
        return Arbitraries.integers()
                .between(least, most)
                .flatMap(horizon -> Combinators.combine(
                                figures(horizon, 0, 0, 3, 10, 12, 40),
                                figures(horizon, 0, 5, 20, 21, 60),
                                figures(horizon, 0, 1, 1, 2, 5),
                                Arbitraries.oneOf(
                                        figures(horizon, 0), figures(horizon, 3), figures(horizon, 0, 1, 2, 9)),
                                Arbitraries.of(0.0, 0.0, 5.0, 30.0, 1000.0))
                        .as(Facts::new));
    }

    private static Arbitrary<double[]> figures(int horizon, double... choices) {
        return Arbitraries.of(IntStream.range(0, choices.length)
                        .mapToObj(i -> choices[i])
                        .toList())
                .array(double[].class)
                .ofSize(horizon);
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void wagner_whitin_costs_what_the_best_subset_of_periods_costs(@ForAll("small") Facts facts) {
        assertThat(facts.problem().optimum().cost()).isCloseTo(facts.bruteForce(), within(1e-9));
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void wagner_whitin_costs_what_the_recursion_over_all_pairs_costs(@ForAll("large") Facts facts) {
        assertThat(facts.problem().optimum().cost()).isCloseTo(allPairs(facts), within(1e-7));
    }

    @Property
    void constant_costs_are_the_same_as_costs_of_each_period(@ForAll("large") Facts facts) {
        int horizon = facts.demand().length;
        LotSizingProblem constant =
                LotSizingProblem.of(facts.demand(), LotCosts.of(25, 1.5)).withInitialStock(facts.stock());
        LotSizingProblem each = LotSizingProblem.of(facts.demand(), LotCosts.of(1, 1))
                .withInitialStock(facts.stock())
                .withOrderCosts(constant(horizon, 25))
                .withHoldingCosts(constant(horizon, 1.5))
                .withUnitCosts(constant(horizon, 0));
        for (LotRule rule : LotRule.values()) {
            assertThat(constant.schedule(rule)).isEqualTo(each.schedule(rule));
        }
    }

    @Property
    void no_rule_and_no_plan_costs_less_than_the_optimum(@ForAll("large") Facts facts, @ForAll int seed) {
        LotSizingProblem problem = facts.problem();
        double optimum = problem.optimum().cost();
        for (LotRule rule : LotRule.values()) {
            assertThat(problem.schedule(rule).cost()).as("%s", rule).isGreaterThanOrEqualTo(optimum - 1e-7);
        }
        assertThat(problem.cost(randomPlan(facts, new Random(seed)))).isGreaterThanOrEqualTo(optimum - 1e-7);
    }

    @Property
    void the_cost_of_a_schedule_is_what_its_orders_cost_day_by_day(@ForAll("large") Facts facts) {
        LotSizingProblem problem = facts.problem();
        for (LotRule rule : LotRule.values()) {
            LotSchedule schedule = problem.schedule(rule);
            assertThat(problem.cost(schedule.quantities())).isCloseTo(schedule.cost(), within(1e-7));
            assertThat(schedule.orderCost() + schedule.purchaseCost() + schedule.holdingCost())
                    .isCloseTo(schedule.cost(), within(1e-7));
        }
    }

    @Property
    void twice_the_costs_give_the_same_lots(
            @ForAll("large") Facts facts, @ForAll @IntRange(min = 1, max = 5) int power) {
        double factor = 1 << power;
        Facts dearer = new Facts(
                facts.demand(),
                times(facts.order(), factor),
                times(facts.holding(), factor),
                times(facts.unit(), factor),
                facts.stock());
        for (LotRule rule : LotRule.values()) {
            assertThat(dearer.problem().schedule(rule).quantities())
                    .isEqualTo(facts.problem().schedule(rule).quantities());
        }
    }

    private static double[] times(double[] figures, double factor) {
        return IntStream.range(0, figures.length)
                .mapToDouble(i -> factor * figures[i])
                .toArray();
    }

    private static double[] constant(int horizon, double figure) {
        return IntStream.range(0, horizon).mapToDouble(t -> figure).toArray();
    }

    private static double[] randomPlan(Facts facts, Random random) {
        double[] quantities = new double[facts.demand().length];
        double stock = facts.stock();
        for (int t = 0; t < quantities.length; t++) {
            double missing = Math.max(facts.demand()[t] - stock, 0);
            quantities[t] = missing + (random.nextInt(3) == 0 ? random.nextInt(50) : 0);
            stock += quantities[t] - facts.demand()[t];
        }
        return quantities;
    }

    /** f(t) = min over the period of the last order, with what initial stock leaves of the demand. */
    private static double allPairs(Facts facts) {
        int horizon = facts.demand().length;
        double[] net = facts.demand().clone();
        double stock = facts.stock();
        double fixed = 0;
        for (int t = 0; t < horizon; t++) {
            double used = Math.min(stock, net[t]);
            stock -= used;
            net[t] -= used;
            fixed += stock * facts.holding()[t];
        }
        double[] least = new double[horizon + 1];
        for (int end = 1; end <= horizon; end++) {
            least[end] = net[end - 1] == 0 ? least[end - 1] : Double.POSITIVE_INFINITY;
            double units = 0;
            double holding = 0;
            for (int from = end - 1; from >= 0; from--) {
                holding += units * facts.holding()[from];
                units += net[from];
                double cost = least[from] + facts.order()[from] + facts.unit()[from] * units + holding;
                least[end] = Math.min(least[end], cost);
            }
        }
        return least[horizon] + fixed;
    }
}
