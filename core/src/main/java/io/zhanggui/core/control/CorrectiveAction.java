package io.zhanggui.core.control;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.core.id.PositionId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is done about a deviation (纠正措施): by whom, until when, and whether it helped.
 *
 * @param deviation what it is done about
 * @param what what is done
 * @param owner the position that answers for it
 * @param due the last day
 * @param next the deviation at the next measurement of the same standard; {@code null} if there was none yet
 */
public record CorrectiveAction(
        Deviation deviation,
        String what,
        PositionId owner,
        LocalDate due,
        @Nullable Deviation next) {

    /** Whether an action helped. */
    public enum Effect implements Term {
        /** Not measured again yet. */
        OPEN,
        /** The next deviation is less grave. */
        EFFECTIVE,
        /** It is as grave as before, or graver. */
        INEFFECTIVE;

        @Override
        public TermBundle bundle() {
            return ControlTerm.BUNDLE;
        }
    }

    public CorrectiveAction {
        requireNonNull(deviation, "deviation");
        requireNonNull(owner, "owner");
        requireNonNull(due, "due");
        if (requireNonNull(what, "what").isBlank()) {
            throw new IllegalArgumentException(
                    "action on " + deviation.standard().name() + " must say what is done");
        }
        if (!deviation.isAdverse()) {
            throw new IllegalArgumentException("nothing is to be corrected about "
                    + deviation.standard().name() + ", which is " + deviation.severity());
        }
        if (next != null && !next.standard().equals(deviation.standard())) {
            throw new IllegalArgumentException(
                    "action on " + deviation.standard().name() + " cannot be judged by "
                            + next.standard().name());
        }
    }

    /** An action that was not measured yet. */
    public static CorrectiveAction of(Deviation deviation, String what, PositionId owner, LocalDate due) {
        return new CorrectiveAction(deviation, what, owner, due, null);
    }

    /** The same with the next measurement of the standard. */
    public CorrectiveAction measuredAgain(Deviation then) {
        return new CorrectiveAction(deviation, what, owner, due, requireNonNull(then, "then"));
    }

    /** Whether it helped. */
    public Effect effect() {
        Deviation then = next;
        if (then == null) {
            return Effect.OPEN;
        }
        boolean better = !then.isAdverse() || then.severity().compareTo(deviation.severity()) < 0;
        return better ? Effect.EFFECTIVE : Effect.INEFFECTIVE;
    }

    /** Whether it is still open after its last day. */
    public boolean isOverdue(LocalDate today) {
        return effect() == Effect.OPEN && today.isAfter(due);
    }

    /** The actions that are open, the one that is due first in front. */
    public static List<CorrectiveAction> open(List<CorrectiveAction> actions) {
        return actions.stream()
                .filter(action -> action.effect() == Effect.OPEN)
                .sorted(Comparator.comparing(CorrectiveAction::due))
                .toList();
    }
}
