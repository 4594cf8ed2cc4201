package io.zhanggui.examples.jdbc;

/**
 * The database broke the unit of work off because of another one: a deadlock, a serialization failure, or a lock that did
 * not come free in time. Nothing was kept; repeat the whole unit of work, under the same command key.
 */
public final class TransactionConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TransactionConflictException(String sqlState, Throwable cause) {
        super("another unit of work was in the way (SQL state " + sqlState + "). Repeat the whole unit of work", cause);
    }
}
