package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.repository.MemoryEventStream;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.testkit.Fixture;
import io.zhanggui.core.testkit.TckOutcome;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementStream;
import io.zhanggui.inventory.stock.StockKey;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests of the tests: a broken adapter fails exactly the tests of its rule. */
class BrokenAdaptersTest {

    @ParameterizedTest
    @ValueSource(classes = {ByWarehouse.class, IgnoringCase.class, ArticlesOnce.class, NeverForgets.class})
    void a_broken_query_fails_exactly_rule_8(Class<?> tests) {
        TckOutcome outcome = TckOutcome.of(tests);
        assertThat(outcome.failedRules()).as(outcome.toString()).containsExactly("rule8");
        assertThat(outcome.testedRules())
                .containsExactly("rule1", "rule2", "rule3", "rule4", "rule5", "rule6", "rule7", "rule8", "rule9");
    }

    @Test
    void an_adapter_that_takes_any_movement_fails_exactly_rule_9() {
        TckOutcome outcome = TckOutcome.of(TakesAnything.class);
        assertThat(outcome.failedRules()).as(outcome.toString()).containsExactly("rule9");
    }

    /** An adapter that is right, to be broken in one place. */
    private static class Right implements MovementStream {
        final MovementStream right;

        Right(MovementStream right) {
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

    static class ByWarehouse extends MovementStreamTck {
        @Override
        protected Fixture<MovementStream> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(
                    new Right(MovementStream.inMemory(store)) {
                        @Override
                        public Stream<StockKey> stocks() {
                            return super.stocks().sorted(Comparator.comparing(StockKey::warehouse));
                        }
                    },
                    store);
        }
    }

    static class IgnoringCase extends MovementStreamTck {
        @Override
        protected Fixture<MovementStream> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(
                    new Right(MovementStream.inMemory(store)) {
                        @Override
                        public Stream<StockKey> stocks() {
                            return super.stocks()
                                    .sorted(Comparator.comparing(
                                            key -> key.toString().toLowerCase(Locale.ROOT)));
                        }
                    },
                    store);
        }
    }

    static class ArticlesOnce extends MovementStreamTck {
        @Override
        protected Fixture<MovementStream> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(
                    new Right(MovementStream.inMemory(store)) {
                        @Override
                        public Stream<StockKey> stocks() {
                            TreeSet<StockKey> once = new TreeSet<>(Comparator.comparing(StockKey::sku));
                            super.stocks().forEach(once::add);
                            return once.stream();
                        }
                    },
                    store);
        }
    }

    static class NeverForgets extends MovementStreamTck {
        @Override
        protected Fixture<MovementStream> open() {
            MemoryStore store = new MemoryStore();
            TreeSet<StockKey> seen = new TreeSet<>();
            return Fixture.of(
                    new Right(MovementStream.inMemory(store)) {
                        @Override
                        public int append(StockKey key, int expectedSize, List<Recorded<Movement>> events) {
                            seen.add(key);
                            return super.append(key, expectedSize, events);
                        }

                        @Override
                        public Stream<StockKey> stocks() {
                            return seen.stream();
                        }
                    },
                    store);
        }
    }

    static class TakesAnything extends MovementStreamTck {
        @Override
        protected Fixture<MovementStream> open() {
            MemoryStore store = new MemoryStore();
            MemoryEventStream<StockKey, Movement> events = new MemoryEventStream<>(store);
            TreeSet<StockKey> seen = new TreeSet<>();
            return Fixture.of(
                    new MovementStream() {
                        @Override
                        public int append(StockKey key, int expectedSize, List<Recorded<Movement>> movements) {
                            seen.add(key);
                            return events.append(key, expectedSize, movements);
                        }

                        @Override
                        public List<Recorded<Movement>> read(StockKey key) {
                            return events.read(key);
                        }

                        @Override
                        public Stream<StockKey> stocks() {
                            return seen.stream().filter(key -> !read(key).isEmpty());
                        }
                    },
                    store);
        }
    }
}
