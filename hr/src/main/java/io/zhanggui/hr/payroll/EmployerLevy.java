package io.zhanggui.hr.payroll;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.rule.ResolvedRule;
import java.util.List;
import org.joda.money.Money;

/**
 * What an employer pays on its wage bill or its heads, not on the pay of one person (用工附加费): a fund, a fee, a tax on
 * wages. It stands on no payslip, and belongs to the cost of a plan. Jurisdictions implement it with their rules resolved.
 */
@Beta
public interface EmployerLevy {

    /** The kind of cost. */
    PayItem item();

    /**
     * What one month costs.
     *
     * @param wageBill the gross pay of everybody in the month, not negative
     * @param heads how many people that is, not negative
     */
    Money monthly(Money wageBill, int heads);

    /** Why {@link #monthly} is what it is, with the same value. */
    Explanation explain(Money wageBill, int heads);

    /** Every rule on which it rests, for lists of what is unverified or provisional. */
    List<ResolvedRule<?>> rules();
}
