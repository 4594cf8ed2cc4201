package io.zhanggui.inventory.distribution;

import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** Makes one serving plan: a problem of flows from a network, stocks and demands, and words from its solution. */
final class ServingSolver {

    private static final int MOST_PASSED_OVER = 3;

    private final ServingNetwork network;
    private final List<WarehouseStock> stocks;
    private final List<ServingDemand> demands;
    private final Micro micro = new Micro();
    private final int[] stockOf;
    private final long[] available;
    private final long[] sendable;
    private final long[] wanted;
    private final long[] shortageCost;
    private final int scale;
    private final long factor;
    private int[] laneOf = {};
    private int[] firstArc = {};
    private FlowProblem problem = new FlowProblem(0, 0);

    ServingSolver(ServingNetwork network, List<WarehouseStock> stocks, List<ServingDemand> demands) {
        this.network = network;
        this.stocks = stocks;
        this.demands = demands;
        stockOf = new int[network.warehouses()];
        available = new long[stocks.size()];
        sendable = new long[stocks.size()];
        wanted = new long[demands.size()];
        readStocks();
        readDemands();
        if (network.capacityUnit() != null) {
            micro.of(Quantity.zero(network.capacityUnit()), "capacity of a lane");
        }
        WholeCosts costs = new WholeCosts(network.currency());
        for (ServingDemand demand : demands) {
            BigMoney cost = demand.shortageCost();
            costs.add(
                    cost == null ? BigMoney.zero(network.currency()) : cost,
                    BigDecimal.ONE,
                    "shortageCost of " + demand.destination());
        }
        costs.atLeast(network.scale());
        scale = costs.scale();
        shortageCost = costs.whole();
        factor = factor();
    }

    /** What costs of lanes are multiplied by to have as many decimals as shortages. */
    private long factor() {
        BigDecimal times = BigDecimal.ONE.movePointRight(scale - network.scale());
        BigDecimal highest = BigDecimal.valueOf(network.highestCost());
        if (times.multiply(highest.max(BigDecimal.ONE)).compareTo(WholeCosts.MOST) > 0) {
            ServingDemand finest = demands.stream()
                    .filter(each -> each.shortageCost() != null)
                    .max(Comparator.comparingInt(ServingSolver::decimals))
                    .orElseThrow();
            throw new IllegalArgumentException("shortageCost of " + finest.destination()
                    + " has too many decimals beside the costs of lanes: " + finest.shortageCost()
                    + ". Maybe round it?");
        }
        return times.longValueExact();
    }

    private static int decimals(ServingDemand demand) {
        BigMoney cost = demand.shortageCost();
        return cost == null ? 0 : cost.getAmount().stripTrailingZeros().scale();
    }

    private void readStocks() {
        Arrays.fill(stockOf, -1);
        Set<WarehouseId> seen = new HashSet<>();
        for (int i = 0; i < available.length; i++) {
            WarehouseStock stock = stocks.get(i);
            if (!seen.add(stock.warehouse())) {
                throw new IllegalArgumentException("stock of warehouse " + stock.warehouse() + " is given twice");
            }
            available[i] = micro.of(stock.available(), "available in " + stock.warehouse());
            Quantity most = stock.capacity();
            sendable[i] = most == null
                    ? available[i]
                    : Math.min(available[i], micro.of(most, "capacity of " + stock.warehouse()));
            int number = network.number(stock.warehouse());
            if (number >= 0) {
                stockOf[number] = i;
            }
        }
    }

