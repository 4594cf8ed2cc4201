package io.zhanggui.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.repository.ConcurrentChangeException;
import io.zhanggui.core.repository.EventStream;
import io.zhanggui.core.repository.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The rules of {@link EventStream} as tests, named after the numbers there.
 *
 * <p>A port extends it once, with events to store and tests of its own queries; an integrator extends that with
 * {@link #open()} alone.
 *
 * @param <K> the type of the key
 * @param <E> the type of the events
 * @param <P> the port
 */
public abstract class EventStreamTck<K, E, P extends EventStream<K, E>> extends StorageTck<K, P> {

    private static final int RACES = 10;
    private static final int WRITERS = 4;
    private static final int EVENTS = 8;
    private static final Instant NOON = Instant.parse("2025-11-30T12:00:00Z");

    private final Map<K, Integer> sizes = new HashMap<>();

    /** For the ports. */
    protected EventStreamTck() {}

    /** A key made from the text; another text gives another key. */
    protected abstract K key(String unique);

    /**
     * An event of the key; another number gives an event that is not equal.
     *
     * @param number from 0
     */
    protected abstract E event(K key, int number);

    /**
     * Events that an adapter may get wrong: every sealed subtype, decimals with zeros at the end, currencies without
     * decimals, ranges with open ends, text that is not ASCII, absent parts.
     */
    protected abstract Stream<E> awkwardEvents(K key);

    @Test
    void rule1_an_unknown_key_has_no_events() {
        assertThat(read(key(unique()))).isEmpty();
    }

    @Test
    void rule2_append_gives_the_number_of_events_now() {
        K key = key(unique());
        assertThat(append(key, 0, List.of(at(key, 0, 0), at(key, 1, 1)))).isEqualTo(2);
        assertThat(append(key, 2, List.of(at(key, 2, 2)))).isEqualTo(3);
    }

    @Test
    void rule2_append_refuses_a_smaller_size_with_the_facts_and_changes_nothing() {
        K key = key(unique());
        append(key, 0, List.of(at(key, 0, 0)));
        append(key, 1, List.of(at(key, 1, 1)));
        assertThatThrownBy(() -> append(key, 1, List.of(at(key, 2, 2))))
                .isInstanceOfSatisfying(
                        ConcurrentChangeException.class,
                        e -> assertThat(List.of(e.id(), e.expected(), e.actual()))
                                .isEqualTo(List.of(key, 1L, 2L)));
        assertThat(read(key)).hasSize(2);
    }

    @Test
    void rule2_append_refuses_a_greater_size_and_changes_nothing() {
        K key = key(unique());
        assertThatThrownBy(() -> append(key, 1, List.of(at(key, 0, 0)))).isInstanceOf(ConcurrentChangeException.class);
        assertThat(append(key, 0, List.of(at(key, 1, 0)))).isEqualTo(1);
    }

    @Test
    void rule5_events_come_back_equal_and_in_order() {
        K key = key(unique());
        List<E> events = awkwardEvents(key).toList();
        assertThat(events).as("awkward events of the port").isNotEmpty();
        append(key, 0, recorded(events));
        assertThat(read(key)).isEqualTo(recorded(events));
    }

    @Test
    void rule5_events_of_many_calls_come_back_in_the_order_of_recording() {
        K key = key(unique());
        List<Recorded<E>> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            append(key, i, List.of(at(key, i, i)));
            all.add(at(key, i, i));
        }
        assertThat(read(key)).isEqualTo(all);
    }

    @Test
    void rule6_a_list_that_was_read_does_not_change_with_later_events() {
        K key = key(unique());
        append(key, 0, List.of(at(key, 0, 0)));
        List<Recorded<E>> before = read(key);
        append(key, 1, List.of(at(key, 1, 1)));
        assertThat(before).isEqualTo(List.of(at(key, 0, 0)));
    }

    @Test
    void rule6_a_list_that_was_appended_may_be_changed_by_the_caller() {
        K key = key(unique());
        List<Recorded<E>> mine = new ArrayList<>(List.of(at(key, 0, 0)));
        append(key, 0, mine);
        mine.clear();
        assertThat(read(key)).isEqualTo(List.of(at(key, 0, 0)));
    }

    @Test
    void rule6_a_list_that_was_read_is_no_way_into_the_store() {
        K key = key(unique());
        append(key, 0, List.of(at(key, 0, 0), at(key, 1, 1)));
        Parts.empty(read(key));
        assertThat(read(key)).isEqualTo(List.of(at(key, 0, 0), at(key, 1, 1)));
    }

    @Test
    void rule6_collections_in_an_event_are_no_way_into_the_store() {
        K key = key(unique());
        List<E> events = awkwardEvents(key).toList();
        append(key, 0, recorded(events));
        List<Object> before = Parts.leaves(read(key));
        events.forEach(Parts::empty);
        assertThat(Parts.leaves(read(key)))
                .as("stored, after the caller emptied what was handed in")
                .isEqualTo(before);
        read(key).forEach(Parts::empty);
        assertThat(Parts.leaves(read(key)))
                .as("stored, after the caller emptied what was read")
                .isEqualTo(before);
    }

    @Test
    void rule5_keys_do_not_share_events() {
        K one = key(unique());
        K other = key(unique());
        append(one, 0, List.of(at(one, 0, 0)));
        append(other, 0, List.of(at(other, 1, 0)));
        assertThat(read(one)).isEqualTo(List.of(at(one, 0, 0)));
    }

    @Test
    void rule3_recording_time_never_goes_back() {
        K key = key(unique());
        append(key, 0, List.of(at(key, 0, 60)));
        assertThatThrownBy(() -> append(key, 1, List.of(at(key, 1, 59)))).isInstanceOf(IllegalArgumentException.class);
        assertThat(read(key)).isEqualTo(List.of(at(key, 0, 60)));
    }

    @Test
    void rule3_equal_recording_times_are_allowed() {
        K key = key(unique());
        append(key, 0, List.of(at(key, 0, 60), at(key, 1, 60)));
        append(key, 2, List.of(at(key, 2, 60)));
        assertThat(read(key)).isEqualTo(List.of(at(key, 0, 60), at(key, 1, 60), at(key, 2, 60)));
    }

    @Test
    void rule4_all_events_of_one_call_are_stored_or_none() {
        K key = key(unique());
        append(key, 0, List.of(at(key, 0, 0)));
        appendAndGoOn(key, 1, List.of(at(key, 1, 2), at(key, 2, 1)));
        assertThat(read(key).size()).as("one event, or all three").isIn(1, 3);
    }

    @Test
    void rule7_events_of_a_failed_unit_of_work_leave_no_trace() {
        K key = key(unique());
        append(key, 0, List.of(at(key, 0, 0)));
        breakOff(() -> port().append(key, 1, List.of(at(key, 1, 1))));
        assertThat(read(key)).isEqualTo(List.of(at(key, 0, 0)));
        K fresh = key(unique());
        breakOff(() -> port().append(fresh, 0, List.of(at(fresh, 0, 0))));
        assertThat(append(fresh, 0, List.of(at(fresh, 1, 0)))).isEqualTo(1);
    }

    @Test
    void rule8_of_two_concurrent_appends_at_one_size_exactly_one_succeeds() {
        for (int i = 0; i < RACES; i++) {
            K key = key(unique());
            append(key, 0, List.of(at(key, 0, 0)));
            List<@Nullable Throwable> outcomes =
                    race(() -> append(key, 1, List.of(at(key, 1, 1))), () -> append(key, 1, List.of(at(key, 2, 1))));
            assertThat(outcomes.stream().filter(Objects::isNull).count())
                    .as("appends that succeeded, of %s", outcomes)
                    .isEqualTo(1);
            assertThat(read(key)).isEqualTo(List.of(at(key, 0, 0), at(key, outcomes.get(0) == null ? 1 : 2, 1)));
        }
    }

    @Test
    void rule8_no_event_of_several_threads_that_try_again_is_lost() {
        K key = key(unique());
        append(key, 0, List.of(at(key, 0, 0)));
        for (int i = 0; i < EVENTS; i += WRITERS) {
            assertThat(raceWithRetries(WRITERS, () -> appendNext(key)))
                    .as("threads that gave up")
                    .isEmpty();
        }
        List<Recorded<E>> all = new ArrayList<>();
        for (int i = 0; i <= EVENTS; i++) {
            all.add(at(key, i, i));
        }
        assertThat(read(key)).isEqualTo(all);
    }

    /** The number of an event is the size that the writer has read, so that a lost one shows as a repeated number. */
    private void appendNext(K key) {
        int size = read(key).size();
        append(key, size, List.of(at(key, size, size)));
    }

    @Override
    final K stored() {
        K key = key(unique());
        append(key, 0, List.of(at(key, 0, 0)));
        return key;
    }

    @Override
    final void goOn(K stored) {
        int size = port().read(stored).size();
        port().append(stored, size, List.of(at(stored, size, size)));
        K more = key(unique());
        port().append(more, 0, List.of(at(more, 0, 0)));
    }

    @Override
    final Stream<?> awkward() {
        return awkwardEvents(key(unique()));
    }

    private static <E> List<Recorded<E>> recorded(List<E> events) {
        List<Recorded<E>> recorded = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            recorded.add(new Recorded<>(NOON.plusSeconds(i).plusNanos(123_456_000), events.get(i)));
        }
        return recorded;
    }

    private Recorded<E> at(K key, int number, int seconds) {
        return new Recorded<>(NOON.plusSeconds(seconds), event(key, number));
    }

    /** Appends one event to a key of this test, each a second later than the one before. */
    protected final void append(K key, E event) {
        int size = sizes.merge(key, 1, Integer::sum) - 1;
        append(key, size, List.of(new Recorded<>(NOON.plusSeconds(size), event)));
    }

    private int append(K key, int expectedSize, List<Recorded<E>> events) {
        return within(() -> port().append(key, expectedSize, events));
    }

    /** The work goes on after a refusal, so that the unit of work does not hide what was stored before it. */
    private void appendAndGoOn(K key, int expectedSize, List<Recorded<E>> events) {
        try {
            within(() -> {
                try {
                    return port().append(key, expectedSize, events);
                } catch (RuntimeException e) {
                    return 0;
                }
            });
        } catch (RuntimeException e) {
            // The adapter may refuse to keep anything of such work.
        }
    }

    private List<Recorded<E>> read(K key) {
        return within(() -> port().read(key));
    }
}
