package io.zhanggui.inventory.testkit;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.inventory.stock.StockBook;
import java.util.function.Consumer;

/** Something to be done in a stock book; {@link StockArbitraries} makes them up. */
@Beta
@FunctionalInterface
public interface StockCommand {

    /**
     * Decides what exactly is asked, from what the book holds now; nothing is done yet. What comes back does it, each time
     * with the same content, so that it can be tried again.
     */
    Consumer<Stamp> decide(StockBook book);
}
