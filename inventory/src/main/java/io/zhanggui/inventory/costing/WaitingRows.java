package io.zhanggui.inventory.costing;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.stock.MovementBatch;
import io.zhanggui.inventory.stock.StockKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
    private static final int FETCHED = 32;

    private final MovementBatch batch;
    private final Function<Sku, CostAccount> open;
    private final List<CostAccount> accounts = new ArrayList<>();
    private final Map<Sku, Integer> numbers = new HashMap<>();
    /** The account of each stock, plus 1, and the warehouse of the stock in it. */
    private final int[] accountOf;

    private final int[] placeOf;
    /** The unit that all rows of an account have. */
    private final List<UnitOfMeasure> units = new ArrayList<>();

    private final BitSet ofSeveralUnits = new BitSet();
    /** The rows of each account in this block; then where they end. */
    private int[] counts = new int[16];

    /** The accounts of this block. */
    private int[] here = new int[16];

    private int hereCount;
    /** Keeps what is fetched from being left out. */
    private long fetched;

    WaitingRows(MovementBatch batch, Function<Sku, CostAccount> open) {
        this.batch = batch;
        this.open = open;
        this.accountOf = new int[batch.stocks().size()];
        this.placeOf = new int[batch.stocks().size()];
    }

    /** Puts all rows into their accounts. */
    void flush() {
        PackedRows packed = new PackedRows(batch, Math.min(BLOCK, batch.size()));
        for (int from = 0; from < batch.size(); from += BLOCK) {
            int to = Math.min(batch.size(), from + BLOCK);
            count(from, to);
            sort(from, to, packed);
            add(packed);
        }
    }

    private void count(int from, int to) {
        hereCount = 0;
        for (int row = from; row < to; row++) {
            int stock = batch.stock(row);
            if (accountOf[stock] == 0) {
                resolve(stock);
            }
            if (batch.hasCounterpart(row)) {
                accounts.get(accountOf[stock] - 1).places().of(batch.counterpart(row));
            }
            int account = accountOf[stock] - 1;
            if (counts[account]++ == 0) {
                here[hereCount++] = account;
            }
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
        boolean sameUnit = units.get(number).equals(batch.unit(stock))
                && accounts.get(number).mayBeUnit(batch.unit(stock));
        if (!sameUnit) {
            ofSeveralUnits.set(number);
        }
        accountOf[stock] = number + 1;
        placeOf[stock] = accounts.get(number).places().of(key.warehouse());
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
            accounts.get(here[i]).add(packed, start, end, !ofSeveralUnits.get(here[i]));
            counts[here[i]] = 0;
            start = end;
        }
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
