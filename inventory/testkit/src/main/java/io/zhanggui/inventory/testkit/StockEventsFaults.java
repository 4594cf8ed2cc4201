package io.zhanggui.inventory.testkit;

import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.StockEvent;
import io.zhanggui.inventory.stock.StockEvents;
import io.zhanggui.inventory.stock.StockKey;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Mistakes that break the rules of the stock book. */
final class StockEventsFaults {

    private StockEventsFaults() {}

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
                stocks("an article comes in one warehouse only", 11, StockEventsFaults::onceEach),
                Fault.of("a stock is there without a movement", 11, StockEvents.class, WithoutMovements::new),
                Fault.of("movements of any stock are taken", 12, StockEvents.class, TakesAnything::new),
                Fault.of("a movement is found in any warehouse", 13, StockEvents.class, AnyWarehouse::new),
                referring(
                        "what refers from another warehouse is left out",
                        14,
                        (stock, found) -> found.filter(each -> each.stock().equals(stock))),
                referring("only the first that refers is found", 14, (stock, found) -> found.limit(1)),
                Fault.of("the other warehouse is not looked at", 14, StockEvents.class, AnyCounterpart::new),
                referring(
                        "what refers sorts by id",
                        10,
                        (stock, found) -> found.sorted(Comparator.comparing(Movement::id))));
    }

    private static Fault stocks(String title, int rule, UnaryOperator<Stream<StockKey>> change) {
        return Fault.in(title, rule, StockEvents.class, "stocks", (right, arguments) -> {
            try (Stream<StockKey> all = change.apply(right.stocks())) {
                return all.toList().stream();
            }
        });
    }

    private static Fault referring(
            String title, int rule, BiFunction<StockKey, Stream<Movement>, Stream<Movement>> change) {
        return Fault.in(title, rule, StockEvents.class, "referringTo", (right, arguments) -> {
            StockKey stock = (StockKey) arguments.get(0);
            try (Stream<Movement> all = right.referringTo(stock, (MovementId) arguments.get(1))) {
                return change.apply(stock, all).toList().stream();
            }
        });
    }

    private static Stream<StockKey> onceEach(Stream<StockKey> stocks) {
        Set<StockKey> once = new TreeSet<>(Comparator.comparing(StockKey::sku));
        stocks.forEach(once::add);
        return once.stream();
    }

    private abstract static class Over implements StockEvents {

        final StockEvents right;

        Over(StockEvents right) {
            this.right = right;
        }

        @Override
        public int append(StockKey key, int expectedSize, List<Recorded<StockEvent>> events) {
            return right.append(key, expectedSize, events);
        }

        @Override
        public List<Recorded<StockEvent>> read(StockKey key) {
            return right.read(key);
        }

        @Override
        public Stream<StockKey> stocks() {
            return right.stocks();
        }

        @Override
        public Optional<Movement> movement(StockKey stock, MovementId id) {
            return right.movement(stock, id);
        }

        @Override
        public Stream<Movement> referringTo(StockKey stock, MovementId id) {
            return right.referringTo(stock, id);
        }

        /** The stocks of the same article, that one first. */
        final List<StockKey> sameArticle(StockKey stock) {
            try (Stream<StockKey> all = right.stocks()) {
                return Stream.concat(
                                Stream.of(stock), all.filter(each -> each.sku().equals(stock.sku())))
                        .distinct()
                        .toList();
            }
        }
    }

    /** Takes an id for unique within the article. */
    private static final class AnyWarehouse extends Over {

        AnyWarehouse(StockEvents right) {
            super(right);
        }

        @Override
        public Optional<Movement> movement(StockKey stock, MovementId id) {
            return sameArticle(stock).stream()
                    .flatMap(each -> right.movement(each, id).stream())
                    .findFirst();
        }
    }

    /** Takes whatever refers to a movement of that id in any warehouse. */
    private static final class AnyCounterpart extends Over {

        AnyCounterpart(StockEvents right) {
            super(right);
        }

        @Override
        public Stream<Movement> referringTo(StockKey stock, MovementId id) {
            return sameArticle(stock).stream()
                    .sorted()
                    .flatMap(each -> right.movements(each).stream())
                    .filter(each -> id.equals(each.refersTo()))
                    .toList()
                    .stream();
        }
    }

    /** A row for the stock is made before its first movement. */
    private static final class WithoutMovements extends Over {

        private final Set<StockKey> made = new ConcurrentSkipListSet<>();

        WithoutMovements(StockEvents right) {
            super(right);
        }

        @Override
        public int append(StockKey key, int expectedSize, List<Recorded<StockEvent>> events) {
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

        TakesAnything(StockEvents right) {
            super(right);
        }

        @Override
        public int append(StockKey key, int expectedSize, List<Recorded<StockEvent>> events) {
            return super.append(
                    key,
                    expectedSize,
                    events.stream()
                            .filter(event -> event.event().stock().equals(key))
                            .toList());
        }
    }
}
