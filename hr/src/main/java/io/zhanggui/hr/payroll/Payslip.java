package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.rule.ResolvedRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

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

    private Payslip(PayrollInput input, long[] bases, long[] employee, long[] employer, TaxWithheld tax) {
        this.input = input;
        this.bases = bases;
        this.employee = employee;
        this.employer = employer;
        this.tax = tax;
    }

    /**
     * A slip from stored figures; the arrays are the slip's from here on.
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
        return new Payslip(input, bases, employee, employer, requireNonNull(tax, "tax"));
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
        return money(grossMinor());
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
        return money(grossMinor() - sum(employee) - tax.minor() - PayrollRules.sum(input.deductions()));
    }

    /** Gross pay and the employer's contributions (用工成本). */
    public Money employerCost() {
        return money(grossMinor() + sum(employer));
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

    /** The first line of a kind; its amount is zero if the slip has none. */
    public PayLine line(PayItem item) {
        return lines().stream()
                .filter(line -> line.item().equals(item))
                .findFirst()
                .orElseGet(() -> new PayLine(item, "", money(0)));
    }

    /** All lines: earnings, gross, contributions, tax, deductions, net, and the employer's side. */
    public List<PayLine> lines() {
        List<ContributionScheme> schemes = input.rules().schemes();
        List<PayLine> lines = new ArrayList<>(input.earnings());
        lines.add(new PayLine(PayrollItem.GROSS_PAY, "", gross()));
        for (int i = 0; i < employee.length; i++) {
            lines.add(new PayLine(schemes.get(i).employeeItem(), "", money(employee[i])));
        }
        lines.add(new PayLine(PayrollItem.INCOME_TAX, "", money(tax.minor())));
        lines.addAll(input.deductions());
        lines.add(new PayLine(PayrollItem.NET_PAY, "", net()));
        for (int i = 0; i < employer.length; i++) {
            lines.add(new PayLine(schemes.get(i).employerItem(), "", money(employer[i])));
        }
        lines.add(new PayLine(PayrollItem.EMPLOYER_COST, "", employerCost()));
        return lines;
    }

    /** Why net pay and the employer's cost are what they are, line by line. */
    public Explanation explain() {
        return Explanation.of(PayrollTerm.PAYSLIP, input.person() + " " + dates().work())
                .with(explainNet(), explainCost());
    }

    private Explanation explainNet() {
        List<Explanation> parts = new ArrayList<>();
        parts.add(Explanation.of(PayrollItem.GROSS_PAY, gross())
                .formula(PayrollTerm.SUM_OF_PARTS)
                .with(explain(input.earnings())));
        parts.add(Explanation.of(PayrollItem.EMPLOYEE_CONTRIBUTIONS, employeeContributions())
                .formula(PayrollTerm.SUM_OF_PARTS)
                .with(explainSchemes(employee, true)));
        parts.add(tax.explain(currency()));
        parts.addAll(explain(input.deductions()));
        return Explanation.of(PayrollItem.NET_PAY, net())
                .formula(
                        PayrollTerm.NET_FORMULA,
                        gross(),
                        employeeContributions(),
                        money(tax.minor()),
                        money(PayrollRules.sum(input.deductions())))
                .with(parts);
    }

    private Explanation explainCost() {
        return Explanation.of(PayrollItem.EMPLOYER_COST, employerCost())
                .formula(PayrollTerm.EMPLOYER_COST_FORMULA, gross(), employerContributions())
                .with(explainSchemes(employer, false));
    }

    private static List<Explanation> explain(List<PayLine> lines) {
        return lines.stream()
                .map(line ->
                        Explanation.of(line.label().isEmpty() ? line.item() : Term.of(line.label()), line.amount()))
                .toList();
    }

    private List<Explanation> explainSchemes(long[] amounts, boolean ofEmployee) {
        List<Explanation> result = new ArrayList<>();
        List<ContributionScheme> schemes = input.rules().schemes();
        for (int i = 0; i < amounts.length; i++) {
            ContributionScheme scheme = schemes.get(i);
            ContributionScheme.Share share = ofEmployee ? scheme.employee() : scheme.employer();
            if (amounts[i] == 0 && share.rate() != null && share.rate().value().signum() == 0) {
                continue; // this side owes nothing by law
            }
            result.add(explainContribution(scheme, share, ofEmployee, i, amounts[i]));
        }
        return result;
    }

    private Explanation explainContribution(
            ContributionScheme scheme, ContributionScheme.Share share, boolean ofEmployee, int index, long amount) {
        BigDecimal rate = share.rate() != null
                ? share.rate().value()
                : requireNonNull(input.rates().get(scheme.employeeItem()));
        Explanation line = Explanation.of(ofEmployee ? scheme.employeeItem() : scheme.employerItem(), money(amount));
        Money base = money(bases[index]);
        line = share.flat() == null
                ? line.formula(
                        PayrollTerm.BASE_TIMES_RATE,
                        base,
                        rate,
                        scheme.rounding().value())
                : line.formula(
                        PayrollTerm.BASE_TIMES_RATE_PLUS,
                        base,
                        rate,
                        share.flat().value(),
                        scheme.rounding().value());
        for (ResolvedRule<?> rule : share.rules()) {
            line = line.because(rule);
        }
        return line.with(explainBase(scheme, base, money(input.base(scheme))));
    }

    private static Explanation explainBase(ContributionScheme scheme, Money base, Money before) {
        Explanation explanation = Explanation.of(PayrollTerm.CONTRIBUTION_BASE, base)
                .formula(
                        limitsOf(scheme),
                        before,
                        scheme.floor() == null ? "" : scheme.floor().value(),
                        scheme.cap() == null ? "" : scheme.cap().value());
        explanation = because(explanation, scheme.floor());
        return because(explanation, scheme.cap());
    }

    private static PayrollTerm limitsOf(ContributionScheme scheme) {
        if (scheme.floor() == null) {
            return scheme.cap() == null ? PayrollTerm.BASE_UNLIMITED : PayrollTerm.BASE_AT_MOST;
        }
        return scheme.cap() == null ? PayrollTerm.BASE_AT_LEAST : PayrollTerm.BASE_WITHIN;
    }

    private static Explanation because(Explanation explanation, @Nullable ResolvedRule<?> rule) {
        return rule == null || explanation.evidence().stream().anyMatch(known -> sameSource(known, rule))
                ? explanation
                : explanation.because(rule);
    }

    private static boolean sameSource(Object known, ResolvedRule<?> rule) {
        return known instanceof ResolvedRule<?> other
                && other.rule().citation().equals(rule.rule().citation())
                && other.provisional() == rule.provisional();
    }

    private long grossMinor() {
        return PayrollRules.sum(input.earnings());
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
        return Arrays.stream(amounts).sum();
    }

    /** Masked: person and month only. */
    @Override
    public String toString() {
        return "Payslip[" + person() + ", " + dates() + ", ***]";
    }
}
