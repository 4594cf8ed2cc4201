package io.zhanggui.inventory.costing;

import io.zhanggui.core.Beta;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.stock.StockKey;

/**
 * Hears what each stock held at the end of every day on which that changed (逐日结存), in one pass over a ledger; see {@link
 * CostLedger#daily}. For analyses of many movements, therefore in whole numbers: quantities in millionths of a unit,
 * values in millionths of the smallest unit of the currency. Goods in transit lie in no stock.
 */
@Beta
public interface DailyBalances {

    /** No day. */
    long NEVER = Long.MIN_VALUE;

    /**
     * A stock begins, before the days of its article.
     *
     * @param number 0 for the first one, then one more for each
     * @param stock the article and the warehouse
     * @param unit the unit of its quantities
     * @param quantity what was there before the first day; negative if more had left than came
     * @param value what that was worth
     * @param lastIssue the epoch day of its last issue before the first day, or {@link #NEVER}
     */
    void stock(int number, StockKey stock, UnitOfMeasure unit, long quantity, long value, long lastIssue);

    /**
     * A day on which something changed, later than the one before of the same stock.
     *
     * @param number of the stock
     * @param epochDay the day
     * @param quantity what was there at its end
     * @param value what that was worth
     * @param sold issues of the day less customer returns
     * @param cost what those cost, with the true-ups of the day; can be other than 0 where nothing was sold
     * @param issued whether there was an issue
     */
    void day(int number, long epochDay, long quantity, long value, long sold, long cost, boolean issued);
}
