package io.zhanggui.inventory.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Plans against trying every one, in whole lots. */
class RebalancingProperties {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final long MUST = 1_000_000;

    /** A tiny rebalancing, and the least cost of all its plans. */
    private static final class Problem {

        private final List<TransferLane> lanes = new ArrayList<>();
        private final List<StockTarget> stocks = new ArrayList<>();
        private final long lot;
        private final long least;
        private final boolean roundsUp;
        private long cheapest = Long.MAX_VALUE;

        Problem(long seed, boolean isPlain) {
            SplittableRandom random = new SplittableRandom(seed);
            lot = random.nextInt(1, 4);
            least = isPlain ? 0 : random.nextInt(0, 6);
            roundsUp = random.nextBoolean();
            for (int i = 0; i < 4; i++) {
                long position = random.nextInt(0, 10);
                StockTarget stock = StockTarget.of(
                        warehouse(i), Quantity.ofPieces(position), Quantity.ofPieces(random.nextInt(0, 10)));
                stocks.add(
                        random.nextInt(3) == 0 ? stock : stock.shortageCost(BigMoney.of(CNY, random.nextInt(0, 12))));
            }
            for (int k = 0; k < 5; k++) {
                int from = random.nextInt(4);
                int to = (from + random.nextInt(1, 4)) % 4;
                TransferLane lane =
                        TransferLane.of(warehouse(from), warehouse(to), BigMoney.of(CNY, random.nextInt(0, 6)), 1);
                lane = random.nextBoolean() ? lane : lane.atMost(Quantity.ofPieces(random.nextInt(0, 8)));
                lanes.add(isPlain ? lane : lane.fixedCost(BigMoney.of(CNY, random.nextInt(0, 15))));
            }
        }

        private static WarehouseId warehouse(int number) {
            return WarehouseId.of(Integer.toString(number));
        }

        RebalancingPlan plan() {
            Rebalancing.Builder rules = Rebalancing.builder().inLotsOf(Quantity.ofPieces(lot));
            lanes.forEach(rules::lane);
            if (least > 0) {
                rules.movingAtLeast(Quantity.ofPieces(least));
            }
            if (roundsUp) {
                rules.roundingUp();
            }
            return rules.build().plan(stocks);
        }

        long cheapest() {
            tryFrom(0, new long[4], new long[4], 0);
            return cheapest;
        }

        private void tryFrom(int k, long[] sent, long[] received, long cost) {
            if (k == lanes.size()) {
                cheapest = Math.min(cheapest, cost + shortages(received));
                return;
            }
            TransferLane lane = lanes.get(k);
            int from = Integer.parseInt(lane.from().value());
            int to = Integer.parseInt(lane.to().value());
            Quantity capacity = lane.capacity();
            long most = capacity == null ? 10 : capacity.amount().longValueExact();
            for (long quantity = 0; quantity <= most; quantity += lot) {
                sent[from] += quantity;
                received[to] += quantity;
                boolean isAllowed = sent[from] <= number(stocks.get(from).surplus())
                        && received[to] <= limit(to)
                        && (quantity == 0 || quantity >= least);
                if (isAllowed) {
                    long more = quantity == 0
                            ? 0
                            : quantity * lane.unitCost().getAmount().longValueExact()
                                    + lane.fixedCost().getAmount().longValueExact();
                    tryFrom(k + 1, sent, received, cost + more);
                }
                sent[from] -= quantity;
                received[to] -= quantity;
            }
        }

        private long limit(int stock) {
            long missing = number(stocks.get(stock).missing());
            return roundsUp ? (missing + lot - 1) / lot * lot : missing;
        }

        private long shortages(long[] received) {
            long sum = 0;
            for (int i = 0; i < received.length; i++) {
                long open = Math.max(0, number(stocks.get(i).missing()) - received[i]);
                BigMoney cost = stocks.get(i).shortageCost();
                // What must be filled counts in lots, as much as can be.
                sum += cost == null
                        ? MUST * ((limit(i) - received[i]) / lot)
                        : open * cost.getAmount().longValueExact();
            }
            return sum;
        }

        long cost(RebalancingPlan plan) {
            long sum = plan.cost().getAmount().longValueExact();
            for (int i = 0; i < stocks.size(); i++) {
                if (stocks.get(i).shortageCost() == null) {
                    sum += MUST * ((limit(i) - number(plan.stocks().get(i).received())) / lot);
                }
            }
            return sum;
        }

        private static long number(Quantity quantity) {
            return quantity.amount().longValueExact();
        }
    }

    @Property(tries = 300)
    void withoutFixedCostsAndLeastTransfer_noPlanInWholeLotsIsCheaper(@ForAll long seed) {
        Problem problem = new Problem(seed, true);
        RebalancingPlan plan = problem.plan();

        assertThat(plan.isOptimal()).isTrue();
        assertThat(problem.cost(plan)).isEqualTo(problem.cheapest());
        assertThat(plan.lowerBound()).isEqualTo(plan.cost());
    }

    @Property(tries = 300)
    void withThem_thePlanIsAllowed_neverBelowTheBest_andTheBestWhereItSaysSo(@ForAll long seed) {
        Problem problem = new Problem(seed, false);
        RebalancingPlan plan = problem.plan();
        long cheapest = problem.cheapest();

        assertThat(problem.cost(plan)).isGreaterThanOrEqualTo(cheapest);
        if (plan.isOptimal()) {
            assertThat(problem.cost(plan)).isEqualTo(cheapest);
        }
        for (TransferMove move : plan.moves()) {
            long quantity = Problem.number(move.quantity());
            assertThat(quantity).isGreaterThanOrEqualTo(problem.least);
            assertThat(quantity % problem.lot).isZero();
        }
        for (RebalancingPlan.OfStock each : plan.stocks()) {
            assertThat(each.sent()).isLessThanOrEqualTo(each.stock().surplus());
        }
        BigMoney bound = plan.lowerBound();
        assertThat(bound != null && plan.cost().isLessThan(bound)).isFalse();
    }
}
