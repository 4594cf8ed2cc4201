package io.zhanggui.examples.jdbc;

/**
 * The database failed or refused a statement for a reason that the adapter did not foresee. Nothing was kept, unless the
 * connection broke in the commit itself: repeat under the same command key, which finds out.
 */
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StorageException(String what, Throwable cause) {
        super(what, cause);
    }

    StorageException(String what) {
        super(what);
    }
}
