package io.zhanggui.inventory.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parts of a sheet by line. */
final class CountPlay {

    private final StockTake take;
    private final Map<CountItem, List<CountEntry>> entries = new HashMap<>();
    private final Map<CountItem, List<MovementDuring>> movements = new HashMap<>();
    private final Map<CountItem, DifferenceReason> reasons = new HashMap<>();
    private final Map<CountItem, CountLine> lines = new HashMap<>();

    CountPlay(StockTake take) {
        this.take = take;
        take.lines().forEach(line -> lines.put(line.item(), line));
        take.entries()
                .forEach(entry -> entries.computeIfAbsent(entry.item(), item -> new ArrayList<>(1))
                        .add(entry));
        take.movements()
                .forEach(movement -> movements
                        .computeIfAbsent(movement.item(), item -> new ArrayList<>(1))
                        .add(movement));
        take.reasons().forEach(reason -> reasons.put(reason.item(), reason));
    }

    boolean has(CountItem item) {
        return lines.containsKey(item);
    }

    CountLine line(CountItem item) {
        CountLine line = lines.get(item);
        if (line == null) {
            throw new IllegalArgumentException(item + " is not on the sheet " + take.no());
        }
        return line;
    }

    List<CountEntry> entries(CountItem item) {
        return entries.getOrDefault(item, List.of());
    }

    List<MovementDuring> movements(CountItem item) {
        return movements.getOrDefault(item, List.of());
    }

    /** Whether pieces of the line have numbers. */
    boolean isNumbered(CountItem item) {
        return !line(item).serials().isEmpty()
                || movements(item).stream().anyMatch(each -> !each.serials().isEmpty());
    }

    void add(CountEntry entry) {
        entries.computeIfAbsent(entry.item(), item -> new ArrayList<>(1)).add(entry);
    }

    boolean isOpen(CountLine line) {
        return entries(line.item()).size() < line.rounds();
    }

    List<CountLine> open() {
        return take.lines().stream().filter(this::isOpen).toList();
    }

    List<CountedLine> results() {
        return take.lines().stream()
                .filter(line -> !entries(line.item()).isEmpty())
                .map(line -> CountedLine.of(
                        line, entries(line.item()), movements(line.item()), take.cutOff(), reasons.get(line.item())))
                .toList();
    }

    /** The lines that the rule wants counted again; those that are to be counted anyway are not among them. */
    List<CountItem> recountsDue() {
        return results().stream()
                .filter(result -> !isOpen(result.line()) && take.recounts().demands(result))
                .map(CountedLine::item)
                .toList();
    }
}
