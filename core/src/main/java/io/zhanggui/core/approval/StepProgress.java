package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a step of a case stands, and who is asked.
 *
 * @param step the id of the step
 * @param status where it stands
 * @param seats who is or was asked since it opened last
 * @param members how many belong to the body that votes, voting or not, vacant seats too; 0 where nothing is voted on
 * @param conflicted how many of them requested or prepared it and may not vote; 0 where nothing is voted on
 * @param opened when it opened last; {@code null} if it is not open or done
 * @param due the first moment that is too late; {@code null} if there is no limit
 * @param remind when the next reminder is due; {@code null} if there is no limit
 */
public record StepProgress(
        String step,
        StepStatus status,
        List<Seat> seats,
        int members,
        int conflicted,
        @Nullable Instant opened,
        @Nullable Instant due,
        @Nullable Instant remind) {

    public StepProgress {
        requireNonNull(step, "step");
        requireNonNull(status, "status");
        seats = List.copyOf(seats);
        if (conflicted < 0 || members < conflicted) {
            throw new IllegalArgumentException("conflicted must be 0 to members " + members + ", but is " + conflicted);
        }
    }

    static StepProgress waiting(String step) {
        return new StepProgress(step, StepStatus.WAITING, List.of(), 0, 0, null, null, null);
    }

    /** Whether it is open, with nobody's decision final yet. */
    public boolean isOpen() {
        return status == StepStatus.OPEN;
    }

    boolean isPassed() {
        return status == StepStatus.DONE || status == StepStatus.NOT_APPLICABLE;
    }

    StepProgress in(StepStatus other) {
        return new StepProgress(step, other, seats, members, conflicted, opened, due, remind);
    }

    StepProgress with(List<Seat> others) {
        return new StepProgress(step, status, others, members, conflicted, opened, due, remind);
    }

    StepProgress with(Seat changed) {
        return with(seats.stream()
                .map(seat -> seat.number() == changed.number() ? changed : seat)
                .toList());
    }

    StepProgress due(@Nullable Instant nextDue, @Nullable Instant nextReminder) {
        return new StepProgress(step, status, seats, members, conflicted, opened, nextDue, nextReminder);
    }

    int nextNumber() {
        return seats.stream().mapToInt(Seat::number).max().orElse(0) + 1;
    }
}
