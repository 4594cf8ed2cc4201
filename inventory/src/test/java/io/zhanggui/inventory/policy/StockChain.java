package io.zhanggui.inventory.policy;

import io.zhanggui.inventory.probability.CountDemand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The slow, obvious twin of an (s, S) policy: every state of stock, pipeline and day of the review cycle with its
 * probability, played forward until averages no longer change.
 */
final class StockChain {

    private static final int WARM_UP = 72;
    private static final double RARE = 1e-15;

    /** Net stock, what arrives in 0, 1 … L periods (at the end of a period: in 1 … L), and the day of the review. */
    private record State(int net, List<Integer> pipeline, int day) {}

    private final int s;
    private final int upTo;
    private final CountDemand demand;
    private final Review review;
    private final int most;
    private Map<State, Double> states = new HashMap<>();
    private final double[] sums = new double[8];

    private StockChain(MinMaxPolicy policy, CountDemand demand, Review review) {
        this.s = (int) policy.reorderPoint();
        this.upTo = (int) policy.orderUpTo();
        this.demand = demand;
        this.review = review;
        int k = 0;
        while (demand.exceedance(k) > RARE) {
            k++;
        }
        this.most = k;
        List<Integer> empty = new ArrayList<>();
        for (int i = 0; i < review.leadTime(); i++) {
            empty.add(0);
        }
        states.put(new State(upTo, empty, 0), 1.0);
    }

    /** Averages over a number of reviews, after many to warm up. */
    static MinMaxService service(MinMaxPolicy policy, CountDemand demand, Review review) {
        StockChain chain = new StockChain(policy, demand, review);
        int periods = 2 * review.period();
        for (int i = 0; i < WARM_UP; i++) {
            chain.step();
        }
        Arrays.fill(chain.sums, 0);
        for (int i = 0; i < periods; i++) {
            chain.step();
        }
        double[] sum = chain.sums;
        return new MinMaxService(
                sum[0] / sum[1],
                sum[2] / sum[3],
                sum[4] / periods,
                sum[5] / periods,
                sum[6] / periods,
                sum[3] / periods,
                sum[7] / sum[3]);
    }

    private void step() {
        Map<State, Double> next = new HashMap<>();
        states.forEach((state, probability) -> {
            List<Integer> pipeline = new ArrayList<>(state.pipeline());
            int position =
                    state.net() + pipeline.stream().mapToInt(Integer::intValue).sum();
            boolean orders = state.day() == 0 && position <= s;
            int order = orders ? upTo - position : 0;
            pipeline.add(order);
            sums[3] += orders ? probability : 0;
            sums[7] += probability * order;
            int arriving = pipeline.remove(0);
            sums[2] += arriving > 0 && state.net() >= 0 ? probability : 0;
            int net = state.net() + arriving;
            int day = (state.day() + 1) % review.period();
            for (int d = 0; d <= most; d++) {
                double both = probability * demand.probability(d);
                sums[0] += both * Math.min(d, Math.max(net, 0));
                sums[1] += both * d;
                sums[4] += net - d >= 0 ? both : 0;
                sums[5] += both * Math.max(net - d, 0);
                sums[6] += both * Math.max(d - net, 0);
                if (both > RARE) {
                    next.merge(new State(net - d, List.copyOf(pipeline), day), both, Double::sum);
                }
            }
        });
        states = next;
    }
}
