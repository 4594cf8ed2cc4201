package io.zhanggui.inventory.costing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What came into stock, what left it, and what is left, of one stock or of many, from the first movement on.
 *
 * <p>The exact figures have six decimals more than the currency and always satisfy received + landed + revaluation =
 * returned + sold + lost + counted short + variances + transferred + value. Each amount of money is its exact figure rounded once, half up; by how many cents the
 * rounded ones miss each other is {@link #rounding}.
 *
 * @param currency the currency of all figures
 * @param exactReceived quantity × unit cost of the receipts
 * @param exactLandedCost what came later for goods received
 * @param exactReturned the cost of goods given back to suppliers
 * @param exactCostOfGoodsSold the cost of issues, with their true-ups, less that of customer returns
 * @param exactLoss the cost of damaged and lost goods
 * @param exactCountShortage what counting found missing, less what it found over
 * @param exactTransferred the cost of goods that set out for other warehouses, less that of goods that arrived from them;
 *     of all warehouses together what is in transit
 * @param exactPriceVariance under standard cost, what goods cost more than their standard cost; otherwise 0
 * @param exactReturnVariance what goods given back to suppliers cost more than was credited
 * @param exactRevaluation under standard cost, what stock is worth more because the standard cost was raised; otherwise 0
 * @param exactInTransit the cost of goods on their way here, which is not part of the value here
 */
public record CostBalance(
        CurrencyUnit currency,
        BigDecimal exactReceived,
        BigDecimal exactLandedCost,
        BigDecimal exactReturned,
        BigDecimal exactCostOfGoodsSold,
        BigDecimal exactLoss,
        BigDecimal exactCountShortage,
        BigDecimal exactTransferred,
        BigDecimal exactPriceVariance,
        BigDecimal exactReturnVariance,
        BigDecimal exactRevaluation,
        BigDecimal exactInTransit) {

    public CostBalance {
        requireNonNull(currency, "currency");
    }

    /** Nothing moved between warehouses, and there are no variances of price. */
    public CostBalance(
            CurrencyUnit currency,
            BigDecimal exactReceived,
            BigDecimal exactLandedCost,
            BigDecimal exactReturned,
            BigDecimal exactCostOfGoodsSold,
            BigDecimal exactLoss,
            BigDecimal exactCountShortage) {
        this(
                currency,
                exactReceived,
                exactLandedCost,
                exactReturned,
                exactCostOfGoodsSold,
                exactLoss,
                exactCountShortage,
                nothing(currency),
                nothing(currency),
                nothing(currency),
                nothing(currency),
                nothing(currency));
    }

    private static BigDecimal nothing(CurrencyUnit currency) {
        return BigDecimal.valueOf(0, Exact.valueScale(currency));
    }

    /** Nothing came and nothing left. */
    public static CostBalance zero(CurrencyUnit currency) {
        return of(currency, new long[CostPlace.VALUES]);
    }

    static CostBalance of(CurrencyUnit currency, long[] values) {
        int scale = Exact.valueScale(currency);
        return of(currency, which -> BigDecimal.valueOf(values[which], scale));
    }

    static CostBalance of(CurrencyUnit currency, BigInteger[] values) {
        int scale = Exact.valueScale(currency);
        return of(currency, which -> new BigDecimal(values[which], scale));
    }

    private static CostBalance of(CurrencyUnit currency, IntFunction<BigDecimal> values) {
        return new CostBalance(
                currency,
                values.apply(Flow.RECEIVED.index()),
                values.apply(Flow.LANDED.index()),
                values.apply(Flow.RETURNED.index()),
                values.apply(Flow.SOLD.index()),
                values.apply(Flow.LOST.index()),
                values.apply(Flow.COUNTED.index()),
                values.apply(Flow.TRANSFERRED.index()),
                values.apply(Flow.PRICE_VARIANCE.index()),
                values.apply(Flow.RETURN_VARIANCE.index()),
                values.apply(Flow.REVALUED.index()),
                values.apply(CostPlace.TRANSIT_VALUE));
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
                operation.apply(exactCountShortage, other.exactCountShortage),
                operation.apply(exactTransferred, other.exactTransferred),
                operation.apply(exactPriceVariance, other.exactPriceVariance),
                operation.apply(exactReturnVariance, other.exactReturnVariance),
                operation.apply(exactRevaluation, other.exactRevaluation),
                operation.apply(exactInTransit, other.exactInTransit));
    }

    /** The value in stock; negative where goods are owed at a provisional cost. */
    public BigDecimal exactValue() {
        return exactReceived
                .add(exactLandedCost)
                .add(exactRevaluation)
                .subtract(exactReturned)
                .subtract(exactConsumed())
                .subtract(exactPriceVariance)
                .subtract(exactReturnVariance)
                .subtract(exactTransferred);
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

    /** What set out for other warehouses, less what arrived from them (调拨出库净额). */
    public Money transferred() {
        return rounded(exactTransferred);
    }

    /** What goods cost more than their standard cost (采购价差); negative if less. */
    public Money priceVariance() {
        return rounded(exactPriceVariance);
    }

    /** What goods given back to suppliers cost more than was credited (退货差异); negative if less. */
    public Money returnVariance() {
        return rounded(exactReturnVariance);
    }

    /** What stock is worth more because its standard cost was raised (标准成本调整); negative if it was lowered. */
    public Money revaluation() {
        return rounded(exactRevaluation);
    }

    /** What is on its way here (在途物资). */
    public Money inTransit() {
        return rounded(exactInTransit);
    }

    /** Goods sold, lost and counted missing together; see {@link #exactConsumed}. */
    public Money consumed() {
        return rounded(exactConsumed());
    }

    /**
     * By how much received, landed and revaluation exceed everything else, each rounded on its own (尾差): 0.00, or a few cents, which
     * belong to no movement.
     */
    public Money rounding() {
        return received()
                .plus(landedCost())
                .plus(revaluation())
                .minus(returnedToSuppliers())
                .minus(costOfGoodsSold())
                .minus(loss())
                .plus(countVariance())
                .minus(priceVariance())
                .minus(returnVariance())
                .minus(transferred())
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
                        countVariance())
                .with(others());
    }

    /** What not every ledger has. */
    private List<Explanation> others() {
        List<Explanation> others = new ArrayList<>();
        Map<Term, Money> amounts = new LinkedHashMap<>();
        amounts.put(CostReason.IN_TRANSIT, transferred().negated());
        amounts.put(CostReason.PRICE_VARIANCE, priceVariance().negated());
        amounts.put(CostReason.RETURN_VARIANCE, returnVariance().negated());
        amounts.put(CostReason.REVALUATION, revaluation());
        amounts.forEach((label, amount) -> {
            if (!amount.isZero()) {
                others.add(Explanation.of(label, amount));
            }
        });
        return others;
    }

    private Money rounded(BigDecimal exact) {
        return Money.of(currency, exact, RoundingMode.HALF_UP);
    }
}
