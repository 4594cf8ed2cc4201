package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import java.util.List;

/**
 * What a correction of one person's pay at one employer goes by.
 *
 * @param person whose pay it is
 * @param stored the payslips that were paid: all of the months to be corrected, and all later ones, which may hold earlier
 *     corrections of those months
 * @param due the facts of the months to be corrected as they should have been, under the rules that should have been used
 */
@Beta
public record CorrectionFacts(PersonId person, List<Payslip> stored, List<PayrollInput> due) {

    public CorrectionFacts {
        requireNonNull(person, "person");
        stored = List.copyOf(stored);
        due = List.copyOf(due);
        stored.forEach(slip -> requireOf(person, slip.person()));
        due.forEach(input -> requireOf(person, input.person()));
    }

    private static void requireOf(PersonId person, PersonId other) {
        if (!other.equals(person)) {
            throw new IllegalArgumentException("a correction of " + person + " has a payslip or facts of " + other);
        }
    }

    /** Masked: the person only. */
    @Override
    public String toString() {
        return "CorrectionFacts[" + person + ", ***]";
    }
}
