package io.zhanggui.hr.hongkong;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.hr.payroll.Contribution;
import io.zhanggui.hr.payroll.ContributionArrears;
import org.joda.money.Money;

/**
 * What both sides contribute on the relevant income of one wage period (强制性供款).
 *
 * @param period the wage period
 * @param contribution the contributions with their figures
 */
@Beta
public record MpfContribution(WagePeriod period, Contribution contribution) {

    public MpfContribution {
        requireNonNull(period, "period");
        requireNonNull(contribution, "contribution");
    }

    /** The same where the employee owes nothing for the period. */
    MpfContribution employeeFree() {
        Money nothing = Money.zero(contribution.employee().getCurrencyUnit());
        return new MpfContribution(
                period,
                new Contribution(
                        contribution.scheme(),
                        contribution.chosenRate(),
                        contribution.wage(),
                        contribution.base(),
                        nothing,
                        contribution.employer(),
                        true,
                        contribution.employerExempt()));
    }

    ContributionArrears arrears() {
        return new ContributionArrears(
                HongKongPayItem.MPF_EMPLOYEE,
                HongKongPayItem.MPF_EMPLOYER,
                period.month(),
                contribution.employee(),
                contribution.employer(),
                explain());
    }

    /** Why both sides contribute what they do. */
    public Explanation explain() {
        return Explanation.of(HongKongTerm.MPF_OF_PERIOD, contribution.total())
                .formula(HongKongTerm.BOTH_SIDES, contribution.employee(), contribution.employer(), period.toString())
                .with(contribution.explainEmployee(), contribution.explainEmployer());
    }

    /** Masked: the period only. */
    @Override
    public String toString() {
        return "MpfContribution[" + period + ", ***]";
    }
}
