package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether a person may sign a step of a case after others (不相容职务分离); a host passes its rules of segregation here.
 *
 * <pre>{@code (person, next, signed, date) -> segregation.checkSameCase(person, next, signed, date)}</pre>
 */
@FunctionalInterface
public interface SameCaseCheck {

    /** Nothing is kept apart. */
    SameCaseCheck NONE = (person, next, signed, date) -> Violations.none();

    /**
     * What stands against it.
     *
     * @param person who would sign, or for whom somebody would
     * @param next the activity of the step
     * @param signed the activities of the steps of the case that the person has signed, in person or by a deputy
     * @param date the day
     */
    Violations check(PersonId person, DecisionType next, List<DecisionType> signed, LocalDate date);

    /** Nobody signs both of these in one case. */
    static SameCaseCheck apart(DecisionType one, DecisionType other) {
        requireNonNull(one, "one");
        requireNonNull(other, "other");
        return (person, next, signed, date) -> {
            boolean conflicts =
                    (next.equals(one) && signed.contains(other)) || (next.equals(other) && signed.contains(one));
            return conflicts
                    ? Violations.of(Violation.of(
                            ApprovalViolation.CONFLICTING_STEPS, "actor", person, next.equals(one) ? other : one, next))
                    : Violations.none();
        };
    }

    /** This check and another. */
    default SameCaseCheck and(SameCaseCheck other) {
        requireNonNull(other, "other");
        return (person, next, signed, date) ->
                check(person, next, signed, date).plus(other.check(person, next, signed, date));
    }
}
