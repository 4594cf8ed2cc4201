package io.zhanggui.inventory.count;

import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementKind;
import io.zhanggui.inventory.stock.SerialNumber;
import io.zhanggui.inventory.stock.StockEvent;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.stock.StockLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** One stock in the book: what it held as of a cut-off, and what each movement changed. */
final class BookAtCutOff {

    /** A movement in the book, and by how much the goods became more or less by it. */
    record Change(Movement movement, Instant recordedAt, Quantity quantity) {

        MovementId id() {
            return movement.id();
        }

        /** Whether another count found it: no goods moved, the book was wrong before. */
        boolean isCorrection() {
            return movement.kind() == MovementKind.COUNT || movement.kind() == MovementKind.STOCK_TAKE;
        }

        boolean isOf(CountItem item) {
            return movement.goods().equals(item.goods());
        }

        MovementDuring during(CountItem item, Instant at) {
            List<SerialNumber> serials = movement.serials();
            boolean all = quantity.amount().abs().compareTo(BigDecimal.valueOf(serials.size())) == 0;
            return new MovementDuring(item, id(), at, recordedAt, quantity, all ? serials : List.of());
        }
    }

    private final StockKey stock;
    private final List<Recorded<StockEvent>> events;
    private final int known;

    BookAtCutOff(StockKey stock, List<Recorded<StockEvent>> events, Instant cutOff) {
        this.stock = stock;
        this.events = events;
        int size = 0;
        while (size < events.size() && !events.get(size).at().isAfter(cutOff)) {
            size++;
        }
        this.known = size;
    }

    /** What it held after everything that was recorded up to the cut-off. */
    StockLevel level() {
        return play(known);
    }

    private StockLevel play(int size) {
        return StockLevel.play(stock, events.subList(0, size));
    }

    /** Everything recorded after the cut-off, and earlier movements that are wanted, in the order of recording. */
    List<Change> changes(Predicate<MovementId> wanted) {
        int first = 0;
        while (first < known && !isWanted(first, wanted)) {
            first++;
        }
        List<Change> changes = new ArrayList<>();
        StockLevel before = play(first);
        for (int i = first; i < events.size(); i++) {
            StockEvent event = events.get(i).event();
            StockLevel after = isTake(event) ? play(i + 1) : before.after(events.get(i));
            if (event instanceof Movement movement && (i >= known || isWanted(i, wanted))) {
                Quantity change = change(before, after, movement.goods());
                if (!change.isZero()) {
                    changes.add(new Change(movement, events.get(i).at(), change));
                }
            }
            before = after;
        }
        return changes;
    }

    private boolean isWanted(int index, Predicate<MovementId> wanted) {
        return events.get(index).event() instanceof Movement movement && wanted.test(movement.id());
    }

    /** A stock-take settles what was before it, so what it changes shows only in the whole. */
    private static boolean isTake(StockEvent event) {
        return event instanceof Movement movement && movement.kind() == MovementKind.STOCK_TAKE;
    }

    private static Quantity change(StockLevel before, StockLevel after, Goods goods) {
        return before.unit() == null ? after.onHand(goods) : after.onHand(goods).minus(before.onHand(goods));
    }
}
