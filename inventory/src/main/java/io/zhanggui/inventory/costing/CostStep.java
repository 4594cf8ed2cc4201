package io.zhanggui.inventory.costing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What one movement did to its stock, and what its goods cost.
 *
 * @param movement the movement
 * @param date its day
 * @param kind what it is
 * @param currency the currency of the costs
 * @param change how much it changed the quantity; for a stock-take found less booked
 * @param quantityAfter what was there after it
 * @param exactCost what its goods cost on its day: of what left, or of what came; of a landed cost the amount
 * @param exactValueAfter what stock was worth after it
 * @param taken under first-in first-out the layers that it took, in their order; otherwise empty
 * @param exactVariance under standard cost, what its goods cost more than their standard cost; otherwise 0
 * @param provisional how much left that had not come yet
 * @param later what later movements added to its cost, in their order
 */
public record CostStep(
        MovementId movement,
        LocalDate date,
        MovementKind kind,
        CurrencyUnit currency,
        Quantity change,
        Quantity quantityAfter,
        BigDecimal exactCost,
        BigDecimal exactValueAfter,
        List<CostLayer> taken,
        BigDecimal exactVariance,
        Quantity provisional,
        List<LaterCost> later) {

    public CostStep {
        requireNonNull(movement, "movement");
        requireNonNull(date, "date");
        requireNonNull(kind, "kind");
        taken = List.copyOf(taken);
        later = List.copyOf(later);
    }

    /** What its goods cost on its day (当日成本). */
    public Money cost() {
        return Money.of(currency, exactCost, RoundingMode.HALF_UP);
    }

    /** What stock was worth after it. */
    public Money valueAfter() {
        return Money.of(currency, exactValueAfter, RoundingMode.HALF_UP);
    }

    /** The cost with everything that later movements added (调整后成本). */
    public BigDecimal exactTruedUpCost() {
        return later.stream().map(LaterCost::exactAmount).reduce(exactCost, BigDecimal::add);
    }

    /** Which layers the movement took at which cost, what was provisional, and what later movements added. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        BigDecimal rest = exactCost;
        for (CostLayer layer : taken) {
            parts.add(Explanation.of(
                            CostLabel.of(CostTerm.TAKEN_FROM, layer.movement(), layer.date()),
                            money(layer.exactValue()))
                    .formula(
                            CostTerm.TAKEN_FORMULA,
                            layer.quantity(),
                            layer.unitCost().stripTrailingZeros()));
            rest = rest.subtract(layer.exactValue());
        }
        if (!provisional.isZero()) {
            parts.add(Explanation.of(CostLabel.of(CostTerm.PROVISIONAL, provisional), money(rest)));
        }
        if (exactVariance.signum() != 0) {
            parts.add(Explanation.of(CostTerm.DIFFERENCE_TO_STANDARD, money(exactVariance)));
            return Explanation.of(label(), money(exactCost)).with(parts);
        }
        for (LaterCost cost : later) {
            CostTerm label = cost.landed() ? CostTerm.LANDED_SHARE_OF : CostTerm.TRUE_UP_OF;
            parts.add(Explanation.of(CostLabel.of(label, cost.cause()), money(cost.exactAmount())));
        }
        Explanation whole = Explanation.of(label(), money(exactTruedUpCost()));
        return parts.isEmpty() ? whole : whole.formula(CostTerm.SUM_OF_PARTS).with(parts);
    }

    private Term label() {
        return CostLabel.of(Term.of(movement + " " + date), kind);
    }

    private Money money(BigDecimal exact) {
        return Money.of(currency, exact, RoundingMode.HALF_UP);
    }
}
