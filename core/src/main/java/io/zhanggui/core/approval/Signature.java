package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Fingerprint;
import java.time.Instant;

/**
 * What was decided, by whom and for whom.
 *
 * @param decision what
 * @param actor who, with the principal for whom they stood in
 * @param at when
 * @param content the fingerprint of what they saw
 */
public record Signature(Decision decision, Actor actor, Instant at, Fingerprint content) {

    public Signature {
        requireNonNull(decision, "decision");
        requireNonNull(actor, "actor");
        requireNonNull(at, "at");
        requireNonNull(content, "content");
    }

    /** Whether one of the two people of one signature is one of the other's. */
    boolean shares(Actor other) {
        return other.involves(actor.person()) || (actor.principal() != null && other.involves(actor.principal()));
    }
}
