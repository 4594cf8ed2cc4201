package io.zhanggui.inventory.turnover;

import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** Puts plain figures into columns; not safe for threads. */
final class PlainHistory {

    private final CurrencyUnit currency;
    private final List<LocalDateRange> months;
    private final HistoryColumns columns;
    private @Nullable StockPeriod last;
    private int month;
    private boolean daily = true;

    PlainHistory(CurrencyUnit currency, List<LocalDateRange> months, HistoryColumns columns) {
        this.currency = currency;
        this.months = months;
        this.columns = columns;
    }

    void add(StockPeriod figures) {
        StockPeriod before = last;
        if (month == 0) {
            requireNext(before, figures.stock());
            columns.stock(
                    columns.size(),
                    figures.stock(),
                    figures.opening().unit(),
                    quantity(figures.opening()),
                    value(figures.openingValue()),
                    HistoryColumns.NEVER);
        } else if (before != null) {
            requireContinued(before, figures);
        }
        LocalDateRange days = months.get(month);
        if (!figures.days().equals(days)) {
            throw new IllegalArgumentException(
                    "figures of " + figures.stock() + " for " + days + " are missing, next are " + figures.days());
        }
        Double averageQuantity = figures.averageQuantity();
        Double averageValue = figures.averageValue();
        boolean known = averageQuantity != null && averageValue != null;
        daily &= known;
        columns.month(
                month,
                quantity(figures.closing()),
                value(figures.closingValue()),
                quantity(figures.sold()),
                value(figures.costOfSales()),
                averageQuantity == null ? 0 : averageQuantity * 1e6 * days.lengthInDays(),
                averageValue == null ? 0 : averageValue * scale() * days.lengthInDays(),
                figures.negativeDays());
        last = figures;
        month = (month + 1) % months.size();
    }

    private static void requireNext(@Nullable StockPeriod before, StockKey stock) {
        if (before != null && before.stock().compareTo(stock) >= 0) {
            throw new IllegalArgumentException(
                    stock + " comes after " + before.stock() + ". Maybe sort the figures by stock, then month?");
        }
    }

    private static void requireContinued(StockPeriod before, StockPeriod figures) {
        if (!before.stock().equals(figures.stock())) {
            throw new IllegalArgumentException("figures of " + before.stock() + " after " + before.days()
                    + " are missing, next are those of " + figures.stock());
        }
        if (before.closing().compareTo(figures.opening()) != 0
                || before.closingValue().compareTo(figures.openingValue()) != 0) {
            throw new IllegalArgumentException("stock " + before.stock() + " closes " + before.days() + " with "
                    + before.closing() + " worth " + before.closingValue() + ", but opens the next month with "
                    + figures.opening() + " worth " + figures.openingValue());
        }
    }

    /** Whether every figure had its daily averages. */
    boolean daily() {
        return daily;
    }

    HistoryColumns build() {
        if (month != 0 && last != null) {
            throw new IllegalArgumentException(
                    "figures of " + last.stock() + " for " + months.get(month) + " are missing");
        }
        return columns;
    }

    private static long quantity(Quantity quantity) {
        return scaled(quantity.amount(), 6);
    }

    private long value(BigMoney value) {
        if (!value.getCurrencyUnit().equals(currency)) {
            throw new IllegalArgumentException("values must be in " + currency + ", but there is " + value);
        }
        return scaled(value.getAmount(), StockMonths.valueScale(currency));
    }

    private static long scaled(BigDecimal amount, int scale) {
        return amount.setScale(scale).unscaledValue().longValueExact();
    }

    private double scale() {
        return Math.pow(10, StockMonths.valueScale(currency));
    }
}
