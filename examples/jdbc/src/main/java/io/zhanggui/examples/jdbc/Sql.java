package io.zhanggui.examples.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Runs statements in the current unit of work. */
final class Sql {

    /** Rows that one round trip writes or reads. */
    static final int CHUNK = 1_000;

    private final JdbcUnitOfWork unitOfWork;

    Sql(JdbcUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /** Runs the work in the current unit of work, or in one of its own. */
    <R> R call(Supplier<R> work) {
        return unitOfWork.call(work);
    }

    /** The number of rows that were changed. */
    int update(String sql, List<? extends @Nullable Object> values) {
        Transaction transaction = unitOfWork.transaction();
        try (PreparedStatement statement = prepared(transaction, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw transaction.doomedBy(SqlErrors.translated(sql, e));
        }
    }

    /** Writes many rows in batches. */
    void batch(String sql, List<? extends List<? extends @Nullable Object>> rows) {
        Transaction transaction = unitOfWork.transaction();
        try {
            writeBatch(transaction, sql, rows);
        } catch (SQLException e) {
            throw transaction.doomedBy(SqlErrors.translated(sql, e));
        }
    }

    /**
     * Does work whose statements may meet a unique key, and takes it back then: the transaction goes on as it was before.
     *
     * @return whether it was done
     */
    boolean unlessTaken(Runnable work) {
        Transaction transaction = unitOfWork.transaction();
        try {
            Savepoint before = transaction.connection().setSavepoint();
            try {
                work.run();
            } catch (UniqueKeyTaken e) {
                transaction.connection().rollback(before);
                return false;
            }
            transaction.connection().releaseSavepoint(before);
            return true;
        } catch (SQLException e) {
            throw transaction.doomedBy(SqlErrors.translated("savepoint", e));
        }
    }

    /** Writes many rows in batches, inside {@link #unlessTaken}. */
    void batchUnlessTaken(String sql, List<? extends List<? extends @Nullable Object>> rows) {
        Transaction transaction = unitOfWork.transaction();
        try {
            writeBatch(transaction, sql, rows);
        } catch (SQLException e) {
            if (SqlErrors.UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw new UniqueKeyTaken();
            }
            throw transaction.doomedBy(SqlErrors.translated(sql, e));
        }
    }

    private static final class UniqueKeyTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UniqueKeyTaken() {
            super("a unique key is taken", null, false, false);
        }
    }

    private static void writeBatch(
            Transaction transaction, String sql, List<? extends List<? extends @Nullable Object>> rows)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = transaction.connection().prepareStatement(sql)) {
            int waiting = 0;
            for (List<? extends @Nullable Object> row : rows) {
                Binding.bind(statement, row);
                statement.addBatch();
                waiting++;
                if (waiting == CHUNK) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        }
    }

    /** The first row, if there is one. */
    <T> Optional<T> first(Select select, List<? extends @Nullable Object> values, Function<Row, T> reader) {
        try (Stream<T> found = stream(select, values, reader)) {
            return found.findFirst();
        }
    }

    /** All rows. */
    <T> List<T> list(Select select, List<? extends @Nullable Object> values, Function<Row, T> reader) {
        List<T> all = new ArrayList<>();
        try (Stream<T> found = stream(select, values, reader)) {
            found.forEach(all::add);
        }
        return all;
    }

    /**
     * Reads as the stream is consumed; at its end, when it is closed, and when the unit of work ends, the cursor is
     * released.
     */
    <T> Stream<T> stream(Select select, List<? extends @Nullable Object> values, Function<Row, T> reader) {
        Transaction transaction = unitOfWork.transaction();
        try {
            PreparedStatement statement = prepared(transaction, select.text(), values);
            statement.setFetchSize(CHUNK);
            Cursor cursor = new Cursor(transaction, statement);
            return StreamSupport.stream(new Rows<>(cursor, select, reader), false)
                    .onClose(() -> close(cursor));
        } catch (SQLException e) {
            throw transaction.doomedBy(SqlErrors.translated(select.text(), e));
        }
    }

    private static void close(Cursor cursor) {
        try {
            cursor.close();
        } catch (SQLException e) {
            throw cursor.failed("close", e);
        }
    }

    private static PreparedStatement prepared(
            Transaction transaction, String sql, List<? extends @Nullable Object> values) throws SQLException {
        PreparedStatement statement = transaction.connection().prepareStatement(sql);
        Binding.bind(statement, values);
        return statement;
    }

    /** One value for each row of the outermost table. */
    private static final class Rows<T> extends Spliterators.AbstractSpliterator<T> {

        private final Cursor cursor;
        private final Select select;
        private final Function<Row, T> reader;

        Rows(Cursor cursor, Select select, Function<Row, T> reader) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.cursor = cursor;
            this.select = select;
            this.reader = reader;
        }

        @Override
        public boolean tryAdvance(Consumer<? super T> action) {
            cursor.requireReadable();
            try {
                if (!cursor.isOnRow()) {
                    cursor.close();
                    return false;
                }
                action.accept(Row.whole(cursor, select, reader));
                return true;
            } catch (SQLException e) {
                throw cursor.failed(select.text(), e);
            }
        }
    }
}
