package io.zhanggui.core.repository;

/** Something is stored already under the id of a new value. */
public final class DuplicateIdException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object id;

    /** Something is stored already under the id. */
    public DuplicateIdException(Object id) {
        super(id.getClass().getSimpleName() + " " + id + " is taken already");
        this.id = id;
    }

    /** The id that is taken. */
    public Object id() {
        return id;
    }
}
