package io.zhanggui.inventory.replenishment;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Spends money on many articles, step by step, each time on the step that gains most for its cost and that can be paid; of
 * equal ones the most urgent. Not safe for threads.
 *
 * <p>The gains per cost of an article fall from step to step, so what is bought up to the first step that is too dear is the
 * best for its cost, and that step bounds what the rest of the money could gain. Where that step alone is worth more than all
 * that fits without it, it is bought first: so the gain is at least half of the greatest possible. Source: Fox, Discrete
 * optimization via marginal analysis, Management Science 13 (1966); Sinha and Zoltners, The multiple-choice knapsack problem,
 * Operations Research 27 (1979).
 */
final class MarginalAnalysis {

    /** What can be bought of each article: options numbered from 0, nothing bought. */
    interface Offers {

        /** How many articles there are. */
        int size();

        /** The step from an option that gains most for its cost and costs no more than the money; null if none gains. */
        @Nullable
        Step best(int article, int option, double money);
    }

    /** To another option of an article, for a cost and a gain above zero; the less the urgency, the sooner. */
    record Step(int article, int option, double cost, double gain, double urgency) implements Comparable<Step> {

        double gainPerCost() {
            return gain / cost;
        }

        /** The greatest return first; returns that differ by less than a float shows are equal. */
        @Override
        public int compareTo(Step other) {
            int order = Float.compare((float) other.gainPerCost(), (float) gainPerCost());
            if (order == 0) {
                order = Double.compare(urgency, other.urgency);
            }
            return order != 0 ? order : Integer.compare(article, other.article);
        }
    }

    private final Offers offers;
    private final double budget;
    private final double leastAsked;
    private final int[] options;
    private final double[] costs;
    private final PriorityQueue<Step> steps = new PriorityQueue<>();
    private double cost;
    private double gain;
    private double leastReturn = Double.NaN;
    private @Nullable Step tooDear;
    private double bound = Double.NaN;

    private MarginalAnalysis(Offers offers, double budget, double leastAsked) {
        this.offers = offers;
        this.budget = budget;
        this.leastAsked = leastAsked;
        this.options = new int[offers.size()];
        this.costs = new double[offers.size()];
    }

    /** What to buy for the budget, as long as a step returns at least {@code leastAsked}. */
    static MarginalAnalysis of(Offers offers, double budget, double leastAsked) {
        MarginalAnalysis usual = new MarginalAnalysis(offers, budget, leastAsked);
        usual.spend();
        Step tooDear = usual.tooDear;
        if (tooDear == null) {
            return usual;
        }
        MarginalAnalysis other = new MarginalAnalysis(offers, budget, leastAsked);
        other.buyUpTo(tooDear);
        other.spend();
        other.bound = usual.bound;
        return other.gain > usual.gain ? other : usual;
    }

    /** The option of each article. */
    int option(int article) {
        return options[article];
    }

    double cost() {
        return cost;
    }

    double gain() {
        return gain;
    }

    /** The least gain per cost of a step that was bought; not a number if none was. */
    double leastReturn() {
        return leastReturn;
    }

    /** How much more another purchase for the budget could gain at most, not negative. */
    double gap() {
        return Double.isNaN(bound) ? 0 : Math.max(0, bound - gain);
    }

    private void buyUpTo(Step last) {
        while (options[last.article] != last.option) {
            Step step = offers.best(last.article, options[last.article], budget - cost);
            if (step == null) {
                return;
            }
            take(step);
        }
    }

    private void spend() {
        for (int article = 0; article < options.length; article++) {
            offer(article, budget - cost);
        }
        while (!steps.isEmpty()) {
            Step step = steps.remove();
            if (!(step.gainPerCost() >= leastAsked)) {
                return;
            }
            if (cost + step.cost > budget) {
                if (tooDear == null) {
                    tooDear = step;
                    bound = gain + step.gainPerCost() * (budget - cost);
                }
                offer(step.article, budget - cost);
                continue;
            }
            take(step);
            // Up to the first step that is too dear, an article offers what all the money could pay if the others had
            // none.
            offer(step.article, budget - (tooDear == null ? costs[step.article] : cost));
        }
    }

    private void take(Step step) {
        cost += step.cost;
        costs[step.article] += step.cost;
        gain += step.gain;
        options[step.article] = step.option;
        double itsReturn = step.gainPerCost();
        leastReturn = itsReturn >= leastReturn ? leastReturn : itsReturn;
    }

    private void offer(int article, double money) {
        Step step = offers.best(article, options[article], money);
        if (step != null) {
            steps.add(step);
        }
    }
}
