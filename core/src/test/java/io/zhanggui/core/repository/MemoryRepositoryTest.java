package io.zhanggui.core.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.AuditEntry;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MemoryRepositoryTest {

    private static final Sku A = Sku.of("A");
    private static final Instant NOON = Instant.parse("2025-11-30T12:00:00Z");
    private static final PersonId CLERK = PersonId.of("P001");

    private final MemoryStore store = new MemoryStore();
    private final Items items = new Items(store);

    private record Item(Sku sku, int count) {
        Item plusOne() {
            return new Item(sku, count + 1);
        }
    }

    private static final class Items extends MemoryRepository<Sku, Item> {
        Items(MemoryStore store) {
            super(store, Item::sku);
        }

        Stream<Versioned<Item>> ofAtLeast(int count) {
            return select(item -> item.count() >= count, Comparator.comparing(Item::sku));
        }
    }

    @Test
    void a_change_is_one_line() {
        items.add(new Item(A, 1));
        assertThat(items.replace(items.get(A).map(Item::plusOne))).isEqualTo(new Versioned<>(new Item(A, 2), 2));
    }

    @Test
    void a_query_gives_what_fits_in_its_order_as_it_was_when_asked() {
        for (String sku : List.of("C", "A", "B")) {
            items.add(new Item(Sku.of(sku), sku.equals("B") ? 1 : 5));
        }
        Stream<Versioned<Item>> found = items.ofAtLeast(2);
        items.remove(items.get(A));
        assertThat(found.map(item -> item.value().sku().value())).containsExactly("A", "C");
    }

    @Test
    void each_place_in_a_store_is_of_its_own() {
        items.add(new Item(A, 1));
        assertThat(new Items(store).find(A)).isEmpty();
    }

    @Test
    void one_failure_takes_back_what_was_done_in_every_place() {
        Items other = new Items(store);
        AuditTrail trail = AuditTrail.inMemory(store);
        items.add(new Item(A, 1));
        assertThatThrownBy(() -> store.run(() -> {
                    items.replace(items.get(A).map(Item::plusOne));
                    items.replace(items.get(A).map(Item::plusOne));
                    other.add(new Item(A, 7));
                    trail.record(entry("A", NOON));
                    items.remove(items.get(A));
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
        assertThat(items.get(A)).isEqualTo(new Versioned<>(new Item(A, 1), 1));
        assertThat(other.find(A)).isEmpty();
        assertThat(trail.read("A")).isEmpty();
    }

    @Test
    void a_store_works_on_after_a_failure() {
        assertThatThrownBy(() -> store.call(() -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.call(() -> items.add(new Item(A, 1)).version())).isEqualTo(1);
    }

    @Test
    void no_increment_of_many_threads_is_lost() throws Exception {
        int threads = 4;
        int times = 200;
        items.add(new Item(A, 0));
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    int refused = 0;
                    for (int done = 0; done < times; ) {
                        try {
                            items.replace(items.get(A).map(Item::plusOne));
                            done++;
                        } catch (ConcurrentChangeException e) {
                            refused++;
                        }
                    }
                    return refused;
                }));
            }
            for (Future<Integer> thread : running) {
                thread.get(30, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(items.get(A)).isEqualTo(new Versioned<>(new Item(A, threads * times), threads * times + 1L));
    }

    // ------------------------------------------------------------------------------------------ receipts, trail

    @Test
    void a_command_without_a_key_is_carried_out_each_time() {
        CommandReceipts receipts = CommandReceipts.inMemory(store);
        Stamp stamp = Stamp.by(CLERK).at(NOON);
        assertThat(receipts.once(stamp, content("a"), () -> "first")).isEqualTo("first");
        assertThat(receipts.once(stamp, content("a"), () -> "second")).isEqualTo("second");
    }

    @Test
    void a_command_with_a_key_is_carried_out_once_and_leaves_a_receipt() {
        CommandReceipts receipts = CommandReceipts.inMemory(store);
        Stamp stamp = Stamp.by(CLERK).at(NOON).key("k");
        assertThat(receipts.once(stamp, content("a"), () -> "first")).isEqualTo("first");
        assertThat(receipts.once(Stamp.by(CLERK).at(NOON.plusSeconds(9)).key("k"), content("a"), () -> {
                    throw new AssertionError("carried out twice");
                }))
                .isEqualTo("first");
        assertThat(receipts.get(CommandKey.of("k")).value())
                .isEqualTo(new CommandReceipt(CommandKey.of("k"), content("a"), "first", NOON));
    }

    @Test
    void a_key_used_for_another_content_is_a_conflict() {
        CommandReceipts receipts = CommandReceipts.inMemory(store);
        Stamp stamp = Stamp.by(CLERK).at(NOON).key("k");
        receipts.once(stamp, content("a"), () -> "first");
        assertThatThrownBy(() -> receipts.once(stamp, content("b"), () -> "second"))
                .isInstanceOfSatisfying(
                        CommandConflictException.class, e -> assertThat(e.key()).isEqualTo(CommandKey.of("k")))
                .hasMessage("command key k was used before for another content. Maybe choose a new key?");
    }

    @Test
    void entries_of_the_trail_stand_under_their_subject() {
        AuditTrail trail = AuditTrail.inMemory(store);
        trail.record(entry("run-1", NOON));
        trail.record(entry("run-2", NOON));
        trail.record(entry("run-1", NOON.plusSeconds(1)));
        assertThat(trail.read("run-1")).extracting(Recorded::at).containsExactly(NOON, NOON.plusSeconds(1));

        trail.record(entry("run-1", NOON)); // from a server whose clock is behind

        assertThat(trail.read("run-1"))
                .extracting(Recorded::at)
                .containsExactly(NOON, NOON.plusSeconds(1), NOON.plusSeconds(1));
        assertThat(trail.read("run-1").get(2).event().stamp().at()).isEqualTo(NOON);
    }

    // --------------------------------------------------------------------------------------- typed exceptions

    @Test
    void exceptions_hold_the_facts_and_say_them() {
        items.add(new Item(A, 1));
        assertThatThrownBy(() -> items.get(Sku.of("B")))
                .isInstanceOfSatisfying(
                        NotFoundException.class, e -> assertThat(e.id()).isEqualTo(Sku.of("B")))
                .hasMessage("nothing is stored under Sku B");
        assertThatThrownBy(() -> items.add(new Item(A, 2)))
                .isInstanceOfSatisfying(
                        DuplicateIdException.class, e -> assertThat(e.id()).isEqualTo(A))
                .hasMessage("Sku A is taken already");
        assertThatThrownBy(() -> items.replace(new Versioned<>(new Item(A, 2), 3)))
                .isInstanceOfSatisfying(ConcurrentChangeException.class, e -> {
                    assertThat(e.id()).isEqualTo(A);
                    assertThat(e.expected()).isEqualTo(3);
                    assertThat(e.actual()).isEqualTo(1);
                })
                .hasMessage("Sku A was read at 3, but is at 1 now. Read it again and repeat the change");
    }

    @Test
    void a_version_is_at_least_one() {
        assertThatThrownBy(() -> new Versioned<>("x", 0)).hasMessage("version must be at least 1, but is 0");
        assertThat(new Versioned<>("x", 1).map(String::toUpperCase)).isEqualTo(new Versioned<>("X", 1));
    }

    private static AuditEntry entry(String subject, Instant at) {
        return new AuditEntry(Stamp.by(CLERK).at(at), "test.done", subject, content(subject));
    }

    private static Fingerprint content(String text) {
        return Fingerprint.of("test").add("text", Objects.requireNonNull(text)).build();
    }
}
