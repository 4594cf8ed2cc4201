package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * An open step whose time is over or whose reminder is due.
 *
 * @param approval the case
 * @param step the step
 * @param people whose turn it is, in order
 * @param due the first moment that was too late
 * @param hoursOver whole hours since then
 * @param remind whether a reminder is due
 * @param escalate whether the step may be escalated
 */
public record DueStep(
        ApprovalCaseId approval,
        String step,
        List<PersonId> people,
        Instant due,
        long hoursOver,
        boolean remind,
        boolean escalate) {

    public DueStep {
        requireNonNull(approval, "approval");
        requireNonNull(step, "step");
        people = List.copyOf(people);
        requireNonNull(due, "due");
    }
}
