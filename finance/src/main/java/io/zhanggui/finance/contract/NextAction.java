package io.zhanggui.finance.contract;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What should be done next about an obligation (下一步措施).
 *
 * @param obligation the obligation
 * @param kind what to do
 * @param due the last day that is in time
 * @param daysLeft days from the day of the sheet to the due day; negative if it is over
 */
public record NextAction(ObligationId obligation, ActionKind kind, LocalDate due, long daysLeft) {

    public NextAction {
        requireNonNull(obligation, "obligation");
        requireNonNull(kind, "kind");
        requireNonNull(due, "due");
    }
}
