package io.zhanggui.core.audit;

/** Personal data that shows itself only when asked by name: {@code toString()} gives {@link #masked()}. */
public interface Sensitive {

    /** The data itself; the caller answers for where it goes. */
    String reveal();

    /** What may appear in logs, messages and lists. */
    String masked();
}
