package io.zhanggui.inventory.costing;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.stock.MovementBatch;
import io.zhanggui.inventory.stock.MovementKind;
import io.zhanggui.inventory.stock.StockKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The rows of a batch on their way into their accounts, a block at a time: those of one account go in together, in their
 * order, because rows of many articles by turns would fetch another account from memory for each.
 */
final class WaitingRows {

    private static final int BLOCK = 1 << 19;
    /** Accounts of which the ends are fetched together. */
    private static final int FETCHED = 32;

    private static final double LARGEST_PRODUCT = 9e18 * Exact.ONE;

    private final MovementBatch batch;
    private final Function<Sku, CostAccount> open;
    private final List<CostAccount> accounts = new ArrayList<>();
    private final List<UnitOfMeasure> units = new ArrayList<>();
    private final Map<Sku, Integer> numbers = new HashMap<>();
    /** The account of each stock, plus 1, and the warehouse of the stock in it. */
    private final int[] accountOf;

    private final int[] placeOf;
    private boolean good = true;
    private boolean rare;
    private int firstRecorded = Integer.MAX_VALUE;
    private int lastRecorded = Integer.MIN_VALUE;
    /** The rows of each account in this block; then where they end. */
    private int[] counts = new int[16];

    /** The accounts of this block. */
    private int[] here = new int[16];

    private int hereCount;
    /** Is written so that what is fetched is not left out. */
    @SuppressWarnings("UnusedVariable")
    private long fetched;

    WaitingRows(MovementBatch batch, Function<Sku, CostAccount> open) {
        this.batch = batch;
        this.open = open;
        this.accountOf = new int[batch.stocks().size()];
        this.placeOf = new int[batch.stocks().size()];
    }

    /** Puts all rows into their accounts. */
    void flush() {
        PackedRows packed = null;
        for (int from = 0; from < batch.size(); from += BLOCK) {
            int to = Math.min(batch.size(), from + BLOCK);
            count(from, to);
            if (!good) {
                flushOneByOne(from, to);
                return;
            }
            if (packed == null || (rare && !packed.hasRare())) {
                packed = new PackedRows(batch, to - from, rare);
            }
            sort(from, to, packed);
            add(packed);
        }
    }

    /** Rows of which some are surely refused, so that each must be asked; those up to a row were looked at. */
    private void flushOneByOne(int from, int lookedAt) {
        for (int row = from; row < batch.size(); row++) {
            if (row >= lookedAt) {
                look(row);
            }
            int stock = batch.stock(row);
            accounts.get(accountOf[stock] - 1).add(batch, row, placeOf[stock]);
        }
    }

    /** The first day on which any of the rows was recorded. */
    int firstRecorded() {
        return firstRecorded;
    }

    /** The last day on which any of the rows was recorded. */
    int lastRecorded() {
        return lastRecorded;
    }

    private void look(int row) {
        int stock = batch.stock(row);
        if (accountOf[stock] == 0) {
            resolve(stock);
        }
        int recorded = batch.recordedEpochDay(row);
        firstRecorded = Math.min(firstRecorded, recorded);
        lastRecorded = Math.max(lastRecorded, recorded);
        good &= MovementColumns.isInRange(batch.quantity(row), batch.epochDay(row), recorded);
        WarehouseId counterpart = batch.counterpart(row);
        if (counterpart != null) {
            accounts.get(accountOf[stock] - 1).places().of(counterpart);
        }
        rare |= counterpart != null || batch.hasReference(row);
        if (batch.hasCost(row)) {
            good &= (double) batch.cost(row) * batch.quantity(row) < LARGEST_PRODUCT;
            rare |= batch.kind(row) == MovementKind.SUPPLIER_RETURN;
        }
    }

    private void resolve(int stock) {
        StockKey key = batch.stocks().get(stock);
        Integer known = numbers.putIfAbsent(key.sku(), accounts.size());
        int number = known == null ? accounts.size() : known;
        if (known == null) {
            accounts.add(open.apply(key.sku()));
            units.add(batch.unit(stock));
            if (number == counts.length) {
                counts = Arrays.copyOf(counts, number * 2);
                here = Arrays.copyOf(here, number * 2);
            }
        }
        CostAccount account = accounts.get(number);
        good &= units.get(number).equals(batch.unit(stock)) && account.accepts(batch.unit(stock), batch.currency());
        accountOf[stock] = number + 1;
        placeOf[stock] = account.places().of(key.warehouse());
        good &= placeOf[stock] < MovementColumns.PLACES - 1;
    }

    private void count(int from, int to) {
        hereCount = 0;
        for (int row = from; row < to; row++) {
            look(row);
            int account = accountOf[batch.stock(row)] - 1;
            if (counts[account]++ == 0) {
                here[hereCount++] = account;
            }
        }
    }

    /** By account, those of one account in their order. */
    private void sort(int from, int to, PackedRows packed) {
        int start = 0;
        for (int i = 0; i < hereCount; i++) {
            int count = counts[here[i]];
            counts[here[i]] = start;
            start += count;
        }
        for (int row = from; row < to; row++) {
            int stock = batch.stock(row);
            packed.set(counts[accountOf[stock] - 1]++, row, placeOf[stock]);
        }
    }

    private void add(PackedRows packed) {
        int start = 0;
        for (int i = 0; i < hereCount; i++) {
            if (i % FETCHED == 0) {
                fetch(i, Math.min(hereCount, i + FETCHED));
            }
            int end = counts[here[i]];
            accounts.get(here[i]).add(packed, start, end, units.get(here[i]));
            start = end;
        }
        Arrays.fill(counts, 0);
    }

    /** Looks at the ends of some accounts at once, because memory gives many as quickly as one. */
    private void fetch(int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += accounts.get(here[i]).columns().end();
        }
        fetched = sum;
    }
}
