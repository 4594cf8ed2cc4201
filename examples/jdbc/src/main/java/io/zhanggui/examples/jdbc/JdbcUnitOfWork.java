package io.zhanggui.examples.jdbc;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.repository.UnitOfWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Units of work as transactions of a database: one connection for the outermost call of a thread, which commits or rolls
 * back; calls inside join it.
 *
 * <p>Transactions are READ COMMITTED: every write names the version or the size that it goes by, so a later reader's view
 * never overwrites an earlier writer's. What an adapter refuses (a stale version, a known id) changes nothing and leaves
 * the transaction usable; a statement that the database itself failed dooms it, and nothing of it is kept even if the work
 * catches the exception and returns.
 */
public final class JdbcUnitOfWork implements UnitOfWork {

    private final DataSource database;

    @SuppressWarnings("ThreadLocalUsage") // two databases in one thread have two transactions
    private final ThreadLocal<Transaction> current = new ThreadLocal<>();

    /** Transactions on a database, best of a pool. */
    public JdbcUnitOfWork(DataSource database) {
        this.database = requireNonNull(database, "database");
    }

    @Override
    public <R> R call(Supplier<R> work) {
        requireNonNull(work, "work");
        if (current.get() != null) {
            return work.get();
        }
        try (Connection connection = database.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            return inTransaction(new Transaction(connection), work);
        } catch (SQLException e) {
            throw SqlErrors.translated("the transaction could not be begun or ended", e);
        }
    }

    private <R> R inTransaction(Transaction transaction, Supplier<R> work) throws SQLException {
        current.set(transaction);
        Throwable thrown = null;
        try {
            R result = work.get();
            transaction.commit();
            return result;
        } catch (RuntimeException | Error | SQLException e) {
            thrown = e;
            throw e;
        } finally {
            current.remove();
            transaction.end(thrown);
        }
    }

    /** How many streams are open in this thread's unit of work, for tests. */
    int openStreams() {
        return transaction().openStreams();
    }

    /** The transaction of this thread's unit of work. */
    Transaction transaction() {
        @Nullable Transaction transaction = current.get();
        if (transaction == null) {
            throw new IllegalStateException("not inside a unit of work. Maybe wrap it in unitOfWork.call(…)?");
        }
        return transaction;
    }
}
