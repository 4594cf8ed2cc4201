package io.zhanggui.core.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.Sku;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random programs of units of work, some of which fail, against a twin that copies everything before each unit. */
class MemoryStoreProperties {

    private static final List<Sku> IDS = List.of(Sku.of("A"), Sku.of("B"), Sku.of("C"));

    record Item(Sku sku, int count) {}

    /** What one step does, as far as the state allows it. */
    enum Kind {
        ADD,
        REPLACE,
        REPLACE_STALE,
        REMOVE,
        APPEND,
        APPEND_STALE
    }

    record Step(Kind kind, Sku sku, int count) {}

    /** Steps with a unit inside; either may break off at its end. */
    record Unit(List<Step> before, Optional<Unit> inner, List<Step> after, boolean breaksOff) {}

    @Provide
    Arbitrary<List<Unit>> programs() {
        return units(2).list().ofMinSize(1).ofMaxSize(8);
    }

    private static Arbitrary<Unit> units(int depth) {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.of(IDS),
                        Arbitraries.integers().between(0, 99))
                .as(Step::new);
        Arbitrary<List<Step>> steps = step.list().ofMaxSize(6);
        Arbitrary<Optional<Unit>> inner = depth == 0
                ? Arbitraries.just(Optional.empty())
                : units(depth - 1).optional(0.4);
        return Combinators.combine(steps, inner, steps, Arbitraries.of(true, false, false))
                .as(Unit::new);
    }

    @Property
    void a_unit_that_fails_leaves_no_trace(@ForAll("programs") List<Unit> program) {
        MemoryStore store = new MemoryStore();
        Shop shop = new Shop(store);
        Map<Sku, Versioned<Item>> items = new HashMap<>();
        Map<Sku, List<Recorded<String>>> events = new HashMap<>();
        for (Unit unit : program) {
            Map<Sku, Versioned<Item>> itemsBefore = new HashMap<>(items);
            Map<Sku, List<Recorded<String>>> eventsBefore = new HashMap<>(events);
            try {
                shop.run(unit, items, events);
            } catch (BrokenOff e) {
                items = itemsBefore;
                events = eventsBefore;
            }
            for (Sku id : IDS) {
                assertThat(shop.items.find(id)).isEqualTo(Optional.ofNullable(items.get(id)));
                assertThat(shop.events.read(id)).isEqualTo(events.getOrDefault(id, List.of()));
            }
        }
    }

    private static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Does every step twice: in the store and in the twin. */
    private static final class Shop {

        private final MemoryStore store;
        private final MemoryRepository<Sku, Item> items;
        private final MemoryEventStream<Sku, String> events;

        Shop(MemoryStore store) {
            this.store = store;
            this.items = new MemoryRepository<>(store, Item::sku);
            this.events = new MemoryEventStream<>(store);
        }

        void run(Unit unit, Map<Sku, Versioned<Item>> twin, Map<Sku, List<Recorded<String>>> twinEvents) {
            store.run(() -> {
                unit.before().forEach(step -> step(step, twin, twinEvents));
                unit.inner().ifPresent(inner -> run(inner, twin, twinEvents));
                unit.after().forEach(step -> step(step, twin, twinEvents));
                if (unit.breaksOff()) {
                    throw new BrokenOff();
                }
            });
        }

        private void step(Step step, Map<Sku, Versioned<Item>> twin, Map<Sku, List<Recorded<String>>> twinEvents) {
            Sku id = step.sku();
            Versioned<Item> current = twin.get(id);
            Item item = new Item(id, step.count());
            switch (step.kind()) {
                case ADD -> {
                    if (done(() -> items.add(item), DuplicateIdException.class, current != null)) {
                        twin.put(id, new Versioned<>(item, 1));
                    }
                }
                case REPLACE -> {
                    long version = current == null ? 1 : current.version();
                    Versioned<Item> changed = new Versioned<>(item, version);
                    if (done(() -> items.replace(changed), ConcurrentChangeException.class, current == null)) {
                        twin.put(id, new Versioned<>(item, version + 1));
                    }
                }
                case REPLACE_STALE -> {
                    Versioned<Item> stale = new Versioned<>(item, current == null ? 7 : current.version() + 1);
                    done(() -> items.replace(stale), ConcurrentChangeException.class, true);
                }
                case REMOVE -> {
                    Versioned<Item> read = current == null ? new Versioned<>(item, 1) : current;
                    if (done(() -> items.remove(read), ConcurrentChangeException.class, current == null)) {
                        twin.remove(id);
                    }
                }
                case APPEND -> {
                    List<Recorded<String>> all = new ArrayList<>(twinEvents.getOrDefault(id, List.of()));
                    Recorded<String> event =
                            new Recorded<>(Instant.EPOCH.plusSeconds(all.size()), "event " + step.count());
                    assertThat(events.append(id, all.size(), List.of(event))).isEqualTo(all.size() + 1);
                    all.add(event);
                    twinEvents.put(id, all);
                }
                case APPEND_STALE -> {
                    int wrong = twinEvents.getOrDefault(id, List.of()).size() + 1;
                    done(() -> events.append(id, wrong, List.of()), ConcurrentChangeException.class, true);
                }
            }
        }

        /** Whether the step was done; checks that it was refused exactly when it had to be. */
        private static boolean done(Runnable step, Class<? extends Exception> refusal, boolean expected) {
            try {
                step.run();
                assertThat(expected).as("should have been refused").isFalse();
                return true;
            } catch (RuntimeException e) {
                assertThat(e).isInstanceOf(refusal);
                assertThat(expected).as("should not have been refused").isTrue();
                return false;
            }
        }
    }
}
