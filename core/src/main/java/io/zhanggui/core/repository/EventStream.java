package io.zhanggui.core.repository;

import java.util.List;

/**
 * A port that stores events by key, in the order of recording. Adapters keep these rules, which the port tests check by
 * number:
 *
 * <ol>
 *   <li>{@link #read} of an unknown key is an empty list.
 *   <li>{@link #append} refuses any expected size but the current one; nothing is changed then.
 *   <li>What was appended never changes, and comes back equal and in order, moments to the microsecond.
 *   <li>Recording time never goes back within a key; equal times are allowed.
 *   <li>All events of one call are stored, or none.
 *   <li>Changes made in a {@link UnitOfWork} that fails leave no trace.
 *   <li>Of two concurrent appends at one size exactly one succeeds.
 * </ol>
 *
 * @param <K> the type of the key
 * @param <E> an immutable event
 */
public interface EventStream<K, E> {

    /**
     * Appends events.
     *
     * @param expectedSize the number of events that the caller read
     * @return the number of events now
     * @throws ConcurrentChangeException if there are more or fewer events than expected
     * @throws IllegalArgumentException if recording time would go back, also within the events given
     */
    int append(K key, int expectedSize, List<Recorded<E>> events);

    /** All events of the key, in the order of recording; a copy that does not change. */
    List<Recorded<E>> read(K key);
}
