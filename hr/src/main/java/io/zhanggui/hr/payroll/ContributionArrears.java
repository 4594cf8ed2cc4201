package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import java.time.YearMonth;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What both sides still owe to a scheme for an earlier month, or paid too much, settled with the pay of this month (补缴):
 * it counts among the contributions of the month of payment.
 *
 * @param place the place to whose fund it is owed, as the rules of that month call it; empty for the place of the payslip
 * @param employeeItem the employee's line of the scheme
 * @param employerItem the employer's line of the scheme
 * @param of the month for which it is owed
 * @param employee the employee's part; negative if too much was paid
 * @param employer the employer's part; negative if too much was paid
 * @param taxed what of both is above the limit of the tax and counts as income, mostly zero
 * @param why how the amounts came about; a part of it with a side's line and amount explains that side; {@code null} if
 *     they were given as they are
 */
@Beta
public record ContributionArrears(
        String place,
        PayItem employeeItem,
        PayItem employerItem,
        YearMonth of,
        Money employee,
        Money employer,
        Money taxed,
        @Nullable Explanation why) {

    public ContributionArrears {
        requireNonNull(place, "place");
        PayrollPosting.requireTellable("arrears", employeeItem);
        PayrollPosting.requireTellable("arrears", employerItem);
        requireNonNull(of, "of");
        requireNonNull(employee, "employee");
        requireNonNull(employer, "employer");
        requireNonNull(taxed, "taxed");
        if (!employee.getCurrencyUnit().equals(employer.getCurrencyUnit())
                || !employee.getCurrencyUnit().equals(taxed.getCurrencyUnit())) {
            throw new IllegalArgumentException("arrears of " + employeeItem.code() + " mix currencies");
        }
    }

    /** Arrears at the place of the payslip. */
    public ContributionArrears(
            PayItem employeeItem,
            PayItem employerItem,
            YearMonth of,
            Money employee,
            Money employer,
            Money taxed,
            @Nullable Explanation why) {
        this("", employeeItem, employerItem, of, employee, employer, taxed, why);
    }

    /** Arrears at the place of the payslip of which the tax takes nothing as income. */
    public ContributionArrears(
            PayItem employeeItem,
            PayItem employerItem,
            YearMonth of,
            Money employee,
            Money employer,
            @Nullable Explanation why) {
        this(employeeItem, employerItem, of, employee, employer, Money.zero(employee.getCurrencyUnit()), why);
    }

    /** The same at another place. */
    public ContributionArrears at(String name) {
        return new ContributionArrears(name, employeeItem, employerItem, of, employee, employer, taxed, why);
    }

    /** The employee's line, labelled with the month. */
    public PayLine employeeLine() {
        return line(employeeItem, employee);
    }

    /** The employer's line, labelled with the month. */
    public PayLine employerLine() {
        return line(employerItem, employer);
    }

    private PayLine line(PayItem item, Money amount) {
        PayLine plain = new PayLine(item, of.toString(), amount);
        Explanation explanation =
                Explanation.of(plain.title(), amount).formula(PayrollTerm.ARREARS_OF_MONTH, of.toString());
        if (why != null) {
            explanation = explanation.with(why.parts().stream()
                    .filter(part -> part.label().code().equals(item.code())
                            && part.value().equals(Optional.of(amount)))
                    .findFirst()
                    .orElse(why));
        }
        return new PayLine(item, of.toString(), amount, explanation);
    }

    /** Masked: scheme and month only. */
    @Override
    public String toString() {
        return "ContributionArrears[" + employeeItem.code() + ", " + of + ", ***]";
    }
}
