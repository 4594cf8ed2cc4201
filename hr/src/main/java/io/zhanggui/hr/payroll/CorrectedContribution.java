package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import java.time.YearMonth;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What should have been contributed to a scheme for an earlier month, and what was.
 *
 * @param place the place whose fund it is, as the rules call it; empty if they name none
 * @param employeeItem the employee's line of the scheme
 * @param employerItem the employer's line of the scheme
 * @param of the month of contribution
 * @param due what both sides should have contributed
 * @param paid what the stored slips contributed, earlier arrears included
 * @param taxed what more of both sides counts as income than did; negative if less
 * @param why the contribution that is due; {@code null} if nothing is due any more, or it is a sum of several
 */
@Beta
public record CorrectedContribution(
        String place,
        PayItem employeeItem,
        PayItem employerItem,
        YearMonth of,
        Contributions due,
        Contributions paid,
        Money taxed,
        @Nullable Contribution why) {

    public CorrectedContribution {
        requireNonNull(place, "place");
        requireNonNull(employeeItem, "employeeItem");
        requireNonNull(employerItem, "employerItem");
        requireNonNull(of, "of");
        requireNonNull(due, "due");
        requireNonNull(paid, "paid");
        requireNonNull(taxed, "taxed");
    }

    /** What is due less what was paid, side by side; negative where too much was paid. */
    public Contributions difference() {
        return due.minus(paid);
    }

    /** The difference as a fact of a payslip. */
    public ContributionArrears arrears() {
        Contributions difference = difference();
        return new ContributionArrears(
                place, employeeItem, employerItem, of, difference.employee(), difference.employer(), taxed, explain());
    }

    /** Why so much is settled, a part for each side. */
    public Explanation explain() {
        return Explanation.of(PayrollTerm.CONTRIBUTION_CORRECTION, of.toString())
                .with(
                        side(employeeItem, due.employee(), paid.employee(), Contribution::explainEmployee),
                        side(employerItem, due.employer(), paid.employer(), Contribution::explainEmployer));
    }

    private Explanation side(
            PayItem item, Money dueOfSide, Money paidOfSide, Function<Contribution, Explanation> reason) {
        Explanation explanation = Explanation.of(item, dueOfSide.minus(paidOfSide))
                .formula(PayrollTerm.DUE_LESS_PAID, dueOfSide, paidOfSide);
        return why == null ? explanation : explanation.with(reason.apply(why));
    }

    /** Masked: scheme and month only. */
    @Override
    public String toString() {
        return "CorrectedContribution[" + employeeItem.code() + ", " + of + ", ***]";
    }
}
