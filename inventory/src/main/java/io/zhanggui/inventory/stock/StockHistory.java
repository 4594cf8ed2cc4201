package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.time.AsOf;
import java.time.LocalDate;
import java.util.List;

/**
 * What a stock held on past days (历史库存): on hand, reserved, available and in transit, as it is known now or was known on
 * a day. An answer as known on a day never changes when that day is over, because nothing is entered for an earlier day.
 */
@Beta
public final class StockHistory {

    private final StockKey stock;
    private final List<Recorded<StockEvent>> events;

    private StockHistory(StockKey stock, List<Recorded<StockEvent>> events) {
        this.stock = requireNonNull(stock, "stock");
        this.events = List.copyOf(events);
    }

    /**
     * The history that events make.
     *
     * @param events all of the stock, in the order of recording, as {@link StockEvents#read} gives them
     */
    public static StockHistory of(StockKey stock, List<Recorded<StockEvent>> events) {
        return new StockHistory(stock, events);
    }

    /** What the stock held at the end of a day, as known now. */
    public StockLevel on(LocalDate day) {
        return asOf(AsOf.of(day));
    }

    /** What the stock held at the end of a day, as known at the end of another. */
    public StockLevel asOf(AsOf asOf) {
        requireNonNull(asOf, "asOf");
        return StockLevel.play(
                stock,
                events.stream()
                        .filter(each -> !each.event().date().isAfter(asOf.date())
                                && asOf.knowledge().includes(each.event().recordedOn()))
                        .toList());
    }
}
