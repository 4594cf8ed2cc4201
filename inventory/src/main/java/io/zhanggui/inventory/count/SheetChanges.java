package io.zhanggui.inventory.count;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.inventory.stock.StockKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** What a sheet is after each act on it. */
final class SheetChanges {

    private SheetChanges() {}

    static StockTake planned(StockTakeOrder order, Stamp stamp) {
        return new StockTake(
                        order.no(),
                        order.warehouse(),
                        order.day(),
                        order.cutOff(),
                        order.currency(),
                        order.blind(),
                        order.keepers(),
                        order.recounts(),
                        order.lines(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new CountStep(StockTakeState.PLANNED, stamp.actor(), stamp.at())),
                        null)
                .touchedBy(stamp, Stream.empty());
    }

    static StockTake counted(StockTake take, List<Tally> tallies, Stamp stamp) {
        Map<CountItem, Integer> counted = new HashMap<>();
        take.entries().forEach(entry -> counted.merge(entry.item(), 1, Integer::sum));
        List<CountEntry> all = new ArrayList<>(take.entries());
        for (Tally tally : tallies) {
            all.add(new CountEntry(counted.merge(tally.item(), 1, Integer::sum), tally, stamp.actor()));
        }
        return take.withEntries(all).touchedBy(stamp, tallies.stream().map(Tally::counter));
    }

    static StockTake added(StockTake take, List<CountLine> lines) {
        List<CountLine> all = new ArrayList<>(take.lines());
        lines.forEach(line -> all.add(line.asAdded()));
        return take.withLines(all);
    }

    static StockTake withCosts(StockTake take, Function<StockKey, @Nullable BigMoney> unitCost) {
        List<CountLine> lines = new ArrayList<>();
        for (CountLine line : take.lines()) {
            boolean lacks = line.unitCost() == null && line.item().goods().isOwn();
            BigMoney cost = lacks ? unitCost.apply(line.item().stock()) : null;
            lines.add(cost == null ? line : line.unitCost(cost));
        }
        return take.withLines(lines);
    }

    static StockTake again(StockTake take, Set<CountItem> items) {
        return take.withLines(take.lines().stream()
                .map(line -> items.contains(line.item()) ? line.again() : line)
                .toList());
    }

    static StockTake explained(StockTake take, List<DifferenceReason> reasons) {
        Map<CountItem, DifferenceReason> all = new TreeMap<>();
        take.reasons().forEach(reason -> all.put(reason.item(), reason));
        reasons.forEach(reason -> all.put(reason.item(), reason));
        return take.withReasons(List.copyOf(all.values()));
    }
}
