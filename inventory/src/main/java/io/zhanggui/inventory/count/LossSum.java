package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Losses and surpluses together.
 *
 * @param movements how many movements
 * @param loss the cost of what is gone, not negative (报损金额)
 * @param surplus the cost of what was found too much, not negative (报溢金额)
 */
@Beta
public record LossSum(int movements, Money loss, Money surplus) {

    private static final int DECIMALS = 6;

    public LossSum {
        requireNonNull(loss, "loss");
        requireNonNull(surplus, "surplus");
    }

    static LossSum zero(CurrencyUnit currency) {
        return new LossSum(0, Money.zero(currency), Money.zero(currency));
    }

    LossSum plus(LossLine line) {
        return line.cost().isNegative()
                ? new LossSum(movements + 1, loss, surplus.minus(line.cost()))
                : new LossSum(movements + 1, loss.plus(line.cost()), surplus);
    }

    /** Loss less surplus. */
    public Money net() {
        return loss.minus(surplus);
    }

    /**
     * The net loss as a share of sales or of stock (损耗率), rounded half up to six decimals; negative if more was found than
     * lost, empty if the base is zero.
     *
     * @param base sales of the period, or stock, in the same currency
     * @throws IllegalArgumentException if the base is negative
     * @throws org.joda.money.CurrencyMismatchException if it is in another currency
     */
    public Optional<BigDecimal> shrinkage(Money base) {
        if (base.isNegative()) {
            throw new IllegalArgumentException("base must not be negative, but is " + base);
        }
        Money net = base.minus(base.minus(net())); // refuses another currency
        return base.isZero()
                ? Optional.empty()
                : Optional.of(net.getAmount().divide(base.getAmount(), DECIMALS, RoundingMode.HALF_UP));
    }

    /** The net loss as loss less surplus. */
    public Explanation explain() {
        return Explanation.of(CountTerm.NET_LOSS, net()).formula(CountTerm.LESS, loss, surplus);
    }
}
