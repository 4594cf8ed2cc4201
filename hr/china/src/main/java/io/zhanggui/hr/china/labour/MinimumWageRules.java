package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleLookup;
import io.zhanggui.hr.attendance.OvertimeItem;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayTreatment;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.Payslip;
import java.math.BigDecimal;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The minimum wage of a place (最低工资标准), looked up once. Some places count the employee's own contributions as part of
 * it, others ask for it after they are taken off.
 *
 * @param month the minimum wage of a month
 * @param hour the minimum wage of an hour; {@code null} if the place has published none
 * @param includesContributions 1 if the employee's own contributions are part of the minimum wage, 0 if not; {@code null} if
 *     the place does not say
 */
@Beta
public record MinimumWageRules(
        ResolvedRule<BigDecimal> month,
        @Nullable ResolvedRule<BigDecimal> hour,
        @Nullable ResolvedRule<BigDecimal> includesContributions) {

    public MinimumWageRules {
        Exact.requirePositive("month", month);
    }

    /**
     * The figures of a place and day.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if the minimum wage is missing
     */
    public static MinimumWageRules of(RuleLookup rules) {
        return new MinimumWageRules(
                rules.get(LabourRules.MINIMUM_MONTH),
                rules.ifAny(LabourRules.MINIMUM_HOUR).orElse(null),
                rules.ifAny(LabourRules.MINIMUM_INCLUDES_CONTRIBUTIONS).orElse(null));
    }

    /** The minimum wage of a month. */
    public Money amount() {
        return Exact.yuan(month);
    }

    /** Whether the employee's own contributions count as part of the minimum wage; not if the place does not say. */
    public boolean countsContributions() {
        return includesContributions != null && includesContributions.value().signum() > 0;
    }

    /** Compares the pay of a whole month; see {@link #check(Money, Money, BigDecimal)}. */
    public MinimumWageCheck check(Money counted, Money ownContributions) {
        return check(counted, ownContributions, BigDecimal.ONE);
    }

    /**
     * Compares the pay of a month with the minimum wage.
     *
     * @param counted wages of the month that count: no overtime pay, no allowances for nights, heat and the like, nothing in
     *     kind (最低工资规定)
     * @param ownContributions the employee's own contributions to insurance and fund
     * @param share the share of the month that was worked or counts as worked, above 0 and at most 1
     */
    public MinimumWageCheck check(Money counted, Money ownContributions, BigDecimal share) {
        requireNonNull(share, "share");
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("share of the month must be above 0 and at most 1, but is " + share);
        }
        Exact.requireYuan("counted", counted);
        Exact.requireNotNegative("ownContributions", Exact.requireYuan("ownContributions", ownContributions));
        Money compared = countsContributions() ? counted : counted.minus(ownContributions);
        Money least = Exact.floor(month.value().multiply(share), counted.getCurrencyUnit(), Rounding.CENT);
        return new MinimumWageCheck(this, counted, ownContributions, share, compared, least);
    }

    /**
     * Compares a payslip with the minimum wage: its taxed earnings of the month without overtime pay, and the employee's
     * contributions. What it makes good for other months ({@link io.zhanggui.hr.payroll.BackPay}) is pay of those.
     *
     * @param notCounted kinds of earnings that do not count either: allowances for nights or heat, bonuses of a year
     * @param share the share of the month that was worked or counts as worked, above 0 and at most 1
     */
    public MinimumWageCheck check(Payslip slip, Set<PayItem> notCounted, BigDecimal share) {
        Money counted = slip.input().earnings().stream()
                .filter(line -> counts(line.item(), notCounted))
                .map(PayLine::amount)
                .reduce(Money.zero(slip.gross().getCurrencyUnit()), Money::plus);
        return check(counted, slip.employeeContributions(), share);
    }

    private static boolean counts(PayItem item, Set<PayItem> notCounted) {
        return item.treatment() == PayTreatment.TAXED
                && !(item instanceof OvertimeItem)
                && item != PayrollItem.OVERTIME
                && !notCounted.contains(item);
    }

    /** Whether an hourly wage of a part-time employee reaches the minimum; so if the place has published none. */
    public boolean reaches(Money hourly) {
        Exact.requireYuan("hourly", hourly);
        return hour == null || hourly.getAmount().compareTo(hour.value()) >= 0;
    }
}
