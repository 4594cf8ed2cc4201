package io.zhanggui.core.audit;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, when, under which key and why: the last argument of every method that changes something.
 *
 * <pre>{@code Stamp.by(clerk).at(now).key("open-2025-11").reason("monthly run")}</pre>
 *
 * @param actor who acts
 * @param at when, by the host's clock
 * @param commandKey the key that makes a retry safe; {@code null} if the caller does not retry
 * @param reason why, as a person would say it; {@code null} if nobody asked
 */
public record Stamp(
        Actor actor,
        Instant at,
        @Nullable CommandKey commandKey,
        @Nullable String reason) {

    public Stamp {
        requireNonNull(actor, "actor");
        requireNonNull(at, "at");
    }

    /** A stamp without its time yet. */
    public interface By {
        /** The stamp with its time. */
        Stamp at(Instant instant);
    }

    /** Begins a stamp with the actor. */
    public static By by(Actor actor) {
        return instant -> new Stamp(actor, instant, null, null);
    }

    /** Begins a stamp with a person who acts in their own right. */
    public static By by(PersonId person) {
        return by(Actor.of(person));
    }

    /** The same with a command key. */
    public Stamp key(String key) {
        return new Stamp(actor, at, CommandKey.of(key), reason);
    }

    /** The same with a reason. */
    public Stamp reason(String why) {
        return new Stamp(actor, at, commandKey, requireNonNull(why, "why"));
    }
}
