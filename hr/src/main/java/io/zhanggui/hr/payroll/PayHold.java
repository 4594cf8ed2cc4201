package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.id.PersonId;
import java.time.Instant;

/**
 * A payslip that is kept off the bank list until it is released (暂缓发放).
 *
 * @param person whose payslip
 * @param by who holds it
 * @param at since when
 * @param reason why, as a person would say it
 */
@Beta
public record PayHold(PersonId person, Actor by, Instant at, String reason) {

    public PayHold {
        requireNonNull(person, "person");
        requireNonNull(by, "by");
        requireNonNull(at, "at");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason of a hold must not be blank");
        }
    }

    /** Masked: the person only. */
    @Override
    public String toString() {
        return "PayHold[" + person + ", ***]";
    }
}
