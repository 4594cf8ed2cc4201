package io.zhanggui.core.repository;

import static java.util.Objects.requireNonNull;

import java.util.function.UnaryOperator;

/**
 * A stored value with the version under which it was read, so that a change based on an older one is refused.
 *
 * @param value the value
 * @param version 1 when added, one more with each replacement
 */
public record Versioned<T>(T value, long version) {

    public Versioned {
        requireNonNull(value, "value");
        if (version < 1) {
            throw new IllegalArgumentException("version must be at least 1, but is " + version);
        }
    }

    /**
     * A changed value under the version that was read, to be passed to {@link Repository#replace}.
     *
     * @param change must keep the id; a repository cannot tell that it was another one
     */
    public Versioned<T> map(UnaryOperator<T> change) {
        return new Versioned<>(change.apply(value), version);
    }
}
