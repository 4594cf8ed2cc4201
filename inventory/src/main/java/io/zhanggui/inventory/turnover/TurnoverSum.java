package io.zhanggui.inventory.turnover;

import io.zhanggui.core.quantity.UnitOfMeasure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The sums of a group of stocks over some months; exact as to what is worth what. */
final class TurnoverSum {

    private final StockMonths history;
    private final StockAverage average;
    private final int from;
    private final int to;
    private final int days;
    private final long[] points;
    private BigInteger opening = BigInteger.ZERO;
    private BigInteger closing = BigInteger.ZERO;
    private BigInteger cost = BigInteger.ZERO;
    private double averageValue;
    private double averageQuantity;
    private double sold;
    private int negativeDays;
    private @Nullable UnitOfMeasure unit;
    private boolean mixed;

    TurnoverSum(StockMonths history, StockAverage average, int from, int to) {
        this.history = history;
        this.average = average;
        this.from = from;
        this.to = to;
        this.days = Math.toIntExact(history.months().get(to - 1).getEnd().toEpochDay()
                - history.months().get(from).getStart().toEpochDay());
        this.points = new long[to - from + 1];
    }

    void add(int row) {
        HistoryColumns columns = history.columns();
        opening = opening.add(BigInteger.valueOf(columns.value(row, from)));
        closing = closing.add(BigInteger.valueOf(columns.value(row, to)));
        double heldDays = 0;
        double worthDays = 0;
        for (int month = from; month < to; month++) {
            cost = cost.add(BigInteger.valueOf(columns.cost(row, month)));
            sold += columns.sold(row, month);
            heldDays += columns.quantityDays(row, month);
            worthDays += columns.valueDays(row, month);
            negativeDays += columns.negativeDays(row, month);
        }
        for (int place = from; place <= to; place++) {
            points[place - from] = columns.value(row, place);
        }
        averageValue += average.of(points, worthDays, days);
        for (int place = from; place <= to; place++) {
            points[place - from] = columns.quantity(row, place);
        }
        averageQuantity += average.of(points, heldDays, days);
        UnitOfMeasure own = columns.units.get(row);
        mixed |= unit != null && !unit.equals(own);
        unit = own;
    }

    TurnoverFigures figures() {
        double scale = history.scale();
        UnitOfMeasure common = mixed ? null : unit == null ? UnitOfMeasure.PIECE : unit;
        return new TurnoverFigures(
                money(opening),
                money(closing),
                money(cost),
                Turnover.of(cost.doubleValue() / scale, averageValue / scale, days),
                common,
                common == null ? null : Turnover.of(sold / 1e6, averageQuantity / 1e6, days),
                negativeDays);
    }

    private Money money(BigInteger number) {
        return Money.of(
                history.currency(),
                new BigDecimal(number, StockMonths.valueScale(history.currency())),
                RoundingMode.HALF_UP);
    }
}
