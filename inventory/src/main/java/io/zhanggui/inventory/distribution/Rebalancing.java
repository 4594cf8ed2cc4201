package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.inventory.check.Check;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Proposes what to move between warehouses (调拨建议): from those above their targets to those below, at least cost of
 * transfers and shortages.
 *
 * <p>Goods move in whole lots, only on lanes that arrive in time, and only where a move costs less than being short.
 * Without fixed costs and least transfer the plan is an exact optimum among all plans in whole lots, by the network simplex
 * method. With them it is a heuristic: lanes whose fixed costs are spread over what they carry (dynamic slope scaling: Kim
 * and Pardalos, Operations Research Letters 24, 1999), then lanes closed one by one while that saves; the plan says so, and
 * what no plan can cost less than. Some thousands of lanes with fixed costs take seconds.
 *
 * <pre>{@code
 * RebalancingPlan plan = Rebalancing.builder()
 *         .lane(TransferLane.of(shanghai, beijing, BigMoney.parse("CNY 1.20"), 2))
 *         .inLotsOf(Quantity.ofPieces(12))
 *         .arrivingWithin(3)
 *         .build()
 *         .plan(stocks);
 * }</pre>
 */
@Beta
public final class Rebalancing {

    private final List<TransferLane> lanes;
    private final List<TransferLane> inTime;
    private final @Nullable Quantity lot;
    private final @Nullable Quantity leastTransfer;
    private final boolean roundsUp;

    private Rebalancing(Builder builder) {
        if (builder.lanes.isEmpty()) {
            throw new IllegalArgumentException("a rebalancing must have at least one lane");
        }
        CurrencyUnit currency = builder.lanes.get(0).unitCost().getCurrencyUnit();
        builder.lanes.forEach(lane ->
                WholeCosts.checked(lane.unitCost(), currency, "unitCost from " + lane.from() + " to " + lane.to()));
        lanes = List.copyOf(builder.lanes);
        lot = builder.lot;
        leastTransfer = builder.leastTransfer;
        roundsUp = builder.roundsUp;
        inTime = lanes.stream()
                .filter(lane -> lane.leadDays() <= builder.arrivingWithin)
                .toList();
    }

    /** A rebalancing to be set up. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The plan for one article.
     *
     * @param stocks one for each warehouse
     * @throws IllegalArgumentException if a warehouse is given twice, units or currencies differ, a quantity has
     *     more than six decimals, or numbers are too large
     */
    public RebalancingPlan plan(Collection<StockTarget> stocks) {
        return new RebalancingSolver(this, List.copyOf(stocks), lot).plan();
    }

    /** Plans for many articles, one by one as the stream is read; one that cannot be planned never stops the rest. */
    public Stream<ItemResult<Sku, RebalancingPlan>> plan(Stream<RebalancingRequest> requests) {
        return requests.map(each -> ItemResult.of(
                each.sku(),
                each,
                request -> new RebalancingSolver(this, request.stocks(), request.lot() == null ? lot : request.lot())
                        .plan()));
    }

    /** The lanes, in the order of adding. */
    public List<TransferLane> lanes() {
        return lanes;
    }

    List<TransferLane> inTime() {
        return inTime;
    }

    CurrencyUnit currency() {
        return lanes.get(0).unitCost().getCurrencyUnit();
    }

    @Nullable
    Quantity leastTransfer() {
        return leastTransfer;
    }

    boolean roundsUp() {
        return roundsUp;
    }

    /** Collects lanes and rules; not safe for threads. */
    public static final class Builder {

        private final List<TransferLane> lanes = new ArrayList<>();
        private @Nullable Quantity lot;
        private @Nullable Quantity leastTransfer;
        private int arrivingWithin = Integer.MAX_VALUE;
        private boolean roundsUp;

        private Builder() {}

        /** A lane; several between the same warehouses are allowed, such as a slow and a fast one. */
        public Builder lane(TransferLane lane) {
            lanes.add(requireNonNull(lane, "lane"));
            return this;
        }

        /**
         * What goods move in whole multiples of, such as a carton; unless set, whole pieces ({@link UnitOfMeasure#PIECE}), and
         * of all other units any six decimals.
         *
         * @throws IllegalArgumentException if it is not above zero
         */
        public Builder inLotsOf(Quantity size) {
            lot = RebalancingSolver.positive(size, "lot");
            return this;
        }

        /** Lets the last lot to a warehouse exceed its target, where what is missing is worth it; never unless set. */
        public Builder roundingUp() {
            roundsUp = true;
            return this;
        }

        /**
         * The least that a transfer moves; any quantity unless set.
         *
         * @throws IllegalArgumentException if it is not above zero
         */
        public Builder movingAtLeast(Quantity least) {
            leastTransfer = RebalancingSolver.positive(least, "least transfer");
            return this;
        }

        /**
         * In how many days goods must arrive to count; any number unless set.
         *
         * @throws IllegalArgumentException if negative
         */
        public Builder arrivingWithin(int days) {
            arrivingWithin = Check.atLeast(0, days, "days");
            return this;
        }

        /**
         * The rebalancing.
         *
         * @throws IllegalArgumentException if there is no lane or currencies differ
         */
        public Rebalancing build() {
            return new Rebalancing(this);
        }
    }
}
