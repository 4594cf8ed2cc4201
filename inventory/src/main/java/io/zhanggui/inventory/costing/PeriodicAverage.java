package io.zhanggui.inventory.costing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One article in one warehouse over a period, valued at the average of the whole period (全月一次加权平均法): (opening value +
 * receipts and landed costs) ÷ (opening quantity + quantity received). Everything that leaves leaves at that average, and
 * customer returns are negative issues.
 *
 * <pre>{@code
 * PeriodicAverage november = PeriodicAverage.opening(quantity, value).close(movementsOfNovember);
 * PeriodicAverage december = november.next().close(movementsOfDecember);
 * }</pre>
 *
 * @param openingQuantity what was there before the period, not negative
 * @param exactOpeningValue its value
 * @param receivedQuantity what was received in the period
 * @param balance what came and left in the period; its {@link CostBalance#value} is what the period added to stock
 * @param quantity what is there after the period
 * @param exactValue its value
 */
public record PeriodicAverage(
        Quantity openingQuantity,
        BigDecimal exactOpeningValue,
        Quantity receivedQuantity,
        CostBalance balance,
        Quantity quantity,
        BigDecimal exactValue) {

    public PeriodicAverage {
        requireNonNull(openingQuantity, "openingQuantity");
        requireNonNull(exactOpeningValue, "exactOpeningValue");
        requireNonNull(receivedQuantity, "receivedQuantity");
        requireNonNull(balance, "balance");
        requireNonNull(quantity, "quantity");
        requireNonNull(exactValue, "exactValue");
    }

    /**
     * A period in which nothing has moved yet.
     *
     * @param quantity what is there, not negative
     * @param value what it is worth
     */
    public static PeriodicAverage opening(Quantity quantity, BigMoney value) {
        if (quantity.signum() < 0 || value.isNegative()) {
            throw new IllegalArgumentException("a period cannot open with " + quantity + " worth " + value
                    + ". Maybe settle negative stock first?");
        }
        CurrencyUnit currency = value.getCurrencyUnit();
        return opening(quantity, value.getAmount(), currency);
    }

    private static PeriodicAverage opening(Quantity quantity, BigDecimal value, CurrencyUnit currency) {
        Quantity none = Quantity.zero(quantity.unit());
        return new PeriodicAverage(quantity, value, none, CostBalance.zero(currency), quantity, value);
    }

    /**
     * The same period with its movements, in any order; a stock-take counts where it stands.
     *
     * @throws IllegalArgumentException if more leaves than there is, or something leaves and there is no average, or a
     *     movement has another unit or currency
     * @throws IllegalStateException if the period has movements already
     */
    public PeriodicAverage close(Iterable<Movement> movements) {
        if (!balance.equals(CostBalance.zero(balance.currency())) || !receivedQuantity.isZero()) {
            throw new IllegalStateException("the period is closed. Maybe next() first?");
        }
        Sums sums = new Sums();
        movements.forEach(sums::add);
        BigDecimal whole = openingQuantity.amount().add(sums.received);
        BigDecimal worth = exactOpeningValue.add(sums.value).add(sums.landed);
        BigDecimal out = sums.sold.add(sums.lost).add(sums.counted).add(sums.returned);
        if (out.compareTo(whole) > 0) {
            throw new IllegalArgumentException("only " + whole.toPlainString() + " " + openingQuantity.unit()
                    + " are there in the period, but " + out.toPlainString() + " leave");
        }
        BigDecimal left = whole.subtract(out);
        if (whole.signum() == 0 && left.signum() != 0) {
            throw new IllegalArgumentException("there is no average for the " + left.toPlainString() + " "
                    + openingQuantity.unit() + " that came back, because nothing else is there in the period");
        }
        BigDecimal lost = share(worth, sums.lost, whole);
        BigDecimal counted = share(worth, sums.counted, whole);
        BigDecimal returned = share(worth, sums.returned, whole);
        // What stays is rounded, what was sold takes the rest, so that nothing is lost.
        BigDecimal stays = share(worth, left, whole);
        BigDecimal sold = worth.subtract(stays).subtract(lost).subtract(counted).subtract(returned);
        CostBalance closed =
                new CostBalance(balance.currency(), sums.value, sums.landed, returned, sold, lost, counted);
        return new PeriodicAverage(
                openingQuantity,
                exactOpeningValue,
                Quantity.of(sums.received, openingQuantity.unit()),
                closed,
                Quantity.of(left, openingQuantity.unit()),
                stays);
    }

    private BigDecimal share(BigDecimal worth, BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) {
            return BigDecimal.ZERO.setScale(worth.scale());
        }
        return worth.multiply(part).divide(whole, Exact.valueScale(balance.currency()), RoundingMode.HALF_UP);
    }

    /** The period that follows, in which nothing has moved yet. */
    public PeriodicAverage next() {
        return opening(quantity, exactValue, balance.currency());
    }

    /** The average of the period (加权平均单价); empty if there was nothing in it. */
    public Optional<BigMoney> unitCost() {
        BigDecimal whole = openingQuantity.amount().add(receivedQuantity.amount());
        if (whole.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal worth = exactOpeningValue.add(balance.exactReceived()).add(balance.exactLandedCost());
        int scale = Exact.valueScale(balance.currency());
        return Optional.of(BigMoney.of(balance.currency(), worth.divide(whole, scale, RoundingMode.HALF_UP)));
    }

    /** What was sold, less customer returns (本期销售成本). */
    public Money costOfGoodsSold() {
        return balance.costOfGoodsSold();
    }

    /** What is worth what is left (期末结存金额). */
    public Money value() {
        return money(exactValue);
    }

    /** How the average comes about, and what left and stays at it. */
    public Explanation explain() {
        Explanation average = Explanation.of(CostTerm.PERIOD_AVERAGE, unitCost().orElse(null))
                .formula(
                        CostTerm.PERIOD_AVERAGE_FORMULA,
                        money(exactOpeningValue),
                        balance.received().plus(balance.landedCost()),
                        openingQuantity,
                        receivedQuantity);
        return Explanation.of(CostTerm.CLOSING, value())
                .formula(
                        CostTerm.QUANTITY_TIMES_COST,
                        quantity,
                        unitCost().map(Object.class::cast).orElse("–"))
                .with(average, Explanation.of(CostTerm.COST_OF_GOODS_SOLD, costOfGoodsSold()));
    }

    private Money money(BigDecimal exact) {
        return Money.of(balance.currency(), exact, RoundingMode.HALF_UP);
    }

    /** Quantities that left by reason, and what came. */
    private final class Sums {

        private BigDecimal received = BigDecimal.ZERO;
        private BigDecimal value = exactZero();
        private BigDecimal landed = exactZero();
        private BigDecimal sold = BigDecimal.ZERO;
        private BigDecimal lost = BigDecimal.ZERO;
        private BigDecimal counted = BigDecimal.ZERO;
        private BigDecimal returned = BigDecimal.ZERO;

        private BigDecimal exactZero() {
            return BigDecimal.ZERO.setScale(Exact.valueScale(balance.currency()));
        }

        private void add(Movement movement) {
            if (!movement.goods().isOwn()) {
                return;
            }
            if (movement.kind() == MovementKind.LANDED_COST) {
                landed = landed.add(
                        inCurrency(requireNonNull(movement.amount(), "amount").toBigMoney()));
                return;
            }
            BigDecimal amount = openingQuantity.sameUnit(requireNonNull(movement.quantity(), "quantity"));
            switch (movement.kind()) {
                case RECEIPT -> {
                    received = received.add(amount);
                    BigDecimal cost = inCurrency(requireNonNull(movement.unitCost(), "unitCost"));
                    value = value.add(
                            cost.multiply(amount).setScale(Exact.valueScale(balance.currency()), RoundingMode.HALF_UP));
                }
                case ISSUE -> sold = sold.add(amount);
                case CUSTOMER_RETURN -> sold = sold.subtract(amount);
                case SUPPLIER_RETURN -> returned = returned.add(amount);
                case DAMAGE, LOSS -> lost = lost.add(amount);
                case COUNT -> counted = counted.subtract(amount);
                case STOCK_TAKE -> counted = counted.add(booked().subtract(amount));
                case TRANSFER_OUT, TRANSFER_IN ->
                    throw new IllegalArgumentException(
                            movement.kind() + " " + movement.id() + " is of two stocks. Maybe PeriodicCosts?");
                case LANDED_COST, HANDOVER -> throw new AssertionError(movement);
            }
        }

        private BigDecimal booked() {
            return openingQuantity
                    .amount()
                    .add(received)
                    .subtract(sold)
                    .subtract(lost)
                    .subtract(counted)
                    .subtract(returned);
        }

        private BigDecimal inCurrency(BigMoney money) {
            if (!money.getCurrencyUnit().equals(balance.currency())) {
                throw new IllegalArgumentException(money + " is not in " + balance.currency());
            }
            return money.getAmount();
        }
    }
}
