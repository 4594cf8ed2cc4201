package io.zhanggui.inventory.distribution;

import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * Makes one rebalancing plan, in whole lots.
 *
 * <p>Each warehouse is a node with what it can spare, or with the full lots that it misses. Where lots may exceed the
 * target, the last lot is a node of its own behind it, worth only what is really missing.
 */
final class RebalancingSolver {

    /** Fixed costs are spread over lots, rounded down to so many decimals more than any cost has. */
    private static final int MORE_DECIMALS = 2;

    private final Rebalancing rules;
    private final List<StockTarget> stocks;
    private final Micro micro = new Micro();
    private final long lot;
    private final long leastLots;
    private final long[] spare;
    private final long[] missing;
    private final long[] missingLots;
    private final boolean[] lastLot;
    private final Map<WarehouseId, Integer> numbers = new HashMap<>();

    private final List<TransferLane> lanes = new ArrayList<>();
    private final long[] laneCost;
    private final long[] laneFixed;
    private final long[] laneMost;
    private final long[] lotShortage;
    private final long[] lastShortage;
    private final int scale;

    RebalancingSolver(Rebalancing rules, List<StockTarget> stocks, @Nullable Quantity lotSize) {
        this.rules = rules;
        this.stocks = stocks;
        lot = lot(stocks, lotSize);
        Quantity least = rules.leastTransfer();
        leastLots = least == null ? 0 : ceiling(micro.of(least, "least transfer"));
        spare = new long[stocks.size()];
        missing = new long[stocks.size()];
        missingLots = new long[stocks.size()];
        lastLot = new boolean[stocks.size()];
        for (int i = 0; i < spare.length; i++) {
            read(i);
        }
        rules.inTime().stream().filter(this::isUseful).forEach(lanes::add);
        laneMost = new long[lanes.size()];
        for (int i = 0; i < laneMost.length; i++) {
            laneMost[i] = most(lanes.get(i));
        }
        WholeCosts costs = costs();
        scale = costs.scale();
        long[] whole = costs.whole();
        int n = lanes.size();
        int m = stocks.size();
        laneCost = Arrays.copyOfRange(whole, 0, n);
        laneFixed = Arrays.copyOfRange(whole, n, 2 * n);
        lotShortage = Arrays.copyOfRange(whole, 2 * n, 2 * n + m);
        lastShortage = Arrays.copyOfRange(whole, 2 * n + m, 2 * n + 2 * m);
    }

    private long lot(List<StockTarget> stocks, @Nullable Quantity lotSize) {
        if (lotSize != null) {
            return micro.of(positive(lotSize, "lot"), "lot");
        }
        return stocks.isEmpty()
                ? 1
                : micro.of(Micro.least(stocks.get(0).position().unit()), "lot");
    }

