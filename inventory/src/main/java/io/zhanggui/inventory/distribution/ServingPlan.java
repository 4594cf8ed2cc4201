package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which warehouse serves which destination with how much, what is not served, and why (发货仓选择).
 *
 * @param currency the currency of all costs
 * @param demands the destinations, in the order of the demands
 * @param warehouses the warehouses, in the order of the stocks
 */
@Beta
public record ServingPlan(CurrencyUnit currency, List<OfDemand> demands, List<OfWarehouse> warehouses) {

    /** Copies the lists. */
    public ServingPlan {
        requireNonNull(currency, "currency");
        demands = List.copyOf(demands);
        warehouses = List.copyOf(warehouses);
    }

    /**
     * What goes on a lane.
     *
     * @param lane the lane
     * @param quantity above zero
     * @param unitCost what a unit costs: freight and handling
     * @param handling the handling in it
     */
    @Beta
    public record OfLane(ServingLane lane, Quantity quantity, BigMoney unitCost, BigMoney handling) {

        public OfLane {
            requireNonNull(lane, "lane");
            requireNonNull(quantity, "quantity");
            requireNonNull(unitCost, "unitCost");
            requireNonNull(handling, "handling");
        }

        /** Quantity × cost per unit, exact. */
        public BigMoney cost() {
            return WholeCosts.tidy(unitCost.multipliedBy(quantity.amount()));
        }

        private Explanation explain() {
            Explanation line = Explanation.of(ServingTerm.LANE.with(lane.from().value()), cost());
            return handling.isZero()
                    ? line.formula(ServingTerm.LANE_FORMULA, quantity, unitCost)
                    : line.formula(ServingTerm.LANE_HANDLING_FORMULA, quantity, unitCost, handling);
        }
    }

    /**
     * What a destination gets.
     *
     * @param demand what it wants
     * @param lanes from where it comes
     * @param passedOver the cheapest warehouses, at most three, that would be cheaper than one that serves
     * @param unserved what does not come
     * @param reason why not; {@code null} if all comes
     */
    @Beta
    public record OfDemand(
            ServingDemand demand,
            List<OfLane> lanes,
            List<PassedOver> passedOver,
            Quantity unserved,
            @Nullable UnservedReason reason) {

        /** Copies the lists. */
        public OfDemand {
            requireNonNull(demand, "demand");
            lanes = List.copyOf(lanes);
            passedOver = List.copyOf(passedOver);
            requireNonNull(unserved, "unserved");
        }

        /** What comes. */
        public Quantity served() {
            return demand.quantity().minus(unserved);
        }

        private Explanation explain() {
            List<Explanation> parts = new ArrayList<>();
            lanes.forEach(each -> parts.add(each.explain()));
            passedOver.forEach(each -> parts.add(
                    Explanation.of(ServingTerm.PASSED_OVER.with(each.warehouse().value()), each.unitCost())
                            .formula(each.reason())));
            if (reason != null) {
                Explanation line =
                        Explanation.of(ServingTerm.UNSERVED, unserved).formula(reason);
                BigMoney cost = demand.shortageCost();
                parts.add(
                        cost == null
                                ? line
                                : line.with(Explanation.of(
                                                ServingTerm.SHORTAGE_COST,
                                                WholeCosts.tidy(cost.multipliedBy(unserved.amount())))
                                        .formula(ServingTerm.LANE_FORMULA, unserved, cost)));
            }
            return Explanation.of(ServingTerm.SERVED.with(demand.destination()), served())
                    .formula(ServingTerm.SERVED_FORMULA, demand.quantity(), unserved)
                    .with(parts);
        }
    }

    /**
     * What a warehouse sends.
     *
     * @param stock what it can send
     * @param sent what it sends
     * @param left what stays of what is available
     * @param worth what one more unit that can be sent would save at most: the dual value; {@code null} if it would serve
     *     what must be served, or the warehouse can send nothing
     */
    @Beta
    public record OfWarehouse(
            WarehouseStock stock,
            Quantity sent,
            Quantity left,
            @Nullable BigMoney worth) {

        public OfWarehouse {
            requireNonNull(stock, "stock");
            requireNonNull(sent, "sent");
            requireNonNull(left, "left");
        }

        private Stream<Explanation> explain() {
            String name = stock.warehouse().value();
            Explanation stays = Explanation.of(ServingTerm.LEFT.with(name), left)
                    .formula(ServingTerm.LEFT_FORMULA, stock.available(), sent);
            return worth == null || worth.isZero()
                    ? Stream.of(stays)
                    : Stream.of(
                            stays,
                            Explanation.of(ServingTerm.WORTH.with(name), worth).formula(ServingTerm.WORTH_FORMULA));
        }
    }

    /** All lanes in use, by destination. */
    public List<OfLane> lanes() {
        return demands.stream().flatMap(each -> each.lanes().stream()).toList();
    }

    /** The destinations that do not get all. */
    public List<OfDemand> unserved() {
        return demands.stream().filter(each -> each.reason() != null).toList();
    }

    /** The cost of freight and handling, exact. */
    public BigMoney laneCost() {
        return WholeCosts.tidy(lanes().stream().map(OfLane::cost).reduce(BigMoney.zero(currency), BigMoney::plus));
    }

    /** What the shortages cost that have a cost, exact. */
    public BigMoney shortageCost() {
        BigMoney sum = BigMoney.zero(currency);
        for (OfDemand each : demands) {
            BigMoney cost = each.demand().shortageCost();
            if (cost != null) {
                sum = sum.plus(cost.multipliedBy(each.unserved().amount()));
            }
        }
        return WholeCosts.tidy(sum);
    }

    /** The least cost: lanes and shortages. */
    public BigMoney cost() {
        return WholeCosts.tidy(laneCost().plus(shortageCost()));
    }

    /** The lanes in use as rows. */
    public Table toTable() {
        Table.Builder table = Table.titled(ServingTerm.SERVING)
                .columns(
                        ServingTerm.WAREHOUSE,
                        ServingTerm.DESTINATION,
                        ServingTerm.QUANTITY,
                        ServingTerm.UNIT_COST,
                        ServingTerm.COST);
        for (OfLane each : lanes()) {
            table.row(
                    each.lane().from().value(),
                    each.lane().to(),
                    each.quantity().amount(),
                    each.unitCost().getAmount(),
                    each.cost().getAmount());
        }
        return table.build();
    }

    /** The cost, and for each destination who serves it, who would be cheaper and why not, and what is not served. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        demands.forEach(each -> parts.add(each.explain()));
        warehouses.forEach(each -> each.explain().forEach(parts::add));
        return Explanation.of(ServingTerm.SERVING_COST, cost())
                .formula(ServingTerm.SERVING_COST_FORMULA, laneCost(), shortageCost())
                .with(parts);
    }
}
