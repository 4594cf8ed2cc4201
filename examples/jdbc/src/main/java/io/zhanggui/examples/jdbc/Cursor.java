package io.zhanggui.examples.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** An open result, at one row or behind the last. */
final class Cursor {

    private final Transaction transaction;
    private final PreparedStatement statement;
    private final ResultSet result;
    private boolean onRow;
    private boolean closed;
    private long position;

    Cursor(Transaction transaction, PreparedStatement statement) throws SQLException {
        this.transaction = transaction;
        this.statement = statement;
        this.result = statement.executeQuery();
        transaction.opened(this);
        advance();
    }

    /**
     * A stream that was read to its end stays at it; reading on one that was closed before is a mistake.
     *
     * @throws IllegalStateException if it was closed, or its unit of work has ended
     */
    void requireReadable() {
        if (closed && onRow) {
            throw new IllegalStateException("the stream was closed, or its unit of work has ended");
        }
    }

    void advance() throws SQLException {
        onRow = result.next();
        position++;
    }

    boolean isOnRow() {
        return onRow;
    }

    long position() {
        return position;
    }

    ResultSet result() {
        return result;
    }

    /** What to throw when reading failed: rows come in portions, so a statement may fail long after it was begun. */
    RuntimeException failed(String what, SQLException e) {
        return transaction.doomedBy(SqlErrors.translated(what, e));
    }

    void close() throws SQLException {
        if (!closed) {
            closed = true;
            transaction.closed(this);
            result.close();
            statement.close();
        }
    }
}
