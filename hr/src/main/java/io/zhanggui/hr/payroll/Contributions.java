package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What employee and employer contribute to several schemes or for several months (五险一金合计): sums of rounded lines.
 *
 * <p>What is owed after a base was raised later (补缴) is {@code nowOwed.minus(stored)}.
 *
 * @param employee what the employee pays
 * @param employer what the employer pays
 */
public record Contributions(Money employee, Money employer) {

    public Contributions {
        requireNonNull(employee, "employee");
        requireNonNull(employer, "employer");
    }

    /** The sums of the lines; zero in the currency if there are none. */
    public static Contributions of(CurrencyUnit currency, List<Contribution> lines) {
        Contributions sums = new Contributions(Money.zero(currency), Money.zero(currency));
        for (Contribution line : lines) {
            sums = new Contributions(sums.employee.plus(line.employee()), sums.employer.plus(line.employer()));
        }
        return sums;
    }

    /** Both sides together. */
    public Money total() {
        return employee.plus(employer);
    }

    /** These less others, side by side; negative where the others were more. */
    public Contributions minus(Contributions others) {
        return new Contributions(employee.minus(others.employee), employer.minus(others.employer));
    }

    /** Masked. */
    @Override
    public String toString() {
        return "Contributions[***]";
    }
}
