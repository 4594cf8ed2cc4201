package io.zhanggui.inventory.costing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.function.BinaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What came into stock, what left it, and what is left, of one stock or of many, from the first movement on.
 *
 * <p>The exact figures have six decimals more than the currency and always satisfy received + landed = returned + sold +
 * lost + counted short + value. Each amount of money is its exact figure rounded once, half up; by how many cents the
 * rounded ones miss each other is {@link #rounding}.
 *
 * @param currency the currency of all figures
 * @param exactReceived quantity × unit cost of the receipts
 * @param exactLandedCost what came later for goods received
 * @param exactReturned the cost of goods given back to suppliers
 * @param exactCostOfGoodsSold the cost of issues, with their true-ups, less that of customer returns
 * @param exactLoss the cost of damaged and lost goods
 * @param exactCountShortage what counting found missing, less what it found over
 */
public record CostBalance(
        CurrencyUnit currency,
        BigDecimal exactReceived,
        BigDecimal exactLandedCost,
        BigDecimal exactReturned,
        BigDecimal exactCostOfGoodsSold,
        BigDecimal exactLoss,
        BigDecimal exactCountShortage) {

    public CostBalance {
        requireNonNull(currency, "currency");
    }

    /** Nothing came and nothing left. */
    public static CostBalance zero(CurrencyUnit currency) {
        return of(currency, new long[Flow.COUNT]);
    }

    static CostBalance of(CurrencyUnit currency, long[] flows) {
        int scale = Exact.valueScale(currency);
        return new CostBalance(
                currency,
                BigDecimal.valueOf(flows[0], scale),
                BigDecimal.valueOf(flows[1], scale),
                BigDecimal.valueOf(flows[2], scale),
                BigDecimal.valueOf(flows[3], scale),
                BigDecimal.valueOf(flows[4], scale),
                BigDecimal.valueOf(flows[5], scale));
    }

    static CostBalance of(CurrencyUnit currency, BigInteger[] flows) {
        int scale = Exact.valueScale(currency);
        return new CostBalance(
                currency,
                new BigDecimal(flows[0], scale),
                new BigDecimal(flows[1], scale),
                new BigDecimal(flows[2], scale),
                new BigDecimal(flows[3], scale),
                new BigDecimal(flows[4], scale),
                new BigDecimal(flows[5], scale));
    }

    /** Both together. */
    public CostBalance plus(CostBalance other) {
        return with(other, BigDecimal::add);
    }

    /** What came and left between another balance and this one. */
    public CostBalance minus(CostBalance earlier) {
        return with(earlier, BigDecimal::subtract);
    }

    private CostBalance with(CostBalance other, BinaryOperator<BigDecimal> operation) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("balances are in " + currency + " and " + other.currency);
        }
        return new CostBalance(
                currency,
                operation.apply(exactReceived, other.exactReceived),
                operation.apply(exactLandedCost, other.exactLandedCost),
                operation.apply(exactReturned, other.exactReturned),
                operation.apply(exactCostOfGoodsSold, other.exactCostOfGoodsSold),
                operation.apply(exactLoss, other.exactLoss),
                operation.apply(exactCountShortage, other.exactCountShortage));
    }

    /** The value in stock; negative where goods are owed at a provisional cost. */
    public BigDecimal exactValue() {
        return exactReceived.add(exactLandedCost).subtract(exactReturned).subtract(exactConsumed());
    }

    /** Everything that stock has cost the company: goods sold, lost and counted missing. */
    public BigDecimal exactConsumed() {
        return exactCostOfGoodsSold.add(exactLoss).add(exactCountShortage);
    }

    /** What counting found over, less what it found missing; see {@link #countVariance}. */
    public BigDecimal exactCountVariance() {
        return exactCountShortage.negate();
    }

    /** The value in stock (结存金额). */
    public Money value() {
        return rounded(exactValue());
    }

    /** What was received (入库金额). */
    public Money received() {
        return rounded(exactReceived);
    }

    /** What came later for goods received (进货费用). */
    public Money landedCost() {
        return rounded(exactLandedCost);
    }

    /** What was given back to suppliers (采购退货). */
    public Money returnedToSuppliers() {
        return rounded(exactReturned);
    }

    /** Issues with their true-ups, less customer returns (销售成本). */
    public Money costOfGoodsSold() {
        return rounded(exactCostOfGoodsSold);
    }

    /** Damaged and lost goods (报损). */
    public Money loss() {
        return rounded(exactLoss);
    }

    /** What counting found over, less what it found missing (盘盈盘亏); negative for a shortage. */
    public Money countVariance() {
        return rounded(exactCountVariance());
    }

    /** Goods sold, lost and counted missing together; see {@link #exactConsumed}. */
    public Money consumed() {
        return rounded(exactConsumed());
    }

    /**
     * By how much received and landed exceed everything else, each rounded on its own (尾差): 0.00, or a few cents, which
     * belong to no movement.
     */
    public Money rounding() {
        return received()
                .plus(landedCost())
                .minus(returnedToSuppliers())
                .minus(costOfGoodsSold())
                .minus(loss())
                .plus(countVariance())
                .minus(value());
    }

    /** How the value in stock comes about. */
    public Explanation explain() {
        return Explanation.of(CostTerm.STOCK_VALUE, value())
                .formula(
                        CostTerm.STOCK_VALUE_FORMULA,
                        received(),
                        landedCost(),
                        returnedToSuppliers(),
                        costOfGoodsSold(),
                        loss(),
                        countVariance());
    }

    private Money rounded(BigDecimal exact) {
        return Money.of(currency, exact, RoundingMode.HALF_UP);
    }
}
