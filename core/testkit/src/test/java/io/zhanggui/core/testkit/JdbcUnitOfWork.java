package io.zhanggui.core.testkit;

import io.zhanggui.core.repository.UnitOfWork;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** One transaction for each thread's outermost call, and the two ways to use it that the adapters need. */
final class JdbcUnitOfWork implements UnitOfWork {

    private final DataSource database;
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    JdbcUnitOfWork(DataSource database) {
        this.database = database;
    }

    @Override
    public <R> R call(Supplier<R> work) {
        if (current.get() != null) {
            return work.get();
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            current.set(connection);
            boolean kept = false;
            try {
                R result = work.get();
                connection.commit();
                kept = true;
                return result;
            } finally {
                current.remove();
                if (!kept) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the transaction broke", e);
        }
    }

    /** A unique key is there already. */
    static final class DuplicateKeyException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The number of rows that were changed. */
    int update(String sql, Object... values) {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLIntegrityConstraintViolationException e) {
            throw new DuplicateKeyException();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Reads a row. */
    interface RowMapping<R> {
        R map(ResultSet row) throws SQLException;
    }

    /** The only row, if there is one. */
    <R> Optional<R> query(String sql, RowMapping<R> mapping, Object... values) {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(mapping.map(rows)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = current.get().prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
