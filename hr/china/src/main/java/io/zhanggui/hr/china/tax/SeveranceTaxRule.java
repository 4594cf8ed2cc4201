package io.zhanggui.hr.china.tax;

import io.zhanggui.core.Beta;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleLookup;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;

/**
 * Tax on one-off severance payments (经济补偿金): three local average annual wages of the year before are free, the rest is
 * taxed alone by the annual table, without a basic deduction.
 *
 * <p>Source: 财税〔2018〕164号, article 5 (1).
 */
@Beta
public final class SeveranceTaxRule {

    private final ResolvedRule<TaxTable> table;
    private final ResolvedRule<BigDecimal> multiple;
    private final ResolvedRule<Rounding> rounding;

    /**
     * The rules of a day of payment.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing
     */
    public SeveranceTaxRule(RuleLookup rules) {
        this.table = rules.get(TaxRules.TAX_TABLE);
        this.multiple = rules.get(TaxRules.SEVERANCE_MULTIPLE);
        this.rounding = rules.get(TaxRules.TAX_ROUNDING);
    }

    /**
     * The tax on a payment.
     *
     * @param amount compensation with allowances for living and the like, not negative
     * @param averageWage the average wage of the year before where the employer is, CNY a year and not a month
     * @throws IllegalArgumentException if the amount is negative or the average wage is not positive
     */
    public SeveranceTax tax(Money amount, Money averageWage) {
        OtherIncomeWithholding.requireNotNegative(amount);
        if (!Yuan.require("averageWage", averageWage).isPositive()) {
            throw new IllegalArgumentException("averageWage must be positive, but is " + averageWage);
        }
        Money limit = rounding.value()
                .round(amount.getCurrencyUnit(), averageWage.getAmount().multiply(multiple.value()));
        Money free = limit.isLessThan(amount) ? limit : amount;
        Money taxable = amount.minus(free);
        TaxTable.Bracket bracket = table.value().bracketOf(taxable.getAmount());
        Money tax = rounding.value().round(amount.getCurrencyUnit(), bracket.tax(taxable.getAmount()));
        return new SeveranceTax(
                amount, averageWage, multiple.value(), free, taxable, bracket, tax, List.of(table, multiple, rounding));
    }
}
