package io.zhanggui.examples.jdbc;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.repository.ConcurrentChangeException;
import io.zhanggui.core.repository.DuplicateIdException;
import io.zhanggui.core.repository.Repository;
import io.zhanggui.core.repository.Versioned;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The first shape of ports: values by id, each with a version. The version stands in the {@code where} of every change, and
 * the primary key guards additions, so that the database itself keeps the rules against whoever else writes.
 */
abstract class JdbcRepository<I, T> implements Repository<I, T> {

    private final Sql sql;
    private final Table<T> table;
    private final Table<Versioned<T>> stored;
    private final Keys<I> keys;
    private final Function<T, I> idOf;
    private final Function<Row, T> reader;
    private final Select byId;
    private final String match;

    /**
     * A repository in a table.
     *
     * @param table its columns beside key and version
     * @param reader makes the value of a row, and reads the rows that belong to it last
     */
    JdbcRepository(
            JdbcUnitOfWork unitOfWork, Table<T> table, Keys<I> keys, Function<T, I> idOf, Function<Row, T> reader) {
        this.sql = new Sql(unitOfWork);
        this.table = table;
        this.stored = table.<Versioned<T>>of(Versioned::value).column("version", Versioned::version);
        this.keys = keys;
        this.idOf = idOf;
        this.reader = reader;
        this.match = keys.match(table.name());
        this.byId = Select.of(stored, keys.names(), match, keys.order(table.name()));
    }

    @Override
    public final Optional<Versioned<T>> find(I id) {
        requireNonNull(id, "id");
        return sql.call(() -> {
            beforeReading(id);
            return sql.first(byId, keys.values(id), this::versioned);
        });
    }

    @Override
    public final Versioned<T> add(T value) {
        I id = idOf.apply(requireNonNull(value, "value"));
        return sql.call(() -> {
            beforeWriting(List.of(value));
            Writer.Keyed<Versioned<T>> added = keyed(value);
            String insert = stored.insert(keys.names()) + " on conflict do nothing";
            if (sql.update(insert, Writer.row(stored, added)) == 0) {
                throw new DuplicateIdException(id);
            }
            Writer.insertRows(sql, stored, keys.names(), List.of(added));
            return added.value();
        });
    }

    /** Header and rows in batches, behind a savepoint: a known id takes all of them back, and the work may go on. */
    @Override
    public final void addAll(Collection<? extends T> values) {
        List<T> all = List.copyOf(values);
        Set<I> ids = new LinkedHashSet<>();
        for (T value : all) {
            if (!ids.add(idOf.apply(value))) {
                throw new DuplicateIdException(idOf.apply(value));
            }
        }
        sql.call(() -> {
            beforeWriting(all);
            List<Writer.Keyed<Versioned<T>>> added =
                    all.stream().map(this::keyed).toList();
            List<List<@Nullable Object>> rows =
                    added.stream().map(each -> Writer.row(stored, each)).toList();
            if (!sql.unlessTaken(() -> sql.batchUnlessTaken(stored.insert(keys.names()), rows))) {
                throw new DuplicateIdException(firstKnown(ids));
            }
            Writer.insertRows(sql, stored, keys.names(), added);
            return true;
        });
    }

    private I firstKnown(Set<I> ids) {
        return ids.stream()
                .filter(id -> sql.first(byId, keys.values(id), this::versioned).isPresent())
                .findFirst()
                .orElseThrow(
                        () -> new StorageException("an id of " + table.name() + " is taken, but by none of these"));
    }

    @Override
    public final Versioned<T> replace(Versioned<T> changed) {
        T value = changed.value();
        I id = idOf.apply(value);
        return sql.call(() -> {
            beforeWriting(List.of(value));
            List<@Nullable Object> values = new ArrayList<>(table.values(value));
            values.addAll(keys.values(id));
            values.add(changed.version());
            requireOne(id, changed.version(), sql.update(update(), values));
            Versioned<T> next = new Versioned<>(value, changed.version() + 1);
            rewriteRows(new Writer.Keyed<>(keys.values(id), next));
            return next;
        });
    }

    @Override
    public final void remove(Versioned<T> read) {
        I id = idOf.apply(read.value());
        sql.call(() -> {
            List<Object> values = new ArrayList<>(keys.values(id));
            values.add(read.version());
            String delete = "delete from " + table.name() + " where " + match + " and version = ?";
            requireOne(id, read.version(), sql.update(delete, values));
            return true;
        });
    }

    /** What must be done before values are written, in the same unit of work. */
    void beforeWriting(List<T> values) {}

    /** What must be done before a value is read, in the same unit of work. */
    void beforeReading(I id) {}

    final Sql sql() {
        return sql;
    }

    /**
     * A query for {@link #stream}.
     *
     * @param where the condition, with columns named {@code table.column}
     * @param order by columns of the outermost table; the key comes behind them
     */
    static <I, T> Select query(Table<T> table, Keys<I> keys, String where, String... order) {
        List<String> by = new ArrayList<>(List.of(order));
        by.add(keys.order(table.name()));
        return Select.of(
                table.<Versioned<T>>of(Versioned::value).column("version", Versioned::version),
                keys.names(),
                where,
                String.join(", ", by));
    }

    /** The values that a query finds; the caller closes the stream inside the unit of work. */
    final Stream<Versioned<T>> stream(Select select, List<Object> values) {
        return sql.stream(select, values, this::versioned);
    }

    private Versioned<T> versioned(Row row) {
        long version = row.version();
        return new Versioned<>(reader.apply(row), version);
    }

    private Writer.Keyed<Versioned<T>> keyed(T value) {
        return new Writer.Keyed<>(keys.values(idOf.apply(value)), new Versioned<>(value, 1));
    }

    private void rewriteRows(Writer.Keyed<Versioned<T>> owner) {
        Table.Rows<T, ?> rows = table.rows();
        if (rows != null) {
            String name = rows.table().name();
            sql.update("delete from " + name + " where " + keys.match(name), owner.key());
            Writer.insertRows(sql, stored, keys.names(), List.of(owner));
        }
    }

    private String update() {
        StringBuilder update = new StringBuilder("update " + table.name() + " set version = version + 1");
        table.columnNames().forEach(column -> update.append(", ").append(column).append(" = ?"));
        return update + " where " + match + " and version = ?";
    }

    private void requireOne(I id, long version, int rows) {
        if (rows == 0) {
            long actual = sql.first(byId, keys.values(id), this::versioned)
                    .map(Versioned::version)
                    .orElse(0L);
            throw new ConcurrentChangeException(requireNonNull(id), version, actual);
        }
    }
}
