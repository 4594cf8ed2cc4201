package io.zhanggui.examples.benchmarks;

import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.costing.CostBalance;
import io.zhanggui.inventory.costing.PeriodicAverage;
import io.zhanggui.inventory.costing.Valuation;
import io.zhanggui.inventory.stock.MovementKind;
import io.zhanggui.inventory.turnover.AgeBuckets;
import io.zhanggui.inventory.turnover.AgeProfile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;

/** What stock costs, on columns; stock is never negative in these facts. */
final class CostFloor {

    private static final long ONE = 1_000_000;
    private static final long CENT = 1_000_000;

    private final StockFacts facts;
    private final int articles;
    /** The movement that made the next layer. */
    private final int[] next;

    private final long[] layerValue;
    private final int[] head;
    private final int[] tail;
    private final long[] headQuantity;
    private final long[] headValue;

    /** Of each movement. */
    final long[] cost;

    final long[] quantity;
    final long[] received;
    final long[] returned;
    final long[] sold;
    final long[] lost;
    private final long[] receivedQuantity;
    private final long[] returnedQuantity;
    private final long[] soldQuantity;
    private final long[] lostQuantity;

    CostFloor(StockFacts facts) {
        this.facts = facts;
        this.articles = facts.stocks.length;
        this.next = new int[facts.stock.length];
        this.layerValue = new long[facts.stock.length];
        this.cost = new long[facts.stock.length];
        this.head = new int[articles];
        this.tail = new int[articles];
        this.headQuantity = new long[articles];
        this.headValue = new long[articles];
        this.quantity = new long[articles];
        this.received = new long[articles];
        this.returned = new long[articles];
        this.sold = new long[articles];
        this.lost = new long[articles];
        this.receivedQuantity = new long[articles];
        this.returnedQuantity = new long[articles];
        this.soldQuantity = new long[articles];
        this.lostQuantity = new long[articles];
    }

    private void clear() {
        for (long[] sums : List.of(
                headQuantity,
                headValue,
                quantity,
                received,
                returned,
                sold,
                lost,
                receivedQuantity,
                returnedQuantity,
                soldQuantity,
                lostQuantity)) {
            Arrays.fill(sums, 0);
        }
    }

    /** The value in stock, of all articles; the oldest goods leave first. */
    long fifo() {
        return fifo(Integer.MAX_VALUE);
    }

    /** The same at the end of a day. */
    long fifo(int until) {
        clear();
        long value = 0;
        for (int i = 0; i < facts.stock.length && facts.day[i] <= until; i++) {
            int article = facts.stock[i];
            long amount = facts.quantity[i];
            if (facts.kind[i] == MovementKind.RECEIPT) {
                long moved = share(facts.unitCost[i], amount, ONE);
                received[article] += moved;
                value += moved;
                layerValue[i] = moved;
                cost[i] = moved;
                next[i] = -1;
                quantity[article] += amount;
                if (headQuantity[article] == 0) {
                    head[article] = i;
                    headQuantity[article] = amount;
                    headValue[article] = moved;
                } else {
                    next[tail[article]] = i;
                }
                tail[article] = i;
            } else {
                long moved = take(article, amount);
                value -= moved;
                leave(article, facts.kind[i], moved);
                cost[i] = moved;
                quantity[article] -= amount;
            }
        }
        return value;
    }

    private long take(int article, long amount) {
        long left = amount;
        long moved = 0;
        while (left > 0) {
            long part = Math.min(left, headQuantity[article]);
            long taken = share(headValue[article], part, headQuantity[article]);
            moved += taken;
            left -= part;
            headQuantity[article] -= part;
            headValue[article] -= taken;
            if (headQuantity[article] == 0) {
                int layer = next[head[article]];
                head[article] = layer;
                if (layer >= 0) {
                    headQuantity[article] = facts.quantity[layer];
                    headValue[article] = layerValue[layer];
                }
            }
        }
        return moved;
    }

    private void leave(int article, MovementKind kind, long moved) {
        switch (kind) {
            case ISSUE -> sold[article] += moved;
            case SUPPLIER_RETURN -> returned[article] += moved;
            default -> lost[article] += moved;
        }
    }

    /** The value in stock, of all articles; goods leave at the average. */
    long movingAverage() {
        clear();
        long value = 0;
        for (int i = 0; i < facts.stock.length; i++) {
            int article = facts.stock[i];
            long amount = facts.quantity[i];
            if (facts.kind[i] == MovementKind.RECEIPT) {
                long moved = share(facts.unitCost[i], amount, ONE);
                cost[i] = moved;
                received[article] += moved;
                value += moved;
                quantity[article] += amount;
                headValue[article] += moved;
            } else {
                long moved = share(headValue[article], amount, quantity[article]);
                value -= moved;
                quantity[article] -= amount;
                headValue[article] -= moved;
                leave(article, facts.kind[i], moved);
                cost[i] = moved;
            }
        }
        return value;
    }

