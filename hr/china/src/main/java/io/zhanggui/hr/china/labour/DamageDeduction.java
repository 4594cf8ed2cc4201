package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.hr.payroll.DeductionOrder;
import io.zhanggui.hr.payroll.PayrollItem;
import org.joda.money.Money;

/**
 * What may be taken of a month's wage for damage (赔偿扣款).
 *
 * @param rules the rules on which it rests
 * @param wage the wage due for the month
 * @param claim what the employee still owes
 * @param atMost the most that the month's wage gives
 */
@Beta
public record DamageDeduction(DamageRules rules, Money wage, Money claim, Money atMost) {

    public DamageDeduction {
        requireNonNull(rules, "rules");
        requireNonNull(wage, "wage");
        requireNonNull(claim, "claim");
        requireNonNull(atMost, "atMost");
    }

    /** What must remain of the wage: the local minimum wage. */
    public Money keeps() {
        return Exact.yuan(rules.minimumMonth());
    }

    /** What is taken if nothing else is taken off the wage: never more than the claim or the limits. */
    public Money amount() {
        Money zero = Money.zero(wage.getCurrencyUnit());
        Money room = wage.minus(keeps());
        Money least = claim.isLessThan(atMost) ? claim : atMost;
        Money taken = room.isLessThan(least) ? room : least;
        return taken.isNegative() ? zero : taken;
    }

    /**
     * The order to take it from net pay, which leaves the minimum wage whatever else is taken.
     *
     * @param label what the damage is called, or empty
     * @param priority the lowest number is served first
     */
    public DeductionOrder order(String label, int priority) {
        return new DeductionOrder(PayrollItem.DAMAGES, label, claim, priority, keeps(), atMost, explain());
    }

    /** Why it is so much. */
    public Explanation explain() {
        return Explanation.of(LabourTerm.DAMAGE_DEDUCTION, amount())
                .formula(LabourTerm.DAMAGE_FORMULA, claim, wage, rules.share().value(), atMost, keeps())
                .because(rules.share())
                .because(rules.minimumMonth());
    }

    /** Masked. */
    @Override
    public String toString() {
        return "DamageDeduction[***]";
    }
}
