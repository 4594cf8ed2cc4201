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
import java.util.List;
import org.joda.money.Money;

/**
 * The tax on what non-residents earn (非居民个人): wages month by month without any special deduction, and a bonus of several
 * months once a year. As the tax of {@code PayrollRules.taxedBy} it makes payslips: one a month, because the month is taxed
 * alone. The year to date then counts what was paid, and nothing of it lowers or raises a later tax.
 *
 * <p>Source: 个人所得税法 article 6; 国家税务总局公告2018年第61号 article 9; 财政部 税务总局公告2019年第35号 (bonus).
 */
@Beta
public final class NonResident implements WithholdingTax {

    private final ResolvedRule<TaxTable> table;
    private final ResolvedRule<BigDecimal> basicDeduction;
    private final ResolvedRule<BigDecimal> bonusMonths;
    private final ResolvedRule<Rounding> rounding;

    /**
     * The rules of a day of payment.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing
     */
    public NonResident(RuleLookup rules) {
        this(
                rules.get(TaxRules.MONTHLY_TABLE),
                rules.get(TaxRules.BASIC_DEDUCTION),
                rules.get(TaxRules.NON_RESIDENT_BONUS_MONTHS),
                rules.get(TaxRules.TAX_ROUNDING));
    }

    /**
     * The method with its rules.
     *
     * @param table the table by month
     * @param basicDeduction the basic deduction of one month, CNY
     * @param bonusMonths the parts into which a bonus is divided
     * @param rounding how tax is rounded
     */
    public NonResident(
            ResolvedRule<TaxTable> table,
            ResolvedRule<BigDecimal> basicDeduction,
            ResolvedRule<BigDecimal> bonusMonths,
            ResolvedRule<Rounding> rounding) {
        this.table = requireNonNull(table, "table");
        this.basicDeduction = requireNonNull(basicDeduction, "basicDeduction");
        this.bonusMonths = requireNonNull(bonusMonths, "bonusMonths");
        this.rounding = requireNonNull(rounding, "rounding");
    }

    /** The table by month. */
    public ResolvedRule<TaxTable> table() {
        return table;
    }

    /** The basic deduction of one month, CNY. */
    public ResolvedRule<BigDecimal> basicDeduction() {
        return basicDeduction;
    }

    /** The parts into which a bonus is divided. */
    public ResolvedRule<BigDecimal> bonusMonths() {
        return bonusMonths;
    }

    /** How tax is rounded. */
    public ResolvedRule<Rounding> rounding() {
        return rounding;
    }

    @Override
    public List<ResolvedRule<?>> rules() {
        return List.of(table, basicDeduction, bonusMonths, rounding);
    }

    @Override
    public String yearName() {
        return "non-resident";
    }

    /** Deductions and a basic deduction of residents, a second payment in a month, and a second bonus apart in a year. */
    @Override
    public Violations check(PayrollInput input) {
        boolean secondInMonth = input.yearToDate().lastMonth()
                == input.rules().dates().payment().getMonthValue();
        Violations found = OtherTaxpayers.check(input, TaxTerm.NON_RESIDENT_WAGES)
                .addIf(
                        !input.otherTaxDeductions().isZero(),
                        TaxViolation.DEDUCTION_NOT_FOR_INCOME,
                        input.person() + ".otherTaxDeductions",
                        TaxTerm.NON_RESIDENT_WAGES)
                .addIf(secondInMonth, TaxViolation.MONTH_PAID_ALREADY, input.person() + ".yearToDate.lastMonth")
                .build();
        return input.earningsApart().isEmpty() ? found : found.plus(AnnualBonus.checkOnce(input));
    }

    @Override
    public TaxWithheld withhold(TaxableMonth month) {
        return new NonResidentWithheld(
                month, wage(Money.ofMinor(month.before().tax().getCurrencyUnit(), Math.max(0, month.income()))));
    }

    /** The tax on the wages of a month: insurance and special additional deductions do not lower it. */
    public NonResidentTax wage(Money income) {
        OtherIncomeWithholding.requireNotNegative(income);
        Money basic = Money.of(income.getCurrencyUnit(), basicDeduction.value());
        Money rest = income.minus(basic);
        Money taxable = rest.isNegative() ? Money.zero(income.getCurrencyUnit()) : rest;
        TaxTable.Bracket bracket = table.value().bracketOf(taxable.getAmount());
        Money tax = rounding.value().round(income.getCurrencyUnit(), bracket.tax(taxable.getAmount()));
        return new NonResidentTax(income, 1, basic, taxable, bracket, tax, List.of(table, basicDeduction, rounding));
    }

    /**
     * The tax on a bonus of several months (数月奖金): a sixth of it is taxed by the monthly table, six times; once for each
     * person and calendar year, which {@link #checkBonusOnce} and the check of a payslip refuse.
     */
    public NonResidentTax bonus(Money bonus) {
        OtherIncomeWithholding.requireNotNegative(bonus);
        BigDecimal parts = bonusMonths.value();
        TaxTable.Bracket bracket = table.value().bracketOfShare(bonus.getAmount(), parts);
        BigDecimal tax = bonus.getAmount()
                .multiply(bracket.rate())
                .subtract(bracket.quickDeduction().multiply(parts));
        return new NonResidentTax(
                bonus,
                parts.intValueExact(),
                Money.zero(bonus.getCurrencyUnit()),
                bonus,
                bracket,
                rounding.value().round(bonus.getCurrencyUnit(), tax),
                List.of(table, bonusMonths, rounding));
    }

    /**
     * Whether a bonus may be taxed so in a year: once for each person.
     *
     * @param before what was paid in the year before, of every employer as far as it is known
     */
    public static Violations checkBonusOnce(YearToDate before) {
        return AnnualBonus.checkOnce(before);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof NonResident that && rules().equals(that.rules()));
    }

    @Override
    public int hashCode() {
        return rules().hashCode();
    }

    /** The rules, which are no secret. */
    @Override
    public String toString() {
        return "NonResident" + rules();
    }
}
