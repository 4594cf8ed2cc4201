package io.zhanggui.inventory.stock;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.repository.Versioned;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The stocks that a command does not touch, but looks at: where else in the company a piece with a number is (序列号唯一), and
 * where an issue is booked that comes back elsewhere. Those get another version with the command, so that of two commands
 * that look at the same moment only one wins. Not safe for threads.
 */
final class OtherStocks {

    private final StockLevels levels;
    private final SortedMap<StockKey, OpenStock> open;
    private final TreeMap<StockKey, Versioned<StockLevel>> lookedAt = new TreeMap<>();
    private final Set<Sku> read = new HashSet<>();

    /**
     * Looks at stored levels where a command does not touch them, and at what the command did so far where it does.
     *
     * @param open the stocks that the command touches
     */
    OtherStocks(StockLevels levels, SortedMap<StockKey, OpenStock> open) {
        this.levels = levels;
        this.open = open;
    }

    /** The stock that a piece belongs to, on hand elsewhere or in transit anywhere; empty if it is nowhere else. */
    Optional<StockKey> find(StockKey here, SerialNumber serial) {
        Stream<StockLevel> touched = open.values().stream()
                .map(OpenStock::now)
                .filter(level -> level.stock().sku().equals(here.sku()));
        read(here.sku());
        Stream<StockLevel> untouched = lookedAt.values().stream()
                .map(Versioned::value)
                .filter(level -> level.stock().sku().equals(here.sku()));
        return Stream.concat(touched, untouched)
                .filter(level -> isOnItsWay(level, serial)
                        || (!level.stock().equals(here)
                                && level.findSerial(serial).isPresent()))
                .map(StockLevel::stock)
                .findFirst();
    }

    private static boolean isOnItsWay(StockLevel level, SerialNumber serial) {
        return level.transfers().stream()
                .anyMatch(transfer -> transfer.serials().contains(serial));
    }

    /** Looks at a stock, unless the command touches it. */
    void look(StockKey key) {
        if (!open.containsKey(key) && !lookedAt.containsKey(key)) {
            levels.find(key).ifPresent(each -> lookedAt.put(key, each));
        }
    }

    /** The stocks that were looked at and are not touched. */
    SortedMap<StockKey, Versioned<StockLevel>> lookedAt() {
        return lookedAt;
    }

    private void read(Sku sku) {
        if (read.add(sku)) {
            try (Stream<Versioned<StockLevel>> all = levels.ofArticle(sku)) {
                all.filter(each -> !open.containsKey(each.value().stock()))
                        .forEach(each -> lookedAt.putIfAbsent(each.value().stock(), each));
            }
        }
    }
}