    /** A quantity above zero. */
    static Quantity positive(Quantity quantity, String name) {
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException(name + " must be above zero but was " + quantity);
        }
        return quantity;
    }

    private long ceiling(long quantity) {
        return quantity / lot + (quantity % lot == 0 ? 0 : 1);
    }

    private void read(int i) {
        StockTarget stock = stocks.get(i);
        if (numbers.put(stock.warehouse(), i) != null) {
            throw new IllegalArgumentException("stock of warehouse " + stock.warehouse() + " is given twice");
        }
        long position = micro.ofAny(stock.position(), "position of " + stock.warehouse());
        long target = micro.of(stock.target(), "target of " + stock.warehouse());
        spare[i] = Math.max(0, position - target) / lot;
        missing[i] = Math.max(0, target - position);
        missingLots[i] = missing[i] / lot;
        lastLot[i] = rules.roundsUp() && missing[i] % lot > 0;
    }

    private long wantedLots(int stock) {
        return missingLots[stock] + (lastLot[stock] ? 1 : 0);
    }

    private boolean isUseful(TransferLane lane) {
        Integer from = numbers.get(lane.from());
        Integer to = numbers.get(lane.to());
        return from != null && to != null && most(lane) > 0;
    }

    private int from(int lane) {
        return number(lanes.get(lane).from());
    }

    private int to(int lane) {
        return number(lanes.get(lane).to());
    }

    private int number(WarehouseId warehouse) {
        return Optional.ofNullable(numbers.get(warehouse)).orElseThrow();
    }

    /** What a lane can carry and its ends can use, in lots. */
    private long most(TransferLane lane) {
        Quantity capacity = lane.capacity();
        long limit = capacity == null
                ? Long.MAX_VALUE
                : micro.of(capacity, "capacity from " + lane.from() + " to " + lane.to()) / lot;
        return Math.min(limit, Math.min(spare[number(lane.from())], wantedLots(number(lane.to()))));
    }

    private WholeCosts costs() {
        WholeCosts costs = new WholeCosts(rules.currency());
        BigDecimal perLot = Micro.decimal(lot);
        for (TransferLane lane : lanes) {
            costs.add(lane.unitCost(), perLot, "unitCost from " + lane.from() + " to " + lane.to());
        }
        for (TransferLane lane : lanes) {
            costs.add(lane.fixedCost(), BigDecimal.ONE, "fixedCost from " + lane.from() + " to " + lane.to());
        }
        addShortages(costs, any -> perLot);
        addShortages(costs, stock -> Micro.decimal(missing[stock] % lot));
        if (lanes.stream().anyMatch(lane -> !lane.fixedCost().isZero())) {
            costs.atLeast(costs.scale() + MORE_DECIMALS);
        }
        return costs;
    }

    private void addShortages(WholeCosts costs, IntFunction<BigDecimal> factor) {
        for (int i = 0; i < stocks.size(); i++) {
            StockTarget stock = stocks.get(i);
            BigMoney cost = stock.shortageCost();
            costs.add(
                    cost == null ? BigMoney.zero(rules.currency()) : cost,
                    factor.apply(i),
                    "shortageCost of " + stock.warehouse());
        }
    }

    RebalancingPlan plan() {
        boolean[] closed = new boolean[lanes.size()];
        long[] spread = spread(laneMost);
        Flows relaxed = flows(spread, closed);
        BigInteger bound = relaxed.cost(spread);
        Flows best = relaxed;
        boolean isOptimal = isAllowed(relaxed) && relaxed.cost().equals(bound);
        if (!isOptimal) {
            best = RebalancingSearch.best(this, relaxed);
            isOptimal = best.unmet() == relaxed.unmet() && best.cost().equals(bound);
        }
        return result(best, best.unmet() == relaxed.unmet() ? bound : null, isOptimal);
    }

    /** The cost of a lot on each lane, with the fixed cost spread over so many lots. */
    long[] spread(long[] over) {
        long[] costs = laneCost.clone();
        for (int i = 0; i < costs.length; i++) {
            if (over[i] > 0) {
                costs[i] += laneFixed[i] / over[i];
            }
        }
        return costs;
    }

    /** The best flows for costs of a lot, without the lanes that are closed. */
    Flows flows(long[] costs, boolean[] closed) {
        int n = stocks.size();
        FlowProblem problem = new FlowProblem(2 * n, lanes.size() + n);
        for (int i = 0; i < n; i++) {
            if (spare[i] > 0) {
                problem.supply(i, spare[i]);
            }
            boolean must = stocks.get(i).shortageCost() == null;
            demand(problem, i, missingLots[i], must, lotShortage[i]);
            demand(problem, n + i, lastLot[i] ? 1 : 0, must, lastShortage[i]);
        }
        for (int i = 0; i < lanes.size(); i++) {
            problem.arc(from(i), to(i), costs[i], 0, closed[i] ? 0 : laneMost[i]);
        }
        for (int i = 0; i < n; i++) {
            problem.arc(i, n + i, 0, 0, lastLot[i] ? 1 : 0);
        }
        problem.solve();
        long[] lots = new long[lanes.size()];
        for (int i = 0; i < lots.length; i++) {
            lots[i] = problem.flow(i);
        }
        return new Flows(lots);
    }

    private static void demand(FlowProblem problem, int node, long lots, boolean must, long cost) {
        if (lots > 0 && must) {
            problem.mustDemand(node, lots, 0);
        } else if (lots > 0) {
            problem.demand(node, lots, cost);
        }
    }

    /** Whether no lane carries less than the least transfer. */
    boolean isAllowed(Flows flows) {
        return Arrays.stream(flows.lots).allMatch(each -> each == 0 || each >= leastLots);
    }

    int lanes() {
        return lanes.size();
    }

    /** What each lane can carry at most, in lots. */
    long[] most() {
        return laneMost.clone();
    }

    /** No moves. */
    Flows none() {
        return new Flows(new long[lanes.size()]);
    }

    /** Lots on lanes, and what they cost. */
    final class Flows {

        final long[] lots;

        Flows(long[] lots) {
            this.lots = lots;
        }

        /** What is missing where it must be filled, in lots. */
        long unmet() {
            long[] open = open();
            long sum = 0;
            for (int i = 0; i < open.length; i++) {
                sum += stocks.get(i).shortageCost() == null ? open[i] : 0;
            }
            return sum;
        }

        BigInteger cost() {
            BigInteger sum = cost(laneCost);
            for (int i = 0; i < lots.length; i++) {
                if (lots[i] > 0) {
                    sum = sum.add(BigInteger.valueOf(laneFixed[i]));
                }
            }
            return sum;
        }

        /** With other costs of lanes, without fixed costs. */
        BigInteger cost(long[] costs) {
            BigInteger sum = BigInteger.ZERO;
            for (int i = 0; i < lots.length; i++) {
                sum = sum.add(product(lots[i], costs[i]));
            }
            long[] open = open();
            for (int i = 0; i < open.length; i++) {
                if (lastLot[i] && open[i] > 0) {
                    sum = sum.add(product(open[i] - 1, lotShortage[i])).add(BigInteger.valueOf(lastShortage[i]));
                } else {
                    sum = sum.add(product(open[i], lotShortage[i]));
                }
            }
            return sum;
        }

        private long[] open() {
            long[] open = new long[stocks.size()];
            Arrays.setAll(open, RebalancingSolver.this::wantedLots);
            for (int i = 0; i < lots.length; i++) {
                open[to(i)] -= lots[i];
            }
            return open;
        }
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }

    private RebalancingPlan result(Flows flows, @Nullable BigInteger bound, boolean isOptimal) {
        long[] sent = new long[stocks.size()];
        long[] received = new long[stocks.size()];
        List<TransferMove> moves = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            if (flows.lots[i] > 0) {
                sent[from(i)] += flows.lots[i];
                received[to(i)] += flows.lots[i];
                moves.add(new TransferMove(lanes.get(i), micro.quantity(flows.lots[i] * lot)));
            }
        }
        List<RebalancingPlan.OfStock> ofStocks = new ArrayList<>();
        BigMoney constant = BigMoney.zero(rules.currency());
        for (int i = 0; i < stocks.size(); i++) {
            StockTarget stock = stocks.get(i);
            boolean isShort = received[i] * lot < missing[i];
            ofStocks.add(new RebalancingPlan.OfStock(
                    stock,
                    micro.quantity(sent[i] * lot),
                    micro.quantity(received[i] * lot),
                    isShort ? reason(i, flows, sent, received) : null));
            BigMoney cost = stock.shortageCost();
            if (cost != null && !lastLot[i]) {
                constant = constant.plus(cost.multipliedBy(Micro.decimal(missing[i] % lot)));
            }
        }
        BigMoney least = bound == null
                ? null
                : WholeCosts.tidy(BigMoney.of(rules.currency(), new BigDecimal(bound, scale))
                        .plus(constant));
        return new RebalancingPlan(rules.currency(), moves, ofStocks, least, isOptimal);
    }

    private ShortReason reason(int stock, Flows flows, long[] sent, long[] received) {
        if (received[stock] == wantedLots(stock)) {
            return ShortReason.LESS_THAN_A_LOT;
        }
        WarehouseId warehouse = stocks.get(stock).warehouse();
        if (rules.inTime().stream()
                .noneMatch(lane -> lane.to().equals(warehouse) && numbers.containsKey(lane.from()))) {
            return ShortReason.NO_LANE_IN_TIME;
        }
        boolean anySpare = false;
        for (int i = 0; i < lanes.size(); i++) {
            if (to(i) == stock) {
                anySpare = true;
                if (sent[from(i)] < spare[from(i)] && flows.lots[i] < laneMost[i]) {
                    return ShortReason.NOT_WORTH_IT;
                }
            }
        }
        return anySpare ? ShortReason.USED_UP : ShortReason.NO_SURPLUS;
    }
}
