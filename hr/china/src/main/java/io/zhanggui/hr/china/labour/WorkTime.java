package io.zhanggui.hr.china.labour;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleLookup;
import java.math.BigDecimal;

/**
 * Working time by the law (工作时间): the averages by which wages are divided, and the statutory holidays of a year.
 *
 * @param paidDays paid days of an average month (月计薪天数)
 * @param hoursPerDay ordinary hours of a working day
 * @param workDaysPerMonth workdays of an average month (月工作日)
 * @param workDaysPerYear workdays of a year (年工作日)
 * @param statutoryDays statutory holidays of a year (法定节假日)
 */
@Beta
public record WorkTime(
        ResolvedRule<BigDecimal> paidDays,
        ResolvedRule<BigDecimal> hoursPerDay,
        ResolvedRule<BigDecimal> workDaysPerMonth,
        ResolvedRule<BigDecimal> workDaysPerYear,
        ResolvedRule<BigDecimal> statutoryDays) {

    public WorkTime {
        Exact.requirePositive("paidDays", paidDays);
        Exact.requirePositive("hoursPerDay", hoursPerDay);
        Exact.requirePositive("workDaysPerMonth", workDaysPerMonth);
        Exact.requirePositive("workDaysPerYear", workDaysPerYear);
        Exact.requirePositive("statutoryDays", statutoryDays);
    }

    /**
     * The figures of a day.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing
     */
    public static WorkTime of(RuleLookup rules) {
        return new WorkTime(
                rules.get(LabourRules.PAID_DAYS),
                rules.get(LabourRules.HOURS_PER_DAY),
                rules.get(LabourRules.WORK_DAYS_PER_MONTH),
                rules.get(LabourRules.WORK_DAYS_PER_YEAR),
                rules.get(LabourRules.STATUTORY_DAYS));
    }

    /** The paid hours of an average month. */
    public BigDecimal paidHours() {
        return paidDays.value().multiply(hoursPerDay.value());
    }

    /** Each figure with its source. */
    public Explanation explain() {
        return Explanation.of(LabourTerm.PAID_HOURS, paidHours())
                .formula(LabourTerm.PAID_HOURS_FORMULA, paidDays.value(), hoursPerDay.value())
                .because(paidDays)
                .with(
                        figure(LabourTerm.WORK_DAYS_PER_MONTH, workDaysPerMonth),
                        figure(LabourTerm.WORK_DAYS_PER_YEAR, workDaysPerYear),
                        figure(LabourTerm.STATUTORY_DAYS, statutoryDays));
    }

    private static Explanation figure(LabourTerm label, ResolvedRule<BigDecimal> figure) {
        return Explanation.of(label, figure.value()).because(figure);
    }
}
