package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.violation.ItemResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The lanes from warehouses to destinations, and which warehouse serves which demand at least cost (分仓发货).
 *
 * <p>Costs are resolved once, so that a network serves many articles. Plans are exact optima, by the network simplex
 * method; where everything is in whole pieces, so are they. Capacities hold for one plan: articles that share a lane are
 * planned apart.
 *
 * <pre>{@code
 * ServingPlan plan = ServingNetwork.builder()
 *         .lane(shanghai, "华东", BigMoney.parse("CNY 2.50"))
 *         .lane(beijing, "华东", BigMoney.parse("CNY 6"))
 *         .build()
 *         .serve(stocks, demands);
 * }</pre>
 */
@Beta
public final class ServingNetwork {

    private static final int[] NO_LANES = {};

    private final List<ServingLane> lanes;
    private final Map<WarehouseId, BigMoney> handling;
    private final CurrencyUnit currency;
    private final Map<WarehouseId, Integer> warehouses = new HashMap<>();
    private final Map<String, int[]> lanesTo = new HashMap<>();
    private final int[] from;
    private final long[] cost;
    private final int scale;
    private final long[] capacity;
    private final @Nullable UnitOfMeasure capacityUnit;

    private ServingNetwork(List<ServingLane> lanes, Map<WarehouseId, BigMoney> handling) {
        if (lanes.isEmpty()) {
            throw new IllegalArgumentException("a serving network must have at least one lane");
        }
        this.lanes = List.copyOf(lanes);
        this.handling = Map.copyOf(handling);
        currency = lanes.get(0).unitCost().getCurrencyUnit();
        from = new int[lanes.size()];
        capacity = new long[lanes.size()];
        WholeCosts costs = new WholeCosts(currency);
        Micro micro = new Micro();
        Map<String, List<Integer>> byDestination = new LinkedHashMap<>();
        for (int i = 0; i < from.length; i++) {
            ServingLane lane = lanes.get(i);
            String name = "unitCost from " + lane.from() + " to " + lane.to();
            costs.add(lane.unitCost(), BigDecimal.ONE, name);
            Integer number = warehouses.putIfAbsent(lane.from(), warehouses.size());
            from[i] = number == null ? warehouses.size() - 1 : number;
            Quantity most = lane.capacity();
            capacity[i] = most == null ? NetworkSimplex.UNLIMITED : micro.of(most, "capacity of a lane");
            byDestination.computeIfAbsent(lane.to(), any -> new ArrayList<>()).add(i);
        }
        byDestination.forEach((to, numbers) ->
                lanesTo.put(to, numbers.stream().mapToInt(Integer::intValue).toArray()));
        handling.forEach((warehouse, each) -> costs.add(each, BigDecimal.ONE, "handling of " + warehouse));
        long[] whole = costs.whole();
        cost = withHandling(whole, List.copyOf(handling.keySet()));
        scale = costs.scale();
        capacityUnit = micro.unit();
    }

    private long[] withHandling(long[] whole, List<WarehouseId> handled) {
        long[] ofWarehouse = new long[warehouses.size()];
        for (int i = 0; i < handled.size(); i++) {
            Integer number = warehouses.get(handled.get(i));
            if (number == null) {
                throw new IllegalArgumentException("handling is given for warehouse " + handled.get(i)
                        + ", which no lane leaves. Maybe its name is another one?");
            }
            ofWarehouse[number] = whole[lanes.size() + i];
        }
        long[] sums = new long[lanes.size()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = whole[i] + ofWarehouse[from[i]];
        }
        return sums;
    }

    /** A network to be built. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The plan for one article.
     *
     * @param stocks what each warehouse can send; those without a lane keep what they have
     * @param demands what each destination wants; those without a lane get nothing
     * @throws IllegalArgumentException if a warehouse or destination is given twice, units or currencies differ, a quantity
     *     is negative or has more than six decimals, or numbers are too large
     */
    public ServingPlan serve(Collection<WarehouseStock> stocks, Collection<ServingDemand> demands) {
        return new ServingSolver(this, List.copyOf(stocks), List.copyOf(demands)).solve();
    }

    /** Plans for many articles, one by one as the stream is read; one that cannot be planned never stops the rest. */
    public Stream<ItemResult<Sku, ServingPlan>> serve(Stream<ServingRequest> requests) {
        return requests.map(
                each -> ItemResult.of(each.sku(), each, request -> serve(request.stocks(), request.demands())));
    }

    /** The lanes, in the order of adding. */
    public List<ServingLane> lanes() {
        return lanes;
    }

    /** The currency of all costs. */
    public CurrencyUnit currency() {
        return currency;
    }

    /** What handling a unit costs in a warehouse; zero unless set. */
    public BigMoney handling(WarehouseId warehouse) {
        return handling.getOrDefault(requireNonNull(warehouse, "warehouse"), BigMoney.zero(currency));
    }

    int warehouses() {
        return warehouses.size();
    }

    int number(WarehouseId warehouse) {
        return warehouses.getOrDefault(warehouse, -1);
    }

    int[] lanesTo(String destination) {
        return lanesTo.getOrDefault(destination, NO_LANES);
    }

    int from(int lane) {
        return from[lane];
    }

    /** Freight and handling, in units of the last of {@link #scale} decimals. */
    long cost(int lane) {
        return cost[lane];
    }

    /** The highest of {@link #cost}. */
    long highestCost() {
        return Arrays.stream(cost).max().orElse(0);
    }

    int scale() {
        return scale;
    }

    long capacity(int lane) {
        return capacity[lane];
    }

    @Nullable
    UnitOfMeasure capacityUnit() {
        return capacityUnit;
    }

    /** Collects lanes; not safe for threads. */
    public static final class Builder {

        private final List<ServingLane> lanes = new ArrayList<>();
        private final Map<WarehouseId, BigMoney> handling = new LinkedHashMap<>();

        private Builder() {}

        /** A lane without limit; see {@link ServingLane}. */
        public Builder lane(WarehouseId from, String to, BigMoney unitCost) {
            return add(ServingLane.of(from, to, unitCost));
        }

        /** Any lane; several between the same places are allowed, such as two carriers. */
        public Builder add(ServingLane lane) {
            lanes.add(requireNonNull(lane, "lane"));
            return this;
        }

        /** What handling a unit costs in a warehouse, on top of each of its lanes; zero unless set. */
        public Builder handling(WarehouseId warehouse, BigMoney unitCost) {
            handling.put(requireNonNull(warehouse, "warehouse"), requireNonNull(unitCost, "unitCost"));
            return this;
        }

        /**
         * The network.
         *
         * @throws IllegalArgumentException if there is no lane, currencies or units differ, or there is handling in a warehouse that
         *     no lane leaves
         */
        public ServingNetwork build() {
            return new ServingNetwork(lanes, handling);
        }
    }
}
