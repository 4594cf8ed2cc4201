package io.zhanggui.examples.jdbc;

import java.sql.SQLException;
import java.util.Set;

/** What the codes of the databases mean for the caller; messages hold the statement, never its values. */
final class SqlErrors {

    static final String UNIQUE_VIOLATION = "23505";

    /**
     * PostgreSQL: serialization failure, deadlock, lock not available; H2: deadlock (40001), lock timeout, concurrent
     * update.
     */
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "55P03", "HYT00", "90131");

    private SqlErrors() {}

    static RuntimeException translated(String what, SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return CONFLICTS.contains(state)
                ? new TransactionConflictException(state, e)
                : new StorageException(what + " (SQL state " + state + ")", e);
    }
}
