package io.zhanggui.examples.jdbc;

/** The database failed or refused a statement for a reason that the adapter did not foresee; nothing was kept. */
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StorageException(String what, Throwable cause) {
        super(what, cause);
    }

    StorageException(String what) {
        super(what);
    }
}
