package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * What an employer owes to the fund for the employment of the disabled for a period (应缴残保金).
 *
 * @param fund the rules on which it rests
 * @param wages the wages of everybody in the period
 * @param staff the average number of employees
 * @param missing how many disabled people are missing, fractions included
 * @param share the share that is due after the discount; 0 for a small employer
 * @param amount what is due
 */
@Beta
public record DisabilityLevy(
        DisabilityFund fund, Money wages, int staff, BigDecimal missing, BigDecimal share, Money amount) {

    public DisabilityLevy {
        requireNonNull(fund, "fund");
        requireNonNull(wages, "wages");
        requireNonNull(missing, "missing");
        requireNonNull(share, "share");
        requireNonNull(amount, "amount");
    }

    /** Whether the employer is small enough to owe nothing. */
    public boolean isExempt() {
        return BigDecimal.valueOf(staff).compareTo(fund.exemptStaff().value()) <= 0;
    }

    /** Why it is so much. */
    public Explanation explain() {
        Explanation why = Explanation.of(LevyItem.DISABILITY_FUND, amount);
        if (isExempt()) {
            return why.formula(
                            LabourTerm.DISABILITY_EXEMPT,
                            staff,
                            fund.exemptStaff().value())
                    .because(fund.exemptStaff());
        }
        Explanation howMany = Explanation.of(LabourTerm.DISABILITY_MISSING, missing)
                .formula(
                        LabourTerm.DISABILITY_MISSING_FORMULA,
                        staff,
                        fund.quota().value(),
                        fund.disabled())
                .because(fund.quota());
        return why.formula(LabourTerm.DISABILITY_FORMULA, missing, wages, staff, share)
                .because(fund.wageShare())
                .because(fund.discounts())
                .with(howMany);
    }

    /** Masked: the number of employees only. */
    @Override
    public String toString() {
        return "DisabilityLevy[" + staff + " employees, ***]";
    }
}
