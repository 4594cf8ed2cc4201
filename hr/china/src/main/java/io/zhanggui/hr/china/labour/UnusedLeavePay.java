package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollItem;
import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * What is owed for days of annual leave that were not taken (未休年休假工资).
 *
 * @param rules the rules on which it rests
 * @param average the average wage of the months before
 * @param days the days not taken
 * @param waived whether the employee gave them up in writing
 * @param total 300 % of the daily wage, the ordinary wage of these days included
 * @param extra what is owed on top of the ordinary wage: 200 %, or nothing if the days were given up
 */
@Beta
public record UnusedLeavePay(
        AnnualLeaveRules rules, AverageWage average, BigDecimal days, boolean waived, Money total, Money extra) {

    public UnusedLeavePay {
        requireNonNull(rules, "rules");
        requireNonNull(average, "average");
        requireNonNull(days, "days");
        requireNonNull(total, "total");
        requireNonNull(extra, "extra");
    }

    /** The daily wage, rounded for print. */
    public Money dailyWage() {
        return average.times(
                BigDecimal.ONE, rules.paidDays().value(), rules.rounding().value());
    }

    /** Why {@link #extra} is what it is. */
    public Explanation explain() {
        BigDecimal multiple =
                rules.unusedMultiple().value().subtract(rules.ordinaryMultiple().value());
        Explanation daily = Explanation.of(LabourTerm.DAILY_WAGE, dailyWage())
                .formula(
                        LabourTerm.DAILY_WAGE_FORMULA,
                        average.amount(rules.rounding().value()),
                        rules.paidDays().value())
                .because(rules.paidDays());
        Explanation why = Explanation.of(LabourTerm.UNUSED_LEAVE_PAY, extra);
        return waived
                ? why.formula(LabourTerm.UNUSED_LEAVE_WAIVED, days).because(rules.unusedMultiple())
                : why.formula(
                                LabourTerm.UNUSED_LEAVE_FORMULA,
                                average.amount(rules.rounding().value()),
                                rules.paidDays().value(),
                                days,
                                multiple,
                                rules.unusedMultiple().value(),
                                rules.ordinaryMultiple().value())
                        .because(rules.unusedMultiple())
                        .with(daily);
    }

    /** The line on a payslip, of what is owed on top of the ordinary wage. */
    public PayLine line() {
        return new PayLine(PayrollItem.LEAVE_PAY, "", extra, explain());
    }

    /** Masked: the days only. */
    @Override
    public String toString() {
        return "UnusedLeavePay[" + days + " days, ***]";
    }
}
