package io.zhanggui.inventory.lotsizing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The search for the best multiples of joint orders.
 *
 * <p>With article j in every order, the others are best at the least m with T ≤ √(2 kᵢ / (hᵢ Dᵢ m (m + 1))) no longer true.
 * Between two such cycle times the multiples stay, so that one sweep from the longest cycle to the shortest meets every
 * vector of multiples that can be best.
 */
final class JointSweep {

    /** A cycle time below which an article is in one order less often. */
    private record Change(double cycle, int item) {}

    private static final int MOST_WORK = 10_000_000;

    private final double sharedOrderCost;
    private int work;
    private final double[] orderCost;
    private final double[] burden;
    /** Σ √(2 k h D): what the articles cost at least, each on its own. */
    private final double alone;

    private int[] best;
    private double bestCost;

    JointSweep(JointReplenishment problem, List<Integer> start) {
        this.sharedOrderCost = problem.sharedOrderCost();
        this.orderCost = problem.items().stream()
                .mapToDouble(item -> item.costs().order())
                .toArray();
        this.burden = problem.items().stream().mapToDouble(JointItem::burden).toArray();
        double sum = 0;
        for (int i = 0; i < burden.length; i++) {
            sum += Math.sqrt(2 * orderCost[i] * burden[i]);
        }
        this.alone = sum;
        this.best = start.stream().mapToInt(Integer::intValue).toArray();
        this.bestCost = cost(best);
    }

    int[] best() {
        for (int each = 0; each < burden.length; each++) {
            if (burden[each] > 0) {
                sweep(each);
            }
        }
        return best;
    }

    private void sweep(int everyOrder) {
        double paidEachTime = sharedOrderCost + orderCost[everyOrder];
        double others = alone - Math.sqrt(2 * orderCost[everyOrder] * burden[everyOrder]);
        if (Math.sqrt(2 * paidEachTime * burden[everyOrder]) + others >= bestCost * (1 + 1e-12)) {
            return;
        }
        double shortest = paidEachTime / (bestCost * (1 + 1e-12) - others);
        int[] multiples = new int[burden.length];
        double perOrder = paidEachTime;
        double perTime = burden[everyOrder];
        for (int i = 0; i < burden.length; i++) {
            multiples[i] = burden[i] > 0 ? 1 : 0;
            perOrder += i == everyOrder ? 0 : orderCost[i] * multiples[i];
            perTime += i == everyOrder ? 0 : burden[i];
        }
        consider(multiples, perOrder, perTime);
        for (Change change : changes(everyOrder, shortest)) {
            int m = ++multiples[change.item];
            perOrder -= orderCost[change.item] / ((double) m * (m - 1));
            perTime += burden[change.item];
            consider(multiples, perOrder, perTime);
        }
    }

    private void consider(int[] multiples, double perOrder, double perTime) {
        if (Math.sqrt(2 * perOrder * perTime) < bestCost) {
            double exact = cost(multiples);
            if (exact < bestCost) {
                bestCost = exact;
                best = multiples.clone();
            }
        }
    }

    /** Where the multiples change, from long cycles to the shortest that can be best. */
    private Change[] changes(int everyOrder, double shortest) {
        Change[][] all = new Change[burden.length][0];
        for (int i = 0; i < burden.length; i++) {
            if (i != everyOrder && burden[i] > 0) {
                double square = 2 * orderCost[i] / burden[i];
                int count = 0;
                while (square > shortest * shortest * (count + 1.0) * (count + 2.0)) {
                    count++;
                    checkWork();
                }
                all[i] = new Change[count];
                for (int m = 1; m <= count; m++) {
                    all[i][m - 1] = new Change(Math.sqrt(square / (m * (m + 1.0))), i);
                }
            }
        }
        return Arrays.stream(all)
                .flatMap(Arrays::stream)
                .sorted(Comparator.comparingDouble(Change::cycle).reversed())
                .toArray(Change[]::new);
    }

    private void checkWork() {
        if (++work > MOST_WORK) {
            throw new IllegalArgumentException("the best multiples of " + burden.length + " items ask for more than "
                    + MOST_WORK + " schedules to compare. Maybe silver()?");
        }
    }

    private double cost(int[] multiples) {
        double perOrder = sharedOrderCost;
        double perTime = 0;
        for (int i = 0; i < multiples.length; i++) {
            if (multiples[i] > 0) {
                perOrder += orderCost[i] / multiples[i];
                perTime += burden[i] * multiples[i];
            }
        }
        return Math.sqrt(2 * perOrder * perTime);
    }
}
