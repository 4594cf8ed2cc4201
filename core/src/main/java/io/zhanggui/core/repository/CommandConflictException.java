package io.zhanggui.core.repository;

import io.zhanggui.core.id.CommandKey;

/** A command key was used before for another content; nothing was changed. */
public final class CommandConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CommandKey key;

    /** The key was used before for another content. */
    public CommandConflictException(CommandKey key) {
        super("command key " + key + " was used before for another content. Maybe choose a new key?");
        this.key = key;
    }

    /** The key. */
    public CommandKey key() {
        return key;
    }
}
