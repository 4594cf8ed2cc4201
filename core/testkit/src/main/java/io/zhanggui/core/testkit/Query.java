package io.zhanggui.core.testkit;

import static java.util.Objects.requireNonNull;

import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A query of a port that gives a stream, so that the rules of all queries are tested on it.
 *
 * @param <P> the port
 * @param <V> the values of a repository, the keys of an event stream
 * @param name the name of its method
 * @param ask asks so that what is stored with the value or under the key is among the answers
 */
public record Query<P, V>(String name, BiFunction<? super P, ? super V, ? extends Stream<?>> ask) {

    public Query {
        requireNonNull(name, "name");
        requireNonNull(ask, "ask");
    }

    /** A query. */
    public static <P, V> Query<P, V> of(String name, BiFunction<? super P, ? super V, ? extends Stream<?>> ask) {
        return new Query<>(name, ask);
    }

    Stream<?> open(P port, V stored) {
        return ask.apply(port, stored);
    }

    @Override
    public String toString() {
        return name;
    }
}
