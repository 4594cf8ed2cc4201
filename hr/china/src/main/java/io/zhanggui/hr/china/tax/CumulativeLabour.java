package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleLookup;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.TaxWithheld;
import io.zhanggui.hr.payroll.TaxableMonth;
import io.zhanggui.hr.payroll.WithholdingTax;
import io.zhanggui.hr.payroll.YearToDate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Cumulative withholding from labour income of students and platform workers (劳务报酬累计预扣法): the tax by the annual table
 * on the year's income so far after expenses of 20 % and 5,000 a month, less what was withheld, never negative. As the tax
 * of {@code PayrollRules.taxedBy} it makes payslips, usually of rules that are {@code uninsured()}; contributions do not
 * lower it. The year to date is then that of this income alone, apart from any wages, and its months are those in which
 * something was paid.
 *
 * <p>Source: 国家税务总局公告2020年第13号 (students), 公告2025年第16号 (platforms, from 2025-10-01).
 */
@Beta
public final class CumulativeLabour implements WithholdingTax {

    private static final int DECIMALS = 2;

    private final LabourScheme scheme;
    private final ResolvedRule<TaxTable> table;
    private final ResolvedRule<BigDecimal> basicDeduction;
    private final ResolvedRule<BigDecimal> expenses;
    private final ResolvedRule<Rounding> rounding;
    private final @Nullable ResolvedRule<BigDecimal> blankMonths;

    /**
     * The rules of a day of payment.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing, as for platforms before 2025-10-01: their
     *     people are ordinary labour service then
     */
    public CumulativeLabour(LabourScheme scheme, RuleLookup rules) {
        this(
                scheme,
                rules.get(isPlatform(scheme) ? TaxRules.PLATFORM_EXPENSES : TaxRules.INTERN_EXPENSES),
                isPlatform(scheme) ? rules.get(TaxRules.PLATFORM_BLANK_MONTHS) : null,
                rules.get(TaxRules.TAX_TABLE),
                rules.get(TaxRules.BASIC_DEDUCTION),
                rules.get(TaxRules.TAX_ROUNDING));
    }

    /**
     * The method with its rules.
     *
     * @param scheme whose income it is
     * @param expenses the share of the income that counts as expenses
     * @param blankMonths the months without income after which months are counted anew; {@code null} if they never are
     * @param table the annual table
     * @param basicDeduction the basic deduction of one month, CNY
     * @param rounding how tax is rounded; must keep cents
     */
    public CumulativeLabour(
            LabourScheme scheme,
            ResolvedRule<BigDecimal> expenses,
            @Nullable ResolvedRule<BigDecimal> blankMonths,
            ResolvedRule<TaxTable> table,
            ResolvedRule<BigDecimal> basicDeduction,
            ResolvedRule<Rounding> rounding) {
        this.scheme = requireNonNull(scheme, "scheme");
        this.expenses = requireNonNull(expenses, "expenses");
        this.blankMonths = blankMonths;
        this.table = requireNonNull(table, "table");
        this.basicDeduction = requireNonNull(basicDeduction, "basicDeduction");
        this.rounding = requireNonNull(rounding, "rounding");
    }

    private static boolean isPlatform(LabourScheme scheme) {
        return requireNonNull(scheme, "scheme") == LabourScheme.PLATFORM_WORKER;
    }

    /** Whose income it is. */
    public LabourScheme scheme() {
        return scheme;
    }

    /** The share of the income that counts as expenses. */
    public ResolvedRule<BigDecimal> expenses() {
        return expenses;
    }

    /** The months without income after which months are counted anew; {@code null} if they never are. */
    public @Nullable ResolvedRule<BigDecimal> blankMonths() {
        return blankMonths;
    }

    /** The annual table. */
    public ResolvedRule<TaxTable> table() {
        return table;
    }

    /** The basic deduction of one month, CNY. */
    public ResolvedRule<BigDecimal> basicDeduction() {
        return basicDeduction;
    }

    /** How tax is rounded. */
    public ResolvedRule<Rounding> rounding() {
        return rounding;
    }

    @Override
    public List<ResolvedRule<?>> rules() {
        return rules(1);
    }

    @Override
    public String yearName() {
        return scheme.code();
    }

    /** Deductions and a basic deduction of wages, and anything that only wages may have taxed apart. */
    @Override
    public Violations check(PayrollInput input) {
        return OtherTaxpayers.check(input, scheme)
                .addIf(
                        !input.earningsApart().isEmpty(),
                        TaxViolation.APART_NOT_FOR_INCOME,
                        input.person() + ".earningsApart",
                        scheme)
                .build();
    }

