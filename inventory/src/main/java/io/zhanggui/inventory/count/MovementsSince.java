package io.zhanggui.inventory.count;

import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.stock.StockLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the stock book says that moved about a count, and what people told of it. */
final class MovementsSince {

    private record Key(StockKey stock, MovementId movement) {}

    private final StockTake take;
    private final CountBook book;
    private final List<MovementMoment> moments;
    private final Map<CountItem, Instant> counted = new HashMap<>();
    private final Map<StockKey, List<BookAtCutOff.Change>> read = new HashMap<>();

    private MovementsSince(StockTake take, Collection<Tally> tallies, List<MovementMoment> moments, CountBook book) {
        this.take = take;
        this.book = book;
        this.moments = moments;
        take.entries().forEach(entry -> counted(entry.tally()));
        tallies.forEach(this::counted);
    }

    static MovementsSince of(StockTake take, CountBook book) {
        return new MovementsSince(take, List.of(), List.of(), book);
    }

    /** The sheet with what was recorded before its lines were counted. */
    static StockTake all(StockTake take, CountBook book) {
        return of(take, book).taken(StockTakeChecks.items(take));
    }

    /** The sheet with what was recorded before these counts, which are not on it yet. */
    static StockTake before(List<Tally> tallies, StockTake take, CountBook book) {
        CountPlay play = new CountPlay(take);
        List<CountItem> items =
                tallies.stream().map(Tally::item).filter(play::has).toList();
        return new MovementsSince(take, tallies, List.of(), book).taken(items);
    }

    static MovementsSince telling(StockTake take, List<MovementMoment> moments, CountBook book) {
        return new MovementsSince(take, List.of(), moments, book);
    }

    private void counted(Tally tally) {
        counted.merge(tally.item(), tally.at(), (one, other) -> one.isAfter(other) ? one : other);
    }

    /** The sheet with what was recorded after the cut-off until each of these lines was counted. */
    private StockTake taken(Collection<CountItem> items) {
        List<MovementDuring> missing = missing(items);
        if (missing.isEmpty()) {
            return take;
        }
        List<MovementDuring> all = new ArrayList<>(take.movements());
        all.addAll(missing);
        return take.withMovements(all);
    }

    /** What of it is not on the sheet. Where goods lie at several places nobody but people know at which they moved. */
    List<MovementDuring> missing(Collection<CountItem> items) {
        Set<Key> known = new HashSet<>();
        take.movements().forEach(each -> known.add(key(each)));
        List<MovementDuring> missing = new ArrayList<>();
        for (CountItem item : new TreeSet<>(items)) {
            Instant until = counted.get(item);
            if (until == null || !item.location().isEmpty()) {
                continue;
            }
            for (BookAtCutOff.Change change : changes(item.stock())) {
                boolean corrects = change.isCorrection();
                boolean meanwhile = change.recordedAt().isAfter(take.cutOff())
                        && (corrects || !change.recordedAt().isAfter(until));
                if (change.isOf(item) && meanwhile && !known.contains(new Key(item.stock(), change.id()))) {
                    missing.add(change.during(item, corrects ? take.cutOff() : change.recordedAt()));
                }
            }
        }
        return missing;
    }

    /** The sheet with what was told; a later word on a movement replaces the one before. */
    StockTake told() {
        Map<Key, MovementDuring> all = new HashMap<>();
        take.movements().forEach(each -> all.put(key(each), each));
        for (MovementMoment moment : moments) {
            MovementDuring during = find(moment);
            if (during != null) {
                all.put(key(during), during);
            }
        }
        return take.withMovements(List.copyOf(all.values()));
    }

    /** What stands against what is told. */
    Violations check() {
        CountPlay play = new CountPlay(take);
        Violations.Builder found = Violations.builder();
        for (MovementMoment moment : moments) {
            String path = moment.item().path();
            if (!play.has(moment.item())) {
                found.addIf(true, CountViolation.NOT_ON_SHEET, path);
                continue;
            }
            MovementDuring during = find(moment);
            String id = moment.movement().value();
            found.addIf(during == null, CountViolation.MOVEMENT_UNKNOWN, path, id)
                    .addIf(
                            during != null && during.isBefore(take.cutOff()),
                            CountViolation.MOVED_BEFORE_CUT_OFF,
                            path,
                            id)
                    .addIf(
                            during != null && during.serials().isEmpty() && play.isNumbered(moment.item()),
                            CountViolation.SERIALS_MISSING,
                            path,
                            id);
        }
        return found.build();
    }

    private @Nullable MovementDuring find(MovementMoment moment) {
        return changes(moment.item().stock()).stream()
                .filter(change -> change.id().equals(moment.movement()) && change.isOf(moment.item()))
                .filter(change -> !change.isCorrection())
                .findFirst()
                .map(change -> change.during(moment.item(), moment.at()))
                .orElse(null);
    }

    private List<BookAtCutOff.Change> changes(StockKey stock) {
        return read.computeIfAbsent(
                stock, key -> new BookAtCutOff(key, book.events(key), take.cutOff()).changes(this::isTold));
    }

    private boolean isTold(MovementId movement) {
        return moments.stream().anyMatch(each -> each.movement().equals(movement));
    }

    private static Key key(MovementDuring during) {
        return new Key(during.item().stock(), during.movement());
    }

    /** Lines whose figures are not those of the book as of the cut-off; places within a warehouse are not in the book. */
    static Violations figures(
            Collection<CountLine> lines, Collection<CountLine> sheet, Instant cutOff, CountBook book) {
        Map<StockKey, Map<Goods, Integer>> places = new HashMap<>();
        sheet.forEach(line -> places.computeIfAbsent(line.item().stock(), stock -> new TreeMap<>())
                .merge(line.item().goods(), 1, Integer::sum));
        Map<StockKey, StockLevel> levels = new HashMap<>();
        Violations.Builder found = Violations.builder();
        for (CountLine line : lines) {
            CountItem item = line.item();
            int lying = places.getOrDefault(item.stock(), Map.of()).getOrDefault(item.goods(), 1);
            if (lying == 1 && item.location().isEmpty()) {
                StockLevel level = levels.computeIfAbsent(
                        item.stock(), stock -> new BookAtCutOff(stock, book.events(stock), cutOff).level());
                found.addIf(
                        !line.agrees(level),
                        CountViolation.BOOK_DIFFERS,
                        item.path(),
                        level.onHand(item.goods()).toString());
            }
        }
        return found.build();
    }
}
