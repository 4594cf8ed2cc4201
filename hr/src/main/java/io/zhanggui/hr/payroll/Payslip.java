package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final long taxed;
    private final long[] taken;
    private final TaxWithheld tax;

    /** No order, no amount. */
    static final long[] NOTHING = {};

    /** The arrays are the slip's from here on. */
    Payslip(
            PayrollInput input,
            long[] bases,
            long[] employee,
            long[] employer,
            long taxed,
            long[] taken,
            TaxWithheld tax) {
        this.input = input;
        this.bases = bases;
        this.employee = employee;
        this.employer = employer;
        this.taxed = taxed;
        this.taken = taken;
        this.tax = tax;
    }

    /** The same slip with orders served as far as its net pay goes. */
    Payslip serving(List<DeductionOrder> orders) {
        long[] served = new long[orders.size()];
        long left = netMinor();
        for (int i = 0; i < served.length; i++) {
            served[i] = orders.get(i).takes(left);
            left -= served[i];
        }
        return new Payslip(input, bases, employee, employer, taxed, served, tax);
    }

    /**
     * A slip from stored figures, as {@link #contributions()}, {@link #taxedContributions()}, {@link #orders()} and
     * {@link #tax()} gave them.
     *
     * @param bases the base of each scheme in minor units, in the order of the rules
     * @param employee what the employee contributes to each
     * @param employer what the employer contributes to each
     * @param taxed what of the contributions counts as income, arrears included
     * @param taken what was taken for each order, in the order of {@link #orders()}
     * @throws IllegalArgumentException if an array has not one figure for each scheme or order
     */
    public static Payslip restore(
            PayrollInput input,
            long[] bases,
            long[] employee,
            long[] employer,
            long taxed,
            long[] taken,
            TaxWithheld tax) {
        int count = input.rules().schemes().size();
        if (bases.length != count || employee.length != count || employer.length != count) {
            throw new IllegalArgumentException("payslip of " + input.person() + " needs figures for " + count
                    + " schemes, but has " + bases.length + ", " + employee.length + ", " + employer.length);
        }
        if (taken.length != input.orders().size()) {
            throw new IllegalArgumentException("payslip of " + input.person() + " needs figures for "
                    + input.orders().size() + " orders, but has " + taken.length);
        }
        return new Payslip(
                input,
                bases.clone(),
                employee.clone(),
                employer.clone(),
                taxed,
                taken.length == 0 ? NOTHING : taken.clone(),
                requireNonNull(tax, "tax"));
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

    /** All earnings: those of the month, those made good for earlier ones, those taxed apart. */
    public List<PayLine> earnings() {
        UncommonFacts uncommon = input.uncommon();
        if (uncommon.backPay().isEmpty() && uncommon.apart().isEmpty()) {
            return input.earnings();
        }
        List<PayLine> lines = new ArrayList<>(input.earnings());
        uncommon.backPay().forEach(line -> lines.add(line.line()));
        uncommon.apart().forEach(each -> lines.add(each.earning()));
        return lines;
    }

    /** What of the earnings is taxed with the wages of the month, without {@link #taxedContributions()}. */
    public Money taxableEarnings() {
        return money(input.taxable());
    }

    /** What was received in kind and is not paid out (已实物发放). */
    public Money inKind() {
        return money(input.inKind());
    }

    /** What the employee contributes, arrears included (个人社保公积金). */
    public Money employeeContributions() {
        return money(employeeMinor());
    }

    /** What the employer contributes, arrears included (单位社保公积金). */
    public Money employerContributions() {
        return money(employerMinor());
    }

    /** What of both sides' contributions is above the limits of the tax and counts as income, arrears included. */
    public Money taxedContributions() {
        return money(taxed);
    }

    /** Contributions for earlier months that were settled with this pay (补缴). */
    public List<ContributionArrears> arrears() {
        return input.arrears();
    }

    /** The taxes on what is taxed apart, one line for each earning (单独计税个人所得税). */
    public List<PayLine> taxesApart() {
        return input.earningsApart().stream().map(TaxedApart::tax).toList();
    }

    /** What was taken for each order, in the order in which they were served. */
    public List<DeductionTaken> orders() {
        if (taken.length == 0) {
            return List.of();
        }
        List<DeductionOrder> served = input.orders();
        List<DeductionTaken> orders = new ArrayList<>(taken.length);
        long before = netMinor() + sum(taken);
        for (int i = 0; i < taken.length; i++) {
            orders.add(new DeductionTaken(served.get(i), money(before), money(taken[i])));
            before -= taken[i];
        }
        return orders;
    }

    /** What is left of all orders and carries forward. */
    public Money left() {
        return orders().stream().map(DeductionTaken::left).reduce(money(0), Money::plus);
    }

    /** All that was taken from net pay: deductions and orders. */
    public Money deducted() {
        return money(input.deducted() + sum(taken));
    }

    /** All taxes: that on the wages and those apart. */
    public Money taxes() {
        return money(tax.minor() + input.uncommon().taxApart());
    }

    /** Gross pay less what was received in kind, contributions, taxes, deductions and orders (实发工资). */
    public Money net() {
        return money(netMinor());
    }

    /** Gross pay and the employer's contributions (用工成本). */
    public Money employerCost() {
        return money(input.gross() + employerMinor());
    }

    /** The base of a scheme after floor and cap, by the employee's line. */
    public Money base(PayItem employeeItem) {
        return money(bases[schemeOf(employeeItem)]);
    }

    /** The year to date after this slip, to be given to the next one. */
    public YearToDate yearToDate() {
        List<TaxedApart> apart = input.earningsApart();
        YearToDate after = tax.after().withYearName(input.rules().tax().yearName());
        if (!apart.isEmpty()) {
            after = after.withApart(
                    apart.stream().map(each -> each.earning().item().code()).toList());
        }
        Map<String, Money> before = input.yearToDate().specialByKind();
        Map<DeductionKind, Money> taken = input.specialDeductions();
        return before.isEmpty() && taken.isEmpty() ? after : after.withSpecialByKind(specialByKind(before, taken));
    }

    private static Map<String, Money> specialByKind(Map<String, Money> before, Map<DeductionKind, Money> taken) {
        Map<String, Money> sums = new HashMap<>(before);
        taken.forEach((kind, amount) -> {
            if (!amount.isZero()) {
                sums.merge(kind.code(), amount, Money::plus);
            }
        });
        return sums;
    }

    /**
     * What this slip rests on that nobody has checked, or on which sources disagree: figures of the rules, and those that
     * the explanations of its lines name.
     */
    public List<ResolvedRule<?>> unverified() {
        return PayslipMarks.unverified(this);
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
                    money(employer[i]),
                    input.exempt().contains(scheme.employeeItem()),
                    input.exempt().contains(scheme.employerItem())));
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
     * All lines: earnings, gross, the employee's contributions with arrears and their sum, taxes, deductions, orders, what
     * was received in kind, net, and the employer's contributions with arrears, their sum and the cost. A side that owes
     * nothing by law has no line.
     */
    public List<PayLine> lines() {
        return PayslipLines.of(this);
    }

    /** The slip as a table of lines and amounts (工资条), with a mark on what rests on unverified or expired figures. */
    public Table toTable() {
        Table.Builder table = Table.titled(PayrollTerm.PAYSLIP)
                .columns(PayrollTerm.COLUMN_LINE, PayrollTerm.COLUMN_AMOUNT, PayrollTerm.COLUMN_NOTE);
        PayslipMarks marks = PayslipMarks.of(this);
        lines().forEach(line -> table.row(line.title(), line.amount(), marks.of(line)));
        return table.build();
    }

    /** The fingerprint of the facts and of every figure. */
    public Fingerprint fingerprint() {
        Fingerprint.Builder content = Fingerprint.of("payroll.slip").add("input", input.fingerprint());
        lines().forEach(line -> InputFingerprint.addTo(content, "line", line));
        contributions().forEach(line -> content.add("base", line.base()));
        if (taxed != 0) {
            content.add("taxed", taxedContributions());
        }
        yearToDate().addTo(content);
        tax.basis().ifPresent(basis -> Reasons.addTo(content, basis));
        Reasons.addTo(content, tax.explain(currency()));
        return content.build();
    }

    /** Why net pay and the employer's cost are what they are, line by line. */
    public Explanation explain() {
        return new PayslipExplanation(this).explain();
    }

    long netMinor() {
        UncommonFacts uncommon = input.uncommon();
        return input.gross()
                - input.inKind()
                - employeeMinor()
                - tax.minor()
                - uncommon.taxApart()
                - input.deducted()
                - sum(taken);
    }

    private long employeeMinor() {
        return sum(employee) + input.uncommon().employeeArrears();
    }

    private long employerMinor() {
        return sum(employer) + input.uncommon().employerArrears();
    }

    long employeeMinor(int scheme) {
        return employee[scheme];
    }

    long employerMinor(int scheme) {
        return employer[scheme];
    }

    long baseMinor(int scheme) {
        return bases[scheme];
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

    CurrencyUnit currency() {
        return input.rules().currency();
    }

    Money money(long minor) {
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
                        && taxed == that.taxed
                        && Arrays.equals(taken, that.taken)
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
