package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.StockBook;
import io.zhanggui.inventory.stock.StockEvent;
import io.zhanggui.inventory.stock.StockEvents;
import io.zhanggui.inventory.stock.StockKey;
import java.util.List;

/**
 * What counting asks of the stock book (库存台账): book figures as of a cut-off and what moved since are read from it, never
 * taken on somebody's word.
 */
@Beta
public interface CountBook {

    /** The stock book of a host's ports. */
    static CountBook of(StockEvents events, StockBook book) {
        requireNonNull(events, "events");
        requireNonNull(book, "book");
        return new CountBook() {
            @Override
            public List<Recorded<StockEvent>> events(StockKey stock) {
                return events.read(stock);
            }

            @Override
            public Violations check(List<Movement> adjustments) {
                return book.check(adjustments);
            }

            @Override
            public void record(List<Movement> adjustments, Stamp stamp) {
                book.record(adjustments, stamp);
            }
        };
    }

    /** Everything that is recorded of a stock, in the order of recording; nothing if nothing ever happened to it. */
    List<Recorded<StockEvent>> events(StockKey stock);

    /** Everything that stands against booking these differences now, by the id of the movement. */
    Violations check(List<Movement> adjustments);

    /**
     * Books differences, all or none, once for one command key.
     *
     * @throws io.zhanggui.core.violation.RejectedException if the stock book refuses
     */
    void record(List<Movement> adjustments, Stamp stamp);
}
