package io.zhanggui.core.repository;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A port that stores values by id. Adapters keep these rules, which the port tests check by number; rules 5 to 10 mean the
 * same for {@link EventStream}, and the rules of a port of its own start at 11:
 *
 * <ol>
 *   <li>{@link #find} of an unknown id is empty, {@link #get} throws.
 *   <li>{@link #add} stores under version 1 and refuses a known id, also one that another adds at the same moment; nothing
 *       is changed then. {@link #addAll} does the same for many, all of them or none.
 *   <li>{@link #replace} stores under the next version; it and {@link #remove} refuse any version but the current one,
 *       and change nothing then.
 *   <li>{@link #replace} and {@link #remove} of a value that is gone are refused like a stale version.
 *   <li>What comes back equals what went in: decimals keep their scale, money its currency, ranges their open ends,
 *       moments their microseconds.
 *   <li>What was read or handed in stays as it was: a value that was read does not change with the store, a collection in a
 *       value is no way into the store, and the stream of a query gives what was stored when the query was asked,
 *       whatever the same unit of work writes while it is open.
 *   <li>Changes made in a {@link UnitOfWork} that fails leave no trace.
 *   <li>Of two concurrent replacements of one version exactly one succeeds; no update is lost.
 *   <li>The stream of a query can be read to the end of the unit of work, also while that asks and writes on; closing it,
 *       however far it was read, frees what it holds. The caller closes it within the unit of work.
 *   <li>A query gives what it finds in the order that it states, whatever the order of storing; text compares as
 *       {@link String#compareTo} does, not by a collation.
 * </ol>
 *
 * <p>A change is one line: {@code repository.replace(repository.get(id).map(run -> run.approved(approval)))}.
 *
 * @param <I> the type of the id
 * @param <T> an immutable value that knows its id
 */
public interface Repository<I, T> {

    /** The value with that id and its version; empty if there is none. */
    Optional<Versioned<T>> find(I id);

    /**
     * The value with that id and its version.
     *
     * @throws NotFoundException if there is none
     */
    default Versioned<T> get(I id) {
        return find(id).orElseThrow(() -> new NotFoundException(id));
    }

    /**
     * Stores a new value.
     *
     * @throws DuplicateIdException if its id is known
     */
    Versioned<T> add(T value);

    /**
     * Stores new values, each under version 1: all of them, or none. Adapters of a database write them in batches.
     *
     * @throws DuplicateIdException if the id of one is known, or stands twice among them
     */
    default void addAll(Collection<? extends T> values) {
        List<Versioned<T>> added = new ArrayList<>();
        try {
            values.forEach(value -> added.add(add(value)));
        } catch (RuntimeException e) {
            Collections.reverse(added);
            for (Versioned<T> each : added) {
                try {
                    remove(each);
                } catch (RuntimeException cannot) {
                    e.addSuppressed(cannot); // what was refused is what the caller must see
                }
            }
            throw e;
        }
    }

    /**
     * Stores a changed value in place of the one that was read.
     *
     * @throws ConcurrentChangeException if the version is not the current one, or the value is gone
     */
    Versioned<T> replace(Versioned<T> changed);

    /**
     * Removes the value that was read.
     *
     * @throws ConcurrentChangeException if the version is not the current one, or the value is gone
     */
    void remove(Versioned<T> read);
}
