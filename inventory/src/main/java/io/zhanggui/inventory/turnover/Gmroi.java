package io.zhanggui.inventory.turnover;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.Money;

/**
 * What the money in stock earns (毛利库存回报率, gross margin return on inventory investment): gross margin ÷ average stock at
 * cost.
 *
 * @param revenue what the goods were sold for, without tax
 * @param costOfSales what they cost
 * @param averageStock average stock at cost, in units of the currency
 * @param days the length of the period
 */
@Beta
public record Gmroi(Money revenue, Money costOfSales, double averageStock, int days) {

    /**
     * @throws IllegalArgumentException if the average is not finite, there is no day, or the currencies differ
     */
    public Gmroi {
        requireNonNull(revenue, "revenue");
        requireNonNull(costOfSales, "costOfSales");
        if (!revenue.getCurrencyUnit().equals(costOfSales.getCurrencyUnit())) {
            throw new IllegalArgumentException(
                    "revenue is in " + revenue.getCurrencyUnit() + ", but cost in " + costOfSales.getCurrencyUnit());
        }
        if (!Double.isFinite(averageStock)) {
            throw new IllegalArgumentException("averageStock must be finite, but is " + averageStock);
        }
        if (days < 1) {
            throw new IllegalArgumentException("days must be at least 1, but is " + days);
        }
    }

    /** Of a group of stocks whose revenue the host knows. */
    public static Gmroi of(Money revenue, TurnoverFigures figures) {
        return new Gmroi(
                revenue,
                figures.costOfSales(),
                figures.byCost().averageStock(),
                figures.byCost().days());
    }

    /**
     * Of both together in the same period: the ratio of sums.
     *
     * @throws IllegalArgumentException if the periods differ in length
     */
    public Gmroi plus(Gmroi other) {
        if (days != other.days) {
            throw new IllegalArgumentException(
                    "returns of " + days + " and of " + other.days + " days cannot be added");
        }
        return new Gmroi(
                revenue.plus(other.revenue),
                costOfSales.plus(other.costOfSales),
                averageStock + other.averageStock,
                days);
    }

    /** Revenue less cost of sales (毛利); negative if goods were sold below cost. */
    public Money grossMargin() {
        return revenue.minus(costOfSales);
    }

    /** The margin of the period ÷ average stock; negative with a negative margin, empty where {@link #gap} says why. */
    public OptionalDouble ratio() {
        return gap().isPresent()
                ? OptionalDouble.empty()
                : OptionalDouble.of(grossMargin().getAmount().doubleValue() / averageStock);
    }

    /** The ratio of a year of 365 days at this pace; empty where {@link #gap} says why. */
    public OptionalDouble perYear() {
        OptionalDouble ratio = ratio();
        return ratio.isPresent() ? OptionalDouble.of(ratio.getAsDouble() * 365 / days) : ratio;
    }

    /** Why there is no ratio; empty if there is one. */
    public Optional<TurnoverGap> gap() {
        if (averageStock > 0) {
            return Optional.empty();
        }
        return Optional.of(averageStock == 0 ? TurnoverGap.NO_STOCK : TurnoverGap.NEGATIVE_STOCK);
    }

    /** The ratio and the margin that it follows from. */
    public Explanation explain() {
        return Explanation.of(TurnoverTerm.GMROI, Turnover.orGap(ratio(), gap()))
                .formula(TurnoverTerm.GMROI_FORMULA, grossMargin(), averageStock)
                .with(Explanation.of(TurnoverTerm.GROSS_MARGIN, grossMargin())
                        .formula(TurnoverTerm.GROSS_MARGIN_FORMULA, revenue, costOfSales));
    }
}
