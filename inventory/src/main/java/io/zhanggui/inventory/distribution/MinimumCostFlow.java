package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.table.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What flows where at least cost, what is left and short, and what one more unit would cost (影子价格).
 *
 * <p>The prices prove that no other flow is cheaper: no way with room costs less than the difference of the prices at its
 * ends, and none that is used costs more.
 *
 * @param nodes the places, as in the network
 * @param arcs the ways, as in the network
 */
@Beta
public record MinimumCostFlow(List<OfNode> nodes, List<OfArc> arcs) {

    /** Copies the lists. */
    public MinimumCostFlow {
        nodes = List.copyOf(nodes);
        arcs = List.copyOf(arcs);
    }

    /**
     * A place.
     *
     * @param node the place
     * @param unused what is left of its supply or short of its demand
     * @param price what one more unit there would cost, on top of its own where it is had: the dual value, which the
     *     true cost of the unit is never below; {@code null} where it cannot be had, or nothing flows that would tell
     */
    @Beta
    public record OfNode(
            FlowNode node, long unused, @Nullable Long price) {

        public OfNode {
            requireNonNull(node, "node");
        }

        /** What is wanted there and not brought. */
        public long shortage() {
            return node.balance() < 0 ? unused : 0;
        }

        /** What can be had there and stays. */
        public long left() {
            return node.balance() > 0 ? unused : 0;
        }
    }

    /**
     * A way.
     *
     * @param arc the way
     * @param quantity what goes there
     * @param reducedCost its cost + price at its beginning − price at its end: above zero where it is too dear to be used,
     *     below zero where it is full; {@code null} where a price is unknown
     */
    @Beta
    public record OfArc(
            FlowArc arc, long quantity, @Nullable Long reducedCost) {

        public OfArc {
            requireNonNull(arc, "arc");
        }

        /** Whether no more can go there. */
        public boolean isFull() {
            return quantity == arc.most();
        }
    }

    /** The cost of all that flows, without shortages; exact, however large. */
    public BigInteger flowCost() {
        return sum(arcs, OfArc::quantity, each -> each.arc().cost());
    }

    /** The cost of what is short where a shortage has one. */
    public BigInteger shortageCost() {
        return sum(nodes, OfNode::shortage, each -> {
            Long cost = each.node().shortageCost();
            return cost == null ? 0 : cost;
        });
    }

    /** The least cost: flows and shortages. */
    public BigInteger cost() {
        return flowCost().add(shortageCost());
    }

    /** What is short in all. */
    public long shortage() {
        return nodes.stream().mapToLong(OfNode::shortage).sum();
    }

    /** What is short where a shortage has no cost, so that as little as possible is. */
    public long shortageOfMust() {
        return nodes.stream()
                .filter(each -> each.node().shortageCost() == null)
                .mapToLong(OfNode::shortage)
                .sum();
    }

    /** What reaches the demands. */
    public long shipped() {
        return nodes.stream()
                        .mapToLong(each -> Math.max(0, -each.node().balance()))
                        .sum()
                - shortage();
    }

    /** Whether every demand is met. */
    public boolean meetsAll() {
        return shortage() == 0;
    }

    /** The ways that are used, as rows. */
    public Table toTable() {
        Table.Builder table = Table.titled(FlowTerm.FLOWS)
                .columns(FlowTerm.FROM, FlowTerm.TO, FlowTerm.QUANTITY, FlowTerm.UNIT_COST, FlowTerm.COST);
        for (OfArc each : used()) {
            table.row(
                    each.arc().from(),
                    each.arc().to(),
                    each.quantity(),
                    each.arc().cost(),
                    new BigDecimal(cost(each)));
        }
        return table.build();
    }

    /** The cost of each way that is used, what is short, and what more would cost. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        for (OfArc each : used()) {
            FlowArc arc = each.arc();
            Explanation line = Explanation.of(FlowTerm.WAY.with(arc.from(), arc.to()), cost(each))
                    .formula(FlowTerm.WAY_FORMULA, each.quantity(), arc.cost());
            parts.add(each.isFull() ? line.with(Explanation.of(FlowTerm.FULL, arc.most())) : line);
        }
        for (OfNode each : nodes) {
            if (each.unused() != 0) {
                parts.add(unused(each));
            }
        }
        for (OfNode each : nodes) {
            if (each.price() != null && each.node().balance() < 0) {
                parts.add(Explanation.of(FlowTerm.PRICE.with(each.node().name()), each.price()));
            }
        }
        return Explanation.of(FlowTerm.LEAST_COST, cost())
                .formula(FlowTerm.LEAST_COST_FORMULA, flowCost(), shortageCost())
                .with(parts);
    }

    private static Explanation unused(OfNode each) {
        FlowNode node = each.node();
        if (node.balance() > 0) {
            return Explanation.of(FlowTerm.LEFT.with(node.name()), each.unused());
        }
        Explanation line = Explanation.of(FlowTerm.SHORT.with(node.name()), each.unused());
        return node.shortageCost() == null
                ? line.formula(FlowTerm.SHORT_FORMULA)
                : line.formula(FlowTerm.SHORT_COST_FORMULA, node.shortageCost());
    }

    private List<OfArc> used() {
        return arcs.stream().filter(each -> each.quantity() != 0).toList();
    }

    private static BigInteger cost(OfArc each) {
        return BigInteger.valueOf(each.quantity())
                .multiply(BigInteger.valueOf(each.arc().cost()));
    }

    private static <T> BigInteger sum(List<T> all, ToLongFunction<T> quantity, ToLongFunction<T> cost) {
        BigInteger sum = BigInteger.ZERO;
        for (T each : all) {
            long number = quantity.applyAsLong(each);
            if (number != 0) {
                sum = sum.add(BigInteger.valueOf(number).multiply(BigInteger.valueOf(cost.applyAsLong(each))));
            }
        }
        return sum;
    }
}
