package io.zhanggui.core.repository;

import java.util.List;

/**
 * A port that stores events by key, in the order of recording. Adapters keep these rules, which the port tests check by
 * number; rules 5 to 10 mean the same for {@link Repository}, and the rules of a port of its own start at 11:
 *
 * <ol>
 *   <li>{@link #read} of an unknown key is an empty list.
 *   <li>{@link #append} refuses any expected size but the current one; nothing is changed then.
 *   <li>Recording time never goes back within a key; equal times are allowed.
 *   <li>All events of one call are stored, or none.
 *   <li>What comes back equals what went in, in the order of recording: decimals keep their scale, money its currency,
 *       ranges their open ends, moments their microseconds.
 *   <li>What was read or handed in stays as it was: lists, and collections in events, are no way into the store and do not
 *       change with it, and the stream of a query gives what was stored when the query was asked, whatever the same unit
 *       of work writes while it is open.
 *   <li>Changes made in a {@link UnitOfWork} that fails leave no trace.
 *   <li>Of two concurrent appends at one size exactly one succeeds; no event is lost.
 *   <li>The stream of a query can be read to the end of the unit of work, also while that asks and writes on; closing it,
 *       however far it was read, frees what it holds. The caller closes it within the unit of work.
 *   <li>A query gives what it finds in the order that it states, whatever the order of storing; text compares as
 *       {@link String#compareTo} does, not by a collation.
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
