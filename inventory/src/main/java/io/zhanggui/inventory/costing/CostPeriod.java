package io.zhanggui.inventory.costing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.time.ReportingPeriod;
import org.joda.money.Money;

/**
 * What stock was worth before and after a period, and what came and left in it (收发存). All amounts are differences of
 * rounded totals, so that periods add up to the cent.
 *
 * @param period the period
 * @param opening the report for the day before it
 * @param closing the report for its last day
 */
public record CostPeriod(ReportingPeriod period, CostReport opening, CostReport closing) {

    public CostPeriod {
        requireNonNull(period, "period");
        requireNonNull(opening, "opening");
        requireNonNull(closing, "closing");
    }

    /** The value before the period (期初结存金额). */
    public Money openingValue() {
        return opening.value();
    }

    /** The value after the period (期末结存金额). */
    public Money closingValue() {
        return closing.value();
    }

    /** What was received in the period (本期入库). */
    public Money received() {
        return closing.balance().received().minus(opening.balance().received());
    }

    /** The landed costs of the period (本期进货费用). */
    public Money landedCost() {
        return closing.balance().landedCost().minus(opening.balance().landedCost());
    }

    /** What went back to suppliers in the period (本期采购退货). */
    public Money returnedToSuppliers() {
        return closing.balance().returnedToSuppliers().minus(opening.balance().returnedToSuppliers());
    }

    /** What was sold in the period, less customer returns (本期销售成本). */
    public Money costOfGoodsSold() {
        return closing.costOfGoodsSold().minus(opening.costOfGoodsSold());
    }

    /** What was damaged or lost in the period (本期报损). */
    public Money loss() {
        return closing.balance().loss().minus(opening.balance().loss());
    }

    /** What counting found over in the period, less what it found missing (本期盘盈盘亏). */
    public Money countVariance() {
        return closing.balance().countVariance().minus(opening.balance().countVariance());
    }

    /** The cents by which the amounts above miss each other (尾差). */
    public Money rounding() {
        return closing.balance().rounding().minus(opening.balance().rounding());
    }

    /** From opening to closing value. */
    public Explanation explain() {
        return Explanation.of(CostTerm.CLOSING, closingValue())
                .formula(CostTerm.SUM_OF_PARTS)
                .with(
                        Explanation.of(CostTerm.OPENING, openingValue()),
                        Explanation.of(CostTerm.RECEIVED, received()),
                        Explanation.of(CostTerm.LANDED, landedCost()),
                        Explanation.of(CostTerm.RETURNED, returnedToSuppliers().negated()),
                        Explanation.of(
                                CostTerm.COST_OF_GOODS_SOLD, costOfGoodsSold().negated()),
                        Explanation.of(CostTerm.LOST, loss().negated()),
                        Explanation.of(CostTerm.COUNT_VARIANCE, countVariance()),
                        Explanation.of(CostReason.ROUNDING, rounding().negated()));
    }
}