    private void readDemands() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < wanted.length; i++) {
            ServingDemand demand = demands.get(i);
            if (!seen.add(demand.destination())) {
                throw new IllegalArgumentException("demand of " + demand.destination() + " is given twice");
            }
            wanted[i] = micro.of(demand.quantity(), "demand of " + demand.destination());
        }
    }

    ServingPlan solve() {
        buildArcs();
        for (int i = 0; i < sendable.length; i++) {
            problem.supply(i, sendable[i]);
        }
        for (int j = 0; j < wanted.length; j++) {
            ServingDemand demand = demands.get(j);
            int node = sendable.length + j;
            if (demand.shortageCost() == null) {
                problem.mustDemand(node, wanted[j], demand.priority() - 1);
            } else {
                problem.demand(node, wanted[j], shortageCost[j]);
            }
        }
        problem.solve();
        List<ServingPlan.OfDemand> ofDemands = new ArrayList<>(wanted.length);
        for (int j = 0; j < wanted.length; j++) {
            ofDemands.add(ofDemand(j));
        }
        List<ServingPlan.OfWarehouse> ofWarehouses = new ArrayList<>(sendable.length);
        for (int i = 0; i < sendable.length; i++) {
            ofWarehouses.add(ofWarehouse(i));
        }
        return new ServingPlan(network.currency(), ofDemands, ofWarehouses);
    }

    private void buildArcs() {
        firstArc = new int[demands.size() + 1];
        int room = 0;
        for (ServingDemand demand : demands) {
            room += network.lanesTo(demand.destination()).length;
        }
        laneOf = new int[room];
        problem = new FlowProblem(stocks.size() + demands.size(), room);
        int arcs = 0;
        for (int j = 0; j < wanted.length; j++) {
            for (int lane : network.lanesTo(demands.get(j).destination())) {
                int stock = stockOf[network.from(lane)];
                if (stock >= 0 && sendable[stock] > 0) {
                    laneOf[arcs++] = lane;
                    problem.arc(stock, sendable.length + j, cost(lane), 0, network.capacity(lane));
                }
            }
            firstArc[j + 1] = arcs;
        }
    }

    private long cost(int lane) {
        return network.cost(lane) * factor;
    }

    private ServingPlan.OfDemand ofDemand(int j) {
        List<ServingPlan.OfLane> served = new ArrayList<>();
        long dearest = -1;
        for (int arc = firstArc[j]; arc < firstArc[j + 1]; arc++) {
            long flow = problem.flow(arc);
            if (flow > 0) {
                ServingLane lane = network.lanes().get(laneOf[arc]);
                served.add(new ServingPlan.OfLane(
                        lane, micro.quantity(flow), money(cost(laneOf[arc])), network.handling(lane.from())));
                dearest = Math.max(dearest, cost(laneOf[arc]));
            }
        }
        long unserved = problem.unused(sendable.length + j);
        return new ServingPlan.OfDemand(
                demands.get(j),
                served,
                passedOver(j, unserved > 0 ? Long.MAX_VALUE : dearest),
                micro.quantity(unserved),
                unserved > 0 ? reason(j) : null);
    }

    private UnservedReason reason(int j) {
        if (network.lanesTo(demands.get(j).destination()).length == 0) {
            return UnservedReason.NO_LANE;
        }
        if (firstArc[j] == firstArc[j + 1]) {
            return UnservedReason.NO_STOCK;
        }
        for (int arc = firstArc[j]; arc < firstArc[j + 1]; arc++) {
            if (!isFull(arc) && problem.unused(stockOf(arc)) > 0) {
                return UnservedReason.NOT_WORTH_IT;
            }
        }
        return UnservedReason.USED_UP;
    }

    private boolean isFull(int arc) {
        return problem.flow(arc) == network.capacity(laneOf[arc]);
    }

    private int stockOf(int arc) {
        return stockOf[network.from(laneOf[arc])];
    }

    /** A lane that costs less than one in use. */
    private record Cheaper(int lane, PassedOver.Reason reason) {}

    /** The cheapest lanes that cost less than the dearest in use, and are not used or not enough. */
    private List<PassedOver> passedOver(int j, long dearest) {
        List<Cheaper> cheaper = new ArrayList<>();
        int next = firstArc[j];
        for (int lane : network.lanesTo(demands.get(j).destination())) {
            boolean inUse = next < firstArc[j + 1] && laneOf[next] == lane;
            int arc = inUse ? next++ : -1;
            if (cost(lane) < dearest) {
                PassedOver.Reason reason = reasonNotMore(arc);
                if (reason != null) {
                    cheaper.add(new Cheaper(lane, reason));
                }
            }
        }
        return cheaper.stream()
                .sorted(Comparator.comparingLong(each -> cost(each.lane())))
                .limit(MOST_PASSED_OVER)
                .map(each -> new PassedOver(
                        network.lanes().get(each.lane()).from(),
                        money(cost(each.lane())),
                        each.reason(),
                        worth(stockOf[network.from(each.lane())])))
                .toList();
    }

    private PassedOver.@Nullable Reason reasonNotMore(int arc) {
        if (arc < 0) {
            return PassedOver.Reason.EMPTY;
        }
        if (isFull(arc)) {
            return PassedOver.Reason.LANE_FULL;
        }
        return problem.unused(stockOf(arc)) == 0 ? PassedOver.Reason.USED_UP : null;
    }

    private ServingPlan.OfWarehouse ofWarehouse(int i) {
        long sent = sendable[i] - problem.unused(i);
        return new ServingPlan.OfWarehouse(
                stocks.get(i), micro.quantity(sent), micro.quantity(available[i] - sent), worth(i));
    }

    /** What one more unit that can be sent would save; {@code null} if it would serve what must be served. */
    private @Nullable BigMoney worth(int stock) {
        if (stock < 0 || sendable[stock] == 0) {
            return null;
        }
        return problem.isPriced(stock) ? money(problem.price(stock)) : null;
    }

    private BigMoney money(long cost) {
        return WholeCosts.tidy(BigMoney.of(network.currency(), BigDecimal.valueOf(cost, scale)));
    }
}
