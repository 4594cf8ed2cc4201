package io.zhanggui.inventory.costing;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.NotFoundException;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * The cost account of one article in one warehouse, movement by movement (存货明细账). It does not change when the ledger
 * goes on.
 */
public final class StockAccount {

    private final Valuation valuation;
    private final List<CostStep> trace;
    private final List<CostLayer> layers;
    private final List<CostLayer> owed;
    private final BigMoney unitCost;

    StockAccount(
            Valuation valuation,
            List<CostStep> trace,
            List<CostLayer> layers,
            List<CostLayer> owed,
            BigMoney unitCost) {
        this.valuation = valuation;
        this.trace = List.copyOf(trace);
        this.layers = List.copyOf(layers);
        this.owed = List.copyOf(owed);
        this.unitCost = unitCost;
    }

    /** The article and the warehouse. */
    public StockKey stock() {
        return valuation.stock();
    }

    /** What is there; negative if more left than came. */
    public Quantity quantity() {
        return valuation.quantity();
    }

    /** What is on its way there from other warehouses. */
    public Quantity inTransit() {
        return valuation.inTransit();
    }

    /** What it is worth. */
    public Money value() {
        return valuation.value();
    }

    /** What came, left and is left. */
    public CostBalance balance() {
        return valuation.balance();
    }

    /**
     * The unit cost that is known last: of the newest layer, or the average; of the last goods that were there if there
     * are none.
     */
    public BigMoney unitCost() {
        return unitCost;
    }

    /** Every movement in its order with its cost. */
    public List<CostStep> trace() {
        return trace;
    }

    /**
     * What lies in stock, in the order in which it will leave; under moving average one layer, with the movement that
     * came first since there was none.
     */
    public List<CostLayer> layers() {
        return layers;
    }

    /**
     * What left before it came and is not settled yet, the oldest first, with the provisional value; none where the
     * company is valued as a whole.
     */
    public List<CostLayer> owed() {
        return owed;
    }

    /**
     * The days that the goods in stock have been there, weighted by quantity (平均库龄); empty if there are none.
     *
     * @param on the day, not before the goods came
     */
    public OptionalDouble averageAge(LocalDate on) {
        if (layers.isEmpty()) {
            return OptionalDouble.empty();
        }
        BigDecimal days = BigDecimal.ZERO;
        BigDecimal quantity = BigDecimal.ZERO;
        for (CostLayer layer : layers) {
            days = days.add(layer.quantity().amount().multiply(BigDecimal.valueOf(layer.age(on))));
            quantity = quantity.add(layer.quantity().amount());
        }
        return OptionalDouble.of(days.doubleValue() / quantity.doubleValue());
    }

    /**
     * One movement with its cost.
     *
     * @throws NotFoundException if it is not in the account
     */
    public CostStep step(MovementId movement) {
        return trace.stream()
                .filter(step -> step.movement().equals(movement))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(movement));
    }

    /** The value in stock by layers. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        layers.forEach(layer -> parts.add(explain(CostTerm.LAYER_OF, layer, layer.exactValue())));
        owed.forEach(layer ->
                parts.add(explain(CostTerm.OWED_BY, layer, layer.exactValue().negate())));
        return balance().explain().with(parts);
    }

    private Explanation explain(CostTerm label, CostLayer layer, BigDecimal value) {
        return Explanation.of(
                        CostLabel.of(label, layer.movement(), layer.date()),
                        Money.of(balance().currency(), value, RoundingMode.HALF_UP))
                .formula(
                        CostTerm.LAYER_FORMULA,
                        layer.quantity(),
                        layer.unitCost().stripTrailingZeros());
    }
}
