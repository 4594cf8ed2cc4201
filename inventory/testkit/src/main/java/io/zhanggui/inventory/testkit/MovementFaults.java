package io.zhanggui.inventory.testkit;

import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementStream;
import io.zhanggui.inventory.stock.StockKey;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Mistakes that break the rules of the stock book. */
final class MovementFaults {

    private MovementFaults() {}

    static Stream<Fault> all() {
        return Stream.of(
                stocks(
                        "stocks sort by warehouse first",
                        10,
                        stocks -> stocks.sorted(Comparator.comparing(StockKey::warehouse))),
                stocks(
                        "stocks sort without regard to case",
                        10,
                        stocks -> stocks.sorted(
                                Comparator.comparing(key -> key.toString().toLowerCase(Locale.ROOT)))),
                stocks("an article comes in one warehouse only", 11, MovementFaults::onceEach),
                Fault.of("a stock is there without a movement", 11, MovementStream.class, WithoutMovements::new),
                Fault.of("movements of any stock are taken", 12, MovementStream.class, TakesAnything::new));
    }

    private static Fault stocks(String title, int rule, UnaryOperator<Stream<StockKey>> change) {
        return Fault.in(title, rule, MovementStream.class, "stocks", (right, arguments) -> {
            try (Stream<StockKey> all = change.apply(right.stocks())) {
                return all.toList().stream();
            }
        });
    }

    private static Stream<StockKey> onceEach(Stream<StockKey> stocks) {
        Set<StockKey> once = new TreeSet<>(Comparator.comparing(StockKey::sku));
        stocks.forEach(once::add);
        return once.stream();
    }

    private abstract static class Over implements MovementStream {

        final MovementStream right;

        Over(MovementStream right) {
            this.right = right;
        }

        @Override
        public int append(StockKey key, int expectedSize, List<Recorded<Movement>> events) {
            return right.append(key, expectedSize, events);
        }

        @Override
        public List<Recorded<Movement>> read(StockKey key) {
            return right.read(key);
        }

        @Override
        public Stream<StockKey> stocks() {
            return right.stocks();
        }
    }

    /** A row for the stock is made before its first movement. */
    private static final class WithoutMovements extends Over {

        private final Set<StockKey> made = new ConcurrentSkipListSet<>();

        WithoutMovements(MovementStream right) {
            super(right);
        }

        @Override
        public int append(StockKey key, int expectedSize, List<Recorded<Movement>> events) {
            if (events.isEmpty()) {
                made.add(key);
            }
            return super.append(key, expectedSize, events);
        }

        @Override
        public Stream<StockKey> stocks() {
            Set<StockKey> all = new TreeSet<>(made);
            try (Stream<StockKey> moved = super.stocks()) {
                moved.forEach(all::add);
            }
            return all.stream();
        }
    }

    /** Believes the key and not the movement. */
    private static final class TakesAnything extends Over {

        TakesAnything(MovementStream right) {
            super(right);
        }

        @Override
        public int append(StockKey key, int expectedSize, List<Recorded<Movement>> events) {
            return super.append(
                    key,
                    expectedSize,
                    events.stream()
                            .filter(event -> event.event().stock().equals(key))
                            .toList());
        }
    }
}
