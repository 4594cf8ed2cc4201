package io.zhanggui.hr.china.tax;

import io.zhanggui.core.Beta;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleLookup;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;

/**
 * The tax on what non-residents earn (非居民个人): wages month by month without any special deduction, and a bonus of several
 * months once a year.
 *
 * <p>Source: 个人所得税法 article 6; 国家税务总局公告2018年第61号 article 9; 财政部 税务总局公告2019年第35号 (bonus).
 */
@Beta
public final class NonResident {

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
        this.table = rules.get(TaxRules.MONTHLY_TABLE);
        this.basicDeduction = rules.get(TaxRules.BASIC_DEDUCTION);
        this.bonusMonths = rules.get(TaxRules.NON_RESIDENT_BONUS_MONTHS);
        this.rounding = rules.get(TaxRules.TAX_ROUNDING);
    }

    /** The tax on the wages of a month: insurance and special additional deductions do not lower it. */
    public NonResidentTax wage(Money income) {
        OtherIncomeWithholding.requireNotNegative(income);
        Money rest = income.minus(basicDeduction.value());
        Money taxable = rest.isNegative() ? Money.zero(income.getCurrencyUnit()) : rest;
        TaxTable.Bracket bracket = table.value().bracketOf(taxable.getAmount());
        Money tax = rounding.value().round(income.getCurrencyUnit(), bracket.tax(taxable.getAmount()));
        return new NonResidentTax(income, 1, taxable, bracket, tax, List.of(table, basicDeduction, rounding));
    }

    /**
     * The tax on a bonus of several months (数月奖金): a sixth of it is taxed by the monthly table, six times; once for each
     * person and calendar year, which the caller knows.
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
                bonus,
                bracket,
                rounding.value().round(bonus.getCurrencyUnit(), tax),
                List.of(table, bonusMonths, rounding));
    }
}
