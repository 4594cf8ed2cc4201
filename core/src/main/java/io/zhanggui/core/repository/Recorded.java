package io.zhanggui.core.repository;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * An event with the moment at which it was recorded, which may be long after it happened.
 *
 * @param at when it was recorded
 * @param event what happened
 */
public record Recorded<E>(Instant at, E event) {

    public Recorded {
        requireNonNull(at, "at");
        requireNonNull(event, "event");
    }
}
