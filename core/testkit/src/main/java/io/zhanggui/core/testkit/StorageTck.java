package io.zhanggui.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rules about the streams of queries, which {@link RepositoryTck} and {@link EventStreamTck} share; extend one of them.
 *
 * @param <V> the values of a repository, the keys of an event stream
 * @param <P> the port
 */
public abstract class StorageTck<V, P> extends PortTck<P> {

    /** More than a server lets one session hold open. */
    private static final int MANY = 300;

    StorageTck() {}

    /** The queries of the port that give a stream; a port that has one names it here. */
    protected Stream<Query<P, V>> queries() {
        return Stream.empty();
    }

    /** Stores something under a fresh id. */
    abstract V stored();

    /** Goes on working in the same unit of work: reads, changes what was stored, and stores something more. */
    abstract void goOn(V stored);

    @Test
    void rule6_the_stream_of_a_query_gives_what_was_stored_when_it_was_asked() {
        for (Query<P, V> query : declaredQueries()) {
            V value = stored();
            within(() -> {
                List<Object> before = answers(query, value);
                assertThat(before).as("%s finds what is stored", query).isNotEmpty();
                try (Stream<?> open = query.open(port(), value)) {
                    goOn(value);
                    assertThat(readOn(open, before))
                            .as("what %s gives after later changes", query)
                            .isEqualTo(before);
                }
                return true;
            });
        }
    }

    @Test
    void rule9_a_stream_can_be_read_on_after_other_queries_and_changes_of_the_same_work() {
        for (Query<P, V> query : declaredQueries()) {
            V value = stored();
            within(() -> {
                List<Object> read = new ArrayList<>();
                int expected = answers(query, value).size();
                try (Stream<?> begun = query.open(port(), value);
                        Stream<?> waiting = query.open(port(), value)) {
                    Iterator<?> rest = begun.iterator();
                    read.add(rest.next());
                    answers(query, value);
                    goOn(value);
                    rest.forEachRemaining(read::add);
                    assertThat(read).as("read of %s in two parts", query).hasSize(expected);
                    waiting.forEach(any -> assertThat(any).isNotNull());
                }
                return true;
            });
        }
    }

    @Test
    void rule9_closing_a_stream_frees_what_it_holds_however_far_it_was_read() {
        for (Query<P, V> query : declaredQueries()) {
            V value = stored();
            within(() -> {
                int before = openResources();
                for (int i = 0; i < MANY; i++) {
                    try (Stream<?> open = query.open(port(), value)) {
                        if (i % 2 == 0) {
                            assertThat(open.findFirst()).isPresent();
                        }
                    }
                }
                assertThat(openResources())
                        .as("what is in use after %s streams of %s were closed", MANY, query)
                        .isEqualTo(before);
                assertThat(answers(query, value)).isNotEmpty();
                return true;
            });
        }
    }

    /** Whether it can be read at all now is another rule. */
    private static List<Object> readOn(Stream<?> open, List<Object> ifUnreadable) {
        try {
            return new ArrayList<>(open.toList());
        } catch (RuntimeException e) {
            return ifUnreadable;
        }
    }

    private int openResources() {
        IntSupplier counter = fixture().openResources();
        return counter == null ? 0 : counter.getAsInt();
    }

    private List<Object> answers(Query<P, V> query, V value) {
        try (Stream<?> open = query.open(port(), value)) {
            return new ArrayList<>(open.toList());
        }
    }

    private List<Query<P, V>> declaredQueries() {
        List<Query<P, V>> queries = queries().toList();
        assumeTrue(!queries.isEmpty(), "the port has no query that gives a stream");
        return queries;
    }
}
