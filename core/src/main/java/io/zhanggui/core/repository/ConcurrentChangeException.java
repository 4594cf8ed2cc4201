package io.zhanggui.core.repository;

/** Somebody else changed or removed what was read; read again and repeat the change. */
public final class ConcurrentChangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object id;
    private final long expected;
    private final long actual;

    /**
     * A change of what is no longer current.
     *
     * @param expected the version or size that the caller read
     * @param actual the version or size that is stored; 0 if nothing is
     */
    public ConcurrentChangeException(Object id, long expected, long actual) {
        super(id.getClass().getSimpleName() + " " + id + " was read at " + expected + ", but is at " + actual
                + " now. Read it again and repeat the change");
        this.id = id;
        this.expected = expected;
        this.actual = actual;
    }

    /** The id of what was changed. */
    public Object id() {
        return id;
    }

    /** The version or size that the caller read. */
    public long expected() {
        return expected;
    }

    /** The version or size that is stored; 0 if nothing is. */
    public long actual() {
        return actual;
    }
}
