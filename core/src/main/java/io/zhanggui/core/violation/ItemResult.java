package io.zhanggui.core.violation;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/**
 * What became of one item of bulk work: one bad item never stops the others.
 *
 * @param <K> what names the item
 * @param <T> what the work makes of it
 */
public sealed interface ItemResult<K, T> {

    /** The name of the item. */
    K key();

    /**
     * The item is done.
     *
     * @param key the name of the item
     * @param value what the work made of it
     */
    record Done<K, T>(K key, T value) implements ItemResult<K, T> {
        public Done {
            requireNonNull(key, "key");
            requireNonNull(value, "value");
        }

        @Override
        public <R> R match(
                Function<Done<K, T>, R> done, Function<Refused<K, T>, R> refused, Function<Failed<K, T>, R> failed) {
            return done.apply(this);
        }
    }

    /**
     * The business refuses the item.
     *
     * @param key the name of the item
     * @param violations why, never empty
     */
    record Refused<K, T>(K key, Violations violations) implements ItemResult<K, T> {
        public Refused {
            requireNonNull(key, "key");
            if (requireNonNull(violations, "violations").isEmpty()) {
                throw new IllegalArgumentException("item " + key + " is refused without a violation");
            }
        }

        @Override
        public <R> R match(
                Function<Done<K, T>, R> done, Function<Refused<K, T>, R> refused, Function<Failed<K, T>, R> failed) {
            return refused.apply(this);
        }
    }

    /**
     * The work broke on the item: a bug or missing state.
     *
     * @param key the name of the item
     * @param cause what was thrown
     */
    record Failed<K, T>(K key, RuntimeException cause) implements ItemResult<K, T> {
        public Failed {
            requireNonNull(key, "key");
            requireNonNull(cause, "cause");
        }

        @Override
        public <R> R match(
                Function<Done<K, T>, R> done, Function<Refused<K, T>, R> refused, Function<Failed<K, T>, R> failed) {
            return failed.apply(this);
        }
    }

    /** One of three answers, by what became of the item. */
    <R> R match(Function<Done<K, T>, R> done, Function<Refused<K, T>, R> refused, Function<Failed<K, T>, R> failed);

    /** Does the work on one item and catches every runtime exception; an error such as out of memory comes through. */
    static <K, I, T> ItemResult<K, T> of(K key, I item, Function<I, T> work) {
        try {
            return new Done<>(key, work.apply(item));
        } catch (RejectedException e) {
            return new Refused<>(key, e.violations());
        } catch (RuntimeException e) {
            return new Failed<>(key, e);
        }
    }
}
