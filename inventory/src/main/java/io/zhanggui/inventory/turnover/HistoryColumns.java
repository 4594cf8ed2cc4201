package io.zhanggui.inventory.turnover;

import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.costing.DailyBalances;
import io.zhanggui.inventory.stock.StockKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What each stock held and what went out of it by month, as numbers: quantities in millionths of a unit, values in
 * millionths of the smallest unit of the currency. A stock has a row, a month a place in it.
 */
final class HistoryColumns implements DailyBalances {

    /** Numbers of a month: opening stock is the closing of the place before, which place 0 has for the first month. */
    private static final int QUANTITY = 0;

    private static final int VALUE = 1;
    private static final int SOLD = 2;
    private static final int COST = 3;
    private static final int NEGATIVE = 4;
    private static final int WIDTH = 5;

    private final long[] edges;
    private final int months;
    final List<StockKey> stocks = new ArrayList<>();
    final List<UnitOfMeasure> units = new ArrayList<>();
    private long[] numbers = new long[0];
    private double[] quantityDays = new double[0];
    private double[] valueDays = new double[0];
    private long[] lastIssues = new long[0];

    private int month;
    private long since;
    private long quantity;
    private long value;

    /** @param edges the first epoch day of each month, then the day after the last one */
    HistoryColumns(long[] edges) {
        this.edges = edges;
        this.months = edges.length - 1;
    }

    int months() {
        return months;
    }

    int size() {
        return stocks.size();
    }

    @Override
    public void stock(StockKey stock, UnitOfMeasure unit, long opening, long worth, long lastIssue) {
        close();
        int row = stocks.size();
        stocks.add(stock);
        units.add(unit);
        if (row == lastIssues.length) {
            int room = Math.max(16, row * 2);
            numbers = Arrays.copyOf(numbers, room * (months + 1) * WIDTH);
            quantityDays = Arrays.copyOf(quantityDays, room * months);
            valueDays = Arrays.copyOf(valueDays, room * months);
            lastIssues = Arrays.copyOf(lastIssues, room);
        }
        lastIssues[row] = lastIssue;
        month = 0;
        since = edges[0];
        hold(opening, worth);
        put(row, 0);
    }

    @Override
    public void day(long epochDay, long held, long worth, long sold, long cost, boolean issued) {
        int row = size() - 1;
        goOn(epochDay);
        hold(held, worth);
        int at = at(row, month + 1);
        numbers[at + SOLD] += sold;
        numbers[at + COST] = Math.addExact(numbers[at + COST], cost);
        if (issued) {
            lastIssues[row] = epochDay;
        }
    }

    /** Ends the last stock; after the last call. */
    HistoryColumns close() {
        if (size() > 0 && month < months) {
            goOn(edges[months]);
        }
        return this;
    }

    private void hold(long held, long worth) {
        quantity = held;
        value = worth;
    }

    private void goOn(long day) {
        int row = size() - 1;
        while (month < months && day >= edges[month + 1]) {
            hold(row, edges[month + 1]);
            put(row, month + 1);
            month++;
        }
        if (month < months) {
            hold(row, day);
        }
    }

    private void hold(int row, long until) {
        long days = until - since;
        quantityDays[row * months + month] += (double) quantity * days;
        valueDays[row * months + month] += (double) value * days;
        numbers[at(row, month + 1) + NEGATIVE] += quantity < 0 ? days : 0;
        since = until;
    }

    private void put(int row, int place) {
        numbers[at(row, place) + QUANTITY] = quantity;
        numbers[at(row, place) + VALUE] = value;
    }

    /** A month as it is known, of the stock that was begun last. */
    void month(
            int place, long held, long worth, long sold, long cost, double heldDays, double worthDays, int negative) {
        int row = size() - 1;
        int at = at(row, place + 1);
        month = months;
        hold(held, worth);
        put(row, place + 1);
        numbers[at + SOLD] = sold;
        numbers[at + COST] = cost;
        numbers[at + NEGATIVE] = negative;
        quantityDays[row * months + place] = heldDays;
        valueDays[row * months + place] = worthDays;
    }

    private int at(int row, int place) {
        return (row * (months + 1) + place) * WIDTH;
    }

    /** What was there before month 0 (place 0) or after the month before the place. */
    long quantity(int row, int place) {
        return numbers[at(row, place) + QUANTITY];
    }

    long value(int row, int place) {
        return numbers[at(row, place) + VALUE];
    }

    long sold(int row, int month) {
        return numbers[at(row, month + 1) + SOLD];
    }

    long cost(int row, int month) {
        return numbers[at(row, month + 1) + COST];
    }

    int negativeDays(int row, int month) {
        return (int) numbers[at(row, month + 1) + NEGATIVE];
    }

    double quantityDays(int row, int month) {
        return quantityDays[row * months + month];
    }

    double valueDays(int row, int month) {
        return valueDays[row * months + month];
    }

    long lastIssue(int row) {
        return lastIssues[row];
    }
}
