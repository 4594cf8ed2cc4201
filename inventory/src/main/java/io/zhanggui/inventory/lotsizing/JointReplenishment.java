package io.zhanggui.inventory.lotsizing;

import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.check.Check;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Articles that share the cost of an order (联合补货): from one supplier, in one truck, on one set-up.
 *
 * <p>There is an order every cycle of length T, and article i is in every m-th of them, which costs
 * (K + Σ kᵢ / mᵢ) / T + T Σ hᵢ Dᵢ mᵢ / 2. At least one article is in every order, so that none is empty.
 *
 * @param sharedOrderCost K, what an order costs whatever is in it, in money
 * @param items the articles with demand, costs of their own, and costs of holding
 */
public record JointReplenishment(double sharedOrderCost, List<JointItem> items) {

    /**
     * @throws IllegalArgumentException if the shared cost is negative or not finite, there is no article or one twice, or an
     *     article with demand costs nothing to order, alone or with others
     */
    public JointReplenishment {
        Check.notNegative(sharedOrderCost, "sharedOrderCost");
        items = List.copyOf(items);
        Check.atLeast(1, items.size(), "the number of items");
        Set<Sku> skus = new HashSet<>();
        for (JointItem item : items) {
            if (!skus.add(item.sku())) {
                throw new IllegalArgumentException(
                        "items must not hold an article twice but hold " + item.sku() + " twice");
            }
            if (item.demandPerPeriod() > 0 && sharedOrderCost + item.costs().order() == 0) {
                throw new IllegalArgumentException("ordering " + item.sku()
                        + " must cost something, alone or with others, or it would be ordered all the time");
            }
        }
    }

    /** Articles that share a cost. */
    public static JointReplenishment of(double sharedOrderCost, List<JointItem> items) {
        return new JointReplenishment(sharedOrderCost, items);
    }

    /**
     * Silver's heuristic: quick, and near the optimum.
     *
     * <p>The article with the least kᵢ / (hᵢ Dᵢ) is in every order, the others in every
     * √(kᵢ / (hᵢ Dᵢ) · h₁ D₁ / (K + k₁))-th, rounded to the nearest whole number of at least 1. Source: Silver (1976).
     */
    public JointSchedule silver() {
        JointItem first = null;
        for (JointItem item : items) {
            if (item.demandPerPeriod() > 0 && (first == null || ownRatio(item) < ownRatio(first))) {
                first = item;
            }
        }
        if (first == null) {
            return schedule(new int[items.size()]);
        }
        double base = first.burden() / (sharedOrderCost + first.costs().order());
        return schedule(items.stream()
                .mapToInt(item -> item.demandPerPeriod() == 0
                        ? 0
                        : (int) Math.max(1, Math.rint(Math.sqrt(ownRatio(item) * base))))
                .toArray());
    }

    private static double ownRatio(JointItem item) {
        return item.costs().order() / item.burden();
    }

    /**
     * The multiples of least cost.
     *
     * <p>For each article in turn that could be in every order, all cycle times are swept at which the best multiples
     * change, between bounds outside of which no better schedule can be. Sources: Goyal (1974); Wildeman, Frenk and Dekker
     * (1997). The time grows with the number of articles and with how far apart their demands are.
     *
     * @throws IllegalArgumentException if more than 10,000,000 schedules would have to be compared; {@link #silver()} has no limit
     */
    public JointSchedule optimum() {
        if (items.stream().allMatch(item -> item.demandPerPeriod() == 0)) {
            return schedule(new int[items.size()]);
        }
        JointSweep sweep = new JointSweep(this, silver().multiples());
        return schedule(sweep.best());
    }

    /** The schedule with these multiples, at the cycle time of least cost. */
    JointSchedule schedule(int[] multiples) {
        double perOrder = sharedOrderCost;
        double perTime = 0;
        for (int i = 0; i < multiples.length; i++) {
            if (multiples[i] > 0) {
                perOrder += items.get(i).costs().order() / multiples[i];
                perTime += items.get(i).burden() * multiples[i];
            }
        }
        double cycle = perTime == 0 ? 0 : Math.sqrt(2 * perOrder / perTime);
        List<JointLine> lines = IntStream.range(0, multiples.length)
                .mapToObj(i -> new JointLine(
                        items.get(i), multiples[i], items.get(i).demandPerPeriod() * multiples[i] * cycle))
                .toList();
        return new JointSchedule(sharedOrderCost, cycle, lines, Math.sqrt(2 * perOrder * perTime));
    }
}
