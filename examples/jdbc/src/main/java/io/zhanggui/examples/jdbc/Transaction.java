package io.zhanggui.examples.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One transaction: its connection, the streams that are open on it, and whether a statement has failed. */
final class Transaction {

    private final Connection connection;
    private final List<Cursor> open = new ArrayList<>();
    private @Nullable RuntimeException failure;
    private boolean committed;

    Transaction(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    void opened(Cursor cursor) {
        open.add(cursor);
    }

    void closed(Cursor cursor) {
        open.remove(cursor);
    }

    int openStreams() {
        return open.size();
    }

    /** Nothing of it may be kept any more: PostgreSQL refuses every further statement, other databases would go on. */
    RuntimeException doomedBy(RuntimeException cause) {
        failure = cause;
        return cause;
    }

    void commit() throws SQLException {
        if (failure != null) {
            throw new StorageException(
                    "a statement failed and the work went on; nothing of it was kept. Maybe let the exception through?",
                    failure);
        }
        closeStreams();
        connection.commit();
        committed = true;
    }

    /** Rolls back what was not committed; a failure to do so does not hide the exception of the work. */
    void end(@Nullable Throwable thrown) throws SQLException {
        if (committed) {
            return;
        }
        try {
            closeStreams();
            connection.rollback();
        } catch (SQLException e) {
            if (thrown == null) {
                throw e;
            }
            thrown.addSuppressed(e);
        }
    }

    private void closeStreams() throws SQLException {
        for (Cursor cursor : List.copyOf(open)) {
            cursor.close();
        }
    }
}
