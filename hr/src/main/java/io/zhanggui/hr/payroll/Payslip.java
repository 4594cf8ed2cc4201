package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One person's pay for one month (工资条): gross pay, contributions, tax, net pay and the employer's cost, with every
 * figure on the way.
 *
 * <p>It keeps minor units and makes money when asked; {@link #explain()} costs nothing until it is called, and works on
 * a slip that was restored from storage, because it never calculates again.
 */
public final class Payslip {

    private final PayrollInput input;
    private final long[] bases;
    private final long[] employee;
    private final long[] employer;
    private final TaxWithheld tax;

    /** The arrays are the slip's from here on. */
    Payslip(PayrollInput input, long[] bases, long[] employee, long[] employer, TaxWithheld tax) {
        this.input = input;
        this.bases = bases;
        this.employee = employee;
        this.employer = employer;
        this.tax = tax;
    }

    /**
     * A slip from stored figures, as {@link #contributions()} and {@link #tax()} gave them.
     *
     * @param bases the base of each scheme in minor units, in the order of the rules
     * @param employee what the employee contributes to each
     * @param employer what the employer contributes to each
     * @throws IllegalArgumentException if an array has not one figure for each scheme
     */
    public static Payslip restore(PayrollInput input, long[] bases, long[] employee, long[] employer, TaxWithheld tax) {
        int count = input.rules().schemes().size();
        if (bases.length != count || employee.length != count || employer.length != count) {
            throw new IllegalArgumentException("payslip of " + input.person() + " needs figures for " + count
                    + " schemes, but has " + bases.length + ", " + employee.length + ", " + employer.length);
        }
        return new Payslip(input, bases.clone(), employee.clone(), employer.clone(), requireNonNull(tax, "tax"));
    }

    /** Whose pay it is. */
    public PersonId person() {
        return input.person();
    }

    /** The dates of work, contribution and payment. */
    public PayDates dates() {
        return input.rules().dates();
    }

    /** The facts from which it was calculated. */
    public PayrollInput input() {
        return input;
    }

    /** The tax with its figures. */
    public TaxWithheld tax() {
        return tax;
    }

    /** Everything earned (应发工资). */
    public Money gross() {
        return money(input.gross());
    }

    /** What the employee contributes (个人社保公积金). */
    public Money employeeContributions() {
        return money(sum(employee));
    }

    /** What the employer contributes (单位社保公积金). */
    public Money employerContributions() {
        return money(sum(employer));
    }

    /** Gross pay less contributions, tax and other deductions (实发工资). */
    public Money net() {
        return money(netMinor());
    }

    /** Gross pay and the employer's contributions (用工成本). */
    public Money employerCost() {
        return money(input.gross() + sum(employer));
    }

    /** The base of a scheme after floor and cap, by the employee's line. */
    public Money base(PayItem employeeItem) {
        return money(bases[schemeOf(employeeItem)]);
    }

    /** The year to date after this slip, to be given to the next one. */
    public YearToDate yearToDate() {
        return tax.after();
    }

    /** The rules of this slip that nobody has checked, or on which sources disagree. */
    public List<ResolvedRule<?>> unverified() {
        return input.rules().unverified();
    }

    /** What was contributed to each scheme, in the order of the rules. */
    public List<Contribution> contributions() {
        List<ContributionScheme> schemes = input.rules().schemes();
        List<Contribution> lines = new ArrayList<>(schemes.size());
        for (int i = 0; i < employee.length; i++) {
            ContributionScheme scheme = schemes.get(i);
            lines.add(new Contribution(
                    scheme,
                    scheme.hasChosenRate() ? input.rates().get(scheme.employeeItem()) : null,
                    money(input.base(scheme)),
                    money(bases[i]),
                    money(employee[i]),
                    money(employer[i])));
        }
        return lines;
    }

    /** The first line of a kind; its amount is zero if the slip has none. */
    public PayLine line(PayItem item) {
        return lines().stream()
                .filter(line -> line.item().equals(item))
                .findFirst()
                .orElseGet(() -> new PayLine(item, "", money(0)));
    }

    /**
     * All lines: earnings, gross, the employee's contributions and their sum, tax, deductions, net, and the employer's
     * contributions, their sum and the cost. A side that owes nothing by law has no line.
     */
    public List<PayLine> lines() {
        List<Contribution> contributions = contributions();
        List<PayLine> lines = new ArrayList<>(input.earnings());
        lines.add(new PayLine(PayrollItem.GROSS_PAY, "", gross()));
        for (Contribution line : contributions) {
            if (!line.scheme().employee().owesNothing()) {
                lines.add(new PayLine(line.scheme().employeeItem(), "", line.employee()));
            }
        }
        lines.add(new PayLine(PayrollItem.EMPLOYEE_CONTRIBUTIONS, "", employeeContributions()));
        lines.add(new PayLine(PayrollItem.INCOME_TAX, "", money(tax.minor())));
        lines.addAll(input.deductions());
        lines.add(new PayLine(PayrollItem.NET_PAY, "", net()));
        for (Contribution line : contributions) {
            if (!line.scheme().employer().owesNothing()) {
                lines.add(new PayLine(line.scheme().employerItem(), "", line.employer()));
            }
        }
        lines.add(new PayLine(PayrollItem.EMPLOYER_CONTRIBUTIONS, "", employerContributions()));
        lines.add(new PayLine(PayrollItem.EMPLOYER_COST, "", employerCost()));
        return lines;
    }

    /** The slip as a table of lines and amounts (工资条). */
    public Table toTable() {
        Table.Builder table =
                Table.titled(PayrollTerm.PAYSLIP).columns(PayrollTerm.COLUMN_LINE, PayrollTerm.COLUMN_AMOUNT);
        lines().forEach(line -> table.row(line.title(), line.amount()));
        return table.build();
    }

    /** The fingerprint of the facts and of every figure. */
    public Fingerprint fingerprint() {
        Fingerprint.Builder content = Fingerprint.of("payroll.slip").add("input", input.fingerprint());
        lines().forEach(line -> PayrollInput.addTo(content, "line", line));
        contributions().forEach(line -> content.add("base", line.base()));
        yearToDate().addTo(content);
        return content.build();
    }

    /** Why net pay and the employer's cost are what they are, line by line. */
    public Explanation explain() {
        return Explanation.of(PayrollTerm.PAYSLIP, input.person() + " " + dates().work())
                .with(explainNet(), explainCost());
    }

    private Explanation explainNet() {
        List<Explanation> parts = new ArrayList<>();
        parts.add(sum(
                PayrollItem.GROSS_PAY,
                gross(),
                input.earnings().stream().map(PayLine::explain).toList()));
        parts.add(sum(
                PayrollItem.EMPLOYEE_CONTRIBUTIONS,
                employeeContributions(),
                contributions().stream()
                        .filter(line -> !line.scheme().employee().owesNothing())
                        .map(Contribution::explainEmployee)
                        .toList()));
        parts.add(tax.explain(currency()));
        input.deductions().forEach(line -> parts.add(line.explain()));
        return Explanation.of(PayrollItem.NET_PAY, net())
                .formula(
                        PayrollTerm.NET_FORMULA,
                        gross(),
                        employeeContributions(),
                        money(tax.minor()),
                        money(input.deducted()))
                .with(parts);
    }

    private Explanation explainCost() {
        return Explanation.of(PayrollItem.EMPLOYER_COST, employerCost())
                .formula(PayrollTerm.EMPLOYER_COST_FORMULA, gross(), employerContributions())
                .with(
                        Explanation.of(PayrollItem.GROSS_PAY, gross()),
                        sum(
                                PayrollItem.EMPLOYER_CONTRIBUTIONS,
                                employerContributions(),
                                contributions().stream()
                                        .filter(line ->
                                                !line.scheme().employer().owesNothing())
                                        .map(Contribution::explainEmployer)
                                        .toList()));
    }

    private static Explanation sum(PayItem label, Money value, List<Explanation> parts) {
        return Explanation.of(label, value).formula(PayrollTerm.SUM_OF_PARTS).with(parts);
    }

    long netMinor() {
        return input.gross() - sum(employee) - tax.minor() - input.deducted();
    }

    private int schemeOf(PayItem employeeItem) {
        List<ContributionScheme> schemes = input.rules().schemes();
        for (int i = 0; i < schemes.size(); i++) {
            if (schemes.get(i).employeeItem().equals(employeeItem)) {
                return i;
            }
        }
        throw new IllegalArgumentException(employeeItem.code() + " is no scheme of these rules");
    }

    private CurrencyUnit currency() {
        return input.rules().currency();
    }

    private Money money(long minor) {
        return Money.ofMinor(currency(), minor);
    }

    private static long sum(long[] amounts) {
        long sum = 0;
        for (long amount : amounts) {
            sum += amount;
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Payslip that
                        && input.equals(that.input)
                        && Arrays.equals(bases, that.bases)
                        && Arrays.equals(employee, that.employee)
                        && Arrays.equals(employer, that.employer)
                        && tax.equals(that.tax));
    }

    @Override
    public int hashCode() {
        return input.hashCode();
    }

    /** Masked: person and month only. */
    @Override
    public String toString() {
        return "Payslip[" + person() + ", " + dates() + ", ***]";
    }
}
