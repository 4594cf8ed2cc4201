package io.zhanggui.examples.benchmarks;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementBatch;
import io.zhanggui.inventory.stock.MovementBatchBuilder;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementKind;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A year of one warehouse: movements by day, the articles by turns, as columns for a floor and as movements for the library.
 * Quantities are in millionths of a piece and costs in hundred-millionths of a yuan, as exact as the library keeps them.
 */
final class StockFacts {

    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    static final int DAYS = 365;
    static final int QUANTITY_SCALE = 6;
    static final int VALUE_SCALE = 8;

    private static final int PRICES = 4_096;
    private static final int MOST_PIECES = 200;

    final StockKey[] stocks;
    final Movement[] movements;
    final int[] stock;
    final MovementKind[] kind;
    /** Counted from {@link #FIRST_DAY}. */
    final int[] day;

    final long[] quantity;
    /** Of one piece of a receipt. */
    final long[] unitCost;

    private final MovementId[] ids;
    private final int[] idsUsed;

    StockFacts(int n, int articles) {
        this(n, articles, n);
    }

    private StockFacts(int n, int articles, int objects) {
        stocks = new StockKey[articles];
        Arrays.setAll(stocks, i -> StockKey.of(Sku.of("SKU-" + (100_000 + i)), WarehouseId.of("SH")));
        movements = new Movement[objects];
        stock = new int[n];
        kind = new MovementKind[n];
        day = new int[n];
        quantity = new long[n];
        unitCost = new long[n];
        ids = new MovementId[2 * (n / articles) + 64];
        Arrays.setAll(ids, i -> MovementId.of("M-" + (1_000_000 + i)));
        idsUsed = new int[articles];
    }

    /** Goods come for about ten movements at a time; most leave because they are sold. Stock is never negative. */
    static StockFacts random(int n, int articles) {
        StockFacts facts = new StockFacts(n, articles);
        facts.fill(0);
        return facts;
    }

    /** The same without movements. */
    static StockFacts columns(int n, int articles) {
        StockFacts facts = new StockFacts(n, articles, 0);
        facts.fill(0);
        return facts;
    }

    /** The movements as a host fills a batch with the rows that it reads; they are numbered one after the other. */
    MovementBatch batch() {
        MovementBatchBuilder rows = MovementBatch.in(CNY).rows(stock.length);
        int[] numbers = new int[stocks.length];
        Arrays.setAll(numbers, i -> rows.stock(stocks[i], UnitOfMeasure.PIECE));
        long first = FIRST_DAY.toEpochDay();
        for (int i = 0; i < stock.length; i++) {
            int article = numbers[stock[i]];
            if (kind[i] == MovementKind.RECEIPT) {
                rows.receipt(i, first + day[i], article, quantity[i], unitCost[i]);
            } else {
                rows.of(i, first + day[i], article, kind[i], quantity[i]);
            }
        }
        return rows.build();
    }

    /** One article, and as its first movement a receipt of the day before everything else. */
    static StockFacts backDated(int n) {
        StockFacts facts = new StockFacts(n, 1);
        facts.set(0, 0, MovementKind.RECEIPT, "150", "12.3457", -1);
        facts.fill(1);
        return facts;
    }

    private void fill(int from) {
        int n = stock.length;
        int articles = stocks.length;
        SplittableRandom random = new SplittableRandom(10_000_000);
        Quantity[] pieces = new Quantity[MOST_PIECES];
        Arrays.setAll(pieces, Quantity::ofPieces);
        BigMoney[] costs = new BigMoney[PRICES];
        Arrays.setAll(costs, i -> BigMoney.of(CNY, BigDecimal.valueOf(10_000 + 37L * i, 4)));
        LocalDate[] days = new LocalDate[DAYS];
        Arrays.setAll(days, FIRST_DAY::plusDays);
        int[] there = new int[articles];
        for (int i = from; i < n; i++) {
            int article = i < articles ? i : random.nextInt(articles);
            int moved = 1 + random.nextInt(20);
            boolean comes = there[article] < moved;
            if (comes) {
                moved = 80 + random.nextInt(100);
            }
            there[article] += comes ? moved : -moved;
            int price = comes ? random.nextInt(PRICES) : 0;
            quantity[i] = moved * 1_000_000L;
            unitCost[i] = comes ? (10_000 + 37L * price) * 10_000 : 0;
            day[i] = (int) ((long) i * DAYS / n);
            MovementKind moves = comes ? MovementKind.RECEIPT : left(random.nextInt(100));
            set(i, article, moves, pieces[moved], comes ? costs[price] : null, days[day[i]]);
        }
    }

    private static MovementKind left(int chance) {
        if (chance < 96) {
            return MovementKind.ISSUE;
        }
        return chance < 98 ? MovementKind.DAMAGE : chance < 99 ? MovementKind.LOSS : MovementKind.SUPPLIER_RETURN;
    }

    /** A movement and its columns. */
    void set(int i, int article, MovementKind moved, String amount, @Nullable String cost, int onDay) {
        Quantity parsed = Quantity.parse(amount + " PCS");
        BigMoney price = cost == null ? null : BigMoney.of(CNY, new BigDecimal(cost));
        quantity[i] = parsed.amount().movePointRight(QUANTITY_SCALE).longValueExact();
        unitCost[i] = price == null
                ? 0
                : price.getAmount().movePointRight(VALUE_SCALE).longValueExact();
        day[i] = onDay;
        set(i, article, moved, parsed, price, FIRST_DAY.plusDays(onDay));
    }

    private void set(int i, int article, MovementKind moved, Quantity amount, @Nullable BigMoney cost, LocalDate date) {
        stock[i] = article;
        kind[i] = moved;
        if (movements.length == 0) {
            return;
        }
        movements[i] = new Movement(
                ids[idsUsed[article]++],
                date,
                stocks[article],
                moved,
                Goods.OWN,
                List.of(),
                amount,
                cost,
                null,
                null,
                null,
                null,
                date);
    }
}
