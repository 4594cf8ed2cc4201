package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did or would do in a case; who acts for another binds both of them.
 *
 * @param actor who, and for whom
 * @param activity what
 * @param step the step of the case, as the host calls it
 * @param date when
 * @param position the position in which they act; {@code null} if it was not stated
 */
@Beta
public record CaseAct(
        Actor actor,
        DecisionType activity,
        String step,
        LocalDate date,
        @Nullable PositionId position) {

    public CaseAct {
        requireNonNull(actor, "actor");
        requireNonNull(activity, "activity");
        Identifier.checked("step", step);
        requireNonNull(date, "date");
    }

    /** What a person does in their own right, in a step of the activity's name. */
    public static CaseAct of(PersonId person, DecisionType activity, LocalDate date) {
        return of(Actor.of(person), activity, date);
    }

    /** What somebody does, in a step of the activity's name. */
    public static CaseAct of(Actor actor, DecisionType activity, LocalDate date) {
        return new CaseAct(actor, activity, activity.code(), date, null);
    }

    /** The same in a step of the case. */
    public CaseAct inStep(String name) {
        return new CaseAct(actor, activity, name, date, position);
    }

    /** The same as the holder of a position. */
    public CaseAct as(PositionId held) {
        return new CaseAct(actor, activity, step, date, requireNonNull(held, "held"));
    }
}
