package io.zhanggui.inventory.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.inventory.policy.PolicyCosts;
import io.zhanggui.inventory.probability.DiscreteDemand;
import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The simulator against a twin that keeps its orders in a map and its books in totals. */
class StockRunProperties {

    /** One run in whole units: stock on hand is what came in less what was served. */
    private static final class Twin {
        long demand;
        long served;
        long missed;
        long stockDays;
        long owedDays;
        long orders;
        long ordered;
        int periodsServed;
        int cycles;
        int cyclesServed;

        Twin(int[] asked, int opening, int level, int reviewEvery, int warmUp, boolean lost, int[] leadTimes) {
            TreeMap<Integer, Long> due = new TreeMap<>();
            int[] arrivedIn = new int[asked.length];
            boolean[] missedIn = new boolean[asked.length];
            long net = opening; // on hand less owed
            long onHand = opening;
            int drawn = 0;
            for (int t = 0; t < asked.length; t++) {
                Long arrived = due.remove(t);
                if (arrived != null) {
                    arrivedIn[t] = 1;
                    net += arrived;
                    onHand = Math.max(net, 0);
                }
                long quantity = level
                        - net
                        - due.values().stream().mapToLong(Long::longValue).sum();
                if (t % reviewEvery == 0 && quantity > 0) {
                    int last = due.isEmpty() ? 0 : due.lastKey();
                    due.merge(Math.max(last, t + leadTimes[drawn++]), quantity, Long::sum);
                    orders += t >= warmUp ? 1 : 0;
                    ordered += t >= warmUp ? quantity : 0;
                }
                long now = Math.min(onHand, asked[t]);
                missedIn[t] = now < asked[t];
                net -= lost ? now : asked[t];
                onHand = Math.max(net, 0);
                if (t >= warmUp) {
                    demand += asked[t];
                    served += now;
                    missed += asked[t] - now;
                    stockDays += onHand;
                    owedDays += onHand - net;
                    periodsServed += missedIn[t] ? 0 : 1;
                }
            }
            countCycles(arrivedIn, missedIn, warmUp);
        }

        private void countCycles(int[] arrivedIn, boolean[] missedIn, int warmUp) {
            int since = -1;
            for (int t = 0; t < arrivedIn.length; t++) {
                if (arrivedIn[t] == 1) {
                    if (since >= warmUp) {
                        cycles++;
                        boolean all = true;
                        for (int day = since; day < t; day++) {
                            all &= !missedIn[day];
                        }
                        cyclesServed += all ? 1 : 0;
                    }
                    since = t;
                }
            }
        }
    }

    @Property(tries = 400)
    void everyFigure_isWhatTheTwinCounts(@ForAll long seed) {
        Random random = new Random(seed);
        int[] asked = random.ints(1 + random.nextInt(120), 0, 9).toArray();
        int opening = random.nextInt(30);
        int level = random.nextInt(120);
        int reviewEvery = 1 + random.nextInt(5);
        int warmUp = random.nextInt(asked.length);
        boolean lost = random.nextBoolean();
        int longest = 1 + random.nextInt(40);
        DiscreteDemand leadTime = DiscreteDemand.of(1, uniform(longest));

        SimulationResult result = StockSimulator.builder()
                .history(Arrays.stream(asked).asDoubleStream().toArray())
                .openingStock(opening)
                .rule(OrderingRule.upTo(level))
                .leadTime(leadTime)
                .reviewEvery(reviewEvery)
                .warmUp(warmUp)
                .shortages(lost ? ShortageRule.LOST : ShortageRule.BACKORDERED)
                .costs(PolicyCosts.of(2, 7, 30))
                .build()
                .run(seed);

        SplittableRandom draws = new SplittableRandom(seed).split();
        DemandSource source = DemandSource.of(leadTime);
        int[] leadTimes =
                Arrays.stream(asked).map(each -> (int) source.next(draws)).toArray();
        Twin twin = new Twin(asked, opening, level, reviewEvery, warmUp, lost, leadTimes);
        int periods = asked.length - warmUp;
        long unserved = lost ? twin.missed : twin.owedDays;
        double cost = (2 * twin.stockDays + 7 * unserved + 30 * twin.orders) / (double) periods;
        assertThat(result)
                .isEqualTo(new SimulationResult(
                        periods,
                        once(twin.served, twin.demand),
                        once(twin.cyclesServed, twin.cycles),
                        once(twin.periodsServed, periods),
                        once(twin.demand, periods),
                        once(twin.missed, periods),
                        once(twin.stockDays, periods),
                        once(twin.owedDays, periods),
                        once(twin.orders, periods),
                        once(twin.ordered, periods),
                        new Estimate(cost, Double.NaN, 1)));
    }

    private static double[] uniform(int values) {
        double[] probabilities = new double[values];
        Arrays.fill(probabilities, 1.0 / values);
        return probabilities;
    }

    /** What one run says; nothing of nothing is not defined. */
    private static Estimate once(long part, long whole) {
        return whole == 0
                ? new Estimate(Double.NaN, Double.NaN, 0)
                : new Estimate((double) part / whole, Double.NaN, 1);
    }
}
