package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why one way to a decision is closed.
 *
 * @param reason why
 * @param position the position of the grant; {@code null} if there is no grant to speak of
 * @param person who would decide; {@code null} if the position is vacant
 * @param arguments what the reason's text shows, in the order of its {@code {0}}, {@code {1}} …
 */
public record Refusal(
        DenialReason reason,
        @Nullable PositionId position,
        @Nullable PersonId person,
        List<Object> arguments) {

    public Refusal {
        requireNonNull(reason, "reason");
        arguments = List.copyOf(arguments);
    }

    static Refusal of(
            DenialReason reason, @Nullable PositionId position, @Nullable PersonId person, Object... arguments) {
        return new Refusal(reason, position, person, List.of(arguments));
    }

    /** Why, as a sentence in a language. */
    public String text(Locale locale) {
        return reason.text(locale, arguments.toArray());
    }

    Explanation explain() {
        return Explanation.of(Term.of(who()), reason.with(arguments.toArray()));
    }

    private String who() {
        if (position == null) {
            return person == null ? "–" : person.toString();
        }
        return person == null ? position.toString() : position + " " + person;
    }
}
