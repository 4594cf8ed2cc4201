package io.zhanggui.examples.jdbc;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.repository.ConcurrentChangeException;
import io.zhanggui.core.repository.EventStream;
import io.zhanggui.core.repository.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The second shape of ports: events by key, numbered from 1 in the order of recording; key and number are the primary key.
 *
 * <p>Who appends at a size inserts the row with the next number. Of two at once the second waits for the first, finds the
 * number taken, and changes nothing; so the first row of an append is the gate for all of its rows.
 */
abstract class JdbcEventStream<K, E> implements EventStream<K, E> {

    private final Sql sql;
    private final Table<Entry<K, E>> table;
    private final Keys<K> keys;
    private final List<String> key;
    private final Function<Row, E> reader;
    private final Select byKey;
    private final Select end;

    /** An event as it is stored. */
    record Entry<K, E>(K key, int number, Recorded<E> recorded) {
        E event() {
            return recorded.event();
        }
    }

    /**
     * How far a stream goes.
     *
     * @param size how many events it has
     * @param at when the last one was recorded; {@code null} if there is none
     */
    record End(int size, @Nullable Instant at) {}

    /**
     * A stream in a table.
     *
     * @param events its columns beside the key, {@code seq} and {@code recorded_at}
     * @param reader makes the event of a row, and reads the rows that belong to it last
     */
    JdbcEventStream(JdbcUnitOfWork unitOfWork, Table<E> events, Keys<K> keys, Function<Row, E> reader) {
        this.sql = new Sql(unitOfWork);
        this.table = stored(events);
        this.keys = keys;
        this.key = numbered(keys);
        this.reader = reader;
        this.byKey = query(events, keys, keys.match(events.name()), keys.order(events.name()), events.name() + ".seq");
        this.end = Select.of(
                "select seq, recorded_at from " + events.name() + " where " + keys.match(events.name())
                        + " order by seq desc fetch first row only",
                "seq",
                "recorded_at");
    }

    @Override
    public final int append(K of, int expectedSize, List<Recorded<E>> events) {
        requireNonNull(of, "key");
        List<Recorded<E>> added = List.copyOf(events);
        return sql.call(() -> {
            End now = endOf(of);
            requireSize(of, expectedSize, now.size());
            requireOrder(of, now.at(), added);
            check(of, added);
            if (!added.isEmpty()) {
                insert(of, expectedSize, added);
            }
            return expectedSize + added.size();
        });
    }

    private void insert(K of, int size, List<Recorded<E>> added) {
        List<Writer.Keyed<Entry<K, E>>> entries = new ArrayList<>(added.size());
        for (Recorded<E> event : added) {
            int number = size + entries.size() + 1;
            List<Object> values = new ArrayList<>(keys.values(of));
            values.add(number);
            entries.add(new Writer.Keyed<>(values, new Entry<>(of, number, event)));
        }
        List<List<@Nullable Object>> rows =
                entries.stream().map(entry -> Writer.row(table, entry)).toList();
        String insert = table.insert(key);
        if (sql.update(insert + " on conflict do nothing", rows.get(0)) == 0) {
            throw new ConcurrentChangeException(of, size, endOf(of).size());
        }
        sql.batch(insert, rows.subList(1, rows.size()));
        Writer.insertRows(sql, table, key, entries);
    }

    @Override
    public final List<Recorded<E>> read(K of) {
        requireNonNull(of, "key");
        return sql.call(() -> sql.list(byKey, keys.values(of), this::recorded));
    }

    /** What a port refuses beside the size; nothing is written yet. */
    void check(K of, List<Recorded<E>> events) {}

    final Sql sql() {
        return sql;
    }

    final End endOf(K of) {
        return sql.first(end, keys.values(of), row -> new End(row.number("seq"), row.moment("recorded_at")))
                .orElse(new End(0, null));
    }

    /** A query over the events of any key, in an order that ends with key and {@code seq}. */
    static <K, E> Select query(Table<E> events, Keys<K> keys, String where, String... order) {
        return Select.of(stored(events), numbered(keys), where, String.join(", ", order));
    }

    /** The events that a query finds; the caller closes the stream inside the unit of work. */
    final Stream<E> stream(Select select, List<Object> values) {
        return sql.stream(select, values, reader);
    }

    private Recorded<E> recorded(Row row) {
        Instant at = row.moment("recorded_at");
        return new Recorded<>(at, reader.apply(row));
    }

    private static <K, E> Table<Entry<K, E>> stored(Table<E> events) {
        return events.<Entry<K, E>>of(Entry::event)
                .column("recorded_at", entry -> entry.recorded().at());
    }

    private static List<String> numbered(Keys<?> keys) {
        List<String> names = new ArrayList<>(keys.names());
        names.add("seq");
        return names;
    }

    private void requireSize(K of, int expected, int actual) {
        if (expected != actual) {
            throw new ConcurrentChangeException(requireNonNull(of), expected, actual);
        }
    }

    private static <E> void requireOrder(Object key, @Nullable Instant last, List<Recorded<E>> added) {
        Instant latest = last == null ? Instant.MIN : last;
        for (Recorded<E> event : added) {
            Instant at = Binding.micros(event.at());
            if (at.isBefore(latest)) {
                throw new IllegalArgumentException(
                        "recording time of " + key + " would go back from " + latest + " to " + at);
            }
            latest = at;
        }
    }
}