    /** The value in stock, of all articles; everything leaves at the average of the whole time. */
    long periodicAverage() {
        clear();
        for (int i = 0; i < facts.stock.length; i++) {
            int article = facts.stock[i];
            long amount = facts.quantity[i];
            switch (facts.kind[i]) {
                case RECEIPT -> {
                    receivedQuantity[article] += amount;
                    received[article] += share(facts.unitCost[i], amount, ONE);
                }
                case ISSUE -> soldQuantity[article] += amount;
                case SUPPLIER_RETURN -> returnedQuantity[article] += amount;
                default -> lostQuantity[article] += amount;
            }
        }
        long value = 0;
        for (int article = 0; article < articles; article++) {
            long whole = receivedQuantity[article];
            long worth = received[article];
            quantity[article] = whole - soldQuantity[article] - returnedQuantity[article] - lostQuantity[article];
            if (whole > 0) {
                lost[article] = share(worth, lostQuantity[article], whole);
                returned[article] = share(worth, returnedQuantity[article], whole);
                headValue[article] = share(worth, quantity[article], whole);
            }
            sold[article] = worth - lost[article] - returned[article] - headValue[article];
            value += headValue[article];
        }
        return value;
    }

    /** value × part ÷ whole, half up, where the product may be larger than a long. */
    static long share(long value, long part, long whole) {
        long each = value / whole;
        long rest = value - each * whole;
        long more = (long) ((double) rest * part / whole);
        long left = rest * part - more * whole;
        if (left < 0) {
            more--;
            left += whole;
        } else if (left >= whole) {
            more++;
            left -= whole;
        }
        return each * part + (left >= whole - left ? more + 1 : more);
    }

    /** How old the goods of every article are that are there. */
    List<AgeProfile> ages(int day, AgeBuckets buckets) {
        List<AgeProfile> all = new ArrayList<>(articles);
        for (int article = 0; article < articles; article++) {
            all.add(age(article, day, buckets));
        }
        return all;
    }

    private AgeProfile age(int article, int day, AgeBuckets buckets) {
        long[] quantities = new long[buckets.count()];
        long[] values = new long[buckets.count()];
        double days = 0;
        double valueDays = 0;
        double value = 0;
        int layer = head[article];
        long there = headQuantity[article];
        long worth = headValue[article];
        while (there > 0) {
            int age = day - facts.day[layer];
            int bucket = buckets.indexOf(age);
            quantities[bucket] += there;
            values[bucket] += worth;
            days += (double) there * age;
            valueDays += (double) worth * age;
            value += worth;
            layer = next[layer];
            there = layer < 0 ? 0 : facts.quantity[layer];
            worth = layer < 0 ? 0 : layerValue[layer];
        }
        List<Money> cents = new ArrayList<>(values.length);
        List<BigDecimal> amounts = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            cents.add(Money.ofMinor(StockFacts.CNY, (values[i] + CENT / 2) / CENT));
            amounts.add(BigDecimal.valueOf(quantities[i], StockFacts.QUANTITY_SCALE));
        }
        return new AgeProfile(
                buckets,
                cents,
                Money.zero(StockFacts.CNY),
                UnitOfMeasure.PIECE,
                amounts,
                quantity[article] == 0 ? null : (Double) (days / quantity[article]),
                value == 0 ? null : (Double) (valueDays / value),
                false);
    }

    /** The days that all goods have been there, each weighted by its quantity; the arithmetic of {@link #ages} alone. */
    double quantityDays(int day) {
        double days = 0;
        for (int article = 0; article < articles; article++) {
            int layer = head[article];
            long there = headQuantity[article];
            while (there > 0) {
                days += (double) there * (day - facts.day[layer]);
                layer = next[layer];
                there = layer < 0 ? 0 : facts.quantity[layer];
            }
        }
        return days;
    }

    /** Every article with what came, left and is left. */
    List<Valuation> valuations() {
        List<Valuation> all = new ArrayList<>(articles);
        for (int article = 0; article < articles; article++) {
            all.add(new Valuation(facts.stocks[article], amount(quantity[article]), balance(article)));
        }
        return all;
    }

    /** Every article as a period of its own. */
    List<PeriodicAverage> periods() {
        List<PeriodicAverage> all = new ArrayList<>(articles);
        for (int article = 0; article < articles; article++) {
            Quantity nothing = amount(0);
            all.add(new PeriodicAverage(
                    nothing,
                    BigDecimal.ZERO,
                    amount(receivedQuantity[article]),
                    balance(article),
                    amount(quantity[article]),
                    value(headValue[article])));
        }
        return all;
    }

    private CostBalance balance(int article) {
        return new CostBalance(
                StockFacts.CNY,
                value(received[article]),
                value(0),
                value(returned[article]),
                value(sold[article]),
                value(lost[article]),
                value(0));
    }

    private static Quantity amount(long scaled) {
        return Quantity.of(BigDecimal.valueOf(scaled, StockFacts.QUANTITY_SCALE), UnitOfMeasure.PIECE);
    }

    private static BigDecimal value(long exact) {
        return BigDecimal.valueOf(exact, StockFacts.VALUE_SCALE);
    }
}