    @Override
    public TaxWithheld withhold(TaxableMonth month) {
        YearToDate before = month.before();
        CurrencyUnit currency = before.tax().getCurrencyUnit();
        LabourToDate counted = new LabourToDate(
                before.year(),
                before.months(),
                before.lastMonth(),
                before.income(),
                before.otherDeductions(),
                before.tax());
        return new LabourWithheld(
                month,
                figures(
                        YearMonth.from(month.payment()),
                        counted,
                        Money.ofMinor(currency, month.income()),
                        Money.ofMinor(currency, month.otherDeductions())));
    }

    /** The same as {@link #withhold(YearMonth, LabourToDate, Money, Money)} without other deductions. */
    public CumulativeLabourTax withhold(YearMonth month, LabourToDate before, Money income) {
        return withhold(month, before, income, Money.zero(income.getCurrencyUnit()));
    }

    /**
     * The tax to withhold from a payment. A second payment of a month counts no further month; whether a platform's months
     * are counted anew after months without income rests on a rule that is not verified, and the result is marked.
     *
     * @param otherDeductions what else the law allows, for example an individual pension (依法确定的其他扣除)
     * @throws IllegalArgumentException if the income is negative, of another year, or of a month before the last one
     */
    public CumulativeLabourTax withhold(YearMonth month, LabourToDate before, Money income, Money otherDeductions) {
        OtherIncomeWithholding.requireNotNegative(income);
        return figures(month, before, income, otherDeductions);
    }

    /** The same also for a payment that takes something back. */
    private CumulativeLabourTax figures(YearMonth month, LabourToDate before, Money income, Money otherDeductions) {
        requireInOrder(month, before);
        CurrencyUnit currency = income.getCurrencyUnit();
        int blank = before.lastMonth() == 0 ? 0 : Math.max(0, month.getMonthValue() - before.lastMonth() - 1);
        boolean restarted = blankMonths != null && blank >= blankMonths.value().intValueExact();
        LabourToDate base = restarted ? before.countedAnew() : before;
        int months = base.months() + (month.getMonthValue() > base.lastMonth() ? 1 : 0);
        Money cumulativeIncome = base.income().plus(income);
        Money cumulativeOther = base.otherDeductions().plus(otherDeductions);
        BigDecimal spent = cumulativeIncome.getAmount().multiply(expenses.value());
        BigDecimal basic = basicDeduction.value().multiply(BigDecimal.valueOf(months));
        BigDecimal taxable = cumulativeIncome
                .getAmount()
                .subtract(spent)
                .subtract(basic)
                .subtract(cumulativeOther.getAmount())
                .max(BigDecimal.ZERO);
        TaxTable.Bracket bracket = table.value().bracketOf(taxable);
        Money cumulative = Money.of(currency, table.value().tax(taxable, cents(rounding)));
        Money difference = cumulative.minus(base.tax());
        Money tax = difference.isNegative() ? Money.zero(currency) : difference;
        return new CumulativeLabourTax(
                scheme,
                base,
                base.after(month, months, cumulativeIncome, cumulativeOther, tax),
                income,
                Money.of(currency, spent, RoundingMode.HALF_DOWN), // as taxable income rounds up
                Money.of(currency, basic),
                BigMoney.of(currency, taxable),
                bracket,
                cumulative,
                tax,
                blank,
                rules(blank));
    }

    private List<ResolvedRule<?>> rules(int blank) {
        List<ResolvedRule<?>> used = new ArrayList<>(List.of(table, expenses, basicDeduction, rounding));
        if (blankMonths != null && blank > 0) {
            used.add(blankMonths);
        }
        return used;
    }

    private static Rounding cents(ResolvedRule<Rounding> rounding) {
        if (rounding.value().scale() != DECIMALS) {
            throw new IllegalArgumentException("tax must be rounded to the cent, but is to " + rounding.value());
        }
        return rounding.value();
    }

    private static void requireInOrder(YearMonth month, LabourToDate before) {
        if (month.getYear() != before.year()) {
            throw new IllegalArgumentException("the payment is of " + month + ", but the year to date of "
                    + before.year() + ". Maybe begin with LabourToDate.none?");
        }
        if (month.getMonthValue() < before.lastMonth()) {
            throw new IllegalArgumentException(
                    "the payment is of " + month + ", but one of month " + before.lastMonth() + " was counted already");
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof CumulativeLabour that
                        && scheme == that.scheme
                        && Objects.equals(blankMonths, that.blankMonths)
                        && rules().equals(that.rules()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(scheme, rules());
    }

    /** The rules, which are no secret. */
    @Override
    public String toString() {
        return "CumulativeLabour[" + scheme + ", " + rules() + "]";
    }
}
