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
    private long[] firstDays = new long[0];

    /** Of each stock the month it has come to, since when it holds what, and what that is worth. */
    private long[] now = new long[0];

    private static final int MONTH = 0;
    private static final int SINCE = 1;
    private static final int HELD = 2;
    private static final int WORTH = 3;
    private static final int STATE = 4;

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
    public void stock(int row, StockKey stock, UnitOfMeasure unit, long opening, long worth, long lastIssue) {
        stocks.add(stock);
        units.add(unit);
        if (row == lastIssues.length) {
            int room = Math.max(16, row * 2);
            numbers = Arrays.copyOf(numbers, room * (months + 1) * WIDTH);
            quantityDays = Arrays.copyOf(quantityDays, room * months);
            valueDays = Arrays.copyOf(valueDays, room * months);
            lastIssues = Arrays.copyOf(lastIssues, room);
            firstDays = Arrays.copyOf(firstDays, room);
            now = Arrays.copyOf(now, room * STATE);
        }
        lastIssues[row] = lastIssue;
        firstDays[row] = opening > 0 ? edges[0] : NEVER;
        now[row * STATE + SINCE] = edges[0];
        hold(row, opening, worth);
        put(row, 0);
    }

    @Override
    public void day(int row, long epochDay, long held, long worth, long sold, long cost, boolean issued) {
        goOn(row, epochDay);
        hold(row, held, worth);
        there(row, held > 0 || issued, epochDay);
        int at = at(row, (int) now[row * STATE + MONTH] + 1);
        numbers[at + SOLD] += sold;
        numbers[at + COST] = Math.addExact(numbers[at + COST], cost);
        if (issued) {
            lastIssues[row] = epochDay;
        }
    }

    /** Ends all stocks; after the last day. */
    HistoryColumns close() {
        for (int row = 0; row < size(); row++) {
            goOn(row, edges[months]);
        }
        return this;
    }

    private void there(int row, boolean goods, long day) {
        if (goods && firstDays[row] == NEVER) {
            firstDays[row] = day;
        }
    }

    private void hold(int row, long held, long worth) {
        now[row * STATE + HELD] = held;
        now[row * STATE + WORTH] = worth;
    }

    private void goOn(int row, long day) {
        int month = (int) now[row * STATE + MONTH];
        while (month < months && day >= edges[month + 1]) {
            add(row, month, edges[month + 1]);
            put(row, month + 1);
            month++;
        }
        now[row * STATE + MONTH] = month;
        if (month < months) {
            add(row, month, day);
        }
    }

    private void add(int row, int month, long until) {
        int state = row * STATE;
        long days = until - now[state + SINCE];
        quantityDays[row * months + month] += (double) now[state + HELD] * days;
        valueDays[row * months + month] += (double) now[state + WORTH] * days;
        numbers[at(row, month + 1) + NEGATIVE] += now[state + HELD] < 0 ? days : 0;
        now[state + SINCE] = until;
    }

    private void put(int row, int place) {
        numbers[at(row, place) + QUANTITY] = now[row * STATE + HELD];
        numbers[at(row, place) + VALUE] = now[row * STATE + WORTH];
    }

    /** A month as it is known, of the stock that was begun last. */
    void month(
            int month, long held, long worth, long sold, long cost, double heldDays, double worthDays, int negative) {
        int row = size() - 1;
        int at = at(row, month + 1);
        hold(row, held, worth);
        there(row, held > 0 || sold != 0, edges[month]);
        put(row, month + 1);
        numbers[at + SOLD] = sold;
        numbers[at + COST] = cost;
        numbers[at + NEGATIVE] = negative;
        quantityDays[row * months + month] = heldDays;
        valueDays[row * months + month] = worthDays;
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

    /** Days from the first one on which there were goods to the last one of all; 0 if there never were. */
    long daysThere(int row) {
        return firstDays[row] == NEVER ? 0 : edges[months] - firstDays[row];
    }

    long lastIssue(int row) {
        return lastIssues[row];
    }
}
