package io.zhanggui.core.repository;

/** Nothing is stored under an id that must exist. */
public final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object id;

    /** Nothing is stored under the id. */
    public NotFoundException(Object id) {
        super("nothing is stored under " + id.getClass().getSimpleName() + " " + id);
        this.id = id;
    }

    /** The id that was looked for. */
    public Object id() {
        return id;
    }
}
