package io.zhanggui.inventory.stock;

import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.repository.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stock while a command changes it; not safe for threads. */
final class OpenStock {

    private final @Nullable Versioned<StockLevel> stored;
    private final StockLevel before;
    private final Instant at;
    private final List<Recorded<StockEvent>> added = new ArrayList<>();
    private @Nullable LocalDate latest;
    private @Nullable LocalDate takenOn;
    private boolean replayed;
    private boolean takenLate;
    private StockLevel now;
    private @Nullable List<Recorded<StockEvent>> history;

    /**
     * A stock as it is.
     *
     * @param stored the level that is stored; {@code null} if none is
     * @param at when the command was given; what was recorded later by another clock moves it on
     */
    OpenStock(@Nullable Versioned<StockLevel> stored, StockLevel before, Instant at) {
        this.stored = stored;
        this.before = before;
        this.now = before;
        this.latest = before.latest();
        this.takenOn = before.takenOn();
        Instant last = before.recordedAt();
        this.at = last == null || last.isBefore(at) ? at : last;
    }

    /** Looks ahead: whether the history is needed to judge what the command does. */
    void expect(StockEvent event) {
        if (event instanceof Movement movement && movement.quantity() != null) {
            boolean backDated = latest != null && movement.date().isBefore(latest);
            boolean take = movement.kind() == MovementKind.STOCK_TAKE;
            replayed |= backDated && (take || movement.lessens() || (movement.isOwnLot() && isBeforeTake(movement)));
            takenLate |= backDated && take;
            takenOn = take ? LevelChange.later(takenOn, movement.date()) : takenOn;
            latest = LevelChange.later(latest, movement.date());
        }
    }

    /** What a stock-take found without a lot is less by a lot that was there before. */
    private boolean isBeforeTake(Movement movement) {
        return takenOn != null && movement.date().isBefore(takenOn);
    }

    void add(StockEvent event) {
        Recorded<StockEvent> recorded = new Recorded<>(at, event);
        added.add(recorded);
        now = LevelChange.after(now, recorded);
    }

    @Nullable
    Versioned<StockLevel> stored() {
        return stored;
    }

    StockLevel before() {
        return before;
    }

    /** The level after what was added so far; after a back-dated stock-take its quantities are those of {@link #level}. */
    StockLevel now() {
        return now;
    }

    List<Recorded<StockEvent>> added() {
        return added;
    }

    boolean hasAdded(MovementId id) {
        return added.stream()
                .anyMatch(each -> each.event() instanceof Movement movement
                        && movement.id().equals(id));
    }

    boolean isReplayed() {
        return replayed;
    }

    /** The level after everything that was added. */
    StockLevel level(StockEvents events) {
        return takenLate ? StockLevel.play(before.stock(), all(events)) : now;
    }

    /** Every movement, those that were added among them. */
    List<Movement> movements(StockEvents events) {
        List<Movement> movements = new ArrayList<>();
        for (Recorded<StockEvent> each : all(events)) {
            if (each.event() instanceof Movement movement) {
                movements.add(movement);
            }
        }
        return movements;
    }

    /** The last movement by which there is less now; own goods of a lot leave less for a stock-take after them. */
    @Nullable
    Movement lastLessening() {
        Movement last = null;
        for (Recorded<StockEvent> each : added) {
            if (each.event() instanceof Movement movement
                    && (movement.lessens()
                            || movement.kind() == MovementKind.STOCK_TAKE
                            || (movement.isOwnLot() && isBeforeTake(movement)))) {
                last = movement;
            }
        }
        return last;
    }

    /** The last movement that was added of those goods, or else of any; {@code null} if none was. */
    @Nullable
    Movement lastOf(Goods goods) {
        Movement last = null;
        for (Recorded<StockEvent> each : added) {
            if (each.event() instanceof Movement movement
                    && (last == null
                            || movement.goods().equals(goods)
                            || !last.goods().equals(goods))) {
                last = movement;
            }
        }
        return last;
    }

    private List<Recorded<StockEvent>> all(StockEvents events) {
        if (history == null) {
            history = events.read(before.stock()).subList(0, before.events());
        }
        List<Recorded<StockEvent>> all = new ArrayList<>(history);
        all.addAll(added);
        return all;
    }
}
